/* What somebody accepted, in words, and where it belongs on the chart of a benchmark. */
(function () {
  "use strict";

  const { say, phrase, text } = window.BenchmarkGate;
  const KINDS = {
    NEW_LEVEL: say("accepted as a new level"),
    NOISE: say("accepted as noise"),
    MISSING: say("no longer expected"),
    MOVEMENT: say("movement of the whole suite accepted"),
    PROMOTION: say("promoted to be the baseline"),
    TAKEN_BACK: say("promotion taken back"),
  };

  /** What was done, by whom, when and why. */
  function words({ kind, who, time, reason }) {
    return [KINDS[kind] ?? kind, " ", ...phrase("by {0}, {1}: {2}", text.plain(who), text.date(time), text.plain(reason))];
  }

  /** The same with the build that it was said of. */
  function said(entry) {
    return [`#${entry.build} `, ...words(entry)];
  }

  /** What was accepted, each with the place of the first value after it: -1 where there is none yet. */
  function places({ acceptances, value }) {
    return acceptances.map((entry) => ({ entry, index: value.findIndex((each, place) => place >= entry.place && each !== null) }));
  }

  window.BenchmarkGate.accepted = { words, said, places };
})();
