public import Tables

/// Why a name cannot be changed, added or removed. Nothing was written.
public struct NameError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// No plan has the code.
    case unknownPlan(String, known: [String])
    /// No plan was named, and the store does not hold exactly one.
    case planNeeded(known: [String])
    /// The plan has nothing of that name.
    case unknown(NameKind, String, plan: String, nearest: [String], known: [String])
    /// Several things have the name.
    case ambiguous(NameKind, String, candidates: [String])
    /// No alias has the name.
    case noAlias(NameKind, String, plan: String, nearest: [String])
    /// It has the name already.
    case isNamedSo(NameKind, String)
    /// The name is another's own.
    case isTaken(NameKind, String, by: String)
    /// The name is an alias of the thing already, or leads to another.
    case isAlias(NameKind, String, standsFor: String)
    /// Empty, or with spaces before or after it.
    case isBlankOrSpaced(String)
    /// A department with more than a bureau and a section.
    case tooDeep(String)
    /// A semicolon in a code or a department: lists are separated by it.
    case hasSemicolon(String)
    /// A bureau with sections cannot become a section.
    case hasSections(String, count: Int)
    /// A fiscal year that the plan does not have.
    case yearOutsidePlan(Int64, plan: String, first: Int64, last: Int64)
    /// A department does not exist when it would have to.
    case lifeDoesNotFit(String, first: Int64?, last: Int64?, year: Int64)
    /// The first year is after the last.
    case yearsOutOfOrder(Int64, Int64)
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: englishText
    case .japanese: japaneseText
    }
  }
}
