public import Tables

/// Why a plan cannot be copied. Nothing was changed.
public struct PlanCopyError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// There is no such plan.
    case unknownPlan(String, known: [String])
    /// There is a plan of the new code.
    case exists(String)
    /// The code is empty, or has spaces around it.
    case code(String)
    /// The title is empty.
    case noTitle
    /// The last year comes before the first.
    case yearsOutOfOrder(first: Int64, last: Int64)
    /// A year that no plan can have.
    case notAYear(Int64)
    /// Departments go on that belong to a bureau which does not.
    case bureauEnded([String])
    /// Measures go on whose department has ended, and nobody took over.
    case noSuccessor([String])
  }

  init(_ problem: Problem) { self.problem = problem }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private var english: String {
    switch problem {
    case .unknownPlan(let plan, let known):
      "there is no plan “\(plan)”. "
        + (known.isEmpty
          ? "The store holds none yet." : Texts.englishKnown(known, like: plan))
    case .exists(let plan): "there is a plan “\(plan)” already. Choose another code."
    case .code(let code):
      "“\(code)” cannot be the code of a plan: it is empty or has spaces around it."
    case .noTitle: "the new plan needs a title. Give it with --title."
    case .yearsOutOfOrder(let first, let last):
      "the last year, \(last), comes before the first, \(first). Exchange them."
    case .notAYear(let year):
      "\(year) is not a fiscal year. Give one from 1900 to 2999, by the calendar year it starts in."
    case .bureauEnded(let departments):
      "these departments go on, but their bureau has ended: \(departments.joined(separator: ", ")). "
        + "Say in departments.csv when they end and who takes over."
    case .noSuccessor(let measures):
      "these measures go on, but their department has ended and nobody takes over: "
        + "\(measures.joined(separator: ", ")). Name its successor in departments.csv."
    }
  }

  private var japanese: String {
    switch problem {
    case .unknownPlan(let plan, let known):
      "「\(plan)」という計画はありません。"
        + (known.isEmpty ? "計画がまだありません。" : Texts.japaneseKnown(known, "計画", like: plan))
    case .exists(let plan): "「\(plan)」という計画はすでにあります。別のコードを指定してください。"
    case .code(let code): "「\(code)」は計画コードにできません（空か、前後に空白があります）。"
    case .noTitle: "新しい計画の名称がありません。--title で指定してください。"
    case .yearsOutOfOrder(let first, let last):
      "最終年度（\(last)）が初年度（\(first)）より前です。入れ替えてください。"
    case .notAYear(let year):
      "\(year) は年度として使えません。1900～2999（西暦）で指定してください。"
    case .bureauEnded(let departments):
      "次の所管は続いていますが、属する局が廃止されています：\(departments.joined(separator: "、"))。"
        + "departments.csv に廃止年度と後継を記入してください。"
    case .noSuccessor(let measures):
      "次の施策は続きますが、所管が廃止されていて後継がありません：\(measures.joined(separator: "、"))。"
        + "departments.csv に後継を記入してください。"
    }
  }
}
