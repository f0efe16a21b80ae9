import Tables

extension PageWriter {
  /// Writes the page: what every page has, and `body` as its main part.
  func write(title: String?, _ body: () throws -> Void) throws {
    try html.markup("<!DOCTYPE html>\n")
    try html.open("html", ["lang": word("en", "ja")])
    try html.newline()
    try head(title)
    try html.markup("<body>\n")
    try skips()
    try banner()
    try html.markup("<div class=\"layout\">\n")
    try contents()
    try html.open("main", ["id": "main", "tabindex": "-1"])
    try html.newline()
    try body()
    try html.markup("</main>\n</div>\n")
    try footer()
    try html.markup("</body>\n</html>\n")
    try html.sink.flush()
  }

  /// The ways past what every page begins with: to the content, and to the list of measures.
  private func skips() throws {
    try html.element("a", ["class": "skip", "href": "#main"], text: word("Skip to content", "本文へ"))
    try html.newline()
    guard links.parts.contains(.list), page != .part(.list) else { return }
    try html.element("nav", ["aria-label": word("Shortcut", "近道")]) {
      try html.element(
        "a", ["class": "skip", "href": links.href(to: .list, from: page)],
        text: word("Skip to the list of measures", "施策一覧へ"))
    }
    try html.newline()
  }

  private func head(_ title: String?) throws {
    let policy = page == .whole ? ContentPolicy.inline : ContentPolicy.linked
    try html.markup("<head>\n<meta charset=\"utf-8\">\n")
    try html.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    try html.markup(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">

      """)
    try html.open("meta", ["name": "generator", "content": review.stamp.program])
    try html.newline()
    let whole = [title, review.title].compactMap(\.self).joined(separator: word(" – ", "｜"))
    try html.element("title", text: whole)
    if page == .whole {
      try html.markup("\n<style>")
      try html.made(StyleSheet.text)
      try html.markup("</style>\n</head>\n")
    } else {
      let root = links.root(of: page)
      try html.newline()
      try html.open("link", ["rel": "stylesheet", "href": root + StyleSheet.file])
      try html.element("script", ["src": root + PageScript.file, "defer": ""]) {}
      try html.markup("\n</head>\n")
    }
  }

  /// The name of the plan, at the top of every page.
  private func banner() throws {
    try html.markup("<header class=\"banner\">\n")
    let kind = word("Review of the plan", "計画の振り返り")
    try html.element("p", ["class": "kind"], text: "\(kind)　\(period)")
    try html.newline()
    if page == .whole {
      try html.element("h1", data: review.title)
    } else {
      try html.element("p", ["class": "title"]) {
        try html.element(
          "a", ["href": links.root(of: page) + links.file(of: .index)], data: review.title)
      }
    }
    try html.newline()
    if let about = review.about, page == .whole || page == .index {
      try html.element("p", ["class": "about"], data: about)
      try html.newline()
    }
    try html.markup("</header>\n")
  }

  private var period: String {
    // A span of years that stands alone names their eras.
    let style = plan.yearStyle == .eraShort ? YearStyle.era : plan.yearStyle
    let first = style.label(plan.years.first ?? 0, language)
    let last = style.label(plan.years.last ?? 0, language)
    return first == last ? first : word("\(first)–\(last)", "\(first)～\(last)")
  }

  /// The parts, to go to.
  private func contents() throws {
    try html.open("nav", ["class": "contents", "aria-label": word("Contents", "目次")])
    try html.markup("\n<ul>\n")
    if page == .whole || !links.parts.contains(.summary) {
      let href = page == .whole ? "#guide" : links.root(of: page) + links.file(of: .index)
      try item(href, word("How to read this", "この資料の読み方"), isCurrent: page == .index)
    }
    for part in links.parts {
      let isCurrent = page == .part(part) || (page == .index && part == .summary)
      try item(links.href(to: part, from: page), part.title(in: language), isCurrent: isCurrent)
    }
    try html.markup("</ul>\n</nav>\n")
  }

  private func item(_ href: String, _ text: String, isCurrent: Bool) throws {
    try html.element("li") {
      if isCurrent {
        try html.element("a", ["href": href, "aria-current": "page"], text: text)
      } else {
        try html.element("a", ["href": href], text: text)
      }
    }
    try html.newline()
  }

  private func footer() throws {
    try html.markup("<footer>\n")
    if let source = review.source { try fact(word("Source", "出典"), source) }
    if let license = review.license { try fact(word("Licence", "ライセンス"), license) }
    try fact(word("Content", "内容の識別子"), "SHA-256 \(review.stamp.contentHash)")
    try fact(word("Made with", "作成"), review.stamp.program)
    try html.markup("</footer>\n")
    guard page == .whole else { return }
    try html.markup("<script>")
    try html.made(PageScript.text)
    try html.markup("</script>\n")
  }

  private func fact(_ name: String, _ text: String) throws {
    try html.element("p") {
      try html.element("span", ["class": "name"], text: name)
      try html.markup(" ")
      try html.element("span", ["class": "fact"], data: text)
    }
    try html.newline()
  }
}
