import Glibc
import Prompt
import Tables

/// Where the SQL of a query comes from: an argument, a file, or standard input.
enum SQLSource {
  /// The most bytes of an SQL text that comes from a file or standard input, as of a saved report.
  static let longest = TextLines.longestLine

  /// - Parameters:
  ///   - argument: `-`: standard input. Nil, too, where it is no terminal.
  ///   - input: The descriptor of standard input.
  static func text(
    argument: String?, file: String?, in session: Session, input: Int32 = STDIN_FILENO
  ) throws -> String {
    switch (argument, file) {
    case (_?, _?):
      throw Notice(
        english: "there is SQL in an argument and in --file. Give one of them.",
        japanese: "SQLが引数と --file の両方で指定されています。どちらか一方にしてください。",
        isOfUsage: true)
    case (nil, let file?): return try text(of: TextLines(path: file), file)
    case (let sql?, nil) where sql != "-": return sql
    default:
      guard argument != nil || isatty(input) == 0 else {
        throw Notice(
          english: "there is no SQL. Write it as an argument, in a --file or to standard input; "
            + "`furikaeri shell` has a prompt for it.",
          japanese: "SQLがありません。引数、--file、標準入力のいずれかで指定してください。"
            + "`furikaeri shell` では対話形式で入力できます。")
      }
      return try text(of: TextLines(descriptor: input, name: "stdin"), "stdin")
    }
  }

  private static func tooLong(_ name: String) -> Notice {
    let limit = ProgressText.grouped(longest)
    return Notice(
      english:
        "\(visible: name): the SQL is longer than \(limit) bytes. Divide it among several files.",
      japanese: "\(visible: name): SQLが\(limit)バイトを超えています。複数のファイルに分けてください。")
  }

  private static func text(of lines: TextLines, _ name: String) throws -> String {
    var text = ""
    while true {
      switch try lines.next(prompt: "") {
      case .line(let line):
        text += line + "\n"
        guard text.utf8.count <= longest else { throw tooLong(name) }
      case .tooLong: throw tooLong(name)
      case .notText(let number):
        throw Notice(
          english: "\(visible: name), line \(number): this is not UTF-8. Save the file as UTF-8.",
          japanese: "\(visible: name) \(number)行目: UTF-8ではありません。UTF-8で保存し直してください。")
      case .end, .cancelled, .terminated: return text
      }
    }
  }
}
