CREATE VIEW plan_display AS
-- How a plan shows its rates: what rounding them can hide.
-- Rule: digits and rounding are the plan's own setting and never feed a grade.
-- | 計画ごとの達成率の表示方法。
SELECT
  -- The plan. | 計画コード。
  code AS plan,
  -- half_up, half_even or truncate. | 端数処理：half_up（四捨五入）、half_even（偶数丸め）、truncate（切捨て）。
  rounding,
  -- Units of the last digit shown in 1 percent: 10 with one digit.
  -- | 1％を最小表示単位で割った数（小数第1位まで表示する場合は 10）。
  CASE digits
    WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 WHEN 3 THEN 1000
    WHEN 4 THEN 10000 WHEN 5 THEN 100000 ELSE 1000000
  END AS scale,
  -- How far, in percent, a rate as shown may lie from the rate itself. | 表示による差の上限（％）。
  CASE rounding WHEN 'truncate' THEN 1.0 ELSE 0.5 END / CASE digits
    WHEN 0 THEN 1 WHEN 1 THEN 10 WHEN 2 THEN 100 WHEN 3 THEN 1000
    WHEN 4 THEN 10000 WHEN 5 THEN 100000 ELSE 1000000
  END AS tolerance
FROM plan;
