/* Draws 100 lines of 1,000 points with a library, and moves a window of 500 points over them, a step a frame. */
(function () {
  "use strict";

  const [SERIES, POINTS, WINDOW, SECONDS] = [100, 1000, 500, 5];
  const SIZE = { width: 1200, height: 500 };
  const color = (place) => `hsl(${(place * 360) / SERIES} 60% 45%)`;

  /** Each draws into a place and gives a function that shows another window. */
  const LIBRARIES = {
    uplot(place, xs, lines) {
      const plot = new window.uPlot({
        ...SIZE, legend: { show: false }, scales: { x: { time: false, min: 0, max: WINDOW } },
        series: [{}, ...lines.map((line, at) => ({ stroke: color(at), points: { show: false } }))],
      }, [xs, ...lines], place);
      return (min) => plot.setScale("x", { min, max: min + WINDOW });
    },
    chartjs(place, xs, lines) {
      const canvas = Object.assign(document.createElement("canvas"), SIZE);
      place.append(canvas);
      const chart = new window.Chart(canvas, {
        type: "line",
        data: { datasets: lines.map((line, at) => ({ data: xs.map((x) => ({ x, y: line[x] })), borderColor: color(at), borderWidth: 1, pointRadius: 0 })) },
        options: {
          animation: false, parsing: false, normalized: true, responsive: false,
          plugins: { legend: { display: false }, tooltip: { enabled: false } },
          scales: { x: { type: "linear", min: 0, max: WINDOW } },
        },
      });
      return (min) => {
        Object.assign(chart.options.scales.x, { min, max: min + WINDOW });
        chart.update("none");
      };
    },
    echarts(place, xs, lines) {
      Object.assign(place.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
      const chart = window.echarts.init(place);
      chart.setOption({
        animation: false, xAxis: { type: "value", min: 0, max: WINDOW }, yAxis: { type: "value" },
        series: lines.map((line, at) => ({ type: "line", showSymbol: false, lineStyle: { width: 1, color: color(at) }, data: xs.map((x) => [x, line[x]]) })),
      });
      return (min) => chart.setOption({ xAxis: { min, max: min + WINDOW } });
    },
  };

  /** The same numbers in every run, which look measured. */
  function numbers() {
    let seed = 1;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    return Array.from({ length: SERIES }, (none, line) => Array.from({ length: POINTS }, () => line + 1 + random() * 0.2));
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  async function measure() {
    const lines = numbers();
    const xs = Array.from({ length: POINTS }, (none, at) => at);
    const start = performance.now();
    const show = LIBRARIES[document.body.dataset.library](document.getElementById("place"), xs, lines);
    await frame();
    await frame();
    const first = performance.now() - start;
    const from = performance.now();
    let frames = 0;
    while (performance.now() - from < SECONDS * 1000) {
      show(frames % (POINTS - WINDOW));
      await frame();
      frames += 1;
    }
    window.benchmarkGatePanned = { first, frames: (frames * 1000) / (performance.now() - from) };
  }

  measure();
})();
