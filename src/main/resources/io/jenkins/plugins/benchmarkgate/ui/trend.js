/* The trend page of a job: its last builds, every benchmark with its latest change, and one of them in full. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, state, spark, List, SeriesPanel } = gate;
  const EVENTS_SHOWN = 5;
  const ORDER = [
    "REGRESSED", "WARNED", "DRIFTED", "UNCONFIRMED", "MISSING", "INCOMPARABLE", "UNMEASURABLE", "WITHIN_NOISE", "IMPROVED", "NEW",
    "UNCHANGED", "IGNORED", "GONE",
  ];

  function header(root, data) {
    const { builds } = data;
    const last = builds.number.length - 1;
    return el("header", { class: "bg-header" },
      el("p", { class: "bg-headline" },
        gate.badge(gate.verdict(builds.verdict[last])),
        el("span", {}, gate.link(builds.url[last], text.plain(builds.name[last])), ": ", text.plain(gate.sentence(data.headline, builds.verdict[last])))),
      events(root, data));
  }

  /** What happened in the last builds, one line each, the newest and worst first. */
  function events(root, data) {
    const lines = data.events.map((event) => eventLine(root, event, data.builds));
    const rest = lines.slice(EVENTS_SHOWN);
    const more = rest.length
      ? el("details", { class: "bg-events-more" }, el("summary", {}, say("{0} more", rest.length)), el("ul", { class: "bg-events" }, rest))
      : null;
    return lines.length ? [el("ul", { class: "bg-events", "aria-label": say("What happened last") }, lines.slice(0, EVENTS_SHOWN)), more] : null;
  }

  function eventLine(root, event, builds) {
    const place = builds.number.indexOf(event.build);
    const from = text.isNumber(event.baseline) ? `${text.value(event.baseline, event.unit)} → ` : "";
    return el("li", {},
      gate.link(builds.url[place], text.plain(builds.name[place])),
      gate.badge(gate.status(event.status)),
      el("a", { class: "bg-link", ...state.link({ key: event.key, metric: event.metric, range: null }) }, text.name(event.key)),
      text.isNumber(event.change) ? el("strong", { class: `bg-change bg-tone-${gate.status(event.status).tone}` }, text.change(event.change)) : null,
      text.isNumber(event.current) ? el("span", {}, from + text.value(event.current, event.unit)) : null,
      builds.commit[place] ? el("span", { class: "bg-tag" }, text.plain(text.short(builds.commit[place]))) : null,
      root.dataset.series && builds.url[place] ? gate.commits.details(say("Commits"), false, builds.url[place], event, root.dataset.root ?? "") : null);
  }

  function since(row) {
    const { tone } = gate.status(row.status);
    return row.status !== null && (tone === "bad" || tone === "warn") ? row.since : null;
  }

  function columns(names) {
    const name = (number) => (number === null ? "" : text.plain(names.get(number) ?? `#${number}`));
    const benchmark = (row) => el("div", { class: "bg-benchmark" },
      el("a", { class: "bg-link", ...state.link({ key: row.key, metric: row.metric, range: null }) }, text.name(row.key)),
      row.metric === "time" ? null : el("span", { class: "bg-tag" }, text.plain(row.metric)),
      row.group ? el("span", { class: "bg-tag" }, text.plain(row.group)) : null);
    return [
      { id: "name", label: say("Benchmark"), kind: "name", cell: benchmark, value: (row) => row.key },
      { id: "spark", label: say("Trend"), cell: spark },
      { id: "value", label: say("Latest"), kind: "number", cell: (row) => text.value(row.value, row.unit), value: (row) => text.base(row.value, row.unit) },
      {
        id: "change", label: say("Change"), kind: "number", first: "descending",
        cell: (row) => el("span", { class: `bg-change bg-tone-${gate.status(row.status).tone}` }, text.change(row.change)),
        value: (row) => row.change,
      },
      {
        id: "level", label: say("Level"), kind: "number", first: "descending", className: "bg-extra",
        cell: (row) => level(row.levelChange, name), value: (row) => row.levelChange?.change,
      },
      {
        id: "visible", label: say("Visible from"), kind: "number", first: "descending", className: "bg-extra",
        cell: (row) => visible(row), value: (row) => row.smallestVisible,
      },
      { id: "status", label: say("Status"), cell: (row) => gate.badge(gate.status(row.status)), value: (row) => gate.severity(row.status) },
      { id: "since", label: say("Since"), className: "bg-minor", cell: (row) => name(since(row)), value: since },
    ];
  }

  /** The last lasting step and the build that began the new level. */
  function level(step, name) {
    return step && [text.change(step.change), " ", el("span", { class: "bg-quiet" }, name(step.first))];
  }

  /** Whether only changes of more than three times the threshold can be seen. */
  function isUnmeasurable(row) {
    return text.isNumber(row.smallestVisible) && row.smallestVisible > (3 * row.threshold) / 100;
  }

  function visible(row) {
    return [text.change(row.smallestVisible), isUnmeasurable(row) ? el("div", { class: "bg-quiet" }, say("unmeasurable here")) : null];
  }

  function rank(row) {
    const quiet = ["WITHIN_NOISE", "UNCHANGED", "IMPROVED", "NEW"].includes(row.status);
    const place = ORDER.indexOf(quiet && isUnmeasurable(row) ? "UNMEASURABLE" : row.status);
    return place < 0 ? ORDER.indexOf("INCOMPARABLE") + 0.5 : place;
  }

  /** What matters first: by status, then the largest change. */
  function worstFirst(rows) {
    const size = (row) => (row.status === "IMPROVED" ? -row.change : (row.change ?? -Infinity));
    return rows.sort((left, right) => rank(left) - rank(right) || size(right) - size(left) || text.compare(left.key, right.key));
  }

  /** What stands before the last separator of a name, and what stands in brackets at its end. */
  function part(row) {
    const name = row.key.split("[")[0];
    return name.slice(0, Math.max(name.lastIndexOf("::"), name.lastIndexOf("/"), name.lastIndexOf("."), 0));
  }

  function parameter(row) {
    return /\[(.+)\]$/.exec(row.key)?.[1] ?? "";
  }

  const FILTERS = [
    { id: "group", label: say("Group"), value: (row) => row.group || "" },
    { id: "part", label: say("Part"), value: part },
    { id: "parameter", label: say("Parameter"), value: parameter },
    { id: "kind", label: say("Metric"), value: (row) => row.metric },
  ];

  const FILE = [
    { name: "key", of: (row) => row.key }, { name: "metric", of: (row) => row.metric }, { name: "group", of: (row) => row.group },
    { name: "status", of: (row) => row.status }, { name: "value", of: (row) => row.value },
    { name: "unit", of: (row) => text.unit(row.unit) }, { name: "change", of: (row) => row.change },
    { name: "threshold", of: (row) => row.threshold }, { name: "smallestVisible", of: (row) => row.smallestVisible },
    { name: "levelChange", of: (row) => row.levelChange?.change }, { name: "levelSince", of: (row) => row.levelChange?.first },
    { name: "since", of: (row) => row.since },
  ];

  class TrendPage {
    constructor(root, data) {
      this.root = root;
      this.ids = data.benchmarks.map(({ key, metric }) => ({ key, metric }));
      this.overview = data;
      this.names = new Map(data.builds.number.map((number, place) => [number, data.builds.name[place]]));
      this.place = el("div", { class: "bg-place" });
      this.heat = new gate.Heat(data.builds, Math.min(data.builds.number.length, data.benchmarks[0]?.heat.length ?? 0));
      this.list = new List({
        caption: say("Benchmarks of this job"),
        columns: columns(this.names),
        rows: worstFirst(data.benchmarks.map((row) => ({ ...row, status: row.status ?? "GONE" }))),
        what: text.benchmarks,
        filters: FILTERS,
        file: { name: "benchmarks", columns: FILE },
        onShow: (rows) => this.heat.show(rows),
        rowAttributes: (row) => ({
          class: `bg-row-${gate.status(row.status).tone}`,
          "aria-current": isChosen(row) ? "true" : null,
        }),
      });
      this.compare = new gate.Compare(root, data);
      this.trial = new gate.Trial(root, data);
      this.calibration = new gate.Calibration(root);
      const tools = el("div", { class: "bg-view bg-page-tools" }, this.compare.opener, this.trial.opener, this.calibration.opener);
      /* What Jenkins alone knows is in the page already; the verdict comes before it. */
      const beside = document.querySelectorAll(".bg-beside");
      root.replaceChildren(header(root, data), this.heat.element, ...beside, tools, this.compare.element, this.trial.element, this.calibration.element, this.place, this.list.element);
      this.heat.draw();
      state.onChange(() => this.follow(true));
      this.follow(false);
    }

    /** Shows the benchmark that the address names; byHand: because somebody chose it on this page. */
    async follow(byHand) {
      this.list.follow();
      this.compare.follow();
      this.trial.follow();
      this.calibration.follow();
      const chosen = { key: state.get("key"), metric: state.get("metric") || "time" };
      const name = chosen.key === null ? null : JSON.stringify([chosen, state.get("over")]);
      const view = state.get("view");
      if (name === this.shown && view === this.view) {
        return;
      }
      const control = this.place.contains(document.activeElement) ? document.activeElement.dataset.control : null;
      const isLoaded = name !== null && name === this.loaded?.name;
      const isSameBenchmark = this.benchmark === chosen.key;
      Object.assign(this, { benchmark: chosen.key, shown: name, view });
      if (isLoaded) {
        this.draw(this.loaded, chosen, byHand && !isSameBenchmark);
      } else {
        this.clear();
        if (name !== null) {
          await this.open(chosen, name, byHand && !isSameBenchmark);
        }
      }
      this.goOn(control);
    }

    /** Where a control was drawn anew, the keyboard goes on from it. */
    goOn(control) {
      const controls = control ? [...this.place.querySelectorAll(`[data-control="${control}"]`)] : [];
      controls.at(-1)?.focus({ preventScroll: true });
    }

    /** Closes what is shown; the keyboard goes on in the list. */
    clear() {
      this.panel?.destroy();
      this.panel = null;
      gate.close(this.place, this.list.search);
    }

    async open(chosen, name, byHand) {
      this.place.replaceChildren(gate.message("loading", say("Loading…")));
      try {
        const over = gate.overFrom(state.get("over"));
        const [data, ...others] = await Promise.all([chosen, ...over].map((id) => this.load(id)));
        if (this.shown === name) {
          const laid = others.map((other, place) => aligned(other, over[place], data.builds)).filter(Boolean);
          this.loaded = { name, data, laid };
          this.draw(this.loaded, chosen, byHand);
        }
      } catch (failure) {
        if (this.shown === name) {
          const retry = { label: say("Try again"), run: () => this.open(chosen, name, byHand) };
          this.place.replaceChildren(gate.message("error", say("The benchmark could not be shown."), failure.message, retry));
        }
      }
    }

    /** From the server; a static page has files of so many benchmarks each, in the order of its own data. */
    load(chosen) {
      const { series, seriesFiles, seriesPerFile } = this.root.dataset;
      if (!seriesFiles) {
        return gate.load(series || "", chosen, (progress) => this.place.replaceChildren(gate.reading(progress)));
      }
      const place = this.ids.findIndex((id) => isSame(id, chosen));
      return place < 0 ? { series: [] } : gate.loadFile(`${seriesFiles}${Math.floor(place / Number(seriesPerFile))}.js`);
    }

    draw({ data, laid }, chosen, byHand) {
      this.panel?.destroy();
      this.panel = null;
      const series = data.series.find((each) => isSame(each, chosen));
      if (!series) {
        this.place.replaceChildren(gate.message("empty", say("No build of this job has this benchmark."), text.printable(chosen.key)));
        return;
      }
      this.panel = new SeriesPanel(this.root, data, series, laid, this.overview);
      this.place.replaceChildren(this.panel.element);
      this.panel.shown();
      if (byHand) {
        this.panel.title.focus({ preventScroll: true });
        this.panel.element.scrollIntoView({ block: "start" });
      }
    }
  }

  /** A benchmark of another answer on the builds of this one, should there be a newer build by now. */
  function aligned(data, id, builds) {
    const series = data.series.find((each) => isSame(each, id));
    const places = new Map(data.builds.number.map((number, place) => [number, place]));
    return series && { ...series, value: builds.number.map((number) => series.value[places.get(number)] ?? null) };
  }

  /** As addresses see it, which cannot hold half of a surrogate pair. */
  function isSame(row, { key, metric }) {
    const written = (id) => new URLSearchParams({ key: id.key, metric: id.metric }).toString();
    return written(row) === written({ key, metric });
  }

  function isChosen(row) {
    const key = state.get("key");
    return key !== null && isSame(row, { key, metric: state.get("metric") || "time" });
  }

  gate.page(".bg-trend-page", (root, data) => {
    if (data.builds.number.length === 0) {
      root.replaceChildren(gate.message("empty", say("No build has been gated yet."), say("The trend starts with the first build that the gate sees.")));
      return;
    }
    if (data.benchmarks.length === 0) {
      root.replaceChildren(header(root, data), ...document.querySelectorAll(".bg-beside"),
        gate.message("empty", say("No build has measured a benchmark yet."), say("The log of the last build says what is missing.")));
      return;
    }
    return new TrendPage(root, data);
  });
})();
