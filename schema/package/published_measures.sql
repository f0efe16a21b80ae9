-- The resource published_measures of an interchange package; through_year is empty for the plan's last.
SELECT
  m.plan, m.code AS measure,
  CASE WHEN r.through_year <> p.last_year THEN r.through_year END AS through_year,
  r.average, r.grade
FROM measure AS m
JOIN plan AS p ON p.code = m.plan
JOIN published_measure AS r ON r.measure_id = m.id
ORDER BY m.plan, m.position, m.code, r.through_year;
