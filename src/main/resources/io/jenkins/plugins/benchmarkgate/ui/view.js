/* How a benchmark's numbers are looked at: as measured, relative to the baseline, without what the whole suite did. */
(function () {
  "use strict";

  const { say, state, text } = window.BenchmarkGate;
  const COLUMNS = ["value", "baseline", "limit", "reach", "low", "high"];
  const SWITCHES = [
    { id: "relative", label: say("Relative to baseline") },
    { id: "net", label: say("Without the suite's movement") },
    { id: "log", label: say("Logarithmic") },
    { id: "date", label: say("By date") },
  ];

  function read() {
    const on = new Set((state.get("view") || "").split(","));
    return Object.fromEntries(SWITCHES.map(({ id }) => [id, on.has(id)]));
  }

  /** The word of the address for a view in which one switch is changed. */
  function toggled(view, id) {
    const changed = { ...view, [id]: !view[id] };
    return SWITCHES.map((each) => each.id).filter((each) => changed[each]).join(",");
  }

  function netOf(direction, value, movement) {
    return text.isNumber(movement) ? (direction === "bigger" ? value * (1 + movement) : value / (1 + movement)) : value;
  }

  /** Columns as they are drawn, null where there is nothing; isRatio: they are changes and not values. */
  function columns(data, series, view) {
    const changed = (id, place) => {
      const raw = series[id][place];
      if (!text.isNumber(raw)) {
        return null;
      }
      const value = view.net && ["value", "low", "high"].includes(id) ? netOf(series.direction, raw, data.movement[place]) : raw;
      const base = series.baseline[place];
      return view.relative ? (base ? value / base - 1 : null) : view.log && value <= 0 ? null : value;
    };
    const drawn = Object.fromEntries(COLUMNS.map((id) => [id, series[id].map((each, place) => changed(id, place))]));
    return { ...drawn, isRatio: view.relative };
  }

  /** Several benchmarks as changes from the first value of each in the range shown. */
  function normalised(series, range) {
    const first = series.value.slice(range[0], range[1] + 1).find((value) => text.isNumber(value) && value !== 0);
    return series.value.map((value) => (text.isNumber(value) && first ? value / first - 1 : null));
  }

  /** Whether builds can be drawn by the time at which they started. */
  function hasDates({ time }) {
    return time.length > 1 && time.every((each, place) => place === 0 || each > time[place - 1]);
  }

  /** The switches that change anything for these data. */
  function switches(data) {
    const can = { net: data.movement.some((moved) => moved), date: hasDates(data.builds) };
    return SWITCHES.filter(({ id }) => can[id] ?? true);
  }

  window.BenchmarkGate.view = { read, toggled, columns, normalised, switches };
})();
