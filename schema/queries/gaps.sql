-- The active years in which a measure has no rate, with the reason where one was given.
-- 実施期間中に達成率のない施策・年度と、その理由（記録がある場合）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year (year) | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT
  r.plan, r.measure, r.name, y.fiscal_year, y.indicators, y.indicators_rated,
  CASE y.basis
    -- What the department says of the year itself counts before what its indicators say.
    WHEN 'blank' THEN y.status
    ELSE (
      -- What is provisional stands beside a figure.
      SELECT group_concat(
        DISTINCT coalesce(
          nullif(i.result_status, 'provisional'), nullif(i.target_status, 'provisional')
        )
      )
      FROM indicator AS i
      WHERE i.measure_id = r.measure_id AND i.fiscal_year = y.fiscal_year
    )
  END AS reasons,
  r.departments
FROM measure_review AS r
JOIN measure_year AS y ON y.measure_id = r.measure_id
WHERE y.basis IN ('blank', 'none') AND y.fiscal_year >= r.first_year AND y.fiscal_year <= r.last_year
  AND (:plan IS NULL OR r.plan = :plan) AND (:year IS NULL OR y.fiscal_year = :year)
ORDER BY r.plan, r.position, r.measure, y.fiscal_year;
