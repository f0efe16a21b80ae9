public import Tables

/// The kinds of findings: every code that the view `finding` gives, the gravest first.
public enum FindingCode: String, CaseIterable, Sendable {
  // The store contradicts itself or the publication.
  case yearOutsidePlan = "year_outside_plan"
  case noBand = "no_band"
  case publishedDiffers = "published_differs"
  case publishedRateDiffers = "published_rate_differs"
  case countDiffers = "count_differs"

  // What is missing, or counts otherwise than it seems.
  case notReported = "not_reported"
  case incomplete
  case provisionalWithoutRate = "provisional_without_rate"
  case ratesDiffer = "rates_differ"
  case yearNotActive = "year_not_active"

  // Targets and formulas that give no rate, or one that says little.
  case resultWithoutTarget = "result_without_target"
  case proseTarget = "prose_target"
  case wordsForFigure = "words_for_figure"
  case zeroTarget = "zero_target"
  case zeroDenominator = "zero_denominator"
  case formulaIncomplete = "formula_incomplete"
  case figureUnused = "figure_unused"
  case rateOverflow = "rate_overflow"

  // What looks like a slip.
  case rateOver200 = "rate_over_200"
  case rateHalved = "rate_halved"
  case unitSlip = "unit_slip"
  case fractionSuspect = "fraction_suspect"
  case wordsBesideFigure = "words_beside_figure"
  case achievedDiffers = "achieved_differs"
  case targetChangedLate = "target_changed_late"
  case directionSuspect = "direction_suspect"
  case directionDiffers = "direction_differs"
  case namesAlike = "names_alike"

  // Averages, grades and bands.
  case shownAtEdge = "shown_at_edge"
  case gradeUnsure = "grade_unsure"
  case bandGap = "band_gap"
  case bandOrder = "band_order"
  case noBandOnTrack = "no_band_on_track"
  case noMeasures = "no_measures"

  // What is explained, or worth knowing.
  case yearAhead = "year_ahead"
  case assessedOnly = "assessed_only"
  case blankCounts = "blank_counts"
  case publishedRounding = "published_rounding"
  case countNotDerivable = "count_not_derivable"
  case sharedIndicator = "shared_indicator"
  case sameAsLastYear = "same_as_last_year"

  /// How grave a finding of this kind is.
  public var severity: FindingSeverity {
    switch self {
    case .yearOutsidePlan, .noBand, .publishedDiffers, .publishedRateDiffers, .countDiffers: .error
    case .yearAhead, .assessedOnly, .blankCounts, .publishedRounding, .countNotDerivable,
      .sharedIndicator, .sameAsLastYear:
      .note
    default: .warning
    }
  }

  /// What it means, why it matters, and what to do about it.
  public func explanation(in language: Language) -> FindingExplanation {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}

/// What a kind of finding says, for people.
public struct FindingExplanation: Sendable, Equatable {
  /// What it means, in a sentence.
  public let meaning: String
  /// Why it matters, or how the store decides it.
  public let reason: String
  /// What the reader does about it.
  public let remedy: String

  init(_ meaning: String, why reason: String, do remedy: String) {
    self.meaning = meaning
    self.reason = reason
    self.remedy = remedy
  }
}
