-- The resource assessments of an interchange package: by measure and fiscal year.
SELECT m.plan, m.code AS measure, a.fiscal_year, a.rate, a.status, a.comment
FROM measure AS m
JOIN assessment AS a ON a.measure_id = m.id
ORDER BY m.plan, m.position, m.code, a.fiscal_year;
