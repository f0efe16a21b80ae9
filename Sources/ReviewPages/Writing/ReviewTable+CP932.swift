extension ReviewTable {
  /// The same table with the signs of its workings as CP932 has them: it knows those of Japanese
  /// print, ≦ and ≒, where Unicode has ≤ and ≈ too. What comes from the store stays as it is.
  func withSignsOfCP932() -> ReviewTable {
    guard let working = columns.firstIndex(where: { $0.key == "working" }) else { return self }
    let respelled: @Sendable ([ReviewCell]) -> [ReviewCell] = { cells in
      var cells = cells
      cells[working] = .text(Self.respelled(cells[working].text))
      return cells
    }
    let contents: Contents =
      switch self.contents {
      case .rows(let rows): .rows(rows.map(respelled))
      case .query(let sql, let parameters, let cells):
        .query(sql, parameters) { respelled(cells($0)) }
      case .sheets(let reader, let cells): .sheets(reader) { respelled(cells($0)) }
      }
    return ReviewTable(name: name, title: title, columns: columns, contents)
  }

  private static func respelled(_ text: String) -> String {
    String(
      text.map { sign in
        switch sign {
        case "≤": "≦"
        case "≈": "≒"
        case "−": "－"
        default: sign
        }
      })
  }
}
