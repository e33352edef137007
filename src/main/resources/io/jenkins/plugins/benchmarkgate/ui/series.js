/* One benchmark of the trend page in full: what the gate says of it now, its chart, and what may have moved it. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, state, Chart } = gate;

  const STATISTICS = { "best-quartile": say("best quartile"), median: say("median"), mean: say("mean"), value: say("value") };
  const NOTES_SHOWN = 6;
  const OTHERS_SHOWN = 50;
  const OTHERS_OPEN = 10;
  const MOST_OVER = 4;

  function lastMeasured(series) {
    return series.value.findLastIndex((value) => value !== null);
  }

  /** As the sentence of the row calls it. */
  function statistic({ statistic: id, direction }) {
    if (id === "extreme") {
      return direction === "bigger" ? say("maximum") : say("minimum");
    }
    return STATISTICS[id] ?? id;
  }

  function heard(now, build) {
    return now ? gate.phrase("in {0}", build) : gate.phrase("last measured in {0}", build);
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
      last >= 0 ? el("span", { class: "bg-quiet" }, heard(now, gate.link(builds.url[last], text.plain(builds.name[last])))) : null,
      series.statistic ? el("span", { class: "bg-tag" }, statistic(series)) : null);
  }

  /** The commits before the last build in which the gate objected to it, or in which it got better, and why that was started. */
  function causes(root, series, builds, starts) {
    const place = series.status.findLastIndex((status) => ["bad", "warn", "good"].includes(gate.status(status).tone));
    if (!root.dataset.series || place < 0 || !gate.safeUrl(builds.url[place])) {
      return null;
    }
    const summary = gate.phrase("What may have moved it, as of {0}", text.plain(builds.name[place]));
    const started = el("p", { class: "bg-quiet" });
    starts.ask(place, () => started.append(text.plain(builds.name[place]), ": ", text.plain(starts.of(place).join("; "))));
    return [gate.commits.details(summary, true, builds.url[place], series, root.dataset.root ?? ""), started];
  }

  function machineNotes(series, builds) {
    return gate.marks.changes(builds, series.value, "machine").map(({ index, from, to }) =>
      say("{0}: machine {1} instead of {2}.", builds.name[index], to || say("unknown"), from || say("unknown")));
  }

  function toolNotes(series, builds) {
    return gate.marks.changes(builds, series.value, "tool").map(({ index, from, to }) =>
      say("{0}: measured by {1} instead of {2}.", builds.name[index], to || say("unknown"), from || say("unknown")));
  }

  function levelNotes({ levels }) {
    return levels.map(({ step }) => say("#{0} to #{1}: a lasting step of {2}.", step.lastBefore, step.first, text.change(step.change)));
  }

  /** Where the baseline came from another place than in the build before, or moved although it is a fixed one. What drifted has its anchor there. */
  function baselineNotes(series, builds) {
    const measured = series.baseline.map((value, place) => place)
      .filter((place) => series.baseline[place] !== null && series.status[place] !== "DRIFTED");
    return measured.slice(1).map((place, index) => {
      const [before, now] = [builds.baseline[measured[index]], builds.baseline[place]];
      if (before !== now) {
        return say("{0}: baseline {1} instead of {2}.", builds.name[place], now, before);
      }
      const [old, value] = [series.baseline[measured[index]], series.baseline[place]];
      const moved = !/^the (last|previous)/.test(now) && Math.abs(value - old) > 1e-9 * Math.abs(old);
      return moved ? say("{0}: the baseline {1} says {2} instead of {3}.", builds.name[place], now, text.value(value, series.unit), text.value(old, series.unit)) : null;
    }).filter(Boolean);
  }

  /** The newest first: of a long history only what happened last is of interest at first sight. */
  function notes(series, builds) {
    const all = [...series.notes, ...levelNotes(series), ...machineNotes(series, builds), ...toolNotes(series, builds), ...baselineNotes(series, builds)];
    const accepted = [...series.acceptances].reverse().map(gate.accepted.said);
    const lines = [...accepted, ...all.map(text.plain)].map((note) => el("li", {}, note));
    const rest = lines.splice(NOTES_SHOWN);
    return lines.length === 0 ? null : [
      el("ul", { class: "bg-notes", "aria-label": say("Notes") }, lines),
      rest.length ? el("details", { class: "bg-events-more" }, el("summary", {}, say("{0} more notes", rest.length)), el("ul", { class: "bg-notes" }, rest)) : null,
    ];
  }

  /** The other benchmarks that the gate objected to in the last build in which it objected to this one. */
  function movedWith(series, overview) {
    const own = overview.benchmarks.find(({ key, metric }) => key === series.key && metric === series.metric);
    const place = own ? [...own.heat].findLastIndex(gate.heat.isObjection) : -1;
    if (place < 0) {
      return null;
    }
    const others = overview.benchmarks.filter((row) => row !== own && gate.heat.isObjection(row.heat[place]));
    const name = overview.builds.name[overview.builds.number.length - own.heat.length + place];
    const lines = others.slice(0, OTHERS_SHOWN).map((row) =>
      el("li", {}, el("a", { class: "bg-link", ...state.link({ key: row.key, metric: row.metric, over: null }) }, text.name(row.key))));
    const summary = others.length
      ? gate.phrase("{0} more objected to in {1}", others.length, text.plain(name))
      : gate.phrase("Nothing else objected to in {0}", text.plain(name));
    return el("details", { class: "bg-moved-with", open: others.length > 0 && others.length <= OTHERS_OPEN }, el("summary", {}, summary),
      el("ul", {}, lines, others.length > OTHERS_SHOWN ? el("li", {}, "…") : null));
  }

  /** The benchmarks laid over this one, as the address holds them: pairs of key and metric. */
  function overFrom(word) {
    try {
      const pairs = JSON.parse(word || "[]");
      return pairs.filter((pair) => Array.isArray(pair) && pair.length === 2).slice(0, MOST_OVER).map(([key, metric]) => ({ key: String(key), metric: String(metric) }));
    } catch {
      return [];
    }
  }

  function overTo(ids) {
    return ids.length ? JSON.stringify(ids.map(({ key, metric }) => [key, metric])) : null;
  }

  class SeriesPanel {
    /** root: the element of the page; others: series laid over this one; overview: what the page's list shows. */
    constructor(root, data, series, others, overview) {
      const { builds } = data;
      this.over = overFrom(state.get("over"));
      this.title = el("h2", { class: "bg-title", tabindex: "-1" }, text.name(series.key));
      const view = gate.view.read();
      this.range = new gate.range.Range(builds, (range) => this.chart.show(range));
      const starts = root.dataset.series ? new gate.Starts(builds) : null;
      this.chart = new Chart({
        data, series, others, view: { ...view, date: view.date && gate.view.switches(data).some(({ id }) => id === "date") },
        label: say("Chart of {0} over {1} builds", text.printable(series.key), series.value.length),
        range: gate.range.read(state.get("range"), builds),
        onRange: (range) => this.ranged(range, builds),
        open: (place) => open(builds.url[place]),
        starts,
      });
      this.element = el("section", { class: "bg-panel", "aria-label": say("Benchmark {0}", text.printable(series.key)) },
        el("div", { class: "bg-panel-head" }, this.title,
          el("a", { class: "jenkins-button bg-button", ...state.link({ key: null, metric: null, range: null, over: null, view: null }) }, say("Close"))),
        heading(series, builds),
        series.reason ? el("p", { class: "bg-reason" }, text.sentence(series.reason)) : null,
        causes(root, series, builds, starts),
        this.tools(data, series, view),
        this.chart.element,
        this.overlay(overview, series),
        notes(series, builds),
        movedWith(series, overview),
        gate.numbers.table(series, data));
    }

    /** Switches of the view, ranges, and the numbers as files. */
    tools(data, series, view) {
      const switches = gate.view.switches(data).map(({ id, label }) =>
        el("a", { class: "jenkins-button bg-button", role: "button", "data-control": id, "aria-pressed": String(view[id]), ...state.link({ view: gate.view.toggled(view, id) }) }, label));
      const ranges = [30, 100].filter((count) => count < series.value.length)
        .map((count) => gate.button(say("Last {0}", count), () => this.chart.showLast(count)));
      const file = gate.numbers.files(series, data, () => this.chart.range);
      return el("div", { class: "bg-view" }, switches, ranges, this.range.element, file);
    }

    ranged(range, builds) {
      state.replace({ range: gate.range.write(range, builds) });
      this.range.show(range);
    }

    /** Which benchmarks are laid over this one, and a field that adds another. */
    overlay(overview, series) {
      const laid = this.over.map((id) => {
        const rest = this.over.filter((other) => other !== id);
        return el("a", { class: "bg-chip", role: "button", "data-control": "over", ...state.link({ over: overTo(rest) }), title: say("Take away") }, text.plain(text.printable(id.key)), " ×");
      });
      const list = el("datalist", { id: "bg-over-names" });
      const field = el("input", {
        type: "text", class: "jenkins-input bg-over", "data-control": "over", list: "bg-over-names", autocomplete: "off", spellcheck: "false",
        placeholder: say("Lay another over it"), "aria-label": say("Lay another benchmark over this one"),
      });
      const others = overview.benchmarks.filter(({ key, metric, unit }) => key !== series.key && (metric === series.metric || unit === text.MOVEMENT));
      field.addEventListener("input", () => list.replaceChildren(...matching(others, field.value).map(({ key }) => el("option", { value: key }))));
      field.addEventListener("change", () => {
        const found = others.find(({ key }) => key === field.value);
        if (found) {
          state.go({ over: overTo([...this.over, found].slice(-MOST_OVER)) });
        }
      });
      return el("div", { class: "bg-view" }, this.over.length ? el("span", { class: "bg-quiet" }, say("Changes since the first build shown, over it:")) : null, laid, field, list);
    }

    shown() {
      this.chart.draw();
    }

    destroy() {
      this.chart.destroy();
    }
  }

  function matching(rows, part) {
    const wanted = part.toLowerCase();
    return rows.filter(({ key }) => key.toLowerCase().includes(wanted)).slice(0, 20);
  }

  function open(url) {
    if (gate.safeUrl(url)) {
      location.assign(url);
    }
  }

  gate.SeriesPanel = SeriesPanel;
  gate.overFrom = overFrom;
})();
