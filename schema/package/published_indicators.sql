-- The resource published_indicators of an interchange package: by measure, fiscal year and number.
SELECT m.plan, m.code AS measure, r.fiscal_year, r.number AS indicator, r.rate
FROM measure AS m
JOIN published_indicator AS r ON r.measure_id = m.id
ORDER BY m.plan, m.position, m.code, r.fiscal_year, r.number;
