/* What is shown, kept in the query of the address, so that a link shows what its sender saw. */
(function () {
  "use strict";

  const listeners = [];

  function read() {
    return new URLSearchParams(location.search);
  }

  /** The address after these words are changed; null takes one away. */
  function href(changes) {
    const words = read();
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === undefined || value === "") {
        words.delete(name);
      } else {
        words.set(name, value);
      }
    }
    const query = words.toString();
    return location.pathname + (query && "?" + query);
  }

  /** Changes the address in place: typing a search leaves no steps to go back through. */
  function replace(changes) {
    history.replaceState(history.state, "", href(changes));
  }

  function tell() {
    listeners.forEach((listener) => listener());
  }

  function isPlain(event) {
    return event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  }

  /** Shows another state of this page, to which "back" leads from. */
  function go(changes) {
    history.pushState(null, "", href(changes));
    tell();
  }

  /** A link to another state of this page, which it shows without being loaded again. */
  function follow(event) {
    const link = event.target.closest?.("a[data-bg-state]");
    if (link && isPlain(event)) {
      event.preventDefault();
      history.pushState(null, "", link.getAttribute("href"));
      tell();
    }
  }

  document.addEventListener("click", follow);
  window.addEventListener("popstate", tell);

  window.BenchmarkGate.state = {
    get: (name) => read().get(name),
    href,
    replace,
    go,
    link: (changes) => ({ href: href(changes), "data-bg-state": true }),
    onChange: (listener) => listeners.push(listener),
  };
})();
