-- How the rate of every measure moved on the year before, the steepest rise first.
-- 前年度からの達成率の増減（増加の大きい順）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year (year) | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT
  y.plan, y.fiscal_year, y.measure, m.name, round(b.rate, 1) AS rate_before,
  round(y.rate, 1) AS rate, round(y.rate - b.rate, 1) AS change
FROM measure_year AS y
JOIN measure_year AS b ON b.measure_id = y.measure_id AND b.fiscal_year = y.fiscal_year - 1
JOIN measure AS m ON m.id = y.measure_id
WHERE y.rate IS NOT NULL AND b.rate IS NOT NULL
  AND (:plan IS NULL OR y.plan = :plan) AND (:year IS NULL OR y.fiscal_year = :year)
ORDER BY y.plan, y.fiscal_year, y.rate - b.rate DESC, m.position;
