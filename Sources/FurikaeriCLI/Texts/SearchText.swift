import ReviewStore
import Tables

/// What a search came to, in words and as tables.
struct SearchText {
  let query: SearchQuery
  let result: SearchResult
  let language: Language

  /// A table for programs: a column for each thing. Year, indicator and place are those of the first
  /// excerpt.
  func write(to writer: any TableWriter) throws(TableError) {
    try writer.begin(columns: [
      "plan", "measure", "name", "fiscal_year", "indicator", "place", "excerpt", "texts",
    ])
    for hit in result.hits {
      try writer.text(hit.plan)
      try writer.text(hit.measure)
      try writer.text(hit.name)
      let first = hit.passages[0]
      if let year = first.fiscalYear { try writer.integer(year) } else { try writer.null() }
      if let number = first.indicator { try writer.integer(number) } else { try writer.null() }
      try writer.text(first.place.rawValue)
      try writer.text(excerpt(of: hit, opening: "", closing: ""))
      try writer.integer(Int64(hit.texts))
      try writer.endRow()
    }
    try writer.end()
  }

  /// A table for people: as narrow as it can be.
  func writeForPeople(to writer: any TableWriter, isStyled: Bool) throws(TableError) {
    let hasPlans = Set(result.hits.map(\.plan)).count > 1
    let columns =
      language == .japanese
      ? ["計画", "番号", "施策名", "箇所", "抜粋"] : ["plan", "measure", "name", "where", "excerpt"]
    try writer.begin(columns: Array(hasPlans ? columns[...] : columns.dropFirst()))
    for hit in result.hits {
      if hasPlans { try writer.text(hit.plan) }
      try writer.text(hit.measure)
      try writer.text(hit.name)
      try writer.text(hit.passages.map(place).joined(separator: " / "))
      try writer.text(
        isStyled
          ? excerpt(of: hit, opening: Self.mark, closing: Self.mark)
          : excerpt(of: hit, opening: "【", closing: "】"))
      try writer.endRow()
    }
    try writer.end()
  }

  private static let mark = String(TableOptions.highlightMark)

  private func excerpt(of hit: SearchHit, opening: String, closing: String) -> String {
    hit.passages.map { passage in
      SearchExcerpt(of: passage.text.filter { $0 != TableOptions.highlightMark }, query)
        .text(opening: opening, closing: closing)
    }.joined(separator: " / ")
  }

  /// `FY2021, indicator 1, result`
  private func place(of hit: SearchHit.Passage) -> String {
    let title = hit.place.title(in: language)
    let isName = hit.place == .indicatorName
    switch language {
    case .english:
      let number = hit.indicator.map { isName ? " \($0)" : ", indicator \($0)" } ?? ""
      let year = hit.fiscalYear.map { "FY\($0)" }
      if isName { return (year.map { "\($0), " } ?? "") + title + number }
      return year.map { "\($0)\(number), \(title)" } ?? title
    case .japanese:
      let number = hit.indicator.map { "指標\($0) " } ?? ""
      return (hit.fiscalYear.map { "\($0)年度 " } ?? "") + number + title
    }
  }

  /// That more was found than is shown; nil where it was not.
  var more: String? {
    let rest = result.count - result.hits.count
    guard rest > 0 else { return nil }
    switch language {
    case .english:
      return "… and \(rest) more. --limit \(result.count) shows all."
    case .japanese:
      return "…ほか \(rest) 件。--limit \(result.count) ですべて表示します。"
    }
  }

  /// That some were found by what they share with others alone; nil, where that is so of none or all.
  var shared: String? {
    let (all, shared) = (result.count, result.sharedCount)
    guard shared > 0, shared < all else { return nil }
    switch language {
    case .english:
      return "\(shared) of the \(all) "
        + (shared == 1
          ? "is found only by the name of its field or department, and comes last. "
          : "are found only by the name of a field or department, and come last. ")
        + "--in says where to look, as in --in name,indicator,comment."
    case .japanese:
      return "\(all) 件のうち \(shared) 件は、分野名・所管名に語があるもので、後ろに並べています。"
        + "探す箇所は --in name,indicator,comment のように指定できます。"
    }
  }

  /// That nothing was found.
  var nothing: String {
    let phrase = query.wanted.first { $0.text.contains(where: \.isWhitespace) }
    let words = query.wanted.map(\.text)
    switch language {
    case .english:
      let all = words.map { "“\($0)”" }.joined(separator: " and ")
      return "no measure has \(all)."
        + (phrase == nil ? "" : " Words in quotes are looked for as they stand; try them without.")
    case .japanese:
      let all = words.map { "「\($0)」" }.joined(separator: "と")
      return "\(all)を含む施策はありません。"
        + (phrase == nil ? "" : "引用符で囲んだ語は続けて書かれたものだけを探します。引用符を外してみてください。")
    }
  }
}
