/* The agents of a job: by how much the whole suite moved in the builds on each. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, Table } = gate;

  let base = document.baseURI;

  /** The data are made for the page of the gate: addresses in them are seen from where they come from. */
  function build({ url, name }) {
    return gate.link(url && new URL(url, base).href, text.printable(name));
  }

  function recent({ recent: builds }) {
    return builds.map((each, place) => [
      place > 0 ? ", " : "",
      build(each),
      text.isNumber(each.movement) ? `\u00a0${text.change(each.movement)}` : "\u00a0–",
    ]).flat();
  }

  function spread({ lower, upper }) {
    return text.isNumber(lower) ? say("{0} to {1}", text.change(lower), text.change(upper)) : "–";
  }

  const COLUMNS = [
    { id: "agent", label: say("Agent"), className: "bg-short", cell: (row) => text.plain(row.agent || say("built-in or not known")), value: (row) => row.agent },
    { id: "machine", label: say("Machine"), cell: (row) => text.plain(row.machine || say("not known")), value: (row) => row.machine, className: "bg-extra" },
    { id: "builds", label: say("Builds"), kind: "number", first: "descending", cell: (row) => text.count(row.builds), value: (row) => row.builds },
    { id: "median", label: say("Median movement"), kind: "number", first: "descending", cell: (row) => text.change(row.median), value: (row) => row.median },
    { id: "spread", label: say("Middle half"), kind: "number", cell: spread, value: (row) => (text.isNumber(row.lower) ? row.upper - row.lower : null) },
    { id: "since", label: say("Since"), className: "bg-short", cell: (row) => [build(row.since), ` ${text.date(row.since.time)}`], value: (row) => row.since.number },
    { id: "last", label: say("Last"), cell: (row) => build(row.last), value: (row) => row.last.number, className: "bg-extra" },
    { id: "recent", label: say("Last builds"), kind: "name", cell: recent },
  ];

  const FILE = [
    ...["agent", "machine", "builds", "median", "lower", "upper"].map((name) => ({ name, of: (row) => row[name] })),
    { name: "since", of: (row) => row.since.number }, { name: "last", of: (row) => row.last.number },
  ];

  gate.page(".bg-agents-page", (root, data) => {
    base = new URL(root.dataset.source, document.baseURI);
    if (data.agents.length === 0) {
      root.replaceChildren(gate.message("empty", say("No build has a result yet."), say("The agents are shown once builds were gated.")));
      return;
    }
    const table = new Table({ caption: say("Agents of this job, the slowest first"), isLabelled: true, columns: COLUMNS, sort: null, onSort: () => {} });
    table.show(data.agents);
    root.replaceChildren(
      el("p", {}, say("By how much three quarters of all times and rates moved against the history, build by build. One whose builds moved up further than those of the others is slow; – is a build with fewer than ten benchmarks to tell it by, or without a history.")),
      el("div", { class: "bg-view" }, gate.files.buttons("agents", FILE, () => table.sorted)),
      table.element,
    );
  });
})();
