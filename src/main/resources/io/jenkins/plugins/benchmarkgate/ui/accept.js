/* What may be accepted of a build, and the record of what was; only for those who may change the job. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, text } = gate;
  const WORSE = ["REGRESSED", "WARNED", "UNCONFIRMED", "DRIFTED", "MISSING"];
  const LISTED = 200;
  const KINDS = {
    NEW_LEVEL: "accepted as a new level",
    NOISE: "accepted as noise",
    MISSING: "no longer expected",
    MOVEMENT: "movement of the whole suite accepted",
    PROMOTION: "promoted to be the baseline",
    TAKEN_BACK: "promotion taken back",
  };

  /** Sends a form with Jenkins' crumb; the answer, or an error with the reason of the server. */
  async function post(url, parameters) {
    const headers = window.crumb ? window.crumb.wrap({}) : {};
    const response = await fetch(url, { method: "POST", headers, body: new URLSearchParams(parameters) });
    const answer = response.headers.get("Content-Type")?.startsWith("application/json") ? await response.json() : {};
    if (!response.ok) {
      throw new Error(answer.problem || `The server answered ${response.status}.`);
    }
    return answer;
  }

  function reasonField() {
    return el("input", { type: "text", class: "jenkins-input bg-accept-reason", maxlength: 1000, required: true, "aria-label": "Why" });
  }

  /** A button that sends once and says what became of it. */
  function sending(label, answer, send) {
    const button = gate.button(label, async () => {
      button.disabled = true;
      try {
        answer.replaceChildren(gate.message("done", await send()));
      } catch (failure) {
        button.disabled = false;
        answer.replaceChildren(gate.message("error", "Nothing was accepted.", text.printable(failure.message)));
      }
    });
    return button;
  }

  function choice(row) {
    const box = el("input", { type: "checkbox" });
    return { row, box, item: el("li", {}, el("label", {}, box, " ", gate.badge(gate.status(row.status)), " ", text.name(row.key))) };
  }

  /** Chooses rows that got worse, and accepts them, or all that the build has measured. */
  function panel(base, data) {
    const choices = data.rows.filter((row) => WORSE.includes(row.status)).slice(0, LISTED).map(choice);
    const reason = reasonField();
    const answer = el("div", { class: "bg-accept-answer" });
    const accept = (as) => async () => {
      const chosen = choices.filter(({ box }) => box.checked).map(({ row }) => row);
      const parameters = [["as", as], ["reason", reason.value]];
      chosen.forEach((row) => parameters.push(["key", row.key], ["metric", row.metric]));
      const { accepted } = await post(`${base}accept`, parameters);
      return `${accepted} accepted. It counts from the next build on.`;
    };
    const promote = async () => {
      await post(`${base}promote`, [["reason", reason.value]]);
      return "This build is the baseline from now on.";
    };
    return el(
      "details",
      { class: "bg-accept" },
      el("summary", {}, "Accept…"),
      choices.length > 0 ? el("ul", { class: "bg-accept-rows" }, choices.map(({ item }) => item)) : null,
      el("p", {}, el("label", {}, "Why ", reason)),
      el(
        "p",
        { class: "bg-accept-buttons" },
        choices.length > 0 ? sending("Accept as a new level", answer, accept("level")) : null,
        choices.length > 0 ? sending("Accept as noise", answer, accept("noise")) : null,
        sending("Use as baseline", answer, promote),
      ),
      answer,
    );
  }

  function line(entry, promotion, base) {
    const what = entry.key && entry.kind !== "MOVEMENT" ? [text.name(entry.key), " "] : [];
    const parts = [
      gate.link(`../${entry.build}/`, `#${entry.build}`), " ", ...what, KINDS[entry.kind] ?? entry.kind,
      " by ", text.plain(entry.who), ", ", text.date(entry.time), ": ", text.plain(entry.reason),
    ];
    return el("li", {}, ...parts, entry.number === promotion && base ? takeBack(entry, base) : null);
  }

  function takeBack(entry, base) {
    const reason = reasonField();
    const answer = el("span", {});
    const send = async () => {
      await post(`${base}takeBack`, [["number", entry.number], ["reason", reason.value]]);
      return "Taken back.";
    };
    return el("details", {}, el("summary", {}, "Take back…"), el("label", {}, "Why ", reason), sending("Take back", answer, send), answer);
  }

  gate.page(".bg-audit-page", (root, { acceptances, promotion }) => {
    const lines = acceptances.slice(0, LISTED).map((entry) => line(entry, promotion, root.dataset.accept));
    root.replaceChildren(
      ...(lines.length > 0 ? [el("h2", {}, "Accepted"), el("ul", { class: "bg-audit" }, lines)] : []),
    );
  });

  gate.accept = { panel };
})();
