/* The axes of the chart of a benchmark: builds or days below, values at its left. */
(function () {
  "use strict";

  const { text } = window.BenchmarkGate;
  const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

  /** Ends and steps of 1, 2 and 5 between them; round steps where those are too few. */
  function logSplits(min, max) {
    const tens = [];
    for (let power = Math.floor(Math.log10(min)); power <= Math.log10(max); power++) {
      tens.push(...[1, 2, 5].map((digit) => digit * 10 ** power));
    }
    const inside = tens.filter((value) => value >= min && value <= max);
    if (inside.length > 2) {
      return inside;
    }
    const step = 10 ** Math.floor(Math.log10((max - min) / 2));
    const first = Math.ceil(min / step);
    return Array.from({ length: Math.floor(max / step) - first + 1 }, (none, place) => (first + place) * step);
  }

  function plain(chart) {
    return {
      stroke: () => chart.color("--bg-chart-text"),
      grid: { stroke: () => chart.color("--bg-chart-grid"), width: 1 },
      ticks: { stroke: () => chart.color("--bg-chart-grid"), width: 1, size: 5 },
      font: `12px ${getComputedStyle(chart.element).fontFamily}`,
    };
  }

  function builds(chart) {
    if (chart.view.date) {
      return { ...plain(chart), size: 50, grid: { show: false } };
    }
    const name = (place) => (Number.isInteger(place) ? text.short(chart.builds.name[place] ?? "") : "");
    return { ...plain(chart), incrs: STEPS, space: 56, size: 34, grid: { show: false }, values: (plot, places) => places.map(name) };
  }

  function values(chart) {
    const { unit } = chart.series;
    const { factor, suffix } = text.scale(chart.largest(), unit);
    const measured = unit === text.MOVEMENT ? (value) => text.change(value - 1) : (value) => text.tidy(value * factor) + suffix;
    const word = chart.columns.isRatio ? text.change : measured;
    const splits = chart.isLog() ? { splits: (plot, axis, min, max) => logSplits(min, max), filter: (plot, all) => all } : {};
    return { ...plain(chart), size: 84, ...splits, values: (plot, all) => all.map(word) };
  }

  window.BenchmarkGate.axes = { builds, values };
})();
