public import Tables

/// No plan to review, or more than one.
public struct PlanChoiceError: Error, Equatable, Sendable {
  /// The plan that was asked for.
  public let wanted: String?
  /// The plans that there are.
  public let known: [String]

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english:
      if known.isEmpty { return "the store holds no plan yet. Import plans first." }
      let choice =
        (known.count == 1 ? "There is " : "There are ") + "\(known.joined(separator: ", "))."
      if let wanted { return "there is no plan “\(wanted)”. \(choice)" }
      return "the store holds several plans. Name one with --plan. \(choice)"
    case .japanese:
      if known.isEmpty { return "計画がまだありません。先に計画を取り込んでください。" }
      let choice = "ある計画：\(known.joined(separator: "、"))"
      if let wanted { return "「\(wanted)」という計画はありません。\(choice)" }
      return "計画が複数あります。--plan で指定してください。\(choice)"
    }
  }
}
