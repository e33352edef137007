/* How names and numbers are written for people. */
(function () {
  "use strict";

  const { el, language, say } = window.BenchmarkGate;
  const LONGEST = 300;
  const LONGEST_TEXT = 2000;
  const ABSENT = "–";
  const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
  const JOINER = "\u200d"; // joins the parts of an emoji
  const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const TIMES = [["s", 1], ["ms", 1e-3], ["µs", 1e-6], ["ns", 1e-9]];
  /** The space between a number and its unit, at which no line may end. */
  const BEFORE_UNIT = /(\d) (?=(?:%|[nµm]?s|B|[KMG]iB|ops\/s)(?!\w))/g;
  const SIZES = [["GiB", 2 ** 30], ["MiB", 2 ** 20], ["KiB", 2 ** 10], ["B", 1]];
  const PREFIXES = [["G", 1e9], ["M", 1e6], ["k", 1e3]];
  const collator = new Intl.Collator("en", { numeric: true });
  /** The unit of the row of the whole suite: 1.02 of it means that everything got 2 % worse. */
  const MOVEMENT = "movement";
  const marks = Object.fromEntries(new Intl.NumberFormat(language).formatToParts(12345.6).map(({ type, value: mark }) => [type, mark]));

  function isVisible(character) {
    return character === JOINER || !HIDDEN.test(character);
  }

  function escape(character) {
    return SHORT[character] || "\\u" + character.codePointAt(0).toString(16).padStart(4, "0");
  }

  /** The text with everything shown that hides, breaks lines or changes the reading direction. */
  function printable(text) {
    return [...clip(String(text))].map((each) => (isVisible(each) ? each : escape(each))).join("");
  }

  function clip(text, longest = LONGEST) {
    if (text.length <= longest) {
      return text;
    }
    const characters = [...text.slice(0, 2 * longest + 2)];
    return characters.length > longest ? characters.slice(0, longest).join("") + "…" : text;
  }

  /** Text nodes for what is visible, marked escapes for what is not. */
  function marked(text) {
    const parts = [];
    let plain = "";
    for (const character of text) {
      if (isVisible(character)) {
        plain += character;
      } else {
        parts.push(plain, el("span", { class: "bg-control" }, escape(character)));
        plain = "";
      }
    }
    return [...parts, plain].filter((part) => part !== "");
  }

  /** A name from a result file: isolated from the direction of the text around it, its parameters set apart. */
  function name(text) {
    const shown = clip(String(text));
    const start = shown.lastIndexOf("::") + 1 ? shown.lastIndexOf("::") + 2 : 0;
    const bracket = shown.indexOf("[", start);
    const end = bracket > start ? bracket : shown.length;
    return el(
      "bdi",
      { class: "bg-name", dir: "auto", title: printable(text) },
      part("bg-name-path", shown.slice(0, start)),
      part("bg-name-main", shown.slice(start, end)),
      part("bg-name-params", shown.slice(end)),
    );
  }

  function part(className, text) {
    return text ? el("span", { class: className }, marked(text)) : null;
  }

  /** A text that may hold words of a result file, such as a group or a reason. */
  function plain(text) {
    return el("bdi", { dir: "auto" }, marked(clip(String(text), LONGEST_TEXT)));
  }

  /** A sentence of the gate, which is written in ASCII for logs of any encoding. */
  function sentence(text) {
    return plain(String(text).replace(/(\d) us\b/g, "$1 µs").replace(/(\d[\d.e+-]* ?[\wµ/%]*) -> (?=[-\d])/g, "$1 → ").replace(BEFORE_UNIT, "$1\u00a0"));
  }

  function isNumber(value) {
    return typeof value === "number" && Number.isFinite(value);
  }

  /** A number as the language of the page writes it: 1.5 or 1,5. */
  function local(digits) {
    return digits.replace(".", marks.decimal);
  }

  function threeDigits(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e12)) {
      return value.toExponential(2);
    }
    return value.toFixed(size >= 99.95 || size === 0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3);
  }

  /** The family of a unit and the unit's size in it; null where only its name is known. */
  function family(unit) {
    const symbol = unit.replace(/^[uμ]s$/, "µs");
    const units = [TIMES, SIZES].find((each) => each.some(([known]) => known === symbol));
    return units ? { units, factor: units.find(([known]) => known === symbol)[1] } : null;
  }

  /** How values around this size are written: value * factor with this suffix. */
  function scale(value, unit) {
    const size = Math.abs(value);
    const known = family(unit || "");
    if (known) {
      const fits = ([, factor]) => size * known.factor >= factor * 0.9995;
      const shown = size === 0 ? unit.replace("us", "µs") : (known.units.find(fits) || known.units.at(-1))[0];
      return { factor: known.factor / family(shown).factor, suffix: "\u00a0" + shown };
    }
    const prefix = size >= 9999.5 ? PREFIXES.find(([, factor]) => size >= factor * 0.9995) : ["", 1];
    return { factor: 1 / prefix[1], suffix: prefix[0] + (unit ? "\u00a0" + unit : "") };
  }

  /** A number on an axis: four digits at most and no zeros at the end. */
  function tidy(number) {
    return local(String(Number(number.toPrecision(4))));
  }

  /** A name where there is little room. */
  function short(text) {
    return printable(clip(String(text), 10));
  }

  /** The value in the unit that suits its size and with three significant digits: 1.32 ms. */
  function value(number, unit) {
    if (!isNumber(number)) {
      return ABSENT;
    }
    if (unit === MOVEMENT) {
      return change(number - 1);
    }
    const { factor, suffix } = scale(number, unit);
    return local(threeDigits(number * factor)) + suffix;
  }

  /** A value in the first unit of its family, so that rows of different units can be sorted. */
  function base(number, unit) {
    return isNumber(number) ? number * (family(unit || "")?.factor ?? 1) : null;
  }

  /** A unit as files have it. */
  function unit(name) {
    return name === MOVEMENT ? "ratio" : name;
  }

  function percentDigits(number) {
    const size = Math.abs(number);
    const digits = size >= 99.95 || Number.isInteger(number) ? 0 : size >= 0.095 || size === 0 ? 1 : 2;
    return number.toFixed(digits).replace(/^-(0(\.0+)?)$/, "$1");
  }

  function percent(number) {
    return `${local(percentDigits(number))}\u00a0%`;
  }

  /** A ratio in the bad direction, with its sign: +25.0 % is 25 % worse. */
  function change(ratio) {
    if (!isNumber(ratio)) {
      return ABSENT;
    }
    const digits = percentDigits(ratio * 100);
    const sign = digits.startsWith("-") ? "" : /^[0.]+$/.test(digits) ? "±" : "+";
    return sign + local(digits).replace("-", "−") + "\u00a0%";
  }

  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, marks.group);
  }

  /** So many benchmarks, in words. */
  function benchmarks(number) {
    return number === 1 ? say("{0} benchmark", number) : say("{0} benchmarks", count(number));
  }

  function date(time) {
    if (!isNumber(time) || Math.abs(time) > 8.64e15) {
      return "";
    }
    const style = { dateStyle: "medium", timeStyle: "short" };
    try {
      return new Intl.DateTimeFormat(language === "en" ? document.documentElement.lang || undefined : language, style).format(time);
    } catch {
      return new Intl.DateTimeFormat(undefined, style).format(time);
    }
  }

  window.BenchmarkGate.text = {
    ABSENT,
    MOVEMENT,
    printable,
    name,
    plain,
    sentence,
    isNumber,
    short,
    tidy,
    scale,
    value,
    base,
    unit,
    percent,
    change,
    count,
    benchmarks,
    date,
    compare: collator.compare,
  };
})();
