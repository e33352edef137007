/* A table of rows with search and a filter by status, its state in the address. */
(function () {
  "use strict";

  const { el, icon, say, status, severity, state, text, Table } = window.BenchmarkGate;

  const MOST_CHOICES = 300;

  /** The words of a search; a star stands for anything. */
  function matcher(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean).map((word) => word.split("*"));
    return (haystack) => words.every((parts) => holds(haystack, parts));
  }

  function holds(haystack, parts) {
    let from = 0;
    return parts.every((part) => {
      const place = haystack.indexOf(part, from);
      from = place + part.length;
      return place >= 0;
    });
  }

  function sortFrom(word) {
    if (!word) {
      return null;
    }
    return word.startsWith("-") ? { column: word.slice(1), order: "descending" } : { column: word, order: "ascending" };
  }

  function sortTo(sort) {
    return sort && (sort.order === "descending" ? "-" : "") + sort.column;
  }

  class List {
    /**
     * rows need a status, a key, a metric and a group; what(count): so many rows in words; filters: id, label and
     * value(row) of further choices, by which rows can be grouped too; onShow(rows) is told what is found, in order; file:
     * name and columns of the same as a file.
     */
    constructor({ caption, columns, rows, what, rowAttributes, filters, onShow, file }) {
      this.onShow = onShow;
      this.filters = (filters || []).map((filter) => this.choice(filter, rows)).filter(Boolean);
      this.rows = rows;
      this.what = what;
      this.haystacks = new Map();
      this.search = el("input", {
        type: "search", class: "jenkins-input bg-search", placeholder: say("Search, * for anything"), "aria-label": say("Search by name"),
        autocomplete: "off", spellcheck: "false",
      });
      this.chips = el("div", { class: "bg-chips", role: "group", "aria-label": say("Filter by status") });
      this.found = el("p", { class: "bg-found", role: "status" });
      this.table = new Table({
        caption, columns, rowAttributes,
        sort: sortFrom(state.get("sort")),
        onSort: (sort) => state.replace({ sort: sortTo(sort) }),
      });
      this.by = this.groupings();
      const saved = file ? window.BenchmarkGate.files.buttons(file.name, file.columns, () => this.table.sorted) : null;
      const tools = el("div", { class: "bg-tools" }, this.search, this.chips, this.filters.map(({ element }) => element), this.by?.element, this.found, saved);
      this.element = el("section", { class: "bg-list" }, tools, this.table.element);
      this.search.addEventListener("input", () => this.changed({ q: this.search.value }));
      this.follow();
    }

    /** Shows what the address says. */
    follow() {
      const query = state.get("q") || "";
      if (this.search.value !== query) {
        this.search.value = query;
      }
      this.filters.forEach(({ id, select }) => (select.value = state.get(id) ?? ""));
      this.group();
      this.wanted = new Set((state.get("status") || "").split(",").filter(Boolean));
      this.show();
    }

    /** A choice among the values that rows have, of many those of the first rows; null where all have the same. */
    choice({ id, label, value }, rows) {
      const values = [...new Set(rows.map(value))].filter((each) => each !== "");
      if (values.length === 0 || (values.length === 1 && rows.every((row) => value(row) === values[0]))) {
        return null;
      }
      const options = [el("option", { value: "" }, say("all")), ...values.slice(0, MOST_CHOICES).sort(text.compare).map((each) => el("option", { value: each }, text.printable(each)))];
      const select = el("select", {}, options);
      select.addEventListener("change", () => this.changed({ [id]: select.value }));
      return { id, label, select, value, element: el("label", { class: "bg-filter" }, label, select) };
    }

    /** A choice of what rows are put together by; null where there is nothing. */
    groupings() {
      const possible = this.filters.filter(({ id }) => id !== "parameter");
      if (possible.length === 0) {
        return null;
      }
      const select = el("select", {}, el("option", { value: "" }, say("nothing")), possible.map(({ id, label }) => el("option", { value: id }, label)));
      select.addEventListener("change", () => this.changed({ by: select.value }));
      return { select, element: el("label", { class: "bg-filter" }, say("Group by"), select) };
    }

    group() {
      const chosen = this.filters.find(({ id }) => this.by && id === state.get("by"));
      if (this.by) {
        this.by.select.value = chosen?.id ?? "";
      }
      this.table.grouping = chosen ? (rows) => this.grouped(rows, chosen.value) : null;
    }

    /** The rows group by group, each group where its first row stood and below its name. */
    grouped(rows, value) {
      const groups = new Map();
      for (const row of rows) {
        const name = value(row);
        groups.set(name, groups.get(name) ?? []);
        groups.get(name).push(row);
      }
      return [...groups].flatMap(([name, all]) => [{ heading: [el("span", { class: "bg-name-main" }, text.plain(name || say("without one"))), " ", el("span", { class: "bg-quiet" }, this.what(all.length))] }, ...all]);
    }

    changed(changes) {
      state.replace(changes);
      this.follow();
    }

    haystack(row) {
      if (!this.haystacks.has(row)) {
        this.haystacks.set(row, [row.key, row.metric, row.group].join("\n").toLowerCase());
      }
      return this.haystacks.get(row);
    }

    show() {
      const matches = matcher(this.search.value);
      const chosen = this.filters.filter(({ select }) => select.value !== "");
      const named = this.rows.filter((row) => matches(this.haystack(row)) && chosen.every(({ select, value }) => value(row) === select.value));
      const shown = this.wanted.size ? named.filter((row) => this.wanted.has(String(row.status))) : named;
      this.drawChips(named);
      this.table.show(shown);
      this.table.element.hidden = shown.length === 0;
      this.onShow?.(this.table.sorted);
      const all = this.what(this.rows.length);
      this.found.textContent = shown.length === this.rows.length ? all : say("{0} of {1}", text.count(shown.length), all);
    }

    drawChips(rows) {
      const counts = new Map([...this.wanted].map((id) => [id, 0]));
      rows.forEach((row) => counts.set(String(row.status), (counts.get(String(row.status)) || 0) + 1));
      const focused = this.chips.contains(document.activeElement) ? document.activeElement.dataset.status : null;
      const ids = [...counts.keys()].sort((left, right) => severity(left) - severity(right));
      this.chips.replaceChildren(...ids.map((id) => this.chip(id, counts.get(id))));
      [...this.chips.children].find((chip) => chip.dataset.status === focused)?.focus();
    }

    chip(id, count) {
      const word = status(id);
      const chip = el(
        "button",
        { type: "button", class: `bg-chip bg-tone-${word.tone}`, "aria-pressed": String(this.wanted.has(id)), "data-status": id },
        icon(word.strokes), el("span", {}, word.label), el("span", { class: "bg-chip-count" }, text.count(count)),
      );
      chip.addEventListener("click", () => {
        const wanted = new Set(this.wanted);
        if (!wanted.delete(id)) {
          wanted.add(id);
        }
        this.changed({ status: [...wanted].join(",") });
      });
      return chip;
    }
  }

  window.BenchmarkGate.List = List;
})();
