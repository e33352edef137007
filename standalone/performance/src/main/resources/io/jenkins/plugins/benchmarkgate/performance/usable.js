/*
 * Runs before anything of a page: notes when what matters can first be used, which is the second frame after it is there, and
 * every task that kept the main thread for more than 50 ms.
 */
(function () {
  "use strict";

  const PARTS = { list: ".bg-list tbody tr", chart: ".bg-plot canvas, canvas.chartjs-render-monitor" };
  const measured = { tasks: [] };
  const frames = {};

  function look() {
    for (const [name, selector] of Object.entries(PARTS)) {
      if (measured[name] === undefined && document.querySelector(selector)) {
        frames[name] = (frames[name] ?? 0) + 1;
        measured[name] = frames[name] > 1 ? performance.now() : undefined;
      }
    }
    requestAnimationFrame(look);
  }

  new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => measured.tasks.push([startTime, duration])))
    .observe({ type: "longtask", buffered: true });
  requestAnimationFrame(look);
  window.benchmarkGateMeasured = measured;
})();
