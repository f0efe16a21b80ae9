import Tables

@testable import ReviewStore

/// The whole messages of a refused cell, as its sender reads them.
enum ValueMessages {
  /// In English and in Japanese; none without a problem.
  static func both(_ problem: Fault.Problem?, _ value: String, _ column: String) -> [String] {
    guard let problem else { return [] }
    let fault = Fault(file: "a.csv", row: 2, column: column, value: value, problem)
    return [fault.message(in: .english), fault.message(in: .japanese)]
  }

  /// Of a value that was refused; none for any other.
  static func both(_ value: WrittenValue, _ text: String, _ column: String) -> [String] {
    guard case .refused(let problem) = value else { return [] }
    return both(problem, text, column)
  }
}
