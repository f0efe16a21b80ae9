-- The indicators by unit: how many, of how many measures, and how they did.
-- 単位別の指標の数と達成率。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year (year) | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT
  plan, unit, count(*) AS indicators, count(DISTINCT measure) AS measures, count(rate) AS rated,
  round(avg(rate), 1) AS mean_rate, round(min(rate), 1) AS lowest_rate,
  round(max(rate), 1) AS highest_rate
FROM indicator_rate
WHERE (:plan IS NULL OR plan = :plan) AND (:year IS NULL OR fiscal_year = :year)
GROUP BY plan, unit
ORDER BY plan, indicators DESC, unit;
