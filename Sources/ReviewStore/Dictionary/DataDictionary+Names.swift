public import Tables

extension DataDictionary {
  /// The names of all tables and views that have a comment, as a shell may complete them.
  public static var knownNames: [String] { SchemaComments().names }

  /// The tables and views of these names, in this order; without names, all.
  /// - Throws: ``UnknownTableError`` for the first that there is not.
  public func entries(named names: [String]) throws(UnknownTableError) -> [Entry] {
    if names.isEmpty { return entries }
    var found: [Entry] = []
    for name in names {
      guard let entry = entries.first(where: { $0.name == name }) else {
        throw unknown(name)
      }
      found.append(entry)
    }
    return found
  }

  private func unknown(_ name: String) -> UnknownTableError {
    UnknownTableError(
      name: name, nearest: NearestNames(entries.map(\.name)).nearest(to: name),
      havingColumn: entries.filter { $0.columns.contains { $0.name == name } }.map(\.name))
  }
}

/// A table or view that does not exist.
public struct UnknownTableError: Error, Equatable, Sendable {
  /// The name, as a person typed it.
  public let name: String
  /// The names that come closest.
  public let nearest: [String]
  /// The tables and views that have a column of the name.
  public let havingColumn: [String]

  /// The whole message for a person: what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private var english: String {
    let name = PrintableText.visible(name)
    if !havingColumn.isEmpty {
      return
        "“\(name)” is no table or view, but a column of \(havingColumn.joined(separator: ", ")). "
        + "Name one of these."
    }
    return "there is no table or view “\(name)”"
      + (nearest.isEmpty ? "." : "; did you mean \(nearest.joined(separator: " or "))?")
      + " `furikaeri schema` lists them."
  }

  private var japanese: String {
    let name = PrintableText.visible(name)
    if !havingColumn.isEmpty {
      return "「\(name)」は表・ビューではなく、\(havingColumn.joined(separator: "、")) の列です。"
        + "これらの名前を指定してください。"
    }
    return "「\(name)」という表・ビューはありません。"
      + (nearest.isEmpty ? "" : "近いもの：\(nearest.joined(separator: "、"))。")
      + "`furikaeri schema` で一覧できます。"
  }
}
