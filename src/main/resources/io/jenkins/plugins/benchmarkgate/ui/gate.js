/*
 * What the pages of Benchmark Gate share: building elements, reading data, the words and tones of statuses.
 * Names come from pull requests: everything here writes text nodes and attributes, never HTML.
 */
(function () {
  "use strict";

  /** A page in another language than English brings its words before this script. */
  const { language = "en", words: translations = {} } = window.BenchmarkGateWords ?? {};

  /** A text in the language of the page, with {0}, {1}, … replaced. What the gate itself said stays as it was said. */
  function say(words, ...values) {
    const translated = Object.hasOwn(translations, words) ? translations[words] : words;
    return translated.replace(/\{(\d)\}/g, (place, index) => values[index] ?? place);
  }

  /** The same as children of an element, where values may be elements. */
  function phrase(words, ...values) {
    const translated = Object.hasOwn(translations, words) ? translations[words] : words;
    return translated.split(/(\{\d\})/).filter(Boolean).map((part) => (/^\{\d\}$/.test(part) ? values[Number(part[1])] : part));
  }

  const ACCEPTED = 202;
  const AGAIN = 700;
  const SVG = "http://www.w3.org/2000/svg";

  /**
   * The statuses of a row, worst first: label, tone and the strokes of an icon on a 16 x 16 grid. The last one is the
   * page's own, for a benchmark that the last build does not have.
   */
  const STATUSES = {
    REGRESSED: [say("Regressed"), "bad", "M8 13V3.5M3.8 7.2 8 3l4.2 4.2"],
    WARNED: [say("Warned"), "warn", "M8 3.5v5.6M8 12.2v.4"],
    UNCONFIRMED: [say("Unconfirmed"), "warn", "M5.6 6a2.4 2.4 0 1 1 3.6 2.1C8.4 8.6 8 9 8 9.9M8 12.5v.3"],
    DRIFTED: [say("Drifted"), "warn", "M2.5 12 6.5 8.5 9 10.5 13.5 4.5M10.2 4.3h3.3v3.3"],
    MISSING: [say("Missing"), "warn", "M3.5 8h1.5M7.2 8h1.6M11 8h1.5"],
    INCOMPARABLE: [say("Incomparable"), "warn", "M3.5 6.2h9M3.5 9.8h9M10 3.5 6 12.5"],
    WITHIN_NOISE: [say("Within noise"), "info", "M2.5 8.5C4 4.5 6 4.5 8 8s4 3.5 5.5-.5"],
    IMPROVED: [say("Improved"), "good", "M8 3v9.5M3.8 8.8 8 13l4.2-4.2"],
    NEW: [say("New"), "info", "M8 3.5v9M3.5 8h9"],
    UNCHANGED: [say("Unchanged"), "calm", "M3.5 6.2h9M3.5 9.8h9"],
    IGNORED: [say("Ignored"), "calm", "M4 12 12 4"],
    GONE: [say("Not measured"), "calm", "M3.5 8h1.5M7.2 8h1.6M11 8h1.5"],
  };
  const VERDICTS = {
    PASSED: [say("Passed"), "good", "M3.5 8.5 6.8 11.8 12.5 4.8"],
    UNSTABLE: [say("Unstable"), "warn", "M8 3.5v5.6M8 12.2v.4"],
    FAILED: [say("Failed"), "bad", "M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6"],
    NOT_GATED: [say("Not gated"), "info", "M3.5 8h9"],
  };
  const ORDER = Object.keys(STATUSES);

  function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  }

  /** el("td", { class: "bg-x" }, child, ...): strings become text nodes. */
  function el(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
  }

  function hidden(text) {
    return el("span", { class: "bg-sr" }, text);
  }

  function icon(strokes) {
    return svg(
      "svg",
      { class: "bg-icon", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
      svg("path", { d: strokes, fill: "none", stroke: "currentColor" }),
    );
  }

  /** Label, tone and icon of a status or verdict; one that is not known keeps its own name. */
  function meaning(table, id) {
    const known = Object.hasOwn(table, id) ? table[id] : [String(id ?? say("Unknown")), "calm", "M8 8h.1"];
    return { id, label: known[0], tone: known[1], strokes: known[2] };
  }

  function badge(word) {
    return el("span", { class: `bg-badge bg-tone-${word.tone}` }, icon(word.strokes), el("span", {}, word.label));
  }

  /** The line of a verdict without the word that its badge says already. */
  function sentence(headline, verdict) {
    const text = headline ?? "";
    return text.startsWith(`${verdict}: `) ? text.slice(verdict.length + 2) : text;
  }

  /** Where a status stands, 0 the worst. What is not known stands with what could not be compared. */
  function severity(status) {
    const place = ORDER.indexOf(status);
    return place < 0 ? ORDER.indexOf("INCOMPARABLE") + 0.5 : place;
  }

  /** The address as it was given if it is relative or http(s), else null. */
  function safeUrl(url) {
    if (typeof url !== "string" || url === "") {
      return null;
    }
    try {
      const { protocol } = new URL(url, document.baseURI);
      const own = new URL(document.baseURI).protocol;
      return protocol === "http:" || protocol === "https:" || (protocol === own && own === "file:") ? url : null;
    } catch {
      return null;
    }
  }

  function link(url, text, attributes) {
    const safe = safeUrl(url);
    return safe ? el("a", { class: "bg-link", href: safe, ...attributes }, text) : el("span", {}, text);
  }

  /** The JSON of an element of this page. */
  function block(id) {
    const element = document.getElementById(id);
    if (!element) {
      throw new Error(say("This page has no data block {0}.", id));
    }
    return unpack(element.textContent);
  }

  /** JSON that was compressed and written in base 64, as static pages hold it. */
  function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed.trim()), (each) => each.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  }

  const delivered = new Map();

  /** What a data file beside a static page calls: browsers let a page from a disk load scripts, and nothing else. */
  function deliver(file, data) {
    delivered.set(file, data);
  }

  async function loadFile(file) {
    const data = await new Promise((resolve, reject) => {
      const script = el("script", { src: file });
      script.addEventListener("load", () => resolve(unpack(delivered.get(file))));
      script.addEventListener("error", () => reject(new Error(say("The file {0} could not be read.", file))));
      document.head.append(script);
    });
    return checked(data);
  }

  /** What the server answered, or the reason that it gave. */
  async function answered(response) {
    if (response.ok) {
      return response.json();
    }
    const isJson = (response.headers.get("Content-Type") || "").startsWith("application/json");
    const { problem } = isJson ? await response.json() : {};
    throw new Error(problem || say("The server answered {0}.", `${response.status} ${response.statusText}`.trim()));
  }

  /** Asks the server to do something; Jenkins wants its crumb with it. */
  async function post(source, parameters) {
    const headers = window.crumb?.wrap ? window.crumb.wrap({}) : {};
    const response = await fetch(source, { method: "POST", headers, body: new URLSearchParams(parameters) });
    return checked(await answered(response));
  }

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Asks again while the server still reads its builds, and tells onProgress({ done, of }). */
  async function get(source, parameters, onProgress) {
    const query = new URLSearchParams(parameters).toString();
    const url = query ? source + (source.includes("?") ? "&" : "?") + query : source;
    const response = await fetch(url, { headers: { Accept: "application/json" } });
    const data = await answered(response);
    if (response.status !== ACCEPTED) {
      return data;
    }
    onProgress?.(data.reading);
    await pause(AGAIN);
    return get(source, parameters, onProgress);
  }

  /** The JSON behind an address, or of an element of this page where the address starts with #. */
  async function load(source, parameters, onProgress) {
    return checked(await (source.startsWith("#") ? block(source.slice(1)) : get(source, parameters, onProgress)));
  }

  /** What to say while the server reads. */
  function reading({ done, of }) {
    return message("loading", say("Reading the builds of this job…"), say("{0} of {1}", done, of));
  }

  function checked(data) {
    if (!data || data.schema !== 1) {
      throw new Error(say("The data has a form that this page does not know; reload the page."));
    }
    [data.rows, data.benchmarks, data.series, data.events].flatMap((rows) => rows ?? []).filter(isSuite).forEach((row) => (row.unit = "movement"));
    return data;
  }

  /** The row of the whole suite is a ratio that people read as a change, as the log of a build writes it. */
  function isSuite({ key, metric }) {
    return key === "whole suite" && metric === "movement";
  }

  function message(kind, title, text, action) {
    const urgent = kind === "error";
    return el(
      "div",
      { class: `bg-message bg-message-${kind}`, role: urgent ? "alert" : "status" },
      el("p", { class: "bg-message-title" }, title),
      text ? el("p", { class: "bg-message-text" }, text) : null,
      action ? button(action.label, action.run) : null,
    );
  }

  function button(label, run, attributes) {
    const made = el("button", { type: "button", class: "jenkins-button bg-button", ...attributes }, label);
    made.addEventListener("click", run);
    return made;
  }

  /** Empties a panel; the keyboard goes on where it was opened. */
  function close(panel, opener) {
    const hadFocus = panel.contains(document.activeElement);
    panel.replaceChildren();
    if (hadFocus) {
      opener?.focus({ preventScroll: true });
    }
  }

  /** Fills every element of this class now or once the page is there: data by draw, or the reason why there is none. */
  function page(selector, draw) {
    function start(root) {
      root.classList.add("bg-app");
      root.lang = language;
      root.replaceChildren(message("loading", say("Loading…")));
      load(root.dataset.source || "", {}, (progress) => root.replaceChildren(reading(progress)))
        .then((data) => draw(root, data))
        .catch((failure) => {
          const retry = { label: say("Try again"), run: () => start(root) };
          root.replaceChildren(message("error", say("The results could not be shown."), failure.message, retry));
        });
    }
    const startAll = () => document.querySelectorAll(selector).forEach(start);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", startAll);
    } else {
      startAll();
    }
  }

  window.BenchmarkGate = {
    STATUSES: ORDER,
    status: (id) => meaning(STATUSES, id),
    verdict: (id) => meaning(VERDICTS, id),
    language,
    say,
    phrase,
    sentence,
    severity,
    el,
    svg,
    hidden,
    icon,
    badge,
    link,
    safeUrl,
    load,
    loadFile,
    post,
    reading,
    deliver,
    message,
    button,
    close,
    page,
  };
})();
