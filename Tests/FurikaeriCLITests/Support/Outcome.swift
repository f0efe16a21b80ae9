/// What a command did: its exit code, and what it wrote where.
struct Outcome: Equatable {
  var code: Int32
  var output = ""
  var errors = ""

  /// The lines of the output, without the empty one behind the last line feed.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// The command did what it was asked to and wrote only a result.
  static func result(_ output: String) -> Outcome { Outcome(code: 0, output: output) }

  /// The data is not right.
  static func wrongData(_ errors: String) -> Outcome { Outcome(code: 1, errors: errors) }

  /// It could not be done.
  static func failure(_ errors: String) -> Outcome { Outcome(code: 2, errors: errors) }
}
