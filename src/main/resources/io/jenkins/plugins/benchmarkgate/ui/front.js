/* The small chart on the front page of a job: what the gate objected to in the last builds, and what got better. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, svg, say, text } = gate;
  const SIZE = { column: 8, gap: 2, up: 64, down: 24 };
  const PARTS = [
    { id: "regressed", tone: "bad", counted: (count) => say("{0} regressed", text.count(count)) },
    { id: "warned", tone: "warn", counted: (count) => say("{0} to look at", text.count(count)) },
    { id: "improved", tone: "good", counted: (count) => say("{0} improved", text.count(count)) },
  ];

  function words(build) {
    const counts = PARTS.filter(({ id }) => build[id] > 0).map(({ id, counted }) => counted(build[id]));
    return `${text.printable(build.name)}: ${[gate.verdict(build.verdict).label, ...counts].join(", ")}`;
  }

  /** A build's column: what it objected to upwards, what got better downwards, and a foot in the colour of its verdict. */
  function column(build, place, scale) {
    const x = place * (SIZE.column + SIZE.gap);
    const bar = (tone, y, height) => svg("rect", { x, y, width: SIZE.column, height, class: `bg-front-bar bg-tone-${tone}` });
    const size = (count) => (count > 0 ? Math.max(2, count * scale) : 0);
    const [bad, warn, good] = PARTS.map(({ id }) => size(build[id]));
    return [
      bar("bad", SIZE.up - bad, bad),
      bar("warn", SIZE.up - bad - warn, warn),
      bar(gate.verdict(build.verdict).tone, SIZE.up, 3),
      bar("good", SIZE.up + 4, Math.min(good, SIZE.down - 4)),
    ];
  }

  /** One link a build over its column, so that each can be pointed at, named and opened. */
  function links(root, builds) {
    const { builds: base, urlName } = root.dataset;
    return el("ol", { class: "bg-front-links" }, builds.map((build) =>
      el("li", {}, gate.link(`${base}${build.number}/${urlName}/`, gate.hidden(words(build)), { title: words(build) }))));
  }

  function draw(root, { builds }) {
    if (builds.length === 0) {
      root.replaceChildren();
      return;
    }
    const most = Math.max(1, ...builds.map((build) => build.regressed + build.warned));
    const width = builds.length * (SIZE.column + SIZE.gap);
    const chart = svg("svg", { viewBox: `0 0 ${width} ${SIZE.up + SIZE.down}`, "aria-hidden": "true", width, height: SIZE.up + SIZE.down },
      builds.flatMap((build, place) => column(build, place, (SIZE.up - 4) / most)));
    root.replaceChildren(
      el("p", { class: "bg-front-title" }, gate.link(root.dataset.trend, text.plain(root.dataset.title))),
      el("div", { class: "bg-front-frame" }, chart, links(root, builds)));
  }

  gate.page(".bg-front", draw);
})();
