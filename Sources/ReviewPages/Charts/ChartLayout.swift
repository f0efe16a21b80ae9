/// Measures that charts share, in units of the drawing: about a CSS pixel at full size, and three
/// quarters of one on the narrowest phone.
enum ChartLayout {
  /// The width of a drawing. Narrow, so that its text is still read on a phone.
  static let width = 440.0
  /// The most lines of a label; the whole of a longer one is in its title.
  static let mostLabelLines = 4
  /// How far a baseline lies below the middle of a line of text, in parts of its size.
  static let baseline = 0.36
}
