import Foundation
import ReviewStore
import SQLite
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
    /// What it is told of its parameters.
    let values: [String: Value]
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
      case "report": queries.append(try Query(line: start, report: head, body: body))
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
    self.init(
      line: line, types: head[1], options: head.dropFirst(2),
      sql: body[..<rule].joined(separator: "\n"), values: [:], rows: body[(rule + 1)...])
  }

  fileprivate init(line: Int, report head: [String], body: [String]) throws {
    guard head.count >= 3, body.first == "----",
      let query = SavedQuery.builtIn.first(where: { $0.name == head[1] })
    else { throw CaseFile.Malformed(line: line) }
    var values: [String: Value] = [:]
    for parameter in query.parameters {
      values[parameter.name] = parameter.initial.map { Value(typed: $0) } ?? .null
    }
    for option in head.dropFirst(3) {
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { values[parts[0]] = Value(typed: parts[1]) }
    }
    self.init(
      line: line, types: head[2], options: head.dropFirst(3), sql: query.sql, values: values,
      rows: body[1...])
  }

  private init(
    line: Int, types: String, options: ArraySlice<String>, sql: String, values: [String: Value],
    rows: ArraySlice<String>
  ) {
    self.line = line
    self.types = Array(types)
    isSorted = options.contains("sorted")
    self.sql = sql
    self.values = values
    expected = isSorted ? rows.sorted() : Array(rows)
  }
}
