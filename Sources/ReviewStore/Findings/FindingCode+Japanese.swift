extension FindingCode {
  /// The explanation in Japanese.
  var japanese: FindingExplanation {
    switch self {
    case .yearOutsidePlan, .noBand, .publishedDiffers, .publishedRateDiffers, .countDiffers:
      japaneseOfContradictions
    case .notReported, .incomplete, .provisionalWithoutRate, .ratesDiffer, .yearNotActive:
      japaneseOfReports
    case .resultWithoutTarget, .proseTarget, .wordsForFigure, .zeroTarget, .zeroDenominator,
      .formulaIncomplete, .figureUnused, .rateOverflow:
      japaneseOfTargets
    case .rateOver200, .rateHalved, .unitSlip, .fractionSuspect, .wordsBesideFigure,
      .achievedDiffers, .targetChangedLate, .directionSuspect, .directionDiffers, .namesAlike:
      japaneseOfSlips
    case .shownAtEdge, .gradeUnsure, .bandGap, .bandOrder, .noBandOnTrack, .noMeasures:
      japaneseOfGrades
    case .yearAhead, .assessedOnly, .blankCounts, .publishedRounding, .countNotDerivable,
      .sharedIndicator, .sameAsLastYear:
      japaneseOfNotes
    }
  }

  private var japaneseOfContradictions: FindingExplanation {
    switch self {
    case .yearOutsidePlan:
      FindingExplanation(
        "計画期間にない年度の数値が登録されています。",
        why: "平均にも評価にも含まれません。",
        do: "数値の年度か、計画の最初と最後の年度を訂正してください。")
    case .noBand:
      FindingExplanation(
        "平均達成率に当たる評価区分がありません。",
        why: "達成率はあるのに評価がつかず、評価別の集計から漏れます。",
        do: "下限（at_least）のない最下位の区分を設けてください。")
    case .publishedDiffers:
      FindingExplanation(
        "公表された平均または評価が計算値と一致しません。",
        why: "差が端数処理で説明できる範囲を超えているか、評価が異なります。",
        do: "年度ごとの達成率を訂正するか、転記の誤りであれば公表値を訂正してください。")
    case .publishedRateDiffers:
      FindingExplanation(
        "公表された指標の達成率が計算値と一致しません。",
        why: "表示の端数処理では説明できない差です。",
        do: "目標値か実績、または公表値を訂正してください。")
    default:
      FindingExplanation(
        "公表された施策数が計算値と一致しません。",
        why: "分野または計画全体の評価別の施策数が、登録されている施策から導けません。",
        do: "達成率、施策の分野、公表値のいずれかを訂正してください。")
    }
  }

  private var japaneseOfReports: FindingExplanation {
    switch self {
    case .notReported:
      FindingExplanation(
        "実施期間内の年度について、何も報告されていません。",
        why: "自己評価も指標もなく、その年度は平均に含まれません。",
        do: "主管課に確認し、報告するものがない場合は理由の記入を依頼してください。")
    case .incomplete:
      FindingExplanation(
        "目標値に対する実績がないか、集計中です。",
        why: "届いた分だけで平均すると実際より良く見えるため、その年度の達成率を計算しません。",
        do: "実績か、実績がない理由（調査年外・対象外・完了など）を取り込んでください。")
    case .provisionalWithoutRate:
      FindingExplanation(
        "自己評価に速報値の印がありますが、達成率がありません。",
        why: "速報値は今後変わり得る値の印であり、値がなければ意味を持ちません。",
        do: "達成率を入れるか、印を消してください。")
    case .ratesDiffer:
      FindingExplanation(
        "自己評価の達成率と、指標から計算した達成率が異なります。",
        why: "自己評価を採用するため、指標からは導けない達成率が公表されます。",
        do: "どちらが正しいかを所管課に確認するか、コメントへの理由の記入を依頼してください。")
    default:
      FindingExplanation(
        "施策の実施期間外の年度の達成率が集計に含まれています。",
        why: "その年度に施策がないのに、平均に含まれます。",
        do: "数値の年度か、施策の開始年度・終了年度を訂正してください。")
    }
  }

  private var japaneseOfTargets: FindingExplanation {
    switch self {
    case .resultWithoutTarget:
      FindingExplanation(
        "実績がありますが、目標値がありません。",
        why: "目標値がなければ達成率は計算できません。指標番号の誤りの可能性もあります。",
        do: "目標値を入れるか、目標値がない理由を目標値の状況に入れてください。")
    case .proseTarget:
      FindingExplanation(
        "目標が文章で、実績が数値です。",
        why: "割り算ができないため達成率がなく、平均に含まれません。",
        do: "目標値を入れるか、達成したかどうかを入れてください。")
    case .wordsForFigure:
      FindingExplanation(
        "目標が数値で、実績が文章です。",
        why: "文章と数値からは達成率を計算できず、その年度の達成率がありません。",
        do: "実績の数値か、数値がない理由（実績状況）を入れてください。数値で測らない指標の場合は、計算方法を"
          + "「達成・未達成」（achieved）にしてください。")
    case .zeroTarget:
      FindingExplanation(
        "目標値が 0 のため、達成しなければ達成率は一律 0％になります。",
        why: "「目標以下」（at_most）と「目標÷実績」（inverse）は目標値を実績で割るため、どれだけ 0 に近づいても "
          + "0％です。",
        do: "近づいた分も評価する場合は「基準値比」（baseline）を、「目標÷実績」の場合は「目標以下」を選んでください。")
    case .zeroDenominator:
      FindingExplanation(
        "0 で割る計算になります。",
        why: "指標の達成率がなく、その年度の達成率も計算できません。",
        do: "目標値を確かめるか、別の計算方法を選んでください。")
    case .formulaIncomplete:
      FindingExplanation(
        "計算方法に必要な値が足りません。",
        why: "within には target_max、baseline には baseline が必要で、なければ計算できません。",
        do: "値を入れるか、別の計算方法を選んでください。")
    case .figureUnused:
      FindingExplanation(
        "計算方法で使われない値が入っています。",
        why: "基準値や目標値の上限があるのは、「実績÷目標」（ratio）以外の計算方法を意図していた可能性があります。",
        do: "その値を使う計算方法を選ぶか、値を消してください。")
    default:
      FindingExplanation(
        "達成率が 1,000,000,000％を超えています。",
        why: "目標の1千万倍の達成はあり得ないため、年度の達成率がこれを超える場合は、達成率なしとします。",
        do: "目標値、実績、自己評価のいずれかの誤りを訂正してください。")
    }
  }

  private var japaneseOfSlips: FindingExplanation {
    switch self {
    case .rateOver200:
      FindingExplanation(
        "年度の達成率が 200％を超えています。",
        why: "目標値が低すぎるか、入力の誤りの可能性があり、1年分だけで評価が決まることもあります。",
        do: "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。")
    case .rateHalved:
      FindingExplanation(
        "年度の達成率が前年度の半分に達していません。",
        why: "まれな減少であり、入力の誤りや、年度の一部だけの数値の可能性があります。",
        do: "目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。")
    case .unitSlip:
      FindingExplanation(
        "目標値か実績の一方だけが、前年度から桁の違う値になっています。",
        why: "単位の違い（人と千人など）や、桁の誤りの可能性があります。",
        do: "指標の単位で入力されているかを確かめてください。")
    case .fractionSuspect:
      FindingExplanation(
        "百分率が小数で書かれている可能性があります（102％を 1.02）。",
        why: "表計算ソフトで 102％と表示された値は 1.02 として保存されていることがあります。計画の他の達成率に比べて"
          + "小さすぎる 0.1～2％の達成率と、単位が％で目標値と実績が100倍ほど違う指標を挙げます。",
        do: "提出された資料で確かめてください。推測のため、正しいこともあります。")
    case .wordsBesideFigure:
      FindingExplanation(
        "数値と、数値のない原文が並んでいます。",
        why: "原文は別の値について書かれたもので、どちらかが古い可能性があります。",
        do: "どちらが正しいかを確かめ、もう一方を消してください。")
    case .achievedDiffers:
      FindingExplanation(
        "達成状況が、目標値と実績から計算した結果と合いません。",
        why: "計算値を採用しています。目標値・実績・達成状況のいずれかが誤っている可能性があります。",
        do: "目標値か実績を訂正するか、達成状況を消してください。")
    case .targetChangedLate:
      FindingExplanation(
        "実績が分かった後に、理由なしに目標値が変更されています。",
        why: "実績に合わせた目標では、達成の意味がありません。",
        do: "target_reason に理由を入れるか、目標値を元に戻してください。")
    case .directionSuspect:
      FindingExplanation(
        "少ないほど良い指標名ですが、多いほど良い計算方法になっています。",
        why: "事故の件数が増えるほど達成率が高いと公表されることになります。",
        do: "少ないほど良い場合は「目標÷実績」（inverse）か「目標以下」（at_most）を選んでください。"
          + "語から推測しているため、正しいこともあります。")
    case .namesAlike:
      FindingExplanation(
        "所管・施策・分野・評価の名称に、見た目では区別できない二つのものがあります。",
        why: "見えない文字（異体字セレクターなど）や、部首・カタカナのように別の文字に見える文字が含まれ、"
          + "人には同じ一つのものが、集計では二つに分かれます。",
        do: "誤っている方の名称を区別できるように改めるか、取り込んだ操作を取り消してください。"
          + "その数値はもう一方のものです。")
    default:
      FindingExplanation(
        "目標値の原文が示す上限・下限と、計算方法の向きが合いません。",
        why: "「3日以内」は少ないほど、「10件以上」は多いほど達成に近づきます。",
        do: "上限であれば「目標以下」（at_most）か「目標÷実績」（inverse）を、"
          + "下限であれば「実績÷目標」（ratio）を選んでください。")
    }
  }

  private var japaneseOfGrades: FindingExplanation {
    switch self {
    case .shownAtEdge:
      FindingExplanation(
        "平均が、達していない評価区分の下限ちょうどに（または達している下限より低く）表示されます。",
        why: "119.6 が 120％と表示されて評価が B では、誤りに見えます。評価は端数処理前の値で行います。",
        do: "端数処理前の値で評価していることを注記するか、表示桁数を増やしてください。")
    case .gradeUnsure:
      FindingExplanation(
        "もとの達成率の端数処理により、評価が変わり得ます。",
        why: "整数の達成率には 0.5 までの誤差があり、平均が区分の境を越えることがあります。"
          + "すべて 0 か 100 の達成率は正確とみなします。",
        do: "端数処理前の達成率か、もとの指標を確かめてください。")
    case .bandGap:
      FindingExplanation(
        "低い平均に当たる評価区分がないか、評価区分が一つもありません。",
        why: "該当する施策は、評価別の集計から漏れます。",
        do: "下限（at_least）のない最下位の区分を設けてください。")
    case .bandOrder:
      FindingExplanation(
        "順調とみなす評価より高い評価が、順調とみなされていません。",
        why: "より良い施策が、順調な施策の割合から外れます。",
        do: "評価区分の on_track を訂正してください。")
    case .noMeasures:
      FindingExplanation(
        "計画に施策がありません。",
        why: "振り返る対象がなく、集計はすべて 0 になります。",
        do: "施策（measures）を取り込んでください。")
    default:
      FindingExplanation(
        "順調とみなす評価がありません。",
        why: "順調な施策の割合が常に 0％になります。",
        do: "該当する評価区分の on_track を 1 にしてください。")
    }
  }

  private var japaneseOfNotes: FindingExplanation {
    switch self {
    case .yearAhead:
      FindingExplanation(
        "その年度以降の報告が、まだ一つもありません。",
        why: "これからの年度の可能性があるため、施策ごとには挙げません。",
        do: "報告の時期が過ぎている場合は、check --as-of 年度 で、その年度までの不足を一覧できます。")
    case .assessedOnly:
      FindingExplanation(
        "指標のない、自己評価だけの達成率があります。",
        why: "そのまま採用され、確かめる材料が登録されていません。",
        do: "確かめるには、指標の目標値と実績を取り込んでください。")
    case .blankCounts:
      FindingExplanation(
        "指標から計算できますが、自己評価が空欄です。",
        why: "空欄を優先するため、その年度の達成率はありません。",
        do: "達成率が必要な場合は、自己評価の状況を消してください。")
    case .publishedRounding:
      FindingExplanation(
        "公表された平均と計算値の差が、端数処理で説明できます。",
        why: "自己評価の各 0.5 単位を達成率のある年数で平均した分と、公表された平均の 0.5 単位"
          + "（切捨ての計画では 1 単位ずつ）の範囲内です。",
        do: "訂正は不要です。端数処理前の達成率を取り込めば差はなくなります。")
    case .countNotDerivable:
      FindingExplanation(
        "公表された柱の施策数が、一覧にある施策より多くなっています。",
        why: "公表値は一覧にない再掲を含みますが、推測で補うことはしません。",
        do: "再掲の分野が分かる場合は other_fields に入れて取り込んでください。")
    case .sharedIndicator:
      FindingExplanation(
        "同じ年度に、指標名・単位・目標値・実績の同じ指標が二つあります。",
        why: "同じものを二重に数えている可能性があります。",
        do: "同じものであれば、一方を削除してください。")
    default:
      FindingExplanation(
        "実績が前年度とまったく同じ値です。",
        why: "写し間違いの可能性があります。0・1・100 はよく繰り返されるため対象外です。",
        do: "写し間違いでないか確かめてください。")
    }
  }
}
