-- Why there is no figure: the typed blanks of every year, and how many figures are just missing.
-- 値のない理由の内訳（年度別）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
WITH blank AS (
  SELECT m.plan, i.fiscal_year, 'target' AS what,
    -- What is provisional stands beside a figure: it is no reason for a blank.
    coalesce(nullif(i.target_status, 'provisional'), 'missing') AS reason
  FROM indicator AS i
  JOIN measure AS m ON m.id = i.measure_id
  -- What is achieved or not needs no target.
  WHERE i.target IS NULL AND i.achieved IS NULL AND coalesce(i.formula, '') <> 'achieved'
  UNION ALL
  SELECT m.plan, i.fiscal_year, 'result',
    coalesce(nullif(i.result_status, 'provisional'), 'missing')
  FROM indicator AS i
  JOIN measure AS m ON m.id = i.measure_id
  WHERE i.result IS NULL AND i.achieved IS NULL
  UNION ALL
  SELECT m.plan, a.fiscal_year, 'assessment', a.status
  FROM assessment AS a
  JOIN measure AS m ON m.id = a.measure_id
  -- An assessment may be a comment alone: no rate is missing unless it says so.
  WHERE a.rate IS NULL AND a.status <> 'provisional'
)
SELECT plan, fiscal_year, what, reason, count(*) AS figures
FROM blank
WHERE :plan IS NULL OR plan = :plan
GROUP BY plan, fiscal_year, what, reason
ORDER BY plan, fiscal_year, what, figures DESC, reason;
