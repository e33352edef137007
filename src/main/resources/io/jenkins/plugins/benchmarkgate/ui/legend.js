/* What the lines and marks of a chart mean. */
(function () {
  "use strict";

  const { el, say, text, status } = window.BenchmarkGate;

  /** The marks that a chart has, each as the end of its class name and its label. */
  function marks(chart) {
    const has = (tone) => chart.measured.some((place) => status(chart.series.status[place]).tone === tone);
    return [
      ["bad", say("Regressed"), has("bad")],
      ["warn", say("Needs a look"), has("warn")],
      ["machine", say("Machine changed"), chart.changes.length],
      ["machine", say("Tool changed"), chart.tools.length],
      ["agent", say("Agent changed"), chart.agents.length],
      ["look", say("One of several looks"), chart.looks.size],
      ["level", say("Lasting step"), chart.series.levels.length],
      ["accepted", say("Accepted"), chart.accepted.some(({ index }) => index >= 0)],
    ].filter(([, , isThere]) => isThere);
  }

  /** The legend with what comes after it. */
  function legend(chart, ...rest) {
    const lines = chart.lines().filter(({ label }) => label).map(({ id, label }) => [id, text.plain(label)]);
    return el("div", { class: "bg-legend" },
      el("ul", {}, [...lines, ...marks(chart)].map(([id, label]) => el("li", {}, el("span", { class: `bg-key bg-key-${id}` }), label))),
      el("span", { class: "bg-hint" }, say("Drag to zoom, Shift and drag to move.")), rest);
  }

  window.BenchmarkGate.legend = legend;
})();
