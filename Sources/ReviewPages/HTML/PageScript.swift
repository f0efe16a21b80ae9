/// What a list does where scripts run: it can be narrowed and sorted. Without, all of it is there.
enum PageScript {
  /// The file beside linked pages.
  static let file = "review.js"

  static let text = """
    "use strict";
    const texts = (row, column) => row.cells[column].textContent.trim();
    const number = text => {
      const value = Number(text.replace(/[%,]/g, ""));
      return text === "" || Number.isNaN(value) ? null : value;
    };
    const compare = (a, b) => {
      const [x, y] = [number(a), number(b)];
      if (x !== null && y !== null) return x - y;
      if (x !== null || y !== null) return x === null ? 1 : -1;
      return a.localeCompare(b, document.documentElement.lang);
    };
    for (const table of document.querySelectorAll("table[data-sortable]")) {
      const body = table.tBodies[0];
      const original = [...body.rows];
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
          const order = next === undefined ? "ascending" : next;
          heads.forEach(other => other.removeAttribute("aria-sort"));
          if (order) head.setAttribute("aria-sort", order);
          const sign = order === "descending" ? -1 : 1;
          const blank = row => ["", "-"].includes(texts(row, column));
          const rows = order ? [...original].sort((a, b) =>
            blank(a) - blank(b) || sign * compare(texts(a, column), texts(b, column))) : original;
          body.append(...rows);
        });
      });
    }
    for (const filter of document.querySelectorAll(".filter")) {
      const rows = [...document.getElementById(filter.dataset.for).tBodies[0].rows];
      const [words, ...selects] = filter.querySelectorAll("input, select");
      const output = filter.querySelector("output");
      for (const select of selects) {
        const values = new Set(rows.flatMap(row =>
          texts(row, select.dataset.column).split(/、|, /)).filter(Boolean));
        for (const value of values) select.add(new Option(value));
      }
      const fold = text => text.normalize("NFKC").toLowerCase();
      const contents = rows.map(row => fold(row.textContent));
      const narrow = () => {
        const wanted = fold(words.value).split(/\\s+/).filter(Boolean);
        let shown = 0;
        rows.forEach((row, index) => {
          const isShown = wanted.every(word => contents[index].includes(word))
            && selects.every(select => !select.value
              || texts(row, select.dataset.column).split(/、|, /).includes(select.value));
          row.hidden = !isShown;
          shown += isShown;
        });
        output.textContent =
          output.dataset.text.replace("{n}", shown).replace("{all}", rows.length);
      };
      filter.addEventListener("input", narrow);
      filter.hidden = false;
      narrow();
    }

    """
}
