import ReviewStore
import Tables

/// What a person is told of a plan that was copied.
enum PlanText {
  /// What was copied, and what does not go on.
  static func lines(
    _ receipt: PlanCopyReceipt, _ copy: PlanCopy, _ language: Language
  ) -> [String] {
    switch language {
    case .english:
      [
        "\(copy.to): \(receipt.measures, counted: "measure"), "
          + "\(receipt.departments, counted: "department"), \(receipt.fields, counted: "field"), "
          + "\(receipt.gradeBands, counted: "grade band") from \(copy.from)"
      ] + receipt.endedMeasures.map { "  measure that has ended: \(visible: $0)" }
        + receipt.endedDepartments.map { "  department that has ended: \(visible: $0)" }
    case .japanese:
      [
        "\(copy.to): 「\(copy.from)」から施策 \(receipt.measures)件、所管 \(receipt.departments)件、"
          + "分野 \(receipt.fields)件、評価区分 \(receipt.gradeBands)件を引き継ぎました"
      ] + receipt.endedMeasures.map { "  終了した施策: \(visible: $0)" }
        + receipt.endedDepartments.map { "  廃止された所管: \(visible: $0)" }
    }
  }
}
