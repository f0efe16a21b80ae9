import Foundation
import Testing

/// A file of cases in the manner of [sqllogictest](https://www.sqlite.org/sqllogictest/).
struct CaseFile {
  /// SQL that makes what the queries ask about.
  private(set) var statements: [String] = []
  private(set) var queries: [Query] = []

  /// A query and what it must give.
  struct Query: Sendable, CustomTestStringConvertible {
    /// The line of the file it begins at.
    let line: Int
    /// `T`, `I` or `R` for each column.
    let types: [Character]
    let isSorted: Bool
    let sql: String
    /// Its rows, the cells between bars.
    let expected: [String]

    var testDescription: String { "line \(line)" }
  }

  init(_ text: String) throws {
    let lines = text.components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      let head = lines[index].split(separator: " ").map(String.init)
      let start = index + 1
      guard let kind = head.first, !kind.hasPrefix("#") else {
        index += 1
        continue
      }
      let end = lines[start...].firstIndex { $0.isEmpty } ?? lines.count
      let body = Array(lines[start..<end])
      index = end
      switch kind {
      case "statement": statements.append(body.joined(separator: "\n"))
      case "query": queries.append(try Query(line: start, head: head, body: body))
      default: throw Malformed(line: start)
      }
    }
  }

  struct Malformed: Error { let line: Int }
}

extension CaseFile.Query {
  fileprivate init(line: Int, head: [String], body: [String]) throws {
    guard head.count >= 2, let rule = body.firstIndex(of: "----"), rule > 0 else {
      throw CaseFile.Malformed(line: line)
    }
    self.line = line
    types = Array(head[1])
    isSorted = head.dropFirst(2).contains("sorted")
    sql = body[..<rule].joined(separator: "\n")
    let rows = Array(body[(rule + 1)...])
    expected = isSorted ? rows.sorted() : rows
  }
}
