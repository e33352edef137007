/* How well the gate fits its job: what each threshold would have done in builds that were fine. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text, state } = gate;
  const whole = (ratio) => text.percent(Math.round(100 * ratio));

  /** How many of how many, and where that lies with 95 % certainty. */
  function share({ count, of, low, high }) {
    return [say("{0} of {1}", text.count(count), text.count(of)), " ",
      el("span", { class: "bg-quiet" }, say("({0} to {1})", whole(low), whole(high)))];
  }

  function asFile({ count, of, low, high }, name) {
    return { [name]: count, [`${name}Of`]: of, [`${name}Low`]: low, [`${name}High`]: high };
  }

  /** One number a column. */
  function fileRow({ threshold, red, alarms, caught }) {
    const shares = caught.map((each) => asFile(each, `caught${Math.round(100 * each.slowdown)}`));
    return Object.assign({ threshold }, asFile(red, "red"), asFile(alarms, "alarms"), ...shares);
  }

  function columns(names) {
    return names.map((name) => ({ name, of: (row) => row[name] }));
  }

  class Calibration {
    constructor(root) {
      this.url = root.dataset.trial === "true" ? `${root.dataset.whatIf}calibrate` : null;
      this.isOpen = false;
      this.runs = 0;
      this.result = el("div", { class: "bg-result", "aria-live": "polite" });
      this.element = el("div", {});
      this.opener = this.url
        ? el("a", { class: "jenkins-button bg-button", ...state.link({ calibrate: "1", try: null, compare: null }) }, say("Calibrate"))
        : null;
    }

    follow() {
      const isWanted = this.url !== null && state.get("calibrate") !== null;
      if (isWanted === this.isOpen) {
        return;
      }
      this.isOpen = isWanted;
      gate.close(this.element, this.opener);
      if (isWanted) {
        this.element.append(el("section", { class: "bg-panel", "aria-label": say("Calibrate") },
          el("div", { class: "bg-panel-head" }, el("h2", { class: "bg-title" }, say("Calibrate")),
            el("a", { class: "jenkins-button bg-button", ...state.link({ calibrate: null }) }, say("Close"))),
          this.result));
        this.run();
      }
    }

    async run() {
      const run = ++this.runs;
      this.result.replaceChildren(gate.message("loading", say("Judging the builds again…")));
      try {
        const data = await gate.post(this.url, {});
        if (run === this.runs) {
          this.draw(data);
        }
      } catch (failure) {
        if (run === this.runs) {
          const retry = { label: say("Try again"), run: () => this.run() };
          this.result.replaceChildren(gate.message("error", say("The builds could not be replayed."), failure.message, retry));
        }
      }
    }

    draw(data) {
      if (data.judged === 0) {
        this.result.replaceChildren(gate.message("empty", say("There are too few builds: a benchmark is judged from its fourth build on one machine on.")));
        return;
      }
      const set = data.thresholds.find(({ threshold }) => threshold === data.threshold);
      this.result.replaceChildren(
        el("p", { class: "bg-headline" }, say("At {0} % the gate would have been red in {1} of {2} builds that were fine.", text.tidy(data.threshold), set.red.count, set.red.of)),
        ...this.remarks(data).map((remark) => el("p", { class: "bg-quiet" }, remark)),
        ...this.thresholds(data),
        ...this.rules(data),
        ...this.suggestions(data));
    }

    remarks(data) {
      return [
        say("{0} builds were replayed, each against those before it, without a second look. What was red in two builds running was a slowdown and is left out.", data.replayed),
        data.cut ? say("Stopped before the last build: it took too long.") : null,
      ].filter(Boolean);
    }

    thresholds(data) {
      const caught = data.thresholds[0].caught.map(({ slowdown }, place) => ({
        id: `caught${place}`, label: say("Caught of {0}", text.change(slowdown)), kind: "number", className: "bg-wide",
        cell: (row) => whole(row.caught[place].count / row.caught[place].of),
      }));
      const table = new gate.Table({
        caption: say("What each threshold would have done, in brackets with 95 % certainty"),
        isLabelled: true,
        columns: [
          { id: "threshold", label: say("Threshold, %"), kind: "number", cell: (row) => text.tidy(row.threshold), value: (row) => row.threshold },
          { id: "red", label: say("Red builds"), cell: (row) => share(row.red) },
          { id: "alarms", label: say("Alarms per comparison"), className: "bg-wide", cell: (row) => share(row.alarms) },
          ...caught,
        ],
        rowAttributes: (row) => ({ class: row.threshold === data.threshold ? "bg-row-warn" : "" }),
      });
      table.show(data.thresholds);
      const file = gate.files.buttons("thresholds", columns(Object.keys(fileRow(data.thresholds[0]))), () => table.sorted.map(fileRow));
      return [el("div", { class: "bg-view" }, file), table.element];
    }

    rules(data) {
      return data.rules.length === 0
        ? [el("p", {}, say("No benchmark needs a rule of its own."))]
        : [el("p", {}, say("Rules to copy:")), gate.copy(data.rules.map((rule) => `${rule},`).join(" "))];
    }

    suggestions(data) {
      const table = new gate.Table({
        caption: say("The lowest threshold that never alarmed, benchmark by benchmark: the first {0} of {1}", data.suggestions.length, data.benchmarks),
        isLabelled: true,
        columns: [
          {
            id: "name", label: say("Benchmark"), kind: "name",
            cell: ({ key, metric }) => el("a", { class: "bg-link", ...state.link({ key, metric, calibrate: null }) }, text.name(key)), value: (row) => row.key,
          },
          { id: "quiet", label: say("Threshold, %"), kind: "number", cell: (row) => (row.threshold === null ? say("none") : text.tidy(row.threshold)), value: (row) => row.threshold ?? Infinity },
          { id: "visible", label: say("Visible from"), kind: "number", cell: (row) => text.change(row.visible), value: (row) => row.visible },
        ],
        rowAttributes: (row) => ({ class: row.threshold === null || row.threshold > data.threshold ? "bg-row-warn" : "" }),
      });
      table.show(data.suggestions);
      const file = gate.files.buttons("suggestions", columns(["key", "metric", "threshold", "visible"]), () => table.sorted);
      return [el("div", { class: "bg-view" }, file), table.element];
    }
  }

  gate.Calibration = Calibration;
})();
