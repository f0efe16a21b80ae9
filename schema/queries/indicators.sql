-- Every indicator of a fiscal year with the sum its rate came from.
-- 年度の全指標と達成率の計算式。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year (year) | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT
  i.plan, i.measure, i.fiscal_year, i.indicator, i.label, i.name, i.unit, i.target, i.result,
  round(i.rate, 1) AS rate_percent, i.working
FROM indicator_rate AS i
JOIN measure AS m ON m.plan = i.plan AND m.code = i.measure
WHERE (:plan IS NULL OR i.plan = :plan) AND (:year IS NULL OR i.fiscal_year = :year)
ORDER BY i.plan, m.position, i.fiscal_year, i.indicator;
