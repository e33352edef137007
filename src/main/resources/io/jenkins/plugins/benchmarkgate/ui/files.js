/* What is on the screen as a file: CSV that no spreadsheet takes for a formula, and JSON. */
(function () {
  "use strict";

  const { el } = window.BenchmarkGate;

  /** A text that begins like a formula is led by an apostrophe, which spreadsheets take for "this is text". */
  function cell(value) {
    if (value === null || value === undefined) {
      return "";
    }
    if (typeof value === "number") {
      return String(value);
    }
    if (Array.isArray(value)) {
      return cell(value.join("\n"));
    }
    const harmless = /^[\s]*[=+\-@\t\r]/.test(value) ? "'" + value : String(value);
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  }

  /** columns: name and of(row), whose lists have a line for each entry. */
  function csv(columns, rows) {
    const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => of(row)))];
    return lines.map((line) => line.map(cell).join(",") + "\r\n").join("");
  }

  function save(name, type, content) {
    const url = URL.createObjectURL(new Blob([content], { type }));
    const link = el("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 0);
  }

  /** Buttons that save rows; rows() gives them as they are now. */
  function buttons(name, columns, rows) {
    const objects = () => rows().map((row) => Object.fromEntries(columns.map((column) => [column.name, column.of(row) ?? null])));
    const { button } = window.BenchmarkGate;
    return el("span", { class: "bg-files" },
      button("CSV", () => save(`${name}.csv`, "text/csv;charset=utf-8", csv(columns, rows()))),
      button("JSON", () => save(`${name}.json`, "application/json", JSON.stringify(objects(), null, 2))));
  }

  window.BenchmarkGate.files = { csv, buttons };
})();
