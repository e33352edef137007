/* Above the trend: whether the gate itself is healthy. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text } = gate;

  function details({ noisiest, rules }) {
    if (noisiest.length === 0) {
      return null;
    }
    return el(
      "details",
      {},
      el("summary", {}, say("What was not repeated")),
      el("ul", {}, noisiest.map((each) => el("li", {}, text.name(each.key), each.metric === "time" ? "" : ` ${text.printable(each.metric)}`, ` ${say("in {0} builds", text.count(each.refuted))}`))),
      rules.length > 0 ? [el("p", {}, say("Rules to copy:")), el("pre", {}, rules.map((rule) => `${text.printable(rule)},\n`).join(""))] : [],
    );
  }

  gate.page(".bg-health", (root, data) => {
    root.replaceChildren(...[el("p", {}, text.sentence(data.sentence)), details(data)].filter(Boolean));
  });
})();
