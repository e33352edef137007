/* The agents of a job: by how much the whole suite moved in the builds on each. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, text, Table } = gate;

  function build({ url, name }) {
    return gate.link(url, text.printable(name));
  }

  function recent({ recent: builds }) {
    return builds.map((each, place) => [
      place > 0 ? ", " : "",
      build(each),
      text.isNumber(each.movement) ? ` ${text.change(each.movement)}` : " –",
    ]).flat();
  }

  function spread({ lower, upper }) {
    return text.isNumber(lower) ? `${text.change(lower)} to ${text.change(upper)}` : "–";
  }

  const COLUMNS = [
    { id: "agent", label: "Agent", kind: "name", cell: (row) => text.plain(row.agent || "built-in or not known"), value: (row) => row.agent },
    { id: "machine", label: "Machine", cell: (row) => text.plain(row.machine || "not known"), value: (row) => row.machine, className: "bg-extra" },
    { id: "builds", label: "Builds", kind: "number", first: "descending", cell: (row) => text.count(row.builds), value: (row) => row.builds },
    { id: "median", label: "Median movement", kind: "number", first: "descending", cell: (row) => text.change(row.median), value: (row) => row.median },
    { id: "spread", label: "Middle half", kind: "number", cell: spread, value: (row) => (text.isNumber(row.lower) ? row.upper - row.lower : null) },
    { id: "since", label: "Since", cell: (row) => [build(row.since), ` ${text.date(row.since.time)}`], value: (row) => row.since.number },
    { id: "last", label: "Last", cell: (row) => build(row.last), value: (row) => row.last.number, className: "bg-extra" },
    { id: "recent", label: "Last builds", cell: recent },
  ];

  gate.page(".bg-agents-page", (root, data) => {
    if (data.agents.length === 0) {
      root.replaceChildren(gate.message("empty", "No build has a result yet.", "The agents are shown once builds were gated."));
      return;
    }
    const table = new Table({ caption: "Agents of this job, the slowest first", columns: COLUMNS, sort: null, onSort: () => {} });
    table.show(data.agents);
    root.replaceChildren(
      el("p", {}, "By how much three quarters of all times and rates moved against the history, build by build. An agent that moves more than the others is the slow one."),
      table.element,
    );
  });
})();
