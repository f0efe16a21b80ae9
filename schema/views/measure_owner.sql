CREATE VIEW measure_owner AS
-- The departments of every measure, in order; the first leads.
-- Rule: the list of measures in the example's document (chapter III 1) names bureau and section of
-- each, pairwise.
-- | 施策の所管（先頭が主管）。
SELECT
  -- The plan. | 計画コード。
  m.plan,
  -- The measure. | 施策番号。
  m.code AS measure,
  -- 1 for the lead, then 2, 3, ... | 順番（1 が主管）。
  md.position,
  -- The bureau. | 所管局。
  d.bureau,
  -- The section; NULL where the bureau itself is named. | 所管課。局そのものの場合は空。
  d.section
FROM measure_department AS md
JOIN measure AS m ON m.id = md.measure_id
JOIN department_path AS d ON d.department_id = md.department_id;
