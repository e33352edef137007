/* Above the trend: whether the gate itself is healthy. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, text } = gate;

  function details({ noisiest, rules }) {
    if (noisiest.length === 0) {
      return null;
    }
    return el(
      "details",
      {},
      el("summary", {}, "What was not repeated"),
      el("ul", {}, noisiest.map((each) => el("li", {}, text.name(each.key), each.metric === "time" ? "" : ` ${text.printable(each.metric)}`, ` in ${text.count(each.refuted)} builds`))),
      rules.length > 0 ? [el("p", {}, "Rules to copy:"), el("pre", {}, rules.map((rule) => `${text.printable(rule)},\n`).join(""))] : [],
    );
  }

  gate.page(".bg-health", (root, data) => {
    root.replaceChildren(...[el("p", {}, data.sentence), details(data)].filter(Boolean));
  });
})();
