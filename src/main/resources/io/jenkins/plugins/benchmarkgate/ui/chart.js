/* One benchmark over the builds, drawn with uPlot: values, limit, baseline, reach, regressions, machine changes and acceptances. */
(function () {
  "use strict";

  const { el, say, text, status, marks, accepted, axes, legend, button, Hover, view: views } = window.BenchmarkGate;
  const HEIGHT = 300;
  const MOVES = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };
  const PANS = { ArrowLeft: -1, ArrowRight: 1 };
  const ZOOMS = { "+": 1, "-": -1 };
  const LINES = [
    { id: "low", label: say("Spread within the run"), color: "--bg-chart-spread", width: 0 },
    { id: "high", color: "--bg-chart-spread", width: 0 },
    { id: "value", label: say("Measured"), color: "--bg-chart-value", width: 2 },
    { id: "limit", label: say("Limit"), color: "--bg-chart-limit", width: 1.5, dash: [6, 4] },
    { id: "baseline", label: say("Baseline"), color: "--bg-chart-baseline", width: 1.5 },
    { id: "reach", label: say("Slowest of the noise history"), color: "--bg-chart-reach", width: 1.5, dash: [2, 3] },
  ];

  class Chart {
    /**
     * range: first and last place shown, or null; onRange(range) is told when it changes; open(place) when one is chosen;
     * starts: says why builds were started, or null.
     */
    constructor({ data, series, others, view, label, range, onRange, open, starts }) {
      Object.assign(this, { builds: data.builds, data, series, others: others || [], view, onRange, open, starts });
      const { builds } = data;
      this.places = builds.number.map((number, index) => index);
      this.measured = this.places.filter((place) => series.value[place] !== null);
      this.changes = marks.changes(builds, series.value, "machine");
      this.agents = marks.changes(builds, series.value, "agent");
      this.tools = marks.changes(builds, series.value, "tool");
      this.looks = new Map(series.looks.map(({ place, values }) => [place, values]));
      this.accepted = accepted.places(series);
      this.range = range || this.whole();
      this.columns = this.drawn();
      this.xs = view.date ? builds.time.map((time) => time / 1000) : this.places;
      this.hover = new Hover(this);
      this.plotted = el("div", { class: "bg-plot" });
      this.probe = el("span", { hidden: true });
      this.frame = el("div", {
        class: "bg-chart", tabindex: "0", role: "group", "aria-roledescription": say("chart"),
        "aria-label": `${label}. ${say("Left and right arrow keys go from build to build, Enter opens one, plus and minus zoom, Shift with an arrow moves, Escape shows all builds.")}`,
      }, this.plotted, this.hover.tip, this.probe);
      this.reset = button(say("Show all builds"), () => this.showAll(), { hidden: true });
      this.element = el("div", {}, this.frame, this.hover.spoken, legend(this, this.reset));
      this.frame.chart = this;
      this.frame.addEventListener("keydown", (event) => this.key(event));
      this.frame.addEventListener("blur", () => this.hover.hide());
    }

    whole() {
      return [0, Math.max(this.places.length - 1, 0)];
    }

    /** The columns of this benchmark and of others laid over it. */
    drawn() {
      if (this.others.length === 0) {
        return views.columns(this.data, this.series, this.view);
      }
      const columns = { value: views.normalised(this.series, this.range), isRatio: true };
      this.others.forEach((other, place) => (columns[`other${place}`] = views.normalised(other, this.range)));
      return columns;
    }

    largest() {
      const all = this.lines().flatMap(({ id }) => this.columns[id]).filter(text.isNumber);
      return all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    }

    lines() {
      const others = this.others.map((other, place) => ({
        id: `other${place}`, label: other.key, color: `--bg-chart-other${place}`, width: 2,
      }));
      return [...LINES, ...others].filter(({ id }) => this.columns[id]?.some(text.isNumber));
    }

    /** A colour of the theme as a canvas understands it, whatever it is mixed from. */
    color(name) {
      this.probe.style.color = `var(${name})`;
      return getComputedStyle(this.probe).color;
    }

    /** Draws it; the element must be in the page. */
    draw() {
      const data = [this.xs, ...this.lines().map(({ id }) => this.columns[id])];
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

    /** With Shift the mouse takes hold of the builds and moves them. */
    drag(start) {
      const [first, last] = this.range;
      const perBuild = this.plot.over.clientWidth / (last - first + 1);
      const move = (event) => {
        const wanted = Math.round((start.clientX - event.clientX) / perBuild) - (this.range[0] - first);
        const steps = Math.max(-this.range[0], Math.min(wanted, this.whole()[1] - this.range[1]));
        if (steps !== 0) {
          this.shift(steps, steps);
        }
      };
      document.addEventListener("mousemove", move);
      document.addEventListener("mouseup", () => document.removeEventListener("mousemove", move), { once: true });
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
        cursor: {
          y: false, drag: { x: true, y: false, dist: 6 }, points: { show: false },
          bind: { mousedown: (plot, target, zoom) => (event) => (event.shiftKey ? this.drag(event) : zoom(event)) },
        },
        scales: {
          x: { time: this.view.date, ...this.edges(this.range) },
          y: { distr: this.isLog() ? 3 : 1, range: (plot, low, high) => this.bounds(low, high) },
        },
        series: [{}, ...this.lines().map((line) => this.line(line))],
        bands: this.bands(),
        axes: [axes.builds(this), axes.values(this)],
        hooks: {
          drawClear: [(plot) => this.drawVerticals(plot)],
          draw: [(plot) => this.drawMarks(plot)],
          setCursor: [(plot) => this.point(plot.cursor.idx)],
          setScale: [(plot, key) => key === "x" && this.ranged(plot)],
        },
      };
    }

    isLog() {
      return this.view.log && !this.columns.isRatio;
    }

    bands() {
      const ids = this.lines().map(({ id }) => id);
      const [low, high] = [ids.indexOf("low") + 1, ids.indexOf("high") + 1];
      return low && high ? [{ series: [high, low], fill: () => this.color("--bg-chart-spread") }] : [];
    }

    /** The ends of the axis around these builds. */
    edges([first, last]) {
      if (!this.view.date) {
        return { min: first - 0.5, max: last + 0.5 };
      }
      const room = (this.xs[last] - this.xs[first]) * 0.02 || 3600;
      return { min: this.xs[first] - room, max: this.xs[last] + room };
    }

    /** Where a build begins on the axis: between it and the one before. */
    before(place) {
      return this.view.date ? (this.xs[place] + this.xs[Math.max(place - 1, 0)]) / 2 : place - 0.5;
    }

    drawVerticals(plot) {
      const at = (places) => this.shown(places).map((place) => this.before(place));
      marks.drawVerticals(plot, at([...this.changes, ...this.tools].map(({ index }) => index)), this.color("--bg-chart-machine"), [8, 5]);
      marks.drawTicks(plot, at(this.agents.map(({ index }) => index)), this.color("--bg-chart-machine"));
      const firsts = this.series.levels.map(({ step }) => this.builds.number.indexOf(step.first)).filter((place) => place >= 0);
      marks.drawVerticals(plot, at(firsts), this.color("--bg-chart-level"), []);
      marks.drawVerticals(plot, at(this.accepted.map(({ index }) => index)), this.color("--bg-chart-accepted"), [2, 3]);
    }

    bounds(low, high) {
      if (this.isLog() && low > 0) {
        return [low / 1.1, high * 1.1];
      }
      if (low === null || low === undefined) {
        return [0, 1];
      }
      const room = (high - low) * 0.12 || Math.abs(high) * 0.2 || 1;
      return [low >= 0 && !this.columns.isRatio ? Math.max(0, low - room) : low - room, high + room];
    }

    line({ id, color, width, dash }) {
      const beyond = id === "limit" && !this.isLog() ? {
        fill: () => this.color("--bg-chart-beyond"),
        fillTo: (plot) => (this.series.direction === "bigger" ? plot.scales.y.min : plot.scales.y.max),
      } : {};
      return {
        /* One slow round in a thousand would squeeze all that is judged into a line: the spread may be cut. */
        auto: id !== "low" && id !== "high",
        stroke: () => this.color(color), width, dash,
        points: { show: id === "value", size: 6, stroke: () => this.color(color), fill: () => this.color("--bg-chart-back") },
        ...beyond,
      };
    }

    shown(places) {
      return places.filter((place) => place >= this.range[0] && place <= this.range[1]);
    }

    /** What the gate objected to, and where the cursor is. */
    drawMarks(plot) {
      for (const place of this.shown(this.measured)) {
        const { tone } = status(this.series.status[place]);
        if (tone === "bad" || tone === "warn") {
          this.markAt(plot, place, (x, y) => marks.drawMark(plot, x, y, tone, this.color(`--bg-${tone}`)));
        }
      }
      this.drawLooks(plot);
      if (this.isMeasured(this.at)) {
        this.markAt(plot, this.at, (x, y) => marks.drawRing(plot, x, y, this.color("--bg-chart-text")));
      }
    }

    /** What each look of a build said, as long as values are drawn as they were measured. */
    drawLooks(plot) {
      if (this.columns.isRatio || this.view.net) {
        return;
      }
      for (const place of this.shown([...this.looks.keys()])) {
        this.looks.get(place).filter(text.isNumber).forEach((look) => marks.drawLook(plot, this.xs[place], look, this.color("--bg-chart-text")));
      }
    }

    markAt(plot, place, draw) {
      if (this.columns.value[place] !== null) {
        draw(this.xs[place], this.columns.value[place]);
      }
    }

    isMeasured(place) {
      return place !== null && place !== undefined && this.series.value[place] !== null;
    }

    ranged(plot) {
      const { min, max } = plot.scales.x;
      const last = this.whole()[1];
      const inside = this.places.filter((place) => this.xs[place] >= min && this.xs[place] <= max);
      this.range = inside.length ? [inside[0], inside.at(-1)] : this.range;
      const all = this.range[0] <= 0 && this.range[1] >= last;
      this.reset.hidden = all;
      this.onRange(all ? null : this.range);
    }

    show(range) {
      this.plot.setScale("x", this.edges(range));
    }

    showAll() {
      this.show(this.whole());
    }

    /** Shows the last builds; all where there are no more. */
    showLast(count) {
      const last = this.whole()[1];
      this.show([Math.max(0, last - count + 1), last]);
    }

    /** Moves by builds, or takes so many more from either end; never to nothing and never beyond the ends. */
    shift(left, right) {
      const last = this.whole()[1];
      const first = Math.max(0, Math.min(this.range[0] + left, last));
      const end = Math.min(last, Math.max(this.range[1] + right, 0));
      const kept = left === right && end - first !== this.range[1] - this.range[0];
      if (!kept && end > first) {
        this.show([first, end]);
      }
    }

    /** Looks at a build, or at nothing where it has no value. */
    point(place) {
      if (this.at !== place) {
        this.at = place;
        this.plot?.redraw(false, false);
      }
      if (this.isMeasured(place)) {
        this.hover.show(place);
      } else {
        this.hover.hide();
      }
    }

    /** Where the value of a build is drawn, in pixels. */
    positionOf(place) {
      return { x: this.plot.valToPos(this.xs[place], "x"), y: this.plot.valToPos(this.columns.value[place] ?? 0, "y") };
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
      const step = Math.max(1, Math.round((this.range[1] - this.range[0]) / 5));
      if (event.shiftKey && Object.hasOwn(PANS, event.key)) {
        this.shift(PANS[event.key] * step, PANS[event.key] * step);
      } else if (Object.hasOwn(ZOOMS, event.key)) {
        this.shift(ZOOMS[event.key] * step, -ZOOMS[event.key] * step);
      } else if (Object.hasOwn(MOVES, event.key)) {
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
      const { x, y } = this.positionOf(place);
      this.plot.setCursor({ left: x, top: y });
      this.hover.speak(place);
    }
  }

  window.BenchmarkGate.Chart = Chart;
})();
