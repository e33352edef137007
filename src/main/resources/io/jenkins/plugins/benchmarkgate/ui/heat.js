/* The last builds as columns, and below them what each did to the benchmarks of the list: in which build the suite moved. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text } = gate;
  const CELL = 14;
  const ROWS = 96;
  const CELLS = "abcdefghi";
  const LEVELS = new Map([...CELLS].flatMap((cell, place) => [[cell, place - 4], [cell.toUpperCase(), place - 4]]));
  const WEIGHTS = new Map([...LEVELS].map(([cell, size]) => [cell, (isObjection(cell) ? 10 : 0) + Math.abs(size)]));

  /** From -4, much better, to 4, worse than the threshold; null where nothing was compared. */
  function level(cell) {
    return LEVELS.get(cell) ?? null;
  }

  function isObjection(cell) {
    return cell >= "A" && cell <= "I";
  }

  /** The loudest of some benchmarks in one build: what the gate objected to before any other change. */
  function loudest(rows, place) {
    let weight = -1;
    let loud = null;
    for (const { heat } of rows) {
      const here = WEIGHTS.get(heat[place]) ?? -1;
      if (here > weight) {
        weight = here;
        loud = heat[place];
      }
    }
    return loud === null ? null : { level: level(loud), weight };
  }

  class Heat {
    constructor(builds, width) {
      this.builds = builds;
      this.first = builds.number.length - width;
      this.width = width;
      this.rows = [];
      this.canvas = el("canvas", { class: "bg-heat-cells", role: "img", width: String(width) });
      this.words = el("p", { class: "bg-heat-words" });
      this.probe = el("span", { hidden: true });
      this.strip = this.drawStrip();
      const frame = el("div", { class: "bg-heat-frame" }, this.strip, this.changesRow(), this.canvas);
      frame.style.width = `min(100%, ${width * CELL}px)`;
      this.element = el("section", { class: "bg-heat", "aria-label": say("The last builds") }, frame, this.words, this.probe);
      this.canvas.addEventListener("mousemove", (event) => this.point(event));
      this.canvas.addEventListener("mouseleave", () => this.say(null));
      this.canvas.addEventListener("click", (event) => this.open(event));
      const redraw = () => this.draw();
      new MutationObserver(redraw).observe(document.documentElement, { attributes: true });
      window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    }

    places() {
      return Array.from({ length: this.width }, (none, place) => this.first + place);
    }

    columns(list) {
      list.style.gridTemplateColumns = `repeat(${this.width}, minmax(0, 1fr))`;
      return list;
    }

    drawStrip() {
      const { builds } = this;
      return this.columns(el("ol", { class: "bg-strip", "aria-label": say("The last {0} builds, the oldest first", this.width) },
        this.places().map((place) => {
          const verdict = gate.verdict(builds.verdict[place]);
          const words = `${text.printable(builds.name[place])}: ${verdict.label}, ${text.date(builds.time[place])}`;
          const cell = gate.link(builds.url[place], gate.hidden(words), { title: words });
          cell.className = `bg-cell bg-tone-${verdict.tone}`;
          return el("li", {}, cell);
        })));
    }

    /** A mark where a build ran on another machine or agent than the one before it. */
    changesRow() {
      const marks = this.places().map((place) => {
        const words = gate.marks.circumstances(this.builds, place);
        return el("li", {}, words.length ? el("span", { class: "bg-moved", title: words.join(" ") }, gate.hidden(words.join(" "))) : null);
      });
      const list = el("ol", { class: "bg-moves", "aria-label": say("Where machine or agent changed") }, marks);
      return this.columns(list);
    }

    show(rows) {
      this.rows = rows;
      if (this.element.isConnected) {
        this.draw();
      }
    }

    /** The benchmarks that share one line of pixels. */
    bucket(line) {
      const lines = this.canvas.height;
      return this.rows.slice(Math.floor((line * this.rows.length) / lines), Math.max(Math.floor(((line + 1) * this.rows.length) / lines), 1));
    }

    draw() {
      this.canvas.hidden = this.rows.length === 0;
      this.canvas.height = Math.max(1, Math.min(this.rows.length, ROWS));
      this.canvas.style.height = `${Math.max(24, Math.min(ROWS, this.rows.length * 6))}px`;
      const context = this.canvas.getContext("2d");
      const colors = { bad: this.color("--bg-bad"), good: this.color("--bg-good"), warn: this.color("--bg-warn"), calm: this.color("--bg-line") };
      for (let line = 0; line < this.canvas.height; line++) {
        const rows = this.bucket(line);
        for (let place = 0; place < this.width; place++) {
          const loud = loudest(rows, place);
          if (loud) {
            context.globalAlpha = loud.level === 0 && loud.weight === 0 ? 1 : 0.25 + 0.75 * Math.min(1, Math.abs(loud.level) / 4);
            context.fillStyle = loud.weight === 0 ? colors.calm : loud.level < 0 ? colors.good : loud.weight >= 10 ? colors.bad : colors.warn;
            context.fillRect(place, line, 1, 1);
          }
        }
      }
      const counted = text.benchmarks(this.rows.length);
      this.all = this.width === 1
        ? say("{0} in the last build: {1}", counted, this.summary())
        : say("{0} over the last {1} builds: {2}", counted, this.width, this.summary());
      this.canvas.setAttribute("aria-label", this.all);
      this.say(null);
    }

    /** The build in which the most benchmarks were objected to, in words. */
    summary() {
      const counts = this.places().map((place) => ({ place, count: 0 }));
      for (const { heat } of this.rows) {
        counts.forEach((each, column) => (each.count += isObjection(heat[column]) ? 1 : 0));
      }
      const most = counts.reduce((left, right) => (right.count >= left.count ? right : left), { count: 0 });
      return most.count ? say("most objections, {0}, in {1}", most.count, text.printable(this.builds.name[most.place])) : say("no objections");
    }

    color(name) {
      this.probe.style.color = `var(${name})`;
      return getComputedStyle(this.probe).color;
    }

    objections(column) {
      return this.rows.filter(({ heat }) => isObjection(heat[column]));
    }

    column(event) {
      const { left, width } = this.canvas.getBoundingClientRect();
      return Math.max(0, Math.min(this.width - 1, Math.floor(((event.clientX - left) / width) * this.width)));
    }

    point(event) {
      this.say(this.column(event));
    }

    say(column) {
      if (column === null) {
        this.words.textContent = this.all;
        return;
      }
      const objected = this.objections(column);
      const named = objected.slice(0, 3).map(({ key }) => text.printable(key)).join(", ") + (objected.length > 3 ? ", …" : "");
      const counted = objected.length ? say("{0} objected to: {1}", objected.length, named) : say("nothing objected to");
      this.words.textContent = `${text.printable(this.builds.name[this.first + column])}: ${counted}`;
    }

    open(event) {
      const url = gate.safeUrl(this.builds.url[this.first + this.column(event)]);
      if (url) {
        location.assign(url);
      }
    }
  }

  gate.Heat = Heat;
  gate.heat = { level, isObjection };
})();
