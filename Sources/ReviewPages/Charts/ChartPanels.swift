/// Splits the rows of a tall chart into panels that each fit a printed page.
enum ChartPanels {
  /// A panel as wide as ``ChartStyle/css`` prints it is then not higher than A4 allows.
  static let mostHeight = 800.0

  /// The rows of each panel, in order: as few panels as there must be, about equally high.
  /// - Parameters:
  ///   - heights: Of the rows, from the top down.
  ///   - room: For the rows of a panel. A row that is higher has a panel of its own.
  static func split(_ heights: [Double], room: Double) -> [Range<Int>] {
    let total = heights.reduce(0, +)
    let share = total / Double(least(heights, room))
    var panels: [Range<Int>] = []
    var start = 0
    var above = 0.0
    var here = 0.0
    for (index, height) in heights.enumerated() {
      // Past the half of a row, its panel has had its share.
      let isShared = above + here + height / 2 > share * Double(panels.count + 1)
      if index > start, here + height > room || isShared {
        panels.append(start..<index)
        start = index
        above += here
        here = 0
      }
      here += height
    }
    return panels + [start..<heights.count]
  }

  /// How many panels there must be: as many as there are when each is as full as it can be.
  private static func least(_ heights: [Double], _ room: Double) -> Int {
    var count = 1
    var here = 0.0
    for height in heights {
      if here > 0, here + height > room {
        count += 1
        here = 0
      }
      here += height
    }
    return count
  }
}

/// A panel of a chart: what is between its opening and closing tag.
protocol ChartPanel {
  var height: Double { get }
  /// The panel in words.
  var textAlternative: String { get }
  func write(to svg: inout SVGText)
}

extension SVGText {
  /// Appends the panels of a chart, each as an `<svg>`; several are numbered.
  mutating func write(
    _ panels: [some ChartPanel], id: String, title: String, _ number: (Int, Int) -> String
  ) {
    for (index, panel) in panels.enumerated() {
      let isOnly = panels.count == 1
      open(
        isOnly ? id : "\(id)-\(index + 1)",
        title: isOnly ? title : title + number(index + 1, panels.count),
        description: panel.textAlternative, width: ChartLayout.width, height: panel.height)
      panel.write(to: &self)
      close()
    }
  }
}
