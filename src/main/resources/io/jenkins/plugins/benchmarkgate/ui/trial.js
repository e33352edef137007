/* A setting tried on the past of the job before anybody edits a Jenkinsfile: what would have been red. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, state } = gate;
  const NOISES = ["auto", "history", "off"];

  function field(label, attributes) {
    const input = el("input", { class: "jenkins-input bg-setting", autocomplete: "off", ...attributes });
    return { input, element: el("label", { class: "bg-filter" }, label, input) };
  }

  const SAID = [
    { name: "build", of: (row) => row.number }, { name: "name", of: (row) => row.name }, { name: "then", of: (row) => row.then },
    { name: "now", of: (row) => row.now }, { name: "redThen", of: (row) => row.redThen }, { name: "red", of: (row) => (row.now === null ? null : row.red) },
    { name: "said", of: (row) => row.headline },
  ];
  const WHOLE_JOB = [...SAID, { name: "redBenchmarks", of: (row) => row.rows.map(({ key }) => key) }];

  function oneBenchmark({ key, metric }) {
    return [{ name: "key", of: () => key }, { name: "metric", of: () => metric }, ...SAID, { name: "change", of: (row) => row.rows[0]?.change }];
  }

  function copy(line) {
    const code = el("code", { class: "bg-line", tabindex: "0" }, text.printable(line));
    const button = gate.button(say("Copy"), async () => {
      getSelection().selectAllChildren(code);
      await navigator.clipboard?.writeText(line).catch(() => null); // what is selected can be copied by hand
    });
    return el("p", { class: "bg-view" }, code, button);
  }

  class Trial {
    constructor(root, overview) {
      this.root = root;
      this.overview = overview;
      this.isOpen = false;
      this.runs = 0;
      this.result = el("div", { class: "bg-result", "aria-live": "polite" });
      this.element = el("div", {});
      this.opener = root.dataset.whatIf
        ? el("a", { class: "jenkins-button bg-button", ...state.link({ try: "1", compare: null }) }, say("Try a setting"))
        : null;
    }

    follow() {
      const isWanted = Boolean(this.root.dataset.whatIf) && state.get("try") !== null;
      const { key } = this.chosen();
      if (isWanted === this.isOpen && key === this.key) {
        return;
      }
      this.key = key;
      if (!this.isOpen && isWanted) {
        this.settings = this.fields();
      }
      this.isOpen = isWanted;
      gate.close(this.element, this.opener);
      if (isWanted) {
        this.result.replaceChildren();
        this.element.append(el("section", { class: "bg-panel", "aria-label": say("Try a setting") },
          el("div", { class: "bg-panel-head" }, el("h2", { class: "bg-title" }, say("Try a setting")),
            el("a", { class: "jenkins-button bg-button", ...state.link({ try: null }) }, say("Close"))),
          this.form(), this.result));
      }
    }

    chosen() {
      return { key: state.get("key"), metric: state.get("metric") || "time" };
    }

    /** Values of an address come first, so that a link shows what its sender tried. */
    fields() {
      const words = new URLSearchParams(state.get("try") === "1" ? "" : state.get("try"));
      const noise = el("select", {}, el("option", { value: "" }, say("as it is")), NOISES.map((each) => el("option", { value: each, selected: words.get("noise") === each }, each)));
      return {
        threshold: field(say("Threshold, %"), { type: "number", min: "0.1", step: "any", value: words.get("threshold") ?? "" }),
        confirm: field(say("Confirm, builds"), { type: "number", min: "1", max: "999", step: "1", value: words.get("confirm") ?? "" }),
        noise: { input: noise, element: el("label", { class: "bg-filter" }, say("Noise"), noise) },
        pattern: field(say("Rule for"), { type: "text", placeholder: "*name*", value: words.get("pattern") ?? "", spellcheck: "false" }),
        patternThreshold: field(say("with threshold, %"), { type: "number", min: "0.1", step: "any", value: words.get("patternThreshold") ?? "" }),
      };
    }

    form() {
      const mayTryAll = this.root.dataset.trial === "true";
      const isForAll = this.key === null && mayTryAll;
      const submit = (label) => el("button", { type: "submit", class: "jenkins-button bg-button" }, label);
      const wholeJob = say("Try on the whole job");
      const form = el("form", { class: "bg-view" },
        Object.entries(this.settings).filter(([name]) => mayTryAll || !name.startsWith("pattern")).map(([, { element }]) => element),
        this.key !== null ? submit(say("Try on this benchmark")) : null,
        isForAll ? submit(wholeJob) : mayTryAll ? gate.button(wholeJob, () => this.run(true)) : null,
        this.key === null && !mayTryAll ? el("span", { class: "bg-quiet" }, say("Choose a benchmark first.")) : null);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.run(isForAll);
      });
      return form;
    }

    values() {
      const all = Object.entries(this.settings).map(([name, { input }]) => [name, input.value.trim()]);
      return Object.fromEntries(all.filter(([, value]) => value !== ""));
    }

    async run(onAll) {
      const values = this.values();
      const chosen = this.chosen();
      const run = ++this.runs;
      state.replace({ try: new URLSearchParams(values).toString() || "1" });
      this.result.replaceChildren(gate.message("loading", say("Judging the builds again…")));
      try {
        const { whatIf } = this.root.dataset;
        const data = onAll ? await gate.post(`${whatIf}job`, values) : await gate.load(`${whatIf}row`, { ...chosen, ...values });
        if (run === this.runs) {
          this.draw(data, onAll, chosen);
        }
      } catch (failure) {
        if (run === this.runs) {
          const retry = { label: say("Try again"), run: () => this.run(onAll) };
          this.result.replaceChildren(gate.message("error", say("The setting could not be tried."), failure.message, retry));
        }
      }
    }

    draw(data, onAll, chosen) {
      const judged = data.builds.filter(({ now }) => now !== null);
      const red = (each) => judged.filter((build) => build[each] > 0).length;
      const word = onAll ? gate.verdict : gate.status;
      const table = new gate.Table({
        caption: say("What was said of each build and what would have been said, the latest first"),
        columns: [
          { id: "build", label: say("Build"), cell: (row) => text.plain(row.name), value: (row) => row.number },
          { id: "then", label: say("Then"), cell: (row) => gate.badge(word(row.then)) },
          { id: "now", label: say("With this setting"), cell: (row) => (row.now === null ? "" : gate.badge(word(row.now))) },
          { id: "red", label: say("Red"), kind: "number", first: "descending", cell: (row) => (row.now === null ? "" : text.count(row.red)), value: (row) => row.red },
          { id: "why", label: say("What it would have said"), kind: "name", cell: (row) => this.why(row, onAll) },
        ],
        rowAttributes: (row) => ({ class: row.red > 0 ? "bg-row-bad" : row.then !== row.now ? "bg-row-warn" : "" }),
      });
      table.show([...data.builds].reverse());
      this.result.replaceChildren(
        el("p", { class: "bg-headline" }, say("Red in {0} of {1} builds, it was red in {2}.", red("red"), judged.length, red("redThen"))),
        ...this.remarks(data, onAll).map((remark) => el("p", { class: "bg-quiet" }, remark)),
        copy(data.line),
        el("div", { class: "bg-view" }, gate.files.buttons("trial", onAll ? WHOLE_JOB : oneBenchmark(chosen), () => table.sorted)),
        table.element);
    }

    remarks(data, onAll) {
      return [
        data.builds.length ? say("Judged from {0} on; the first builds teach the gate what is noise.", text.printable(data.builds[0].name)) : say("No build can be judged again."),
        data.cut ? say("Stopped at {0}: it took too long.", text.printable(data.builds.at(-1)?.name ?? "")) : null,
        onAll ? null : say("This benchmark was judged alone, without what the whole suite did."),
        data.line === data.current ? say("This is the setting that the job has.") : say("The job has: {0}", text.printable(data.current)),
      ].filter(Boolean);
    }

    why(row, onAll) {
      if (!onAll) {
        return el("span", { class: "bg-reason" }, text.sentence(row.headline));
      }
      return row.rows.slice(0, 5).map(({ key, metric, change }) =>
        el("div", {}, el("a", { class: "bg-link", ...state.link({ key, metric }) }, text.name(key)), " ", text.change(change)));
    }
  }

  gate.Trial = Trial;
  gate.copy = copy;
})();
