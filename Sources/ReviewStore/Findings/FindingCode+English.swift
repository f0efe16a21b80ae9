extension FindingCode {
  /// The explanation in English.
  var english: FindingExplanation {
    switch self {
    case .yearOutsidePlan, .noBand, .publishedDiffers, .publishedRateDiffers, .countDiffers:
      englishOfContradictions
    case .notReported, .incomplete, .provisionalWithoutRate, .ratesDiffer, .yearNotActive:
      englishOfReports
    case .resultWithoutTarget, .proseTarget, .wordsForFigure, .zeroTarget, .zeroDenominator,
      .formulaIncomplete, .figureUnused, .rateOverflow:
      englishOfTargets
    case .rateOver200, .rateHalved, .unitSlip, .fractionSuspect, .wordsBesideFigure,
      .achievedDiffers, .targetChangedLate, .directionSuspect, .directionDiffers, .namesAlike:
      englishOfSlips
    case .shownAtEdge, .gradeUnsure, .bandGap, .bandOrder, .noBandOnTrack, .noMeasures:
      englishOfGrades
    case .yearAhead, .assessedOnly, .blankCounts, .publishedRounding, .countNotDerivable,
      .sharedIndicator, .sameAsLastYear:
      englishOfNotes
    }
  }

  private var englishOfContradictions: FindingExplanation {
    switch self {
    case .yearOutsidePlan:
      FindingExplanation(
        "Figures are stored for a fiscal year that the plan does not have.",
        why: "They count for nothing, in no average and no grade.",
        do: "Correct the year of the figures, or the first and last year of the plan.")
    case .noBand:
      FindingExplanation(
        "An average falls into no grade band.",
        why: "The measure has a rate but no grade, and is missing from every count by grade.",
        do: "Give the plan a lowest band: a grade whose at_least is empty.")
    case .publishedDiffers:
      FindingExplanation(
        "A measure's published average or grade is not the computed one.",
        why: "The difference is larger than rounding explains, or the grades are different.",
        do: "Correct the yearly rates, or the published figures if they were copied wrong.")
    case .publishedRateDiffers:
      FindingExplanation(
        "An indicator's published rate is not the computed one.",
        why: "The two are further apart than rounding for display can put them.",
        do: "Correct the target or the result, or the published rate.")
    default:
      FindingExplanation(
        "A published number of measures is not the computed one.",
        why:
          "The count of a field, or of the whole plan, by grade does not follow from its measures.",
        do: "Correct the rates or the fields of the measures, or the published count.")
    }
  }

  private var englishOfReports: FindingExplanation {
    switch self {
    case .notReported:
      FindingExplanation(
        "Nothing has been reported for a year in which the measure is active.",
        why: "There is neither an assessment nor an indicator; the average leaves the year out.",
        do: "Ask the lead department; if there is nothing to report, have it say why.")
    case .incomplete:
      FindingExplanation(
        "A target has no result, or its result is pending.",
        why: "The year has no computed rate: a mean over what happened to arrive would flatter.",
        do: "Import the results, or the reason (not_measured, not_applicable, ended) in "
          + "result_status.")
    case .provisionalWithoutRate:
      FindingExplanation(
        "An assessment is marked provisional but has no rate.",
        why: "Provisional says that a rate may still change; without one it says nothing.",
        do: "Give the rate, or clear the status.")
    case .ratesDiffer:
      FindingExplanation(
        "The department's own rate and the computed one are not shown alike.",
        why: "The assessment counts, so the review publishes a rate its indicators do not give.",
        do: "Ask the department which is right, or for a comment that says why they differ.")
    default:
      FindingExplanation(
        "A rate counts in a year in which the measure is not active.",
        why: "It is part of the average though the plan has no such measure in that year.",
        do: "Correct the year of the figures, or the first and last year of the measure.")
    }
  }

  private var englishOfTargets: FindingExplanation {
    switch self {
    case .resultWithoutTarget:
      FindingExplanation(
        "A result was reported, but there is no target.",
        why: "Without a target there is no rate; the number of the indicator may be a slip.",
        do: "Give the target, or say in target_status why there is none.")
    case .proseTarget:
      FindingExplanation(
        "The target is words and the result a figure.",
        why: "Nothing can be divided, so the indicator has no rate and leaves the mean.",
        do: "Give a target value, or say in achieved whether it was met.")
    case .wordsForFigure:
      FindingExplanation(
        "The target is a figure and the result words.",
        why: "No rate comes of words and a figure, so the year has no computed one.",
        do:
          "Give the figure, or the reason in result_status; where no figure is meant, set the formula "
          + "to achieved.")
    case .zeroTarget:
      FindingExplanation(
        "The target is 0, and the formula gives 0 % for whatever misses it.",
        why:
          "at_most and inverse divide the target by the result: 0 stays 0, however near it came.",
        do: "Choose baseline if coming nearer should count, or at_most instead of inverse.")
    case .zeroDenominator:
      FindingExplanation(
        "The formula would divide by zero.",
        why: "The indicator has no rate, and its year no computed one.",
        do: "Check the target, or choose another formula.")
    case .formulaIncomplete:
      FindingExplanation(
        "The formula lacks one of its figures.",
        why: "within needs target_max and baseline needs baseline; without it there is no rate.",
        do: "Give the figure, or choose another formula.")
    case .figureUnused:
      FindingExplanation(
        "A figure is given that the formula does not use.",
        why: "Who gives a baseline or an upper bound may mean another formula than ratio.",
        do: "Choose the formula that uses it, or clear it.")
    default:
      FindingExplanation(
        "A rate is beyond 1,000,000,000 %.",
        why:
          "Nothing does ten million times what it set out to do: a year of which the rate would be "
          + "beyond that has none.",
        do: "Correct the target, the result or the assessed rate: one of them is a slip.")
    }
  }

  private var englishOfSlips: FindingExplanation {
    switch self {
    case .rateOver200:
      FindingExplanation(
        "A yearly rate is over 200 %.",
        why: "The target was far too low, or a figure is a slip; one such year can make the grade.",
        do: "Check target and result; where they are right, say in the comment why.")
    case .rateHalved:
      FindingExplanation(
        "A yearly rate is under half of last year's.",
        why: "Such a fall is rare: a figure may be a slip, or of part of the year.",
        do: "Check target and result; where they are right, say in the comment why.")
    case .unitSlip:
      FindingExplanation(
        "A figure is about a power of ten away from last year's, and its partner is not.",
        why:
          "It may be in another unit (people and thousands of people), or have a digit too many.",
        do: "Check that it is in the indicator's unit.")
    case .fractionSuspect:
      FindingExplanation(
        "A percentage looks like a fraction: 1.02 for 102 %.",
        why:
          "A sheet may show 102 % and hold 1.02. Rates of 0.1 to 2 % are suspected where others of "
          + "the plan are not so small, and figures in % where target and result are a hundred times apart.",
        do: "Check it against what was sent. This is a guess; 1 % may be right.")
    case .wordsBesideFigure:
      FindingExplanation(
        "A figure stands beside a text that has none.",
        why: "The text was written for another value, and one of the two is out of date.",
        do: "Check which is right, and clear the other.")
    case .achievedDiffers:
      FindingExplanation(
        "Achieved or not is said otherwise than target and result give it.",
        why: "The figures count. One of the three may be a slip.",
        do: "Correct the target or the result, or clear achieved.")
    case .targetChangedLate:
      FindingExplanation(
        "A target was changed when its result was known, without a reason.",
        why: "A target that follows its result proves nothing.",
        do: "Give the reason in target_reason, or restore the target.")
    case .directionSuspect:
      FindingExplanation(
        "The indicator's name says that less is better, its formula that more is.",
        why: "A rising number of accidents would be published as more than achieved.",
        do:
          "Choose inverse (target ÷ result) or at_most (at or below the target) if less is better. "
          + "Words can mislead: it may be right.")
    case .namesAlike:
      FindingExplanation(
        "Two names of departments, measures, fields or grades look alike, and are not the same.",
        why:
          "One has a character that nobody sees or that looks like another (a variation selector, a "
          + "radical, katakana for kanji), so that what is one thing to a person counts as two.",
        do:
          "Rename the one that is written wrongly, so that they can be told apart, or undo the import "
          + "that brought it; its figures belong to the other.")
    default:
      FindingExplanation(
        "The target's text gives a bound on the other side than its formula.",
        why: "“At most 3 days” is met by less, “10 or more” by more.",
        do:
          "Choose at_most (at or below the target) or inverse (target ÷ result) for an upper bound, "
          + "ratio (result ÷ target) for a lower one.")
    }
  }

  private var englishOfGrades: FindingExplanation {
    switch self {
    case .shownAtEdge:
      FindingExplanation(
        "An average is shown at a band's edge that it does not reach, or below one it does.",
        why: "119.6 shown as 120 % with grade B looks wrong: the unrounded average is graded.",
        do: "Say beside the table that unrounded averages are graded, or show more digits.")
    case .gradeUnsure:
      FindingExplanation(
        "A grade hangs on the rounding of the yearly rates it comes from.",
        why: "Rates of whole percents may each be half a percent off, which can move the average "
          + "across an edge. Rates that are all 0 or 100 are taken as exact.",
        do: "Ask for the unrounded rates, or for the indicators they come from.")
    case .bandGap:
      FindingExplanation(
        "The grade bands leave low averages without a grade, or there are none.",
        why: "A measure that falls into the gap is missing from every count by grade.",
        do: "Give the plan a lowest band: a grade whose at_least is empty.")
    case .bandOrder:
      FindingExplanation(
        "A grade does not count as on track though a lower one does.",
        why: "The share on track would leave out measures that did better.",
        do: "Correct on_track in the grade bands.")
    case .noMeasures:
      FindingExplanation(
        "The plan has no measures.",
        why: "There is nothing to review, and every total is 0.",
        do: "Import measures.")
    default:
      FindingExplanation(
        "No grade counts as on track.",
        why: "The share on track is always 0 %.",
        do: "Set on_track to 1 for the grades that do.")
    }
  }

  private var englishOfNotes: FindingExplanation {
    switch self {
    case .yearAhead:
      FindingExplanation(
        "Nothing has been reported yet for a year, nor for a later one.",
        why: "The year may still lie ahead, so its measures are not listed one by one.",
        do: "If the year is due, check --as-of YEAR lists what is missing up to it.")
    case .assessedOnly:
      FindingExplanation(
        "Rates of a year were assessed by the departments and have no indicators behind them.",
        why: "They count as they are: nothing in the store can confirm them.",
        do: "Import the targets and results of their indicators to have them checked.")
    case .blankCounts:
      FindingExplanation(
        "The assessment is a typed blank though the indicators compute.",
        why: "The blank counts, so the year has no rate.",
        do: "If the year should have a rate, clear the status of the assessment.")
    case .publishedRounding:
      FindingExplanation(
        "A published average is not the computed one, and rounding explains it.",
        why: "Half a unit of each assessed rate over the years rated, and half a unit of the "
          + "published average itself (whole units where the plan truncates), make the difference.",
        do: "Nothing. Unrounded rates, once imported, would close it.")
    case .countNotDerivable:
      FindingExplanation(
        "A pillar's published count is of more measures than are listed for it.",
        why: "The publication counts cross-listings it does not name; they are never invented.",
        do: "Import them as other_fields of the measures if you know them.")
    case .sharedIndicator:
      FindingExplanation(
        "Two indicators of a year agree in name, unit, target and result.",
        why: "One thing under two measures, or twice under one, counts twice.",
        do: "Remove one if both are the same thing.")
    default:
      FindingExplanation(
        "A result is last year's, to the digit.",
        why: "It may have been copied. 0, 1 and 100 come again too often to be listed.",
        do: "Check that it is not a copy.")
    }
  }
}
