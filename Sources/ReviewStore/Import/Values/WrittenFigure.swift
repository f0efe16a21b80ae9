/// A figure as people write it in a cell, with all that stands around it: `105 回程度／年度`,
/// `毎年95%以上`, `2,746 万人`, `94.7%（※次回はR6調査）`.
///
/// Everything in the cell is accounted for. Where something is not, the cell is no figure.
struct WrittenFigure: Equatable, Sendable {
  /// The figure in its plain spelling, multipliers worked out to the last digit: `-7810`, `27460000`.
  /// In the indicator's own unit where that is known.
  var value: String
  /// The unit of `value`: the indicator's own where it is known, else the one that is written,
  /// without its multiplier. nil: neither.
  var unit: String?
  /// On which side of the figure the target or result is. nil: on the figure.
  var direction: Direction?
  /// Whether the cell says that the figure is not final.
  var isProvisional = false
  /// What the cell says besides, without parentheses.
  var remark: String?

  /// The figure and its unit, as a reading is told: `15000 人`, `80 %`.
  var spelling: String { unit.map { "\(value) \($0)" } ?? value }

  /// Where a target or result lies.
  enum Direction: String, Sendable, CaseIterable {
    /// 以上, 超, at least: at the figure or above.
    case atLeast
    /// 以内, 以下, 未満, at most: at the figure or below.
    case atMost
    /// 約, 程度, about.
    case about
  }

  /// A text that is kept as it was written: it holds no figure, or not one.
  enum Prose: String, Sendable, CaseIterable {
    /// Two figures and what is between them: 10～20.
    case range
    /// Several figures: 3件・5回, 10/20.
    case severalFigures
    /// A word for something done or to be done: 実施, 完了. A target of it needs no figure.
    case qualitative
    /// Anything else: 増加, 3校の整備に着手.
    case words
  }

  /// What a cell is as a figure.
  enum Outcome: Equatable, Sendable {
    case figure(WrittenFigure)
    case prose(Prose)
    case refused(Fault.Problem)
  }
}
