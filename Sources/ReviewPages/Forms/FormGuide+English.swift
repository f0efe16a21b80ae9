extension FormGuide {
  var englishTargets: [Line] {
    [
      .heading("What this form is for"),
      .text("It asks for this year's indicators and their targets. Thank you for your help."),
      .heading("How to fill it in"),
      .text("Fill in the yellow cells. Grey cells are locked."),
      .text(
        "Last year's indicators are shown on the left. To keep one, enter its target, its target_text "
          + "or its target_status: the name and the rest then appear. Overwrite what has changed."),
      .text("Leave the row of an indicator that is not used this year empty: it is not imported."),
      .text(
        "For a new indicator, use one of the measure's empty rows: name, unit, formula, target."),
      .text("Enter targets as numbers, and units in their own column. Put words into target_text."),
      .text("When you change a target that was set before, say why in target_reason."),
    ] + englishEnd + [.heading("Formulas")] + englishFormulas + englishStatuses
  }

  var englishResults: [Line] {
    [
      .heading("What this form is for"),
      .text("It asks for the year's results and for your own rates. Thank you for your help."),
      .heading("Sheet “results”"),
      .text("Fill in the yellow cells. Grey cells (indicators, targets) are locked."),
      .text("result takes a number only, without its unit."),
      .text("result_text takes a result in words, or as it is to be published: 11,475 people."),
      .text(
        "For a target that is no figure, choose 1 in achieved when it was achieved, 0 when not."),
      .text("Where there is no result, choose why in result_status."),
      .heading("Sheet “assessments”"),
      .text("For every measure, enter your own rate in percent as a number: 98.5 for 98.5 %."),
      .text("Where there is no rate, choose why in status. Add what you want to say in comment."),
    ] + englishEnd + englishStatuses
  }

  private var englishEnd: [Line] {
    [
      .text(
        "An empty cell leaves what was reported before as it is. To take it back, enter (clear)."),
      .text("Do not add or remove rows or columns, and do not rename sheets or headings."),
    ]
      + (hasSharedMeasures
        ? [
          .text(
            "Measures that another bureau leads are on the sheet “led by others”, for reference: "
              + "that bureau answers for them.")
        ] : [])
      + [.text("Send the file back as it is, an Excel workbook.")]
  }

  private var englishFormulas: [Line] {
    [
      .word("ratio", "Result ÷ target: higher is better. The usual one."),
      .word("inverse", "Target ÷ result: lower is better, such as days taken."),
      .word("at_most", "100 % when the result is at most the target, else target ÷ result."),
      .word("within", "100 % from target to target_max."),
      .word("baseline", "How much of the way from the baseline to the target was done."),
      .word("achieved", "A target that is no figure: achieved or not."),
    ]
  }

  private var englishStatuses: [Line] {
    [
      .heading("Statuses"),
      .word("pending", "The figure is still being worked out. Please report it later."),
      .word("not_measured", "It is not measured in this year."),
      .word("not_set", "No target was set."),
      .word("not_applicable", "It does not apply in this year."),
      .word("ended", "The work was completed, or given up."),
      .word("provisional", "The figure that was entered is not final."),
      .word("(clear)", "Takes back what was reported."),
    ]
  }
}
