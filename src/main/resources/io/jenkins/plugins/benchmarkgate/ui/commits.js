/* The commits between the last good build and the first that was not: one of them may be the cause. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, say, text } = gate;

  function list(commits) {
    return el("ul", {}, commits.map(({ id, author, message, url }) =>
      el("li", {}, gate.link(url, el("code", {}, id.slice(0, 10))), ` ${text.printable(author)}: ${text.printable(message)}`)));
  }

  /** The commits that may be the cause of an event, and what other jobs built for it; root: the address of Jenkins. */
  function of(data, event, root) {
    const range = (data.changes ?? []).find(({ lastGood, first }) => lastGood === event.lastGood && first === event.first);
    if (!range) {
      return null;
    }
    const upstream = (data.upstream ?? []).filter(({ caused }) => caused > range.lastGood && caused <= range.first);
    return el("div", { class: "bg-commits" },
      el("div", {}, range.text),
      list([...range.commits].reverse()),
      upstream.flatMap((build) => [
        el("div", {}, gate.phrase("#{0} was caused by {1}", build.caused, gate.link(root + build.url, text.name(build.name)))),
        list(build.commits),
      ]));
  }

  /** Asks for those of one benchmark in one build, whose page is at this address. */
  async function load(place, url, { key, metric }, root) {
    try {
      const data = await gate.load(`${url}changes`, { key, metric });
      const found = data.events.map((event) => of(data, event, root)).filter(Boolean);
      place.replaceChildren(...(found.length ? found : [el("p", { class: "bg-quiet" }, say("No commits are known."))]));
    } catch (failure) {
      place.replaceChildren(el("p", { class: "bg-quiet" }, say("The commits could not be shown."), " ", text.printable(failure.message)));
    }
  }

  /** A line that opens to the commits; isOpen: they are looked up at once. */
  function details(summary, isOpen, url, id, root) {
    const place = el("div", { class: "bg-commits" }, say("Loading…"));
    const element = el("details", { class: "bg-causes", open: isOpen }, el("summary", {}, summary), place);
    const start = () => load(place, url, id, root);
    if (isOpen) {
      start();
    } else {
      element.addEventListener("toggle", start, { once: true });
    }
    return element;
  }

  gate.commits = { of, details };
})();
