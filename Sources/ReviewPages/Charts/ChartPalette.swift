/// The colours of charts, in light and in dark.
///
/// Grades on track are blue and others orange, which every kind of colour vision tells apart. From
/// the best grade to the lowest the contrast with the page falls step by step, so that the order
/// is also seen in grey: from 12.5 : 1 to 3.8 : 1, as
/// [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) reckons it.
struct ChartPalette {
  /// How many shades a family has: for the most grades that a plan is expected to have.
  static let levels = 7

  /// What the page is.
  let paper: String
  /// Text.
  let ink: String
  /// Axes, notes, and the outline of what has no grade.
  let quiet: String
  /// Lines that only guide the eye.
  let grid: String
  /// The mark of what has no grade of its own.
  let mark: String
  /// Grades on track, the strongest first.
  let onTrack: [String]
  /// Grades that are not.
  let offTrack: [String]
  /// Text on a shade of either family.
  let onShade: [String]

  static let light = ChartPalette(
    paper: "#ffffff", ink: "#1b1e23", quiet: "#565d68", grid: "#dfe2e7", mark: "#34506e",
    onTrack: ["#013369", "#034181", "#044e98", "#0c5baf", "#206abe", "#2e76cb", "#3d84db"],
    offTrack: ["#562701", "#6a3204", "#7e3c06", "#944601", "#a85104", "#b65c17", "#c76a28"],
    onShade: Array(repeating: "#ffffff", count: 6) + ["#000000"])

  static let dark = ChartPalette(
    paper: "#15181d", ink: "#eceef1", quiet: "#a9b0bb", grid: "#343a43", mark: "#a9c1dd",
    onTrack: ["#bfdbff", "#9cc7fd", "#7ab4fd", "#5aa1fa", "#4990e8", "#3880d6", "#2d74ca"],
    offTrack: ["#fdcfb4", "#ffb284", "#fa995a", "#e68748", "#d47636", "#c26623", "#b65b12"],
    onShade: Array(repeating: "#000000", count: 6) + ["#ffffff"])

  /// The names of the custom properties and their colours.
  var properties: [(name: String, colour: String)] {
    [("paper", paper), ("ink", ink), ("quiet", quiet), ("grid", grid), ("mark", mark)]
      + [("on", onTrack), ("off", offTrack), ("on-shade", onShade)].flatMap { name, colours in
        colours.enumerated().map { ("\(name)-\($0 + 1)", $1) }
      }
  }
}
