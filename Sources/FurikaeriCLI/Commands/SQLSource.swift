import Glibc
import Prompt
import Tables

/// The SQL of a query, from an argument, a file, or standard input.
struct SQLSource {
  let text: String
  /// What errors call the file or standard input; nil for an argument, which is before one's eyes.
  let file: String?

  /// The most bytes of an SQL text that comes from a file or standard input, as of a saved report.
  static let longest = TextLines.longestLine

  /// - Parameters:
  ///   - argument: `-`: standard input. Nil, too, where it is no terminal.
  ///   - file: `-`: standard input.
  ///   - input: The descriptor of standard input.
  init(argument: String?, file: String?, input: Int32 = STDIN_FILENO) throws {
    switch (argument, file) {
    case (_?, _?):
      throw Notice(
        english: "there is SQL in an argument and in --file. Give one of them.",
        japanese: "SQLが引数と --file の両方で指定されています。どちらか一方にしてください。",
        isOfUsage: true)
    case (nil, let file?) where file != "-":
      self.init(text: try Self.text(of: TextLines(path: file), file), file: file)
    case (let sql?, nil) where sql != "-":
      self.init(text: sql, file: nil)
    default:
      guard argument != nil || file != nil || isatty(input) == 0 else {
        throw Notice(
          english: "there is no SQL. Write it as an argument, in a --file or to standard input; "
            + "`furikaeri shell` has a prompt for it.",
          japanese: "SQLがありません。引数、--file、標準入力のいずれかで指定してください。"
            + "`furikaeri shell` では対話形式で入力できます。")
      }
      let name = "stdin"
      let lines = TextLines(descriptor: input, name: name)
      self.init(text: try Self.text(of: lines, name), file: name)
    }
  }

  private init(text: String, file: String?) {
    self.text = text
    self.file = file
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
