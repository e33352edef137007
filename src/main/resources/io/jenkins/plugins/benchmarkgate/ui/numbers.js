/* The numbers of one benchmark, as a table below its chart and as files. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, Table } = gate;

  function value(label, id, unit, className) {
    return {
      id, label, kind: "number", className, first: "descending",
      cell: (row) => text.value(row[id], unit),
      value: (row) => row[id],
    };
  }

  function rows(series, builds) {
    const all = series.value.map((each, place) => ({
      place, status: series.status[place], value: each, change: series.change[place],
      baseline: series.baseline[place], limit: series.limit[place], reach: series.reach[place],
    }));
    return all.filter((row) => row.status !== null).reverse().map((row) => ({ ...row, build: builds.name[row.place] }));
  }

  const FILE = [
    { name: "build", of: (row) => row.number }, { name: "name", of: (row) => row.build }, { name: "started", of: (row) => row.started },
    { name: "commit", of: (row) => row.commit }, { name: "status", of: (row) => row.status }, { name: "value", of: (row) => row.value },
    { name: "unit", of: (row) => row.unit }, { name: "change", of: (row) => row.change }, { name: "baseline", of: (row) => row.baseline },
    { name: "limit", of: (row) => row.limit }, { name: "reach", of: (row) => row.reach }, { name: "movement", of: (row) => row.movement }, { name: "machine", of: (row) => row.machine },
    { name: "agent", of: (row) => row.agent }, { name: "accepted", of: (row) => row.accepted((entry) => entry.kind) },
    { name: "acceptedBy", of: (row) => row.accepted((entry) => entry.who) },
    { name: "acceptedAt", of: (row) => row.accepted((entry) => new Date(entry.time).toISOString()) },
    { name: "acceptedReason", of: (row) => row.accepted((entry) => entry.reason) },
  ];

  /** What was said of a build on record; a cell holds one line for each. */
  function acceptedOf({ acceptances }, number) {
    const said = acceptances.filter(({ build }) => build === number);
    return (of) => (said.length ? said.map(of).join("\n") : null);
  }

  /** The builds that the chart shows, oldest first, as a file has them. */
  function fileRows(series, { builds, movement }, range) {
    return rows(series, builds).reverse().filter(({ place }) => place >= range[0] && place <= range[1]).map((row) => ({
      ...row, number: builds.number[row.place], started: new Date(builds.time[row.place]).toISOString(),
      accepted: acceptedOf(series, builds.number[row.place]), unit: text.unit(series.unit), movement: movement[row.place],
      commit: builds.commit[row.place], machine: builds.machines[builds.machine[row.place]], agent: builds.agents[builds.agent[row.place]],
    }));
  }

  /** A column only where something was accepted: most benchmarks never have anything in it. */
  function acceptedColumn(series) {
    const all = gate.accepted.places(series);
    const of = (row) => all.filter(({ index }) => index === row.place);
    const cell = (row) => of(row).map(({ entry }) => el("div", {}, gate.accepted.said(entry)));
    return all.some(({ index }) => index >= 0) ? [{ id: "accepted", label: say("Accepted"), cell, value: (row) => of(row).length }] : [];
  }

  function commit(id) {
    return id ? el("code", { title: text.printable(id) }, text.short(id)) : "";
  }

  /** By how much the whole suite moved, where it ever did and the benchmark is not the suite itself. */
  function suiteColumn({ unit }, movement) {
    const isOther = unit !== text.MOVEMENT && movement.some((moved) => moved);
    return isOther ? [{ id: "suite", label: say("Whole suite"), kind: "number", first: "descending", className: "bg-extra", cell: (row) => text.change(movement[row.place]), value: (row) => movement[row.place] }] : [];
  }

  function table(series, { builds, movement }) {
    const machine = (row) => builds.machines[builds.machine[row.place]];
    const all = new Table({
      caption: say("The values of this benchmark, the latest build first"),
      columns: [
        { id: "build", label: say("Build"), kind: "text", cell: (row) => gate.link(builds.url[row.place], text.plain(row.build)), value: (row) => row.place },
        { id: "time", label: say("Started"), cell: (row) => text.date(builds.time[row.place]), value: (row) => builds.time[row.place], className: "bg-minor" },
        { id: "commit", label: say("Commit"), cell: (row) => commit(builds.commit[row.place]), value: (row) => builds.commit[row.place], className: "bg-extra" },
        { id: "status", label: say("Status"), cell: (row) => gate.badge(gate.status(row.status)), value: (row) => gate.severity(row.status) },
        value(say("Value"), "value", series.unit),
        { id: "change", label: say("Change"), kind: "number", first: "descending", cell: (row) => text.change(row.change), value: (row) => row.change },
        ...suiteColumn(series, movement),
        value(say("Baseline"), "baseline", series.unit, "bg-minor"),
        value(say("Limit"), "limit", series.unit),
        value(say("Reach"), "reach", series.unit, "bg-minor"),
        { id: "machine", label: say("Machine"), cell: (row) => text.plain(machine(row)), value: machine, className: "bg-minor" },
        ...acceptedColumn(series),
      ],
    });
    all.show(rows(series, builds));
    return el("details", { class: "bg-numbers" }, el("summary", {}, say("The same numbers as a table")), all.element);
  }

  /** Buttons that save the builds of a range, asked for when one is pressed. */
  function files(series, data, range) {
    return gate.files.buttons("benchmark", FILE, () => fileRows(series, data, range()));
  }

  gate.numbers = { table, files };
})();
