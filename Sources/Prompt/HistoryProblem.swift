public import Tables

/// Why what is typed is not kept for the next time.
public enum HistoryProblem: Error, Equatable {
  /// The file cannot be read or written.
  case file(TableError)
  /// The file is there, and no history that was made here: it is left as it is.
  case notMadeHere(file: String)

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.file(let error), _): error.message(in: language)
    case (.notMadeHere(let file), .english):
      "\(visible: file): furikaeri did not make this as its history, so it stays as it is. "
        + "Set FURIKAERI_HISTORY to another name, or move the file away."
    case (.notMadeHere(let file), .japanese):
      "\(visible: file): furikaeri が入力履歴として作ったファイルではないため、変更しません。"
        + "FURIKAERI_HISTORY に別の名前を指定するか、このファイルを移動してください。"
    }
  }
}
