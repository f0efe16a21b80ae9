import Tables

/// What stands on the command line of a report beside the options that all reports have: its name, and
/// its parameters as options of their own names.
struct ReportWords {
  private(set) var name: String?
  /// In order: the last one of a name counts.
  private(set) var values: [(name: String, value: String)] = []

  init(_ words: [String]) throws(ReportUsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--"), word != "--" else {
        if word == "--" { continue }
        guard name == nil, !word.hasPrefix("-") else {
          throw ReportUsageError(.unexpected(word))
        }
        name = word
        continue
      }
      let option = word.dropFirst(2)
      if let sign = option.firstIndex(of: "=") {
        values.append((String(option[..<sign]), String(option[sign...].dropFirst())))
      } else if let value = rest.first, !value.hasPrefix("--") {
        values.append((String(option), value))
        rest.removeFirst()
      } else {
        throw ReportUsageError(.noValue(String(option)))
      }
    }
  }
}

/// A command line of `report` that cannot be understood.
struct ReportUsageError: Error, Equatable {
  enum Problem: Equatable {
    case unknownOption(String, report: String, known: [String])
    case noValue(String)
    case noReport(String)
    case unexpected(String)
  }

  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  func message(in language: Language) -> String {
    switch (problem, language) {
    case (.unknownOption(let name, let report, let known), .english):
      "there is no option --\(name) for \(report). "
        + Self.guess(name, known, "Did you mean ", "? ")
        + (known.isEmpty ? "It takes none of its own." : "It takes \(Self.options(known, ", ")).")
    case (.unknownOption(let name, let report, let known), .japanese):
      "\(report) に --\(name) というオプションはありません。" + Self.guess(name, known, "もしかして「", "」ですか。")
        + (known.isEmpty ? "このレポートに固有のオプションはありません。" : "使えるオプションは \(Self.options(known, "、")) です。")
    case (.noValue(let name), .english): "--\(name) needs a value: --\(name) VALUE."
    case (.noValue(let name), .japanese): "--\(name) には値が必要です。--\(name) 値 のように指定してください。"
    case (.noReport(let name), .english):
      "there is no option --\(name). Name the report first, or leave the option out."
    case (.noReport(let name), .japanese):
      "--\(name) というオプションはありません。レポート名を先に指定するか、オプションを外してください。"
    case (.unexpected(let word), .english):
      "“\(word)” is too much: one report is answered at a time."
    case (.unexpected(let word), .japanese):
      "「\(word)」は余分です。一度に指定できるレポートは1つです。"
    }
  }

  private static func options(_ names: [String], _ separator: String) -> String {
    names.map { "--\($0)" }.joined(separator: separator)
  }

  private static func guess(
    _ name: String, _ known: [String], _ before: String, _ after: String
  ) -> String {
    NearestNames(known).nearest(to: name, limit: 1).first.map { "\(before)--\($0)\(after)" } ?? ""
  }
}
