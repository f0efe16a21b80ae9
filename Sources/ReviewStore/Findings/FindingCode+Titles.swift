public import Tables

extension FindingCode {
  /// What the kind is called where people read it: a few words. In English the code says it.
  public func title(in language: Language) -> String {
    switch language {
    case .english: rawValue.replacing("_", with: " ")
    case .japanese: japaneseTitle
    }
  }

  private var japaneseTitle: String {
    switch self {
    case .yearOutsidePlan: "計画期間外の年度"
    case .noBand: "評価区分のない平均"
    case .publishedDiffers: "公表値との相違"
    case .publishedRateDiffers: "公表された達成率との相違"
    case .countDiffers: "公表された施策数との相違"
    case .notReported: "報告なし"
    case .incomplete: "実績の不足・集計中"
    case .provisionalWithoutRate: "達成率のない速報値"
    case .ratesDiffer: "自己評価と計算値の相違"
    case .yearNotActive: "実施期間外の達成率"
    case .resultWithoutTarget: "目標値のない実績"
    case .proseTarget: "文章の目標"
    case .wordsForFigure: "数値の目標に対する文章の実績"
    case .zeroTarget: "0 の目標値"
    case .zeroDenominator: "0 での割り算"
    case .formulaIncomplete: "計算方法に必要な値の不足"
    case .figureUnused: "計算に使われない値"
    case .rateOverflow: "過大な達成率"
    case .rateOver200: "200％を超える達成率"
    case .rateHalved: "達成率の半減"
    case .unitSlip: "単位・桁の誤りの疑い"
    case .fractionSuspect: "割合を小数で書いた疑い"
    case .wordsBesideFigure: "数値と食い違う原文"
    case .achievedDiffers: "達成状況と計算値の相違"
    case .targetChangedLate: "実績判明後の目標変更"
    case .directionSuspect: "計算方法の向きの疑い"
    case .directionDiffers: "目標の上限・下限と計算方法の不一致"
    case .namesAlike: "見分けのつかない名称"
    case .shownAtEdge: "評価の境にある表示"
    case .gradeUnsure: "端数処理により変わり得る評価"
    case .bandGap: "評価区分の欠け"
    case .bandOrder: "評価区分の順序"
    case .noBandOnTrack: "順調とみなす評価なし"
    case .noMeasures: "施策なし"
    case .yearAhead: "これからの年度"
    case .assessedOnly: "指標のない自己評価"
    case .blankCounts: "自己評価の空欄を優先"
    case .publishedRounding: "端数処理による相違"
    case .countNotDerivable: "導けない公表施策数"
    case .sharedIndicator: "同じ内容の指標"
    case .sameAsLastYear: "前年度と同じ実績"
    }
  }
}
