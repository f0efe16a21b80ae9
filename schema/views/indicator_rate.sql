CREATE VIEW indicator_rate AS
-- The rate of every indicator in every fiscal year, with the sum it came from.
-- Rule: rated_indicator; the example's document, chapter I 2 ①.
-- | 指標ごとの達成率とその計算式。
WITH spelled AS (
  -- Numbers as a person writes them: 268, not 268.0; a negative one in brackets.
  SELECT
    measure_id, fiscal_year, number, label, name, unit, target, result, achieved,
    CASE
      WHEN target < 0 THEN '(' ELSE ''
    END || CASE
      WHEN target = CAST(target AS INTEGER) THEN CAST(CAST(target AS INTEGER) AS TEXT)
      ELSE CAST(target AS TEXT)
    END || CASE WHEN target < 0 THEN ')' ELSE '' END AS target_spelled,
    CASE
      WHEN target_max < 0 THEN '(' ELSE ''
    END || CASE
      WHEN target_max = CAST(target_max AS INTEGER) THEN CAST(CAST(target_max AS INTEGER) AS TEXT)
      ELSE CAST(target_max AS TEXT)
    END || CASE WHEN target_max < 0 THEN ')' ELSE '' END AS target_max_spelled,
    CASE
      WHEN result < 0 THEN '(' ELSE ''
    END || CASE
      WHEN result = CAST(result AS INTEGER) THEN CAST(CAST(result AS INTEGER) AS TEXT)
      ELSE CAST(result AS TEXT)
    END || CASE WHEN result < 0 THEN ')' ELSE '' END AS result_spelled,
    CASE
      WHEN baseline < 0 THEN '(' ELSE ''
    END || CASE
      WHEN baseline = CAST(baseline AS INTEGER) THEN CAST(CAST(baseline AS INTEGER) AS TEXT)
      ELSE CAST(baseline AS TEXT)
    END || CASE WHEN baseline < 0 THEN ')' ELSE '' END AS baseline_spelled,
    target_max
  FROM indicator
)
SELECT
  -- The plan. | 計画コード。
  m.plan,
  -- The measure. | 施策番号。
  m.code AS measure,
  -- The fiscal year. | 年度（西暦）。
  i.fiscal_year,
  -- The indicator's number within the measure and year. | 指標の番号。
  i.number AS indicator,
  -- Its mark in the document: ①. | 資料での記号。
  i.label,
  -- What is counted. | 指標名。
  i.name,
  -- How the rate is computed: ratio, inverse, at_most, within, baseline or achieved.
  -- | 達成率の計算方法：ratio（比）、inverse（逆比）、at_most（上限）、within（範囲）、baseline（基準値比）、achieved（達成）。
  r.formula,
  -- The unit of target and result. | 単位。
  i.unit,
  -- The target. | 目標値。
  i.target,
  -- The result. | 実績。
  i.result,
  -- The rate in percent, unrounded; NULL where there is none. | 達成率（％、端数処理なし）。ない場合は空。
  r.rate,
  -- The sum the rate came from: 100 × 268 ÷ 225. | 達成率の計算式。
  CASE WHEN r.rate IS NOT NULL THEN
    CASE r.formula
      WHEN 'ratio' THEN '100 × ' || i.result_spelled || ' ÷ ' || i.target_spelled
      WHEN 'achieved' THEN '100 × ' || i.achieved || ' ÷ 1'
      WHEN 'inverse' THEN '100 × ' || i.target_spelled || ' ÷ ' || i.result_spelled
      WHEN 'at_most' THEN
        CASE
          WHEN i.result <= i.target THEN i.result_spelled || ' ≤ ' || i.target_spelled || ' → 100'
          ELSE '100 × ' || i.target_spelled || ' ÷ ' || i.result_spelled
        END
      WHEN 'within' THEN
        CASE
          WHEN i.result < i.target THEN '100 × ' || i.result_spelled || ' ÷ ' || i.target_spelled
          WHEN i.result > i.target_max
            THEN '100 × ' || i.target_max_spelled || ' ÷ ' || i.result_spelled
          ELSE i.target_spelled || ' ≤ ' || i.result_spelled || ' ≤ ' || i.target_max_spelled
            || ' → 100'
        END
      WHEN 'baseline' THEN
        '100 × (' || i.result_spelled || ' − ' || i.baseline_spelled || ') ÷ ('
          || i.target_spelled || ' − ' || i.baseline_spelled || ')'
    END
  END AS working,
  -- 1 when it belongs to the mean of its measure's year. | 平均に含める指標は 1。
  r.in_mean
FROM spelled AS i
JOIN rated_indicator AS r
  ON r.measure_id = i.measure_id AND r.fiscal_year = i.fiscal_year AND r.number = i.number
JOIN measure AS m ON m.id = i.measure_id;
