/// Writes one page with the table: it holds all it needs, runs nothing and loads nothing.
final class HTMLTableWriter: TableWriter {
  private let sink: ByteSink
  private let language: Language
  private let title: String
  private let nullText: String
  private var isInRow = false

  init(to sink: ByteSink, options: TableOptions) {
    self.sink = sink
    language = options.language
    title = options.titleShown
    nullText = options.nullText ?? "∅"
  }

  func begin(columns: [String]) throws(TableError) {
    try writeHead()
    try sink.append(literal: "<thead>\n<tr>")
    for column in columns {
      try sink.append(literal: "<th scope=\"col\">")
      try sink.append(escapedForHTML: column.utf8Span.span)
      try sink.append(literal: "</th>")
    }
    try sink.append(literal: "</tr>\n</thead>\n<tbody>\n")
  }

  private func writeHead() throws(TableError) {
    try sink.append(literal: "<!DOCTYPE html>\n<html lang=\"")
    try sink.append(language == .japanese ? "ja" : "en")
    try sink.append(
      literal: """
        ">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="
        """)
    try sink.append(Self.policy)
    try sink.append(
      literal: """
        ">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>
        """)
    try sink.append(escapedForHTML: title.utf8Span.span)
    try sink.append(literal: "</title>\n<style>")
    try sink.append(Self.style)
    // What can be scrolled can be reached by keyboard: https://www.w3.org/TR/WCAG22/#keyboard
    try sink.append(
      literal: """
        </style>
        </head>
        <body>
        <main>
        <div class="table" role="region" aria-labelledby="title" tabindex="0">
        <table>
        <caption id="title">
        """)
    try sink.append(escapedForHTML: title.utf8Span.span)
    try sink.append(literal: "</caption>\n")
  }

  func null() throws(TableError) {
    try startCell()
    try sink.append(literal: "<td class=\"null\">")
    try sink.append(escapedForHTML: nullText.utf8Span.span)
    try sink.append(literal: "</td>")
  }

  func integer(_ value: Int64) throws(TableError) {
    try startCell()
    try sink.append(literal: "<td class=\"n\">")
    try sink.append(value)
    try sink.append(literal: "</td>")
  }

  func real(_ value: Double) throws(TableError) {
    guard !value.isNaN else { return try null() }
    try startCell()
    try sink.append(literal: "<td class=\"n\">")
    try sink.append(value)
    try sink.append(literal: "</td>")
  }

  func text(_ utf8: Span<UInt8>) throws(TableError) {
    try startCell()
    try sink.append(literal: "<td>")
    try sink.append(escapedForHTML: utf8)
    try sink.append(literal: "</td>")
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    try startCell()
    try sink.append(literal: "<td>")
    try sink.append(hexadecimal: bytes)
    try sink.append(literal: "</td>")
  }

  func endRow() throws(TableError) {
    try startCell()
    try sink.append(literal: "</tr>\n")
    isInRow = false
  }

  private func startCell() throws(TableError) {
    if !isInRow { try sink.append(literal: "<tr>") }
    isInRow = true
  }

  func end() throws(TableError) {
    try sink.append(literal: "</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n")
    try sink.flush()
  }

  /// Nothing but the style below, which is known by its digest. <https://www.w3.org/TR/CSP3/>
  private static let policy =
    "default-src 'none'; style-src 'sha256-tppQGaPdSpFJeSCF7Kt9OpV0Aqyt17i971sfkn/OR/I='; "
    + "base-uri 'none'; form-action 'none'"

  private static let style = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--quiet:#515c6b;--line:#d5dae1;\
    --soft:#f4f6f9;--focus:#b4460f}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ebef;\
    --quiet:#aab4c0;--line:#3a424d;--soft:#1e232b;--focus:#ffb284}}
    body{margin:0;padding:1.5rem;background:var(--paper);color:var(--ink);line-height:1.6;\
    font-family:system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",\
    Meiryo,sans-serif}
    .table{overflow-x:auto}.table:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    table{border-collapse:collapse;font-size:.95rem}
    caption{text-align:left;font-weight:700;padding:0 0 .5rem}
    th,td{padding:.4rem .75rem;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--line);max-width:40em;overflow-wrap:break-word;\
    white-space:pre-wrap;unicode-bidi:isolate}
    thead th{border-bottom:2px solid var(--quiet);color:var(--quiet);vertical-align:bottom;\
    position:sticky;top:0;background:var(--paper)}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .null{color:var(--quiet)}
    tbody tr:hover{background:var(--soft)}
    @page{size:A4 landscape;margin:14mm}
    @media print{body{padding:0;font-size:9pt}thead{display:table-header-group}thead th{\
    position:static}tr{break-inside:avoid}}

    """
}

extension TableOptions {
  /// The title, or what every table can be called.
  var titleShown: String { title ?? (language == .japanese ? "結果" : "Result") }
}
