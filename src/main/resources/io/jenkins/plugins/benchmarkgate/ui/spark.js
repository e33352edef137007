/* The small chart in a line of the list: the last builds of a benchmark, with those that were red. */
(function () {
  "use strict";

  const { svg, text } = window.BenchmarkGate;
  const SPARK = { width: 132, height: 28, edge: 4 };

  function spark(row) {
    const values = row.spark;
    const known = values.filter(text.isNumber);
    if (known.length === 0) {
      return null;
    }
    const { width, height, edge } = SPARK;
    const low = Math.min(...known);
    // Less than a tenth of the value is drawn as little: noise must not look like mountains.
    const room = Math.max(Math.max(...known) - low, Math.abs(low) * 0.1) || 1;
    const x = (place) => edge + (place * (width - 2 * edge)) / Math.max(values.length - 1, 1);
    const y = (value) => height - edge - ((value - low) / room) * (height - 2 * edge);
    const dot = (place, className) => svg("circle", { cx: x(place).toFixed(1), cy: y(values[place]).toFixed(1), r: 2.6, class: className });
    const last = values.findLastIndex(text.isNumber);
    const red = row.regressed.filter((place) => text.isNumber(values[place]));
    return svg("svg", { class: "bg-spark", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      svg("path", { d: path(values, x, y), class: "bg-spark-line" }),
      red.map((place) => dot(place, "bg-spark-red")),
      red.includes(last) ? null : dot(last, "bg-spark-last"));
  }

  function path(values, x, y) {
    let pen = "M";
    return values.map((value, place) => {
      if (!text.isNumber(value)) {
        pen = "M";
        return "";
      }
      const step = `${pen}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = "L";
      return step;
    }).join("");
  }

  window.BenchmarkGate.spark = spark;
})();
