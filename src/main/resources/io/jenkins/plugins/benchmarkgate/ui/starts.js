/* Why a build was started: asked of Jenkins when somebody looks at the build, once, and never for all of them. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;

  class Starts {
    constructor(builds) {
      this.builds = builds;
      this.known = new Map();
    }

    /** What is known of the build at this place, a line for each cause. */
    of(place) {
      return this.known.get(place) ?? [];
    }

    /** Asks for it; onKnown is called when there is more to say than before. */
    async ask(place, onKnown) {
      const url = this.builds.url[place];
      if (this.known.has(place) || !gate.safeUrl(url)) {
        return;
      }
      this.known.set(place, []);
      try {
        const { causes } = await gate.load(`${url}causes`);
        this.known.set(place, causes);
      } catch {
        this.known.set(place, [gate.say("Why it was started could not be read.")]);
      }
      if (this.of(place).length > 0) {
        onKnown();
      }
    }
  }

  gate.Starts = Starts;
})();
