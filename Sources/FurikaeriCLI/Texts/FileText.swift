import Tables

/// What a person is told of files.
enum FileText {
  static func written(_ path: String, _ language: Language) -> String {
    switch language {
    case .english: "\(visible: path): written"
    case .japanese: "\(visible: path): 書き出しました"
    }
  }

  static func written(folder: String, files: Int, _ language: Language) -> String {
    switch language {
    case .english:
      "\(visible: folder): written, \(files, counted: "file"). Begin with \(visible: folder)/index.html."
    case .japanese:
      "\(visible: folder): \(files) ファイルを書き出しました。\(visible: folder)/index.html からご覧ください。"
    }
  }

  static func marked(_ path: String, _ language: Language) -> String {
    switch language {
    case .english:
      "\(visible: path): written, with the errors marked. Once it is corrected, import it as it is."
    case .japanese: "\(visible: path): エラーに印を付けて書き出しました。訂正のうえ、そのまま取り込めます。"
    }
  }

  static func leftBehind(_ language: Language) -> String {
    switch language {
    case .english:
      "The change log, the receipts of imports, closed years and aliases stay in the store."
    case .japanese: "変更履歴、取込みの控え、確定した年度、別名は含まれません。"
    }
  }

  static func contentHash(_ hash: String, _ language: Language) -> String {
    switch language {
    case .english: "content SHA-256 \(hash)"
    case .japanese: "内容のSHA-256: \(hash)"
    }
  }
}
