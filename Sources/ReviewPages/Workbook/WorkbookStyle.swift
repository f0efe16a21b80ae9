import Tables

/// How a review's workbook looks.
enum WorkbookStyle {
  static func font(_ language: Language) -> String? { language == .japanese ? "Yu Gothic" : nil }

  /// The shade of a grade, and of text on it, as charts on pages have them: they also tell grades
  /// apart in grey.
  static func shade(_ index: Int, _ scale: GradeScale) -> (fill: UInt32, text: UInt32) {
    let palette = ChartPalette.light
    let level = scale.level(index)
    let family = scale.grades[index].isOnTrack ? palette.onTrack : palette.offTrack
    return (color(family[level]), color(palette.onShade[level]))
  }

  /// `#013369` as a number.
  static func color(_ hex: String) -> UInt32 { UInt32(hex.dropFirst(), radix: 16) ?? 0 }

  static func grade(_ index: Int, _ scale: GradeScale) -> CellStyle {
    let shade = shade(index, scale)
    var style = CellStyle.body.filled(shade.fill).centered
    style.textColor = shade.text
    style.isBold = true
    return style
  }

  static let link: CellStyle = {
    var style = CellStyle.body.centered.wrapped
    style.textColor = 0x0A4F8A
    style.isUnderlined = true
    return style
  }()

  /// A link beside a title, without lines around it.
  static let plainLink: CellStyle = {
    var style = CellStyle()
    style.textColor = 0x0A4F8A
    style.isUnderlined = true
    style.vertical = .center
    return style
  }()

  static let plain: CellStyle = {
    var style = CellStyle()
    style.vertical = .top
    style.wraps = true
    return style
  }()

  static let label: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    style.vertical = .top
    style.textColor = 0x565D68
    return style
  }()

  static let heading: CellStyle = {
    var style = CellStyle.title
    style.fontSize = 12
    return style
  }()

  static let number: CellStyle = {
    var style = CellStyle.body
    style.horizontal = .right
    // Digits keep away from the line beside them.
    style.indent = 1
    return style
  }()

  /// What charts are drawn from, beside what is printed.
  static let chartData = CellStyle.note

  static func tabColor(_ part: ReviewPart) -> UInt32 {
    switch part {
    case .changes, .summary, .list, .themes, .departments: 0x1F4E79
    case .measures: 0x2E76CB
    case .reconciliation, .findings: 0xA6A6A6
    }
  }
}
