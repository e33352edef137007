/* What is known of the build of a chart that somebody looks at: shown beside it, and said to screen readers. */
(function () {
  "use strict";

  const { el, say, text, status, accepted } = window.BenchmarkGate;
  /** In milliseconds: who only passes over a build does not want to know why it was started. */
  const STAY = 150;

  class Hover {
    constructor(chart) {
      this.chart = chart;
      this.tip = el("div", { class: "bg-tip", hidden: true });
      this.spoken = el("p", { class: "bg-sr", role: "status" });
    }

    /** Shows a build, and asks why it was started once somebody stays on it. */
    show(place) {
      const { plot, builds, starts } = this.chart;
      this.tip.replaceChildren(...this.words(place).map((line) => el("div", {}, line)));
      this.tip.hidden = false;
      plot.over.classList.toggle("bg-opens", Boolean(builds.url[place]));
      this.move(place);
      clearTimeout(this.staying);
      this.staying = setTimeout(() => starts?.ask(place, () => this.learnt(place)), STAY);
    }

    hide() {
      clearTimeout(this.staying);
      this.tip.hidden = true;
      this.chart.plot?.over.classList.remove("bg-opens");
    }

    /** Says a build to screen readers. */
    speak(place) {
      this.spoken.textContent = this.words(place).map((line) => el("span", {}, line).textContent).join(". ");
    }

    /** Says what has become known of a build, if it is still looked at. */
    learnt(place) {
      if (this.chart.at === place && !this.tip.hidden) {
        this.show(place);
        if (this.spoken.textContent) {
          this.speak(place);
        }
      }
    }

    /** Moves beside the point of a build. */
    move(place) {
      const { plot, frame } = this.chart;
      const { x, y } = this.chart.positionOf(place);
      const [left, top] = [x + plot.over.offsetLeft, y + plot.over.offsetTop];
      const isRight = left > frame.clientWidth / 2;
      this.tip.style.left = `${isRight ? left - this.tip.offsetWidth - 14 : left + 14}px`;
      this.tip.style.top = `${Math.max(4, Math.min(top - 20, plot.height - this.tip.offsetHeight - 8))}px`;
    }

    /** A line for each thing that is known. */
    words(place) {
      const { builds, series, data, others, looks, starts, changes, tools } = this.chart;
      const value = (id) => text.value(series[id][place], series.unit);
      const change = series.change[place] === null ? "" : ` (${text.change(series.change[place])})`;
      const word = status(series.status[place]);
      return [
        [el("strong", {}, text.plain(builds.name[place])), ` ${text.date(builds.time[place])}`],
        [el("strong", {}, value("value")), change, " ", el("span", { class: `bg-tone-${word.tone} bg-toned` }, word.label)],
        series.limit[place] === null ? null : [say("Limit {0}, baseline {1}", value("limit"), value("baseline"))],
        series.low[place] === null ? null : [say("Run: {0} to {1}", value("low"), value("high"))],
        series.unit !== text.MOVEMENT && data.movement[place] ? [say("Whole suite: {0}", text.change(data.movement[place]))] : null,
        looks.has(place) ? [say("Looks: {0}.", looks.get(place).map((look) => text.value(look, series.unit)).join(", "))] : null,
        ...others.map((other) => (other.value[place] === null ? null : [text.plain(text.short(other.key)), `: ${text.value(other.value[place], other.unit)}`])),
        builds.commit[place] ? [say("Commit"), " ", text.plain(text.short(builds.commit[place]))] : null,
        ...(starts?.of(place) ?? []).map((cause) => [text.plain(cause)]),
        builds.agents[builds.agent[place]] ? [text.plain(builds.agents[builds.agent[place]])] : null,
        changes.some(({ index }) => index === place)
          ? [say("Other machine:"), " ", text.plain(builds.machines[builds.machine[place]])]
          : null,
        tools.some(({ index }) => index === place) ? [say("Other tool:"), " ", text.plain(builds.tools[builds.tool[place]])] : null,
        ...this.chart.accepted.filter(({ index }) => index === place).map(({ entry }) => accepted.said(entry)),
      ].filter(Boolean);
    }
  }

  window.BenchmarkGate.Hover = Hover;
})();
