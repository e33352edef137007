/* The page of one build: what the gate said, and every row, the worst first. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, svg, text, say, List } = gate;
  const GAUGE = { width: 96, height: 18 };

  const FILE = ["key", "metric", "group", "status", "change", "threshold", "baseline", "current", "limit", "smallestVisible", "looks", "reason"]
    .map((name) => ({ name, of: (row) => row[name] }))
    .concat({ name: "unit", of: (row) => text.unit(row.unit) });

  function fact(label, content) {
    return content ? el("div", { class: "bg-fact" }, el("dt", {}, label), el("dd", {}, content)) : null;
  }

  function header(data) {
    const { build } = data;
    return el(
      "header",
      { class: "bg-header" },
      el("p", { class: "bg-headline" }, gate.badge(gate.verdict(data.verdict)), el("span", {}, text.plain(gate.sentence(data.headline, data.verdict)))),
      data.problem ? gate.message("error", say("No verdict could be had."), text.printable(data.problem)) : null,
      el(
        "dl",
        { class: "bg-facts" },
        fact(say("Baseline"), data.baseline && text.plain(data.baseline)),
        fact(say("Current"), data.files.length > 0 && text.plain(data.files.join(", "))),
        fact(say("Measured by"), data.tool && text.plain(data.tool)),
        fact(say("Commit"), data.commit && text.plain(data.commit)),
        fact(say("Machine"), data.machine && text.plain(data.machine)),
        fact(say("Agent"), build.agent && text.plain(build.agent)),
        fact(say("Started"), text.date(build.time)),
      ),
      data.notes.length > 0
        ? el("ul", { class: "bg-notes", "aria-label": say("Notes") }, data.notes.map((note) => el("li", {}, text.plain(note))))
        : null,
    );
  }

  /** Where the change lies between nothing and the limit, drawn from minus two to plus two limits. */
  function gauge(row) {
    if (!text.isNumber(row.change)) {
      return null;
    }
    const bound = allowed(row);
    const middle = GAUGE.width / 2;
    const place = (change) => middle + (Math.max(-2, Math.min(2, change / bound)) * (middle - 4)) / 2;
    const line = (x, className) => svg("line", { x1: x, x2: x, y1: 2, y2: GAUGE.height - 2, class: className });
    return svg(
      "svg",
      { class: `bg-gauge bg-tone-${gate.status(row.status).tone}`, viewBox: `0 0 ${GAUGE.width} ${GAUGE.height}`, "aria-hidden": "true" },
      svg("rect", { x: place(bound), y: 2, width: GAUGE.width - place(bound), height: GAUGE.height - 4, class: "bg-gauge-beyond" }),
      svg("line", { x1: middle, x2: place(row.change), y1: GAUGE.height / 2, y2: GAUGE.height / 2, class: "bg-gauge-bar" }),
      line(middle, "bg-gauge-zero"),
      line(place(bound), "bg-gauge-limit"),
      svg("circle", { cx: place(row.change), cy: GAUGE.height / 2, r: 4, class: "bg-gauge-dot" }),
    );
  }

  /** The change at which the limit lies: the threshold, or more where the noise history asks for more. */
  function allowed(row) {
    const { limit, baseline, threshold } = row;
    const drawn = row.direction === "bigger" ? baseline / limit - 1 : limit / baseline - 1;
    return Number.isFinite(drawn) && drawn > 0 ? drawn : threshold / 100;
  }

  function value(label, id, className) {
    return {
      id, label, kind: "number", className,
      cell: (row) => text.value(row[id], row.unit),
      value: (row) => text.base(row[id], row.unit),
    };
  }

  function columns(trend) {
    const benchmark = (row) => [
      el("div", { class: "bg-benchmark" },
        gate.link(trend && `${trend}?${new URLSearchParams({ key: row.key, metric: row.metric })}`, text.name(row.key)),
        row.metric === "time" ? null : el("span", { class: "bg-tag" }, text.plain(row.metric)),
        row.group ? el("span", { class: "bg-tag" }, text.plain(row.group)) : null),
      el("div", { class: "bg-reason" }, text.sentence(row.reason || "")),
      row.noise ? el("div", { class: "bg-reason" }, text.sentence(row.noise)) : null,
    ];
    return [
      { id: "status", label: say("Status"), cell: (row) => gate.badge(gate.status(row.status)), value: (row) => gate.severity(row.status) },
      { id: "name", label: say("Benchmark"), kind: "name", cell: benchmark, value: (row) => row.key },
      {
        id: "change", label: say("Change"), kind: "number", first: "descending",
        cell: (row) => el("span", { class: `bg-change bg-tone-${gate.status(row.status).tone}` }, text.change(row.change)),
        value: (row) => row.change,
      },
      { id: "gauge", label: say("Against the limit"), className: "bg-extra", cell: gauge },
      value(say("Baseline"), "baseline", "bg-minor"),
      value(say("Current"), "current"),
      value(say("Limit"), "limit", "bg-extra"),
      {
        id: "visible", label: say("Visible from"), kind: "number", first: "descending", className: "bg-extra",
        cell: (row) => text.change(row.smallestVisible), value: (row) => row.smallestVisible,
      },
    ];
  }

  /** A column that no row fills takes room and says nothing. */
  function filled(all, rows) {
    return all.filter(({ id, value: of }) => id !== "visible" || rows.some((row) => of(row) !== null && of(row) !== undefined));
  }

  /** What moved several rows at once: one cause, most likely. */
  function events(data, root) {
    if (!data.events?.length) {
      return null;
    }
    return el(
      "section",
      { class: "bg-events" },
      el("h2", {}, data.events.length === 1 ? say("1 event") : say("{0} events", data.events.length)),
      el("ul", {}, data.events.map((event) => el("li", {}, el("strong", {}, text.plain(event.name)), ` ${eventText(event)}`, gate.commits.of(data, event, root)))),
    );
  }

  function eventText({ rows, least, most, first, lastGood, worse }) {
    const changes = text.isNumber(most) ? [...new Set([text.change(least), text.change(most)])].join(` ${say("to")} `) : "";
    const good = lastGood > 0 ? (worse ? say(", last good #{0}", lastGood) : say(", last before #{0}", lastGood)) : "";
    return (rows.length > 1 ? `${say("{0} rows", rows.length)} ` : "") + say("{0} since #{1}", changes, first) + good;
  }

  gate.page(".bg-build-page", (root, data) => {
    const parts = [header(data), events(data, root.dataset.root ?? "")].filter(Boolean);
    if (data.rows.length === 0) {
      parts.push(gate.message("empty", say("No benchmark was compared."), say("This build has no rows to show.")));
    } else {
      const list = new List({
        caption: say("Benchmarks of this build, the worst first"),
        columns: filled(columns(root.dataset.trend), data.rows),
        rows: data.rows,
        what: text.benchmarks,
        file: { name: "build", columns: FILE },
        rowAttributes: (row) => ({ class: `bg-row-${gate.status(row.status).tone}` }),
      });
      gate.state.onChange(() => list.follow());
      parts.push(list.element);
    }
    if (root.dataset.accept && gate.accept) {
      parts.push(gate.accept.panel(root.dataset.accept, data));
    }
    root.replaceChildren(...parts);
  });

  /** What other pages show of a build in the same way. */
  gate.rows = { columns: (trend) => columns(trend), filled, file: FILE };
})();
