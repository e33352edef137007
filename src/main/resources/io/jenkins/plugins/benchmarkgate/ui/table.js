/*
 * A table that can be sorted and of which only what is near the screen is in the document: rows come in chunks, one
 * tbody each, and a chunk that is far away is one empty row of its height.
 */
(function () {
  "use strict";

  const { el, svg, text } = window.BenchmarkGate;
  const CHUNK = 40;
  const NEAR = "800px";
  const ARROWS = { ascending: "M4 10l4-4 4 4", descending: "M4 6l4 4 4-4", none: "M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3" };

  /** Where nothing is known comes last, in whichever order. */
  function compare(left, right, sign) {
    const absent = (left === null || left === undefined) - (right === null || right === undefined);
    if (absent !== 0 || left === null || left === undefined) {
      return absent;
    }
    return sign * (typeof left === "string" ? text.compare(left, right) : left - right);
  }

  function sorted(rows, column, order) {
    const sign = order === "descending" ? -1 : 1;
    const keyed = rows.map((row) => [column.value(row), row]);
    return keyed.sort((left, right) => compare(left[0], right[0], sign)).map(([, row]) => row);
  }

  function header(column, order, run) {
    const attributes = { scope: "col", role: "columnheader", class: `bg-col-${column.kind || "text"} ${column.className || ""}` };
    if (!column.value) {
      return el("th", attributes, column.label);
    }
    const arrow = svg("svg", { class: "bg-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
      svg("path", { d: ARROWS[order], fill: "none", stroke: "currentColor" }));
    const button = el("button", { type: "button", class: "bg-sort" }, el("span", {}, column.label), arrow);
    button.addEventListener("click", run);
    return el("th", { ...attributes, "aria-sort": order }, button);
  }

  class Table {
    /**
     * Roles are spelled out because a narrow screen lays rows out as blocks, which takes them away in some browsers.
     * columns: id, label, cell(row), and where it can be sorted value(row) and first, the order of the first click.
     * sort: { column, order } or null for the order in which rows are given. isLabelled: a narrow screen, which has no room for
     * the head, says what each cell is.
     */
    constructor({ caption, columns, sort, onSort, rowAttributes, isLabelled }) {
      this.grouping = null;
      this.columns = columns;
      this.sort = sort && columns.some((each) => each.id === sort.column && each.value) ? sort : null;
      this.onSort = onSort;
      this.isLabelled = isLabelled ?? false;
      this.rowAttributes = rowAttributes || (() => ({}));
      this.rows = [];
      this.rowHeight = null;
      this.head = el("thead", { role: "rowgroup" });
      this.table = el("table", { class: "bg-table", role: "table" }, el("caption", { class: "bg-sr" }, caption), this.head);
      this.element = el("div", { class: "bg-table-frame" }, this.table);
      this.observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.seen(entry)), {
        rootMargin: NEAR,
      });
      this.table.addEventListener("keydown", (event) => this.step(event));
      window.addEventListener("beforeprint", () => this.bodies().forEach((body) => this.draw(body)));
    }

    show(rows) {
      this.rows = rows;
      this.redraw();
    }

    redraw() {
      const column = this.sort && this.columns.find((each) => each.id === this.sort.column);
      this.sorted = column ? sorted(this.rows, column, this.sort.order) : this.rows;
      this.order = this.grouping ? this.grouping(this.sorted) : this.sorted;
      this.head.replaceChildren(el("tr", { role: "row" }, this.columns.map((each) => this.headerOf(each))));
      this.table.setAttribute("aria-rowcount", this.order.length + 1);
      this.observer.disconnect();
      this.bodies().forEach((body) => body.remove());
      for (let from = 0; from < this.order.length; from += CHUNK) {
        const body = el("tbody", { role: "rowgroup", "data-from": from });
        this.table.append(body);
        if (from === 0) {
          this.draw(body);
        } else {
          this.empty(body, this.guess(body));
        }
      }
      this.bodies().forEach((body) => this.observer.observe(body));
    }

    headerOf(column) {
      const order = this.sort && this.sort.column === column.id ? this.sort.order : "none";
      return header(column, order, () => this.toggle(column, order));
    }

    /** First click, other order, then back to the order in which the rows were given. */
    toggle(column, order) {
      const first = column.first || "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      this.sort = order === other ? null : { column: column.id, order: order === first ? other : first };
      this.redraw();
      this.head.rows[0].cells[this.columns.indexOf(column)].querySelector("button").focus();
      this.onSort?.(this.sort);
    }

    bodies() {
      return [...this.table.tBodies];
    }

    guess(body) {
      return (this.rowHeight || 40) * Math.min(CHUNK, this.order.length - Number(body.dataset.from));
    }

    /** Once the first rows are on the screen, what is not drawn yet takes as much room as they do. */
    measure() {
      const [first, ...others] = this.bodies();
      this.rowHeight = first.offsetHeight / first.rows.length || null;
      others.filter((body) => !body.dataset.drawn).forEach((body) => this.empty(body, this.guess(body)));
    }

    seen({ target, isIntersecting, boundingClientRect }) {
      if (!this.rowHeight) {
        this.measure();
      }
      if (isIntersecting) {
        this.draw(target);
      } else if (target.dataset.drawn && !target.contains(document.activeElement)) {
        this.empty(target, boundingClientRect.height);
      }
    }

    draw(body) {
      if (body.dataset.drawn) {
        return;
      }
      const from = Number(body.dataset.from);
      body.dataset.drawn = "true";
      body.replaceChildren(...this.order.slice(from, from + CHUNK).map((row, index) => this.row(row, from + index)));
    }

    /** A row, or the heading of those that follow. */
    row(row, index) {
      if (row.heading) {
        return el("tr", { role: "row", class: "bg-group", "aria-rowindex": index + 2 },
          el("th", { role: "rowheader", scope: "rowgroup", colspan: this.columns.length }, row.heading));
      }
      const cells = this.columns.map((column) =>
        el("td", {
          role: "cell", class: `bg-col-${column.kind || "text"} ${column.className || ""}`, "data-label": this.isLabelled ? column.label : null,
        }, column.cell(row)));
      return el("tr", { role: "row", "aria-rowindex": index + 2, ...this.rowAttributes(row) }, cells);
    }

    empty(body, height) {
      delete body.dataset.drawn;
      const cell = el("td", { colspan: this.columns.length, class: "bg-spacer" });
      cell.style.height = `${height}px`;
      body.replaceChildren(el("tr", { "aria-hidden": "true" }, cell));
    }

    /** Up, down, home and end move from the link of a row to that of another. */
    step(event) {
      const row = event.target.closest?.("tbody tr");
      const moves = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
      if (!row || !Object.hasOwn(moves, event.key) || event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      const here = Number(row.getAttribute("aria-rowindex")) - 2;
      const links = this.order.map((each, place) => place).filter((place) => !this.order[place].heading);
      const there = links[Math.min(Math.max(links.indexOf(here) + moves[event.key], 0), links.length - 1)];
      const body = this.bodies()[Math.floor(there / CHUNK)];
      this.draw(body);
      const link = body.rows[there % CHUNK].querySelector("a[href]");
      if (link) {
        event.preventDefault();
        link.focus();
      }
    }
  }

  window.BenchmarkGate.Table = Table;
})();
