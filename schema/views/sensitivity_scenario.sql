CREATE VIEW sensitivity_scenario AS
-- The rules that grade_sensitivity grades by instead of the plan's own, one at a time: everything else
-- stays as it is.
-- Rules: reviews elsewhere cap rates, take medians, weigh indicators or round before they grade; each
-- is a choice, and a grade that changes under it rests on that choice.
-- | 評価がどの集計方法に左右されるかを調べるための、別の集計方法の一覧。
WITH scenario (position, scenario, meaning, meaning_ja) AS (
  VALUES
    (1, 'cap_100', 'yearly rates capped at 100 %', '年度の達成率を 100％で頭打ちにする'),
    (2, 'cap_150', 'yearly rates capped at 150 %', '年度の達成率を 150％で頭打ちにする'),
    (3, 'median', 'the median in place of the mean', '平均値の代わりに中央値を使う'),
    (4, 'indicator_weight', 'years weighed by their indicators', '年度ではなく指標の数に応じて平均する'),
    (5, 'shown_half_up', 'average rounded half up, then graded', '平均を四捨五入してから評価する'),
    (6, 'shown_half_even', 'average rounded half to even, then graded', '平均を偶数へ丸めてから評価する'),
    (7, 'shown_truncate', 'average truncated, then graded', '平均を切り捨ててから評価する'),
    (8, 'years_half_up', 'yearly rates rounded half up', '年度の達成率を四捨五入してから平均する'),
    (9, 'years_half_even', 'yearly rates rounded half to even', '年度の達成率を偶数へ丸めてから平均する'),
    (10, 'years_truncate', 'yearly rates truncated', '年度の達成率を切り捨ててから平均する'),
    (11, 'inverse', 'inverse (target ÷ result) in place of at_most (at or below the target)',
      '「目標以下」（at_most）の指標を「目標÷実績」（inverse）で計算する')
)
SELECT
  -- Its place in the order of scenarios. | 並び順。
  position,
  -- The word for it. | 集計方法を表す語。
  scenario,
  -- What is done otherwise, in English. | 内容（英語）。
  meaning,
  -- What is done otherwise, in Japanese. | 内容（日本語）。
  meaning_ja
FROM scenario;
