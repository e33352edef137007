/* What is drawn on a chart besides its lines: what the gate objected to, the cursor, machine changes. */
(function () {
  "use strict";

  const { say, text } = window.BenchmarkGate;

  /** Places of builds that ran on another machine than the build with a value before them. */
  function machineChanges(builds, values) {
    const changes = [];
    let before = null;
    values.forEach((value, index) => {
      if (value === null) {
        return;
      }
      if (before !== null && builds.machine[index] !== builds.machine[before]) {
        changes.push({ index, from: builds.machines[builds.machine[before]], to: builds.machines[builds.machine[index]] });
      }
      before = index;
    });
    return changes;
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

  function drawRing(plot, place, value, color) {
    draw(plot, (ctx) => {
      ctx.strokeStyle = color;
      ctx.lineWidth = 2 * pixel();
      ctx.arc(plot.valToPos(place, "x", true), plot.valToPos(value, "y", true), 8 * pixel(), 0, 2 * Math.PI);
      ctx.stroke();
    });
  }

  window.BenchmarkGate.marks = { machineChanges, circumstances, drawVerticals, drawMark, drawRing };
})();
