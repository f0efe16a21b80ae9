-- The resource results of an interchange package: indicators by measure, fiscal year and number.
SELECT
  m.plan, m.code AS measure, i.fiscal_year, i.number AS indicator, i.label, i.name AS indicator_name,
  i.unit, i.formula, i.baseline, i.target, i.target_max, i.target_text, i.target_status,
  i.target_original, i.target_reason, i.result, i.result_text, i.result_status, i.achieved
FROM measure AS m
JOIN indicator AS i ON i.measure_id = m.id
ORDER BY m.plan, m.position, m.code, i.fiscal_year, i.number;
