/// A chart that is drawn as inline SVG: an `<svg>` element for an HTML page that holds
/// ``ChartStyle/css`` once.
///
/// The element has no style attribute, no script and no reference to anything outside, so it stands
/// on a page with a strict Content-Security-Policy. The same chart gives the same bytes.
public protocol SVGChart: Sendable {
  /// What the chart shows, in a few words: the name that a screen reader says.
  var title: String { get }

  /// All that the chart shows, in words.
  var textAlternative: String { get }

  /// Appends the chart.
  /// - Parameters:
  ///   - svg: What it is appended to.
  ///   - id: Begins every id in it: ASCII letters, digits and hyphens, not empty, and given to no
  ///     other chart of the page.
  func write(to svg: inout SVGText, id: String)
}

extension SVGChart {
  /// The chart alone. See ``write(to:id:)``, which saves the copy.
  public func svg(id: String) -> String {
    var svg = SVGText()
    write(to: &svg, id: id)
    return svg.text
  }
}
