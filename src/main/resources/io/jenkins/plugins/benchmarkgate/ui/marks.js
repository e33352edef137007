/* What is drawn on a chart besides its lines: what the gate objected to, the cursor, machine changes. */
(function () {
  "use strict";

  const { say, text } = window.BenchmarkGate;

  /** Places of builds whose machine, agent or tool is another one than that of the build with a value before them. */
  function changes(builds, values, column) {
    const names = builds[`${column}s`];
    const found = [];
    let before = null;
    values.forEach((value, index) => {
      if (value === null) {
        return;
      }
      if (before !== null && builds[column][index] !== builds[column][before]) {
        found.push({ index, from: names[builds[column][before]], to: names[builds[column][index]] });
      }
      before = index;
    });
    return found;
  }

  /** In words, where a build ran on another machine or agent than the one before it. */
  function circumstances(builds, place) {
    if (place === 0) {
      return [];
    }
    const words = {
      machine: (...values) => say("{0}: machine {1} instead of {2}.", ...values),
      agent: (...values) => say("{0}: agent {1} instead of {2}.", ...values),
    };
    return [["machine", builds.machines], ["agent", builds.agents]]
      .filter(([column]) => builds[column][place] !== builds[column][place - 1])
      .map(([column, names]) => ({ column, from: names[builds[column][place - 1]], to: names[builds[column][place]] }))
      .filter(({ from, to }) => from && to)
      .map(({ column, from, to }) => words[column](text.printable(builds.name[place]), text.printable(to), text.printable(from)));
  }

  /** One CSS pixel on the canvas. */
  function pixel() {
    return window.devicePixelRatio || 1;
  }

  /** Draws with the canvas as it was before. */
  function draw({ ctx }, paint) {
    ctx.save();
    ctx.beginPath();
    paint(ctx);
    ctx.restore();
  }

  function drawVerticals(plot, values, color, dash) {
    const { top, height } = plot.bbox;
    for (const value of values) {
      const x = Math.round(plot.valToPos(value, "x", true));
      draw(plot, (ctx) => {
        ctx.strokeStyle = color;
        ctx.lineWidth = pixel();
        ctx.setLineDash(dash);
        ctx.moveTo(x, top);
        ctx.lineTo(x, top + height);
        ctx.stroke();
      });
    }
  }

  /** A disc for what is bad, a diamond for what needs a look: the shape says the same as the colour. */
  function drawMark(plot, place, value, tone, color) {
    const [x, y] = [plot.valToPos(place, "x", true), plot.valToPos(value, "y", true)];
    const size = (tone === "bad" ? 5 : 6) * pixel();
    draw(plot, (ctx) => {
      ctx.fillStyle = color;
      if (tone === "bad") {
        ctx.arc(x, y, size, 0, 2 * Math.PI);
      } else {
        ctx.moveTo(x, y - size);
        ctx.lineTo(x + size, y);
        ctx.lineTo(x, y + size);
        ctx.lineTo(x - size, y);
      }
      ctx.fill();
    });
  }

  /** A small mark at the foot of the chart. */
  function drawTicks(plot, values, color) {
    const { top, height } = plot.bbox;
    for (const value of values) {
      const x = plot.valToPos(value, "x", true);
      draw(plot, (ctx) => {
        ctx.fillStyle = color;
        ctx.fillRect(Math.round(x - pixel()), top + height - 8 * pixel(), 2 * pixel(), 8 * pixel());
      });
    }
  }

  /** A small circle: one of several looks of a build. */
  function drawLook(plot, place, value, color) {
    draw(plot, (ctx) => {
      ctx.strokeStyle = color;
      ctx.lineWidth = 1.5 * pixel();
      ctx.arc(plot.valToPos(place, "x", true), plot.valToPos(value, "y", true), 3 * pixel(), 0, 2 * Math.PI);
      ctx.stroke();
    });
  }

  function drawRing(plot, place, value, color) {
    draw(plot, (ctx) => {
      ctx.strokeStyle = color;
      ctx.lineWidth = 2 * pixel();
      ctx.arc(plot.valToPos(place, "x", true), plot.valToPos(value, "y", true), 8 * pixel(), 0, 2 * Math.PI);
      ctx.stroke();
    });
  }

  window.BenchmarkGate.marks = { changes, circumstances, drawVerticals, drawTicks, drawMark, drawLook, drawRing };
})();
