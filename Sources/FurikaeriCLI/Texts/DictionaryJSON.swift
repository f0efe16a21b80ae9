import ReviewStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The data dictionary for programs, in both languages.
enum DictionaryJSON {
  static func text(of entries: [DataDictionary.Entry], version: Int) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Texts and whole numbers can always be encoded.
    let document = Document(
      program: Program.name, schema: version, entries: entries.map(Document.Entry.init))
    guard let data = try? encoder.encode(document) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// Keys are in snake case; what there is not is left out.
private struct Document: Encodable {
  let program: String
  let schema: Int
  let entries: [Entry]

  struct Entry: Encodable {
    let name: String
    let kind: String
    let about: Text
    let rule: String?
    let columns: [Column]

    init(_ entry: DataDictionary.Entry) {
      name = entry.name
      kind = entry.kind.rawValue
      about = Text(entry.about)
      rule = entry.rule
      columns = entry.columns.map(Column.init)
    }
  }

  struct Column: Encodable {
    let name: String
    let about: Text
    let type: String?
    let keyPosition: Int?
    let isRequired: Bool?
    let references: [String]?

    init(_ column: DataDictionary.Column) {
      name = column.name
      about = Text(column.about)
      type = column.type
      keyPosition = column.keyPosition
      // Of a view's column nothing is known.
      isRequired = column.type == nil ? nil : column.isRequired
      references = column.references.isEmpty ? nil : column.references
    }
  }

  struct Text: Encodable {
    let en: String
    let ja: String

    init(_ text: BilingualText) {
      en = text.english
      ja = text.japanese
    }
  }
}
