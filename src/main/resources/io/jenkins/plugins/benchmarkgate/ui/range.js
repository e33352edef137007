/* Which builds of a benchmark are shown: as the address has them, or typed as builds or dates. */
(function () {
  "use strict";

  const { el, say } = window.BenchmarkGate;

  /** The range in the address is of build numbers, which stay when builds are added or deleted. */
  function read(word, builds) {
    const [, first, last] = /^(\d{1,10})-(\d{1,10})$/.exec(word || "") || [];
    return first === undefined ? null : places(builds, { number: Number(first) }, { number: Number(last) });
  }

  function write(range, builds) {
    return range && `${builds.number[range[0]]}-${builds.number[range[1]]}`;
  }

  /** First and last place of what lies between two bounds, both included; null where nothing does. */
  function places(builds, from, to) {
    const isInside = (place) => isAtLeast(builds, place, from) && isAtMost(builds, place, to);
    const found = builds.number.map((number, place) => place).filter(isInside);
    return found.length ? [found[0], found.at(-1)] : null;
  }

  function isAtLeast(builds, place, { number, start }) {
    return number === undefined ? builds.time[place] >= (start ?? -Infinity) : builds.number[place] >= number;
  }

  function isAtMost(builds, place, { number, end }) {
    return number === undefined ? builds.time[place] < (end ?? Infinity) : builds.number[place] <= number;
  }

  /** A build as #41 or 41, a day as 2026-03-01 in the time zone of the reader; {} where nothing was typed, null for anything else. */
  function bound(typed) {
    const [, number] = /^#?(\d{1,9})$/.exec(typed) || [];
    if (number !== undefined) {
      return { number: Number(number) };
    }
    return typed === "" ? {} : day(typed);
  }

  /** From midnight to midnight, also where a day has 23 hours. */
  function day(typed) {
    const [year, month, date] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) || []).slice(1).map(Number);
    const start = new Date(year, month - 1, date);
    const isDay = start.getMonth() === month - 1 && start.getDate() === date;
    return isDay ? { start: start.getTime(), end: new Date(year, month - 1, date + 1).getTime() } : null;
  }

  /** Two fields in which a range is typed; onTyped(range) is told of one that has builds. */
  class Range {
    constructor(builds, onTyped) {
      this.builds = builds;
      this.onTyped = onTyped;
      this.from = this.field(say("From"));
      this.to = this.field(say("to"));
      this.problem = el("span", { class: "bg-quiet", role: "status" });
      this.element = el("span", { class: "bg-range" }, this.from.element, this.to.element, this.problem);
    }

    field(label) {
      const input = el("input", {
        type: "text", class: "jenkins-input bg-bound", autocomplete: "off", spellcheck: "false",
        placeholder: say("build or day"), title: say("A build, as #41, or a day, as {0}", "2026-03-01"),
      });
      input.addEventListener("change", () => this.typed());
      return { input, element: el("label", { class: "bg-filter" }, label, input) };
    }

    typed() {
      const bounds = [this.from, this.to].map(({ input }) => bound(input.value.trim()));
      bounds.forEach((each, place) => [this.from, this.to][place].input.setAttribute("aria-invalid", String(each === null)));
      const isKnown = bounds.every((each) => each !== null);
      const range = isKnown ? places(this.builds, ...bounds) : null;
      this.problem.textContent = !isKnown ? say("A build, as #41, or a day, as {0}", "2026-03-01") : range ? "" : say("No build lies between them.");
      if (range) {
        this.words = write(range, this.builds);
        this.onTyped(range);
      }
    }

    /** Says what is shown now, null for all; what was typed and shows the same stays as it was typed. */
    show(range) {
      const words = write(range ?? [0, this.builds.number.length - 1], this.builds);
      if (words === this.words) {
        return;
      }
      this.words = words;
      this.problem.textContent = "";
      [this.from, this.to].forEach(({ input }, end) => {
        input.value = range ? `#${this.builds.number[range[end]]}` : "";
        input.removeAttribute("aria-invalid");
      });
    }
  }

  window.BenchmarkGate.range = { read, write, Range };
})();
