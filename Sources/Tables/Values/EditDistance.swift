/// How many slips of the pen lie between two texts.
enum EditDistance {
  /// The least number of characters to insert, delete, replace or swap with their neighbour, no
  /// character being touched twice (the restricted Damerau–Levenshtein distance).
  /// - Parameter limit: The most that is of interest.
  /// - Returns: Nil when the distance is above the limit, which is found out early.
  static func between(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    // Row by row of the matrix of distances between beginnings; a swap looks two rows back.
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var row = last
    for i in 1...first.count {
      row[0] = i
      var least = i
      for j in 1...second.count {
        let isSame = first[i - 1] == second[j - 1]
        var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          distance = min(distance, beforeLast[j - 2] + 1)
        }
        row[j] = distance
        least = min(least, distance)
      }
      // A swap may still go on from the row before, at one more.
      if least > limit, (last.min() ?? 0) + 1 > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
