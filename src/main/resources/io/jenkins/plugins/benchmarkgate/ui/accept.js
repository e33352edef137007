/* What may be accepted of a build, and the record of what was; only for those who may change the job. */
(function () {
  "use strict";

  const gate = window.BenchmarkGate;
  const { el, text, say, post } = gate;
  const WORSE = ["REGRESSED", "WARNED", "UNCONFIRMED", "DRIFTED", "MISSING"];
  const LISTED = 200;

  function reasonField() {
    return el("input", { type: "text", class: "jenkins-input bg-accept-reason", maxlength: 1000, required: true });
  }

  function labelled(field) {
    return el("label", {}, say("Why"), " ", field);
  }

  /** A button that sends once and says what became of it. */
  function sending(label, answer, send) {
    const button = gate.button(label, async () => {
      button.disabled = true;
      try {
        answer.replaceChildren(gate.message("done", await send()));
      } catch (failure) {
        button.disabled = false;
        answer.replaceChildren(gate.message("error", say("Nothing was accepted."), text.printable(failure.message)));
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
      return say("{0} accepted. It counts from the next build on.", accepted);
    };
    const promote = async () => {
      await post(`${base}promote`, [["reason", reason.value]]);
      return say("This build is the baseline from now on.");
    };
    return el(
      "details",
      { class: "bg-accept" },
      el("summary", {}, say("Accept…")),
      choices.length > 0 ? el("ul", { class: "bg-accept-rows" }, choices.map(({ item }) => item)) : null,
      el("p", {}, labelled(reason)),
      el(
        "p",
        { class: "bg-accept-buttons" },
        choices.length > 0 ? sending(say("Accept as a new level"), answer, accept("level")) : null,
        choices.length > 0 ? sending(say("Accept as noise"), answer, accept("noise")) : null,
        sending(say("Use as baseline"), answer, promote),
      ),
      answer,
    );
  }

  function line(entry, promotion, base) {
    const what = entry.key && entry.kind !== "MOVEMENT" ? [text.name(entry.key), " "] : [];
    return el(
      "li",
      {},
      gate.link(`../${entry.build}/`, `#${entry.build}`), " ", ...what, ...gate.accepted.words(entry),
      entry.kind === "PROMOTION" ? [" ", gate.link(`promotionLog?number=${entry.number}`, say("Log of the build"))] : null,
      entry.number === promotion && base ? takeBack(entry, base) : null,
    );
  }

  function takeBack(entry, base) {
    const reason = reasonField();
    const answer = el("span", {});
    const send = async () => {
      await post(`${base}takeBack`, [["number", entry.number], ["reason", reason.value]]);
      return say("Taken back.");
    };
    return el("details", {}, el("summary", {}, say("Take back…")), labelled(reason), sending(say("Take back"), answer, send), answer);
  }

  gate.page(".bg-audit-page", (root, { acceptances, promotion }) => {
    const lines = acceptances.slice(0, LISTED).map((entry) => line(entry, promotion, root.dataset.accept));
    root.replaceChildren(...(lines.length > 0 ? [el("h2", {}, say("Accepted")), el("ul", { class: "bg-audit" }, lines)] : []));
  });

  gate.accept = { panel };
})();
