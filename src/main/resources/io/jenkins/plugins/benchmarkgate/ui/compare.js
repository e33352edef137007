/* Any two builds of the job held against each other: what the gate says of one that is compared with the other. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, state } = gate;

  /** The two builds of the address: the one that serves as baseline, and the one that is judged. */
  function read() {
    const [, base, build] = /^(\d{1,10})-(\d{1,10})$/.exec(state.get("compare") || "") || [];
    return base ? { base: Number(base), build: Number(build) } : null;
  }

  function means(data) {
    const several = data.means.length > 1;
    return data.means.map(({ metric, benchmarks, change }) =>
      el("p", { class: "bg-mean" }, gate.phrase("Geometric mean over {0}: {1}", text.count(benchmarks), el("strong", {}, text.change(change))),
        several ? ` (${text.printable(metric)})` : null));
  }

  class Compare {
    constructor(root, overview) {
      this.root = root;
      this.builds = overview.builds;
      this.groups = new Map(overview.benchmarks.map(({ key, metric, group }) => [JSON.stringify([key, metric]), group]));
      this.shown = null;
      this.result = el("div", { class: "bg-result" });
      this.element = el("div", {});
      const numbers = this.builds.number;
      const first = this.partners().at(-1);
      const target = `${first}-${numbers.at(-1)}`;
      this.opener = this.isPossible() && first !== undefined
        ? el("a", { class: "jenkins-button bg-button", ...state.link({ compare: target, try: null }) }, say("Compare two builds"))
        : null;
    }

    isPossible() {
      return Boolean(this.root.dataset.whatIf || this.root.dataset.compareFiles);
    }

    /** The builds that can serve as baseline; a static page was made with some of them. */
    partners() {
      const numbers = this.builds.number.slice(0, -1);
      return this.root.dataset.compareFiles ? numbers.slice(-Number(this.root.dataset.compareCount)) : numbers;
    }

    async follow() {
      const chosen = this.isPossible() ? read() : null;
      const name = chosen && JSON.stringify(chosen);
      if (name === this.shown) {
        return;
      }
      this.shown = name;
      if (!chosen) {
        gate.close(this.element, this.opener);
        return;
      }
      if (this.element.children.length === 0) {
        this.tools = el("div", { class: "bg-view" });
        this.element.append(el("section", { class: "bg-panel", "aria-label": say("Compare two builds") }, this.head(), this.tools, this.result));
      }
      this.fill(chosen);
      await this.open(chosen, name);
    }

    /** The choice of builds; who made one with the keyboard goes on from there. */
    fill(chosen) {
      const focused = [...this.tools.querySelectorAll("select")].indexOf(document.activeElement);
      this.tools.replaceChildren(...this.form(chosen));
      this.tools.querySelectorAll("select")[focused]?.focus();
    }

    head() {
      return el("div", { class: "bg-panel-head" }, el("h2", { class: "bg-title" }, say("Compare two builds")),
        el("a", { class: "jenkins-button bg-button", ...state.link({ compare: null }) }, say("Close")));
    }

    form({ base, build }) {
      const judged = this.root.dataset.compareFiles ? [this.builds.number.at(-1)] : this.builds.number;
      const change = () => state.go({ compare: `${first.value}-${second.value}` });
      const first = this.select(base, this.partners().concat(this.root.dataset.compareFiles ? [] : [this.builds.number.at(-1)]), change);
      const second = this.select(build, judged, change);
      return [el("label", { class: "bg-filter" }, say("Baseline"), first), el("label", { class: "bg-filter" }, say("Build"), second)];
    }

    select(chosen, numbers, change) {
      const all = numbers.includes(chosen) ? numbers : [chosen, ...numbers];
      const options = [...all].reverse().map((number) => {
        const name = this.builds.name[this.builds.number.indexOf(number)] ?? `#${number}`;
        return el("option", { value: String(number), selected: number === chosen }, text.printable(name));
      });
      const select = el("select", {}, options);
      select.addEventListener("change", change);
      return select;
    }

    async open(chosen, name) {
      this.result.replaceChildren(gate.message("loading", say("Loading…")));
      try {
        const data = await this.load(chosen);
        if (this.shown === name) {
          this.draw(data);
        }
      } catch (failure) {
        if (this.shown === name) {
          const retry = { label: say("Try again"), run: () => this.open(chosen, name) };
          this.result.replaceChildren(gate.message("error", say("The builds could not be compared."), failure.message, retry));
        }
      }
    }

    load({ base, build }) {
      const { whatIf, compareFiles } = this.root.dataset;
      if (!compareFiles) {
        return gate.load(`${whatIf}compare`, { base, build });
      }
      if (!this.partners().includes(base) || build !== this.builds.number.at(-1)) {
        throw new Error(say("This page holds comparisons of the last build with some builds before it, and no others."));
      }
      return gate.loadFile(`${compareFiles}${base}.js`);
    }

    draw(data) {
      const rows = data.rows.map((row) => ({ ...row, group: this.groups.get(JSON.stringify([row.key, row.metric])) || row.group }));
      const table = new gate.Table({
        caption: say("Benchmarks of both builds, the worst first"),
        columns: gate.rows.filled(gate.rows.columns(""), rows),
        rowAttributes: (row) => ({ class: `bg-row-${gate.status(row.status).tone}` }),
      });
      table.show(rows);
      this.result.replaceChildren(
        el("p", { class: "bg-headline" }, gate.badge(gate.verdict(data.verdict)),
          el("span", {}, text.plain(gate.sentence(data.headline, data.verdict)))),
        el("p", { class: "bg-quiet" }, gate.phrase("What the gate would have said of {0}, had it come right after {1}.",
          gate.link(data.build.url, text.plain(data.build.name)), gate.link(data.base.url, text.plain(data.base.name)))),
        el("div", { class: "bg-view" }, means(data), gate.files.buttons("comparison", gate.rows.file, () => table.sorted)),
        ...(data.notes.length ? [el("ul", { class: "bg-notes", "aria-label": say("Notes") }, data.notes.map((note) => el("li", {}, text.plain(note))))] : []),
        rows.length ? table.element : gate.message("empty", say("No benchmark was compared.")));
    }
  }

  gate.Compare = Compare;
})();
