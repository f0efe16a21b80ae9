import ArgumentParser
import ReviewStore
import Tables

/// How the data dictionary is written.
enum DictionaryFormat: String, Choice {
  case text, markdown, json

  /// The format that the ending of a file's name stands for.
  /// - Throws: `Notice`, where it stands for none.
  init(file: String) throws(Notice) {
    let ending = OutputFormat.ending(of: file)
    switch ending?.lowercased() {
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case nil, "txt": self = .text
    default:
      throw Notice(
        english: "\(visible: file): .\(visible: ending ?? "") says nothing of the format. "
          + "Use .txt, .md or .json, or add --format.",
        japanese: "\(visible: file): .\(visible: ending ?? "") では形式がわかりません。"
          + ".txt・.md・.json のいずれかにするか、--format を加えてください。",
        isOfUsage: true)
    }
  }

  func write(
    _ entries: [DataDictionary.Entry], of dictionary: DataDictionary, _ page: Page,
    _ language: Language, to sink: ByteSink
  ) throws {
    switch self {
    case .text:
      try DictionaryText(page: page, language: language).write(entries, to: sink)
    case .markdown:
      try DictionaryMarkdown(language: language).write(
        entries, version: dictionary.version, to: sink)
    case .json:
      try sink.append(DictionaryJSON.text(of: entries, version: dictionary.version))
    }
  }
}

/// What text is laid out for.
struct Page {
  var width = Session.usualTextWidth
  /// Whether headings may be bold.
  var isStyled = false
}
