/* One benchmark over the builds, drawn with uPlot: values, limit, baseline, reach, regressions and machine changes. */
(function () {
  "use strict";

  const { el, text, status, marks } = window.BenchmarkGate;
  const HEIGHT = 300;
  const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const MOVES = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };
  const LINES = [
    { id: "value", label: "Measured", color: "--bg-chart-value", width: 2 },
    { id: "limit", label: "Limit", color: "--bg-chart-limit", width: 1.5, dash: [6, 4] },
    { id: "baseline", label: "Baseline", color: "--bg-chart-baseline", width: 1.5 },
    { id: "reach", label: "Slowest of the noise history", color: "--bg-chart-reach", width: 1.5, dash: [2, 3] },
  ];

  class Chart {
    /** range: first and last place shown, or null; onRange(range) is told when it changes; open(place) when one is chosen. */
    constructor({ builds, series, label, range, onRange, open }) {
      Object.assign(this, { builds, series, onRange, open });
      this.places = builds.number.map((number, index) => index);
      this.measured = this.places.filter((place) => series.value[place] !== null);
      this.changes = marks.machineChanges(builds, series.value);
      this.scale = text.scale(this.largest(), series.unit);
      this.tip = el("div", { class: "bg-tip", hidden: true });
      this.spoken = el("p", { class: "bg-sr", role: "status" });
      this.plotted = el("div", { class: "bg-plot" });
      this.probe = el("span", { hidden: true });
      this.frame = el("div", {
        class: "bg-chart", tabindex: "0", role: "group", "aria-roledescription": "chart",
        "aria-label": `${label}. Left and right arrow keys go from build to build, Enter opens one, Escape shows all builds.`,
      }, this.plotted, this.tip, this.probe);
      this.element = el("div", {}, this.frame, this.spoken, this.legend());
      this.range = range || this.whole();
      this.frame.addEventListener("keydown", (event) => this.key(event));
      this.frame.addEventListener("blur", () => this.hide());
    }

    whole() {
      return [0, Math.max(this.places.length - 1, 0)];
    }

    largest() {
      const all = LINES.flatMap(({ id }) => this.series[id]).filter(text.isNumber);
      return all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    }

    lines() {
      return LINES.filter(({ id }) => this.series[id].some(text.isNumber));
    }

    /** A colour of the theme as a canvas understands it, whatever it is mixed from. */
    color(name) {
      this.probe.style.color = `var(${name})`;
      return getComputedStyle(this.probe).color;
    }

    /** Draws it; the element must be in the page. */
    draw() {
      const data = [this.places, ...this.lines().map(({ id }) => this.series[id])];
      this.plot = new window.uPlot(this.options(), data, this.plotted);
      this.plot.over.addEventListener("mousedown", (event) => (this.pressed = event.clientX));
      this.plot.over.addEventListener("click", (event) => this.click(event));
      this.resizing = new ResizeObserver(() => this.resize());
      this.resizing.observe(this.plotted);
      this.theming = new MutationObserver(() => this.plot.redraw(false));
      this.theming.observe(document.documentElement, { attributes: true });
      this.scheme = window.matchMedia("(prefers-color-scheme: dark)");
      this.recolor = () => this.plot.redraw(false);
      this.scheme.addEventListener("change", this.recolor);
    }

    destroy() {
      this.resizing.disconnect();
      this.theming.disconnect();
      this.scheme.removeEventListener("change", this.recolor);
      this.plot.destroy();
    }

    resize() {
      const width = this.plotted.clientWidth;
      if (width > 0 && width !== this.plot.width) {
        this.plot.setSize({ width, height: HEIGHT });
      }
    }

    options() {
      return {
        width: this.plotted.clientWidth || 600,
        height: HEIGHT,
        legend: { show: false },
        cursor: { y: false, drag: { x: true, y: false, dist: 6 }, points: { show: false } },
        scales: {
          x: { time: false, min: this.range[0] - 0.5, max: this.range[1] + 0.5 },
          y: { range: (plot, low, high) => this.bounds(low, high) },
        },
        series: [{}, ...this.lines().map((line) => this.line(line))],
        axes: [this.buildAxis(), this.valueAxis()],
        hooks: {
          drawClear: [(plot) => marks.drawMachines(plot, this.shown(this.changes.map(({ index }) => index)), this.color("--bg-chart-machine"))],
          draw: [(plot) => this.drawMarks(plot)],
          setCursor: [(plot) => this.point(plot.cursor.idx)],
          setScale: [(plot, key) => key === "x" && this.ranged(plot)],
        },
      };
    }

    bounds(low, high) {
      if (low === null || low === undefined) {
        return [0, 1];
      }
      const room = (high - low) * 0.12 || Math.abs(high) * 0.2 || 1;
      return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
    }

    line({ id, color, width, dash }) {
      const beyond = id === "limit" ? {
        fill: () => this.color("--bg-chart-beyond"),
        fillTo: (plot) => (this.series.direction === "bigger" ? plot.scales.y.min : plot.scales.y.max),
      } : {};
      return {
        stroke: () => this.color(color), width, dash,
        points: { show: id === "value", size: 6, stroke: () => this.color(color), fill: () => this.color("--bg-chart-back") },
        ...beyond,
      };
    }

    axis() {
      return {
        stroke: () => this.color("--bg-chart-text"),
        grid: { stroke: () => this.color("--bg-chart-grid"), width: 1 },
        ticks: { stroke: () => this.color("--bg-chart-grid"), width: 1, size: 5 },
        font: `12px ${getComputedStyle(this.element).fontFamily}`,
      };
    }

    buildAxis() {
      const name = (place) => (Number.isInteger(place) ? text.short(this.builds.name[place] ?? "") : "");
      return { ...this.axis(), incrs: STEPS, space: 56, size: 34, grid: { show: false }, values: (plot, places) => places.map(name) };
    }

    valueAxis() {
      const { factor, suffix } = this.scale;
      return { ...this.axis(), size: 84, values: (plot, values) => values.map((value) => text.tidy(value * factor) + suffix) };
    }

    shown(places) {
      return places.filter((place) => place >= this.range[0] && place <= this.range[1]);
    }

    /** What the gate objected to, and where the cursor is. */
    drawMarks(plot) {
      for (const place of this.shown(this.measured)) {
        const { tone } = status(this.series.status[place]);
        if (tone === "bad" || tone === "warn") {
          marks.drawMark(plot, place, this.series.value[place], tone, this.color(`--bg-${tone}`));
        }
      }
      if (this.isMeasured(this.at)) {
        marks.drawRing(plot, this.at, this.series.value[this.at], this.color("--bg-chart-text"));
      }
    }

    isMeasured(place) {
      return place !== null && place !== undefined && this.series.value[place] !== null;
    }

    ranged(plot) {
      const { min, max } = plot.scales.x;
      const last = this.whole()[1];
      this.range = [Math.max(0, Math.round(min + 0.5)), Math.min(last, Math.round(max - 0.5))];
      const all = this.range[0] <= 0 && this.range[1] >= last;
      this.reset.hidden = all;
      this.onRange(all ? null : this.range);
    }

    showAll() {
      const [first, last] = this.whole();
      this.plot.setScale("x", { min: first - 0.5, max: last + 0.5 });
    }

    /** Shows what is known of a build, or nothing where it has no value. */
    point(place) {
      if (this.at !== place) {
        this.at = place;
        this.plot?.redraw(false, false);
      }
      if (!this.isMeasured(place)) {
        this.hide();
        return;
      }
      this.tip.replaceChildren(...this.words(place).map((line) => el("div", {}, line)));
      this.tip.hidden = false;
      this.plot.over.classList.toggle("bg-opens", Boolean(this.builds.url[place]));
      this.placeTip(place);
    }

    placeTip(place) {
      const left = this.plot.valToPos(place, "x") + this.plot.over.offsetLeft;
      const top = this.plot.valToPos(this.series.value[place], "y") + this.plot.over.offsetTop;
      const isRight = left > this.frame.clientWidth / 2;
      this.tip.style.left = `${isRight ? left - this.tip.offsetWidth - 14 : left + 14}px`;
      this.tip.style.top = `${Math.max(4, Math.min(top - 20, HEIGHT - this.tip.offsetHeight - 8))}px`;
    }

    hide() {
      this.tip.hidden = true;
      this.plot?.over.classList.remove("bg-opens");
    }

    words(place) {
      const { builds, series } = this;
      const value = (id) => text.value(series[id][place], series.unit);
      const change = series.change[place] === null ? "" : ` (${text.change(series.change[place])})`;
      const word = status(series.status[place]);
      return [
        [el("strong", {}, text.plain(builds.name[place])), ` ${text.date(builds.time[place])}`],
        [el("strong", {}, value("value")), change, " ", el("span", { class: `bg-tone-${word.tone} bg-toned` }, word.label)],
        series.limit[place] === null ? null : [`Limit ${value("limit")}, baseline ${value("baseline")}`],
        builds.agents[builds.agent[place]] ? [text.plain(builds.agents[builds.agent[place]])] : null,
        this.changes.some(({ index }) => index === place)
          ? ["Other machine: ", text.plain(builds.machines[builds.machine[place]])]
          : null,
      ].filter(Boolean);
    }

    click(event) {
      const dragged = Math.abs(event.clientX - (this.pressed ?? event.clientX)) > 4;
      if (!dragged && this.isMeasured(this.plot.cursor.idx)) {
        this.open(this.plot.cursor.idx);
      }
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target !== this.frame) {
        return;
      }
      if (Object.hasOwn(MOVES, event.key)) {
        this.move(MOVES[event.key]);
      } else if (event.key === "Enter" && this.isMeasured(this.at)) {
        this.open(this.at);
      } else if (event.key === "Escape") {
        this.showAll();
      } else {
        return;
      }
      event.preventDefault();
    }

    /** Goes this many measured builds on; from nowhere to the last one. */
    move(steps) {
      const shown = this.shown(this.measured);
      if (shown.length === 0) {
        return;
      }
      const here = this.isMeasured(this.at) ? shown.indexOf(this.at) : -1;
      const there = here < 0 ? (steps === -Infinity ? 0 : shown.length - 1) : here + steps;
      const place = shown[Math.max(0, Math.min(there, shown.length - 1))];
      const left = this.plot.valToPos(place, "x");
      this.plot.setCursor({ left, top: this.plot.valToPos(this.series.value[place], "y") });
      this.spoken.textContent = this.words(place).map((line) => el("span", {}, line).textContent).join(". ");
    }

    legend() {
      const lines = this.lines().map(({ id, label }) => el("li", {}, el("span", { class: `bg-key bg-key-${id}` }), label));
      const has = (tone) => this.measured.some((place) => status(this.series.status[place]).tone === tone);
      const marks = [["bad", "Regressed"], ["warn", "Needs a look"]].filter(([tone]) => has(tone));
      this.reset = window.BenchmarkGate.button("Show all builds", () => this.showAll(), { hidden: true });
      return el("div", { class: "bg-legend" },
        el("ul", {}, lines,
          marks.map(([tone, label]) => el("li", {}, el("span", { class: `bg-key bg-key-${tone}` }), label)),
          this.changes.length ? el("li", {}, el("span", { class: "bg-key bg-key-machine" }), "Machine changed") : null),
        this.reset);
    }
  }

  window.BenchmarkGate.Chart = Chart;
})();
