/* One benchmark of the trend page in full: what the gate says of it now, its chart, and the same numbers as a table. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, text, state, Chart, Table } = gate;

  function lastMeasured(series) {
    return series.value.findLastIndex((value) => value !== null);
  }

  /** As the sentence of the row calls it. */
  function statistic({ statistic: id, direction }) {
    return id === "extreme" ? (direction === "bigger" ? "maximum" : "minimum") : id.replace("-", " ");
  }

  function heading(series, builds) {
    const last = lastMeasured(series);
    const now = last === series.value.length - 1;
    const value = last < 0 ? null : text.value(series.value[last], series.unit);
    return el("div", { class: "bg-now" },
      gate.badge(gate.status(series.status.at(-1) ?? "GONE")),
      value && el("span", { class: "bg-value" }, value),
      last >= 0 && text.isNumber(series.change[last])
        ? el("span", { class: `bg-change bg-tone-${gate.status(series.status[last]).tone}` }, text.change(series.change[last]))
        : null,
      last >= 0 ? el("span", { class: "bg-quiet" }, now ? "in " : "last measured in ", gate.link(builds.url[last], text.plain(builds.name[last]))) : null,
      series.statistic ? el("span", { class: "bg-tag" }, statistic(series)) : null);
  }

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

  function numbers(series, builds) {
    const machine = (row) => builds.machines[builds.machine[row.place]];
    const table = new Table({
      caption: "The values of this benchmark, the latest build first",
      columns: [
        { id: "build", label: "Build", kind: "text", cell: (row) => gate.link(builds.url[row.place], text.plain(row.build)), value: (row) => row.place },
        { id: "time", label: "Started", cell: (row) => text.date(builds.time[row.place]), value: (row) => builds.time[row.place], className: "bg-minor" },
        { id: "status", label: "Status", cell: (row) => gate.badge(gate.status(row.status)), value: (row) => gate.severity(row.status) },
        value("Value", "value", series.unit),
        { id: "change", label: "Change", kind: "number", first: "descending", cell: (row) => text.change(row.change), value: (row) => row.change },
        value("Baseline", "baseline", series.unit, "bg-minor"),
        value("Limit", "limit", series.unit),
        value("Reach", "reach", series.unit, "bg-minor"),
        { id: "machine", label: "Machine", cell: (row) => text.plain(machine(row)), value: machine, className: "bg-minor" },
      ],
    });
    table.show(rows(series, builds));
    return el("details", { class: "bg-numbers" }, el("summary", {}, "The same numbers as a table"), table.element);
  }

  function machineNotes(series, builds) {
    return gate.marks.machineChanges(builds, series.value).map(({ index, from, to }) =>
      el("li", {}, text.plain(`${builds.name[index]}: machine ${to || "unknown"} instead of ${from || "unknown"}.`)));
  }

  /** The range in the address is of build numbers, which stay when builds are added or deleted. */
  function rangeFrom(word, builds) {
    const [, first, last] = /^(\d{1,10})-(\d{1,10})$/.exec(word || "") || [];
    const places = builds.number.map((number, place) => ({ number, place }))
      .filter(({ number }) => number >= Number(first) && number <= Number(last));
    return places.length ? [places[0].place, places.at(-1).place] : null;
  }

  function rangeTo(range, builds) {
    return range && `${builds.number[range[0]]}-${builds.number[range[1]]}`;
  }

  class SeriesPanel {
    constructor(data, series) {
      const { builds } = data;
      this.title = el("h2", { class: "bg-title", tabindex: "-1" }, text.name(series.key));
      this.chart = new Chart({
        builds, series,
        label: `Chart of ${text.printable(series.key)} over ${series.value.length} builds`,
        range: rangeFrom(state.get("range"), builds),
        onRange: (range) => state.replace({ range: rangeTo(range, builds) }),
        open: (place) => open(builds.url[place]),
      });
      const notes = [...series.notes.map((note) => el("li", {}, text.plain(note))), ...machineNotes(series, builds)];
      this.element = el("section", { class: "bg-panel", "aria-label": `Benchmark ${text.printable(series.key)}` },
        el("div", { class: "bg-panel-head" }, this.title,
          el("a", { class: "jenkins-button bg-button", ...state.link({ key: null, metric: null, range: null }) }, "Close")),
        heading(series, builds),
        series.reason ? el("p", { class: "bg-reason" }, text.sentence(series.reason)) : null,
        this.chart.element,
        notes.length ? el("ul", { class: "bg-notes", "aria-label": "Notes" }, notes) : null,
        numbers(series, builds));
    }

    shown() {
      this.chart.draw();
    }

    destroy() {
      this.chart.destroy();
    }
  }

  function open(url) {
    if (gate.safeUrl(url)) {
      location.assign(url);
    }
  }

  gate.SeriesPanel = SeriesPanel;
})();
