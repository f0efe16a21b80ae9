import Foundation

/// What a page says, read here and not by the code under test.
enum HTMLText {
  /// The cells of a table's rows, the header's first, as a browser shows them.
  static func rows(ofTable name: String, in page: String) -> [[String]] {
    guard let start = page.range(of: "<table class=\"table-\(name)") else { return [] }
    let rest = page[start.upperBound...]
    let table = rest[..<(rest.range(of: "</table>")?.lowerBound ?? rest.endIndex)]
    return table.split(separator: "<tr").dropFirst().map { row in
      row.split(separator: "<t").dropFirst(0).compactMap { cell in
        guard let first = cell.first, "hd".contains(first), let open = cell.firstIndex(of: ">")
        else {
          return nil
        }
        return text(String(cell[cell.index(after: open)...]))
      }
    }.filter { !$0.isEmpty }
  }

  /// The text of a piece of mark-up.
  static func text(_ markup: String) -> String {
    var text = ""
    var isTag = false
    for character in markup {
      switch character {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      case _ where isTag: continue
      default: text.append(character)
      }
    }
    let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    for (reference, character) in references.sorted(by: { $0.key > $1.key }) {
      text = text.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text.trimming()
  }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
