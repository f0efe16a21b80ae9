import Tables

/// What the ending of a file's name says of how results are written to it.
enum OutputFormat {
  /// The format that the ending stands for; nil where it stands for none. A name without an ending,
  /// such as that of a device, is for a table.
  static func format(of file: String) -> TableFormat? {
    switch ending(of: file)?.lowercased() {
    case nil, "txt": .table
    case "csv": .csv
    case "tsv": .tsv
    case "json": .json
    case "ndjson", "jsonl": .ndjson
    case "md", "markdown": .markdown
    case "html", "htm": .html
    case "xlsx": .xlsx
    default: nil
    }
  }

  /// Refuses an ending that stands for no format: what is in the file would not be what its name says.
  /// - Parameter inShell: Whether the file was named in a shell, where another command chooses a format.
  static func check(endingOf file: String, inShell: Bool = false) throws(Notice) {
    guard let ending = ending(of: file), format(of: file) == nil else { return }
    let isOldWorkbook = ["xls", "xlsm", "xlsb", "ods"].contains(ending.lowercased())
    throw Notice(
      english: "\(visible: file): .\(visible: ending) says nothing of the format. "
        + (isOldWorkbook ? "A workbook is .xlsx. " : "")
        + "Use .csv, .tsv, .json, .ndjson, .md, .html, .xlsx or .txt, or "
        + (inShell ? "choose a format with .mode first." : "add --format."),
      japanese: "\(visible: file): .\(visible: ending) では形式がわかりません。"
        + (isOldWorkbook ? "ブックの拡張子は .xlsx です。" : "")
        + ".csv・.tsv・.json・.ndjson・.md・.html・.xlsx・.txt のいずれかにするか、"
        + (inShell ? "先に .mode で形式を選んでください。" : "--format を加えてください。"),
      isOfUsage: true)
  }

  /// What stands behind the last full stop of a file's name, unless the name begins with it.
  static func ending(of file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    return String(name[name.index(after: point)...])
  }
}
