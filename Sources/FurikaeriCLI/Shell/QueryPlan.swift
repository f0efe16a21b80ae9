/// How SQLite would answer a statement, as a tree: <https://www.sqlite.org/eqp.html>.
struct QueryPlan {
  /// A step, and the one that it is part of; 0 for none.
  struct Step {
    let id: Int64
    let parent: Int64
    let detail: String
  }

  var steps: [Step] = []

  /// The lines of the tree.
  var lines: [String] { lines(under: 0, indent: "", seen: []) }

  private func lines(under parent: Int64, indent: String, seen: Set<Int64>) -> [String] {
    let children = steps.filter { $0.parent == parent && !seen.contains($0.id) }
    return children.enumerated().flatMap { index, step in
      let isLast = index == children.count - 1
      return [indent + (isLast ? "└─ " : "├─ ") + step.detail]
        + lines(
          under: step.id, indent: indent + (isLast ? "   " : "│  "), seen: seen.union([step.id]))
    }
  }
}
