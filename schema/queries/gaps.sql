-- The measures without a rate in a year in which they are active, and what was said of it.
-- 実施期間中に達成率のない年度がある施策と、その理由。
-- :plan | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT
  r.plan, r.measure, r.name, y.fiscal_year, y.indicators, y.indicators_rated,
  (
    SELECT group_concat(DISTINCT coalesce(i.result_status, i.target_status))
    FROM indicator AS i
    WHERE i.measure_id = r.measure_id AND i.fiscal_year = y.fiscal_year
  ) AS reasons,
  r.departments
FROM measure_review AS r
JOIN measure_year AS y ON y.measure_id = r.measure_id
-- Not those of which the department itself says why.
WHERE y.basis = 'none' AND y.fiscal_year >= r.first_year AND y.fiscal_year <= r.last_year
  AND (:plan IS NULL OR r.plan = :plan) AND (:year IS NULL OR y.fiscal_year = :year)
ORDER BY r.plan, r.position, r.measure, y.fiscal_year;
