import ReviewStore
import Tables

/// Writes one page of a review. What it says of each part has a file of its own.
struct PageWriter {
  let review: Review
  let links: PageLinks
  let page: Page
  let html: HTMLWriter

  var plan: ReviewPlan { review.labels }
  var language: Language { review.language }

  /// A text of the page in the review's language.
  func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// Writes a heading: one level below the plan's title where a page holds everything.
  func heading(_ level: Int, id: String? = nil, _ text: String) throws {
    let name = Self.headings[min(page == .whole ? level : level - 1, Self.headings.count) - 1]
    if let id {
      try html.element(name, ["id": id], data: text)
    } else {
      try html.element(name, data: text)
    }
    try html.newline()
  }

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5"]

  func paragraph(_ text: String) throws {
    try html.element("p", text: text)
    try html.newline()
  }

  /// Writes a part with its heading.
  func section(_ section: ReviewSection, in store: borrowing Store) throws {
    let part = section.part
    let title = "\(part.rawValue)-title"
    try html.open("section", ["id": part.rawValue, "class": "part", "aria-labelledby": title])
    try html.newline()
    try heading(2, id: title, part.title(in: language))
    switch part {
    case .changes: try changes(section, in: store)
    case .summary: try summary(section, in: store)
    case .list: try list(section, in: store)
    case .themes: try themes(section, in: store)
    case .measures: try sheets(in: store)
    case .departments: try departments(section, in: store)
    case .reconciliation: try reconciliation(section, in: store)
    case .findings: try findings(section, in: store)
    }
    try html.markup("</section>\n")
  }
}
