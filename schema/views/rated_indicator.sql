CREATE VIEW rated_indicator AS
-- The rate of every indicator, and whether it belongs to the mean of its measure's year.
-- Other views build on this one; indicator_rate shows it with the codes people use.
-- Rule: the example's document, chapter I 2 ①: result ÷ target × 100 for figures, achieved ÷ all
-- for the rest. One indicator that is achieved or not rates 100 or 0, so the mean of a year's
-- indicators is both rules at once. Multiplied before divided, never rounded, never capped; a zero
-- denominator gives no rate.
-- | 指標ごとの達成率と、施策の平均に含めるかどうか。
WITH given AS (
  SELECT
    measure_id, fiscal_year, number, baseline, target, target_max, target_status,
    result, result_status, achieved,
    -- Left out, a formula is ratio for figures and achieved for everything else.
    CASE
      WHEN formula IS NOT NULL THEN formula
      WHEN target IS NULL AND result IS NULL AND (achieved IS NOT NULL OR target_text IS NOT NULL)
        THEN 'achieved'
      ELSE 'ratio'
    END AS formula
  FROM indicator
)
SELECT
  -- The measure. | 施策の内部番号。
  measure_id,
  -- The fiscal year. | 年度（西暦）。
  fiscal_year,
  -- The indicator's number. | 指標の番号。
  number,
  -- How the rate is computed: ratio, inverse, at_most, within, baseline or achieved.
  -- | 達成率の計算方法：ratio（比）、inverse（逆比）、at_most（上限）、within（範囲）、baseline（基準値比）、achieved（達成）。
  formula,
  -- The rate in percent, unrounded; NULL where there is none. | 達成率（％、端数処理なし）。ない場合は空。
  CASE formula
    WHEN 'ratio' THEN CASE WHEN target <> 0 THEN 100.0 * result / target END
    WHEN 'achieved' THEN 100.0 * achieved
    WHEN 'inverse' THEN CASE WHEN result <> 0 THEN 100.0 * target / result END
    WHEN 'at_most' THEN
      CASE
        WHEN result <= target THEN 100.0
        WHEN result <> 0 THEN 100.0 * target / result
      END
    WHEN 'within' THEN
      CASE
        WHEN target IS NULL OR target_max IS NULL THEN NULL
        WHEN result BETWEEN target AND target_max THEN 100.0
        WHEN result < target AND target <> 0 THEN 100.0 * result / target
        WHEN result > target_max AND result <> 0 THEN 100.0 * target_max / result
      END
    WHEN 'baseline' THEN
      CASE WHEN target <> baseline THEN 100.0 * (result - baseline) / (target - baseline) END
  END AS rate,
  -- 1 when it belongs to the mean, rated or not; 0 when it has no target, or its result is not
  -- measured, not applicable or ended.
  -- | 平均に含める指標は 1（達成率がなくても）。目標のないもの、実績が調査年外・対象外・完了・廃止のものは 0。
  CASE
    -- The usual case first: it is asked a million times.
    WHEN target IS NOT NULL AND result IS NOT NULL THEN 1
    WHEN result_status = 'not_measured' OR result_status = 'not_applicable'
      OR result_status = 'ended' THEN 0
    WHEN formula = 'achieved' THEN
      -- An achieved or not achieved needs no target.
      CASE WHEN achieved IS NULL AND target_status <> 'provisional' THEN 0 ELSE 1 END
    WHEN target IS NULL THEN 0
    ELSE 1
  END AS in_mean
FROM given;
