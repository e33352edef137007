/* What is shown, kept in the address after the #, so that a link shows what its sender saw. */
(function () {
  "use strict";

  function read() {
    return new URLSearchParams(location.hash.slice(1));
  }

  /** The part of an address after which these words are changed; null takes one away. */
  function href(changes) {
    const words = read();
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") {
        words.delete(name);
      } else {
        words.set(name, value);
      }
    }
    return "#" + words;
  }

  /** Changes the address in place: typing a search leaves no steps to go back through. */
  function replace(changes) {
    history.replaceState(history.state, "", href(changes));
  }

  window.BenchmarkGate.state = {
    get: (name) => read().get(name),
    href,
    replace,
    onChange: (listener) => window.addEventListener("hashchange", listener),
  };
})();
