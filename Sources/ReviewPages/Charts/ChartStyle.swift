/// The style sheet of charts.
public enum ChartStyle {
  /// The rules that a page holds once, inside its own `<style>` element.
  ///
  /// All names begin with `chart`. Colours are custom properties of the root (`--chart-paper`,
  /// `--chart-ink`, …), light or dark as the reader prefers, and always light on paper. A page whose
  /// background differs from `--chart-paper` sets its own to it.
  public static let css = """
    :root{\(properties(.light))}
    @media screen and (prefers-color-scheme:dark){:root{\(properties(.dark))}}
    \(rules)
    \(shades)
    @media print{.chart{max-width:120mm;max-height:225mm;break-inside:avoid;print-color-adjust:exact}}

    """

  /// How much of a band's shade is seen behind the figures.
  static let bandOpacity = 0.1

  private static func properties(_ palette: ChartPalette) -> String {
    palette.properties.map { "--chart-\($0.name):\($0.colour)" }.joined(separator: ";")
  }

  private static let rules = """
    .chart{display:block;width:100%;max-width:30rem;height:auto;font-family:inherit;\
    font-size:\(Int(TextSize.label.rawValue))px;font-variant-numeric:tabular-nums;\
    fill:var(--chart-ink)}
    .chart+.chart{margin-top:2rem}
    .chart text{unicode-bidi:isolate}
    .chart-small{font-size:\(Int(TextSize.small.rawValue))px}
    .chart-quiet{font-size:\(Int(TextSize.small.rawValue))px;fill:var(--chart-quiet)}
    .chart-figure{font-weight:600}
    .chart-halo{paint-order:stroke;stroke:var(--chart-paper);stroke-width:4px;\
    stroke-linejoin:round}
    .chart-band{fill-opacity:\(bandOpacity)}
    .chart-grid{stroke:var(--chart-grid);stroke-width:1px}
    .chart-axis{stroke:var(--chart-quiet);stroke-width:1px}
    .chart-edge{stroke:var(--chart-quiet);stroke-width:1px;fill:none}
    .chart-mark{fill:var(--chart-mark)}
    .chart-line{fill:none;stroke:var(--chart-mark);stroke-width:2.5px;stroke-linejoin:round;\
    stroke-linecap:round}
    .chart-average{fill:none;stroke:var(--chart-ink);stroke-width:1.5px;stroke-dasharray:6 4}
    .chart-dot{stroke:var(--chart-paper);stroke-width:1.5px}
    .chart-none{fill:var(--chart-paper);stroke:var(--chart-quiet);stroke-width:1.5px}
    """

  private static let shades = (1...ChartPalette.levels).map { level in
    ["on", "off", "on-shade"].map { ".chart-\($0)-\(level){fill:var(--chart-\($0)-\(level))}" }
      .joined()
  }.joined(separator: "\n")
}
