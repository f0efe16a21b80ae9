/// What can be wrong with a ZIP file of files.
public enum ArchiveProblem: Equatable, Sendable {
  /// The program was built without the trait Spreadsheets.
  case notSupported
  /// The file is no ZIP file.
  case notAnArchive
  /// The file changed while it was read.
  case changedWhileRead
  /// The ZIP file's list of files is missing or wrong.
  case damaged
  /// A file cannot be inflated, or is not as long as it should be, or its checksum is wrong.
  case damagedFile(String)
  /// A file is behind a password.
  case encrypted(String)
  /// A file is compressed in a way that is not read.
  case unknownCompression(String, method: Int)
  /// There is no such file in it.
  case missing(String)
  /// Two files have one name, letter case aside.
  case repeated(String)
  /// The name of a file leads out of the folder that it is to be in, or no file can have it.
  case unsafeName(String)
  /// There are more files than are read.
  case tooManyFiles(limit: Int)
  /// A file is larger than what is read, when it is unpacked.
  case tooLarge(limit: Int)
  /// A file becomes so many times larger when it is unpacked as no table does.
  case ratio(String, limit: Int)

  var english: String {
    switch self {
    case .notSupported:
      "this program was built without ZIP files (the package trait Spreadsheets). Use a folder."
    case .notAnArchive:
      "this is neither a folder nor a ZIP file. Check that it is the right one."
    case .changedWhileRead: "the file changed while it was read. Try again."
    case .damaged:
      "the ZIP file is damaged or incomplete: its list of files cannot be read. "
        + "Copy or download it again."
    case .damagedFile(let name):
      "the ZIP file is damaged: \(shown(name)) cannot be unpacked. Copy or download it again."
    case .encrypted(let name):
      "\(shown(name)) is behind a password. Make the ZIP file again without one."
    case .unknownCompression(let name, let method):
      "\(shown(name)) is compressed by method \(method), which is not read. "
        + "Make the ZIP file again with the usual one, or unpack it to a folder."
    case .missing(let name):
      "there is no \(shown(name)) in this ZIP file. Check that it is the right one."
    case .repeated(let name):
      "two of its files are named \(shown(name)), so it is unclear which one counts. "
        + "Make the ZIP file again."
    case .unsafeName(let name):
      "\(shown(name)) is not the name of a file inside a folder. Make the ZIP file again."
    case .tooManyFiles(let limit):
      "there are more than \(grouped(limit)) files in this ZIP file. Check that it is the right one."
    case .tooLarge(let limit):
      "the ZIP file holds more than \(byteSize(limit)) when it is unpacked. "
        + "Unpack it to a folder, and look at what is in it."
    case .ratio(let name, let limit):
      "\(shown(name)) becomes more than \(grouped(limit)) times larger when it is unpacked, which no "
        + "table does. Unpack the ZIP file to a folder, and look at what is in it."
    }
  }

  var japanese: String {
    switch self {
    case .notSupported:
      "このプログラムはZIPファイルに対応せずに作られています（トレイト Spreadsheets）。フォルダーを使ってください。"
    case .notAnArchive: "フォルダーでもZIPファイルでもありません。正しいものか確認してください。"
    case .changedWhileRead: "読み込み中にファイルが変更されました。もう一度実行してください。"
    case .damaged:
      "ZIPファイルが壊れているか途中で切れており、ファイルの一覧を読み取れません。もう一度コピーするか、入手し直してください。"
    case .damagedFile(let name):
      "ZIPファイルが壊れており、「\(shown(name))」を展開できません。もう一度コピーするか、入手し直してください。"
    case .encrypted(let name):
      "「\(shown(name))」はパスワードで保護されています。パスワードなしでZIPファイルを作り直してください。"
    case .unknownCompression(let name, let method):
      "「\(shown(name))」の圧縮方式（\(method)）には対応していません。通常の方式でZIPファイルを作り直すか、"
        + "フォルダーに展開してください。"
    case .missing(let name):
      "このZIPファイルには「\(shown(name))」がありません。正しいファイルか確認してください。"
    case .repeated(let name):
      "「\(shown(name))」という名前のファイルが2つあり、どちらが正しいか分かりません。ZIPファイルを作り直してください。"
    case .unsafeName(let name):
      "「\(shown(name))」はフォルダーの中のファイル名ではありません。ZIPファイルを作り直してください。"
    case .tooManyFiles(let limit):
      "ZIPファイルの中のファイルが\(grouped(limit))個を超えています。正しいファイルか確認してください。"
    case .tooLarge(let limit):
      "展開すると\(byteSize(limit))を超えます。フォルダーに展開して、中身を確認してください。"
    case .ratio(let name, let limit):
      "「\(shown(name))」は展開すると\(grouped(limit))倍を超える大きさになり、表とは考えられません。"
        + "フォルダーに展開して、中身を確認してください。"
    }
  }
}
