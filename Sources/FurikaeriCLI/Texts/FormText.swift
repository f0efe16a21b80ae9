import ReviewPages
import Tables

/// What a person is told of forms.
enum FormText {
  /// What was written for a bureau: `forms/01-消防局.xlsx: 消防局: 4 measures, 9 cells to fill`.
  static func line(_ written: Forms.Written, _ language: Language) -> String {
    let files = written.files.map(PrintableText.visible)
      .joined(separator: language == .japanese ? "、" : ", ")
    switch language {
    case .english:
      return "\(files): \(visible: written.bureau): \(written.measures, counted: "measure"), "
        + "\(written.due, counted: "cell") to fill"
    case .japanese:
      return "\(files): \(visible: written.bureau) 施策\(written.measures)件、記入が必要なセル\(written.due)か所"
    }
  }
}
