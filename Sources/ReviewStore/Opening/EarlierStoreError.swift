public import Tables

/// Why an earlier review cannot be read.
public struct EarlierStoreError: Error, Equatable, Sendable {
  /// The path as its user named it.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// There is no such file or folder.
    case missing
    /// It is neither a store nor an interchange package.
    case notAReview
    /// It holds other plans.
    case noSuchPlan(String, known: [String])
  }

  /// An earlier review that cannot be read.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The whole message for a person: the file, what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: "\(visible: path): \(english)"
    case .japanese: "\(visible: path): \(japanese)"
    }
  }

  private var english: String {
    switch problem {
    case .missing: "there is nothing here. Name an earlier store or interchange package."
    case .notAReview:
      "this is neither a furikaeri store nor an interchange package. Name an earlier one of either."
    case .noSuchPlan(let plan, let known):
      "there is no plan “\(plan)” in it to compare with. " + Texts.englishKnown(known, like: plan)
    }
  }

  private var japanese: String {
    switch problem {
    case .missing: "何もありません。以前のストアか交換用パッケージを指定してください。"
    case .notAReview:
      "furikaeri のストアでも交換用パッケージでもありません。以前のものを指定してください。"
    case .noSuchPlan(let plan, let known):
      "比較する計画「\(plan)」がありません。" + Texts.japaneseKnown(known, "計画", like: plan)
    }
  }
}
