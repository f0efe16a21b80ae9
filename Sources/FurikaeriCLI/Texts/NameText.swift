import ReviewStore
import Tables

/// What a person is told of names that were changed.
enum NameText {
  /// What was done, a line each, and what will still be understood.
  static func lines(of report: NameReport, _ language: Language) -> [String] {
    report.changes.map { change in
      switch language {
      case .english: english(change)
      case .japanese: japanese(change)
      }
    }
  }

  private static func english(_ change: NameChange) -> String {
    switch change {
    case .renamed(let kind, let old, let new):
      return "\(title(kind)): \(shown(old)) → \(shown(new))"
    case .aliasAdded(let kind, let name, let thing):
      return "  understood from now on: \(shown(name)), as \(kind.thing) \(shown(thing))"
    case .aliasRemoved(let kind, let name, let thing):
      return "  no longer an alias: \(shown(name)), of \(kind.thing) \(shown(thing))"
    case .notKept(let kind, let name, let others):
      let owners = others.map(shown).joined(separator: ", ")
      return
        "  not understood from now on: \(shown(name)), which is known as \(kind.thing) \(owners)"
    case .succeeded(let old, let new, let year, let isNew, let measures):
      return "department: \(shown(old)) until \(year - 1), \(shown(new))\(isNew ? " (new)" : "") "
        + "from \(year) on\n  measures that moved: "
        + (measures.isEmpty ? "none" : measures.map(shown).joined(separator: ", "))
    }
  }

  private static func title(_ kind: NameKind) -> String {
    switch kind {
    case .measure: "measure"
    case .measureName: "name of the measure"
    case .department: "department"
    case .field: "field"
    case .fieldName: "name of the field"
    }
  }

  private static func japanese(_ change: NameChange) -> String {
    switch change {
    case .renamed(let kind, let old, let new):
      return "\(kind.japanese)：\(shown(old)) → \(shown(new))"
    case .aliasAdded(let kind, let name, let thing):
      return "  別名として受け付けます（\(kind.japanese)）：\(shown(name)) → \(shown(thing))"
    case .aliasRemoved(let kind, let name, let thing):
      return "  別名ではなくなりました（\(kind.japanese)）：\(shown(name)) → \(shown(thing))"
    case .notKept(let kind, let name, let others):
      let owners = others.map(shown).joined(separator: "、")
      return "  別名として残しません（\(kind.japanese)）：\(shown(name)) は \(owners) を指します"
    case .succeeded(let old, let new, let year, let isNew, let measures):
      return "所管：\(shown(old))（\(year - 1)年度まで） → \(shown(new))（\(year)年度から\(isNew ? "、新設" : "")）\n"
        + "  移った施策："
        + (measures.isEmpty ? "なし" : measures.map(shown).joined(separator: "、"))
    }
  }

  private static func shown(_ name: String) -> String { PrintableText.visible(name) }
}
