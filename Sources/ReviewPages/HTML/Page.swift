import Tables

/// A page of a published review.
enum Page: Equatable, Sendable {
  /// The page that holds everything.
  case whole
  /// The first of linked pages.
  case index
  /// The page of a part.
  case part(ReviewPart)
  /// The sheet of a measure, by its number.
  case sheet(Int)
}

/// Where the pages of a review lie, and how one leads to another.
struct PageLinks: Sendable {
  let parts: [ReviewPart]
  /// How many digits the numbers of sheets have.
  let digits: Int

  init(parts: [ReviewPart], measures: Int) {
    self.parts = parts
    digits = max(2, "\(measures)".count)
  }

  /// The file of a linked page, in the folder of the review.
  func file(of page: Page) -> String {
    switch page {
    case .whole, .index, .part(.summary): "index.html"
    case .part(let part): "\(part.rawValue).html"
    case .sheet(let number): "measures/\(padded(number)).html"
    }
  }

  /// What leads from one page to a part.
  func href(to part: ReviewPart, from page: Page) -> String {
    page == .whole ? "#\(part.rawValue)" : root(of: page) + file(of: .part(part))
  }

  /// What leads to the sheet of a measure, or nil where sheets are not published.
  func href(toSheet number: Int, from page: Page) -> String? {
    guard parts.contains(.measures) else { return nil }
    return page == .whole
      ? "#\(Self.anchor(ofSheet: number))" : root(of: page) + file(of: .sheet(number))
  }

  /// What leads from a page to the folder of the review.
  func root(of page: Page) -> String {
    if case .sheet = page { return "../" }
    return ""
  }

  /// The name of a sheet within a page.
  static func anchor(ofSheet number: Int) -> String { "measure-\(number)" }

  private func padded(_ number: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
