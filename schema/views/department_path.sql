CREATE VIEW department_path AS
-- Every department with its place in the tree: the bureau, the section below it, and both as a path.
-- Rule: a department without a parent is a bureau; any other is a section of its parent.
-- | 所管ごとの局・課と、それをつないだ名称（局/課）。
SELECT
  -- The department. | 所管の内部番号。
  d.id AS department_id,
  -- The plan. | 計画コード。
  d.plan,
  -- The bureau. | 所管局。
  coalesce(b.name, d.name) AS bureau,
  -- The section; NULL for a bureau. | 所管課。局は空。
  CASE WHEN b.name IS NOT NULL THEN d.name END AS section,
  -- bureau, or bureau/section. | 局、または局/課。
  CASE WHEN b.name IS NULL THEN d.name ELSE b.name || '/' || d.name END AS path
FROM department AS d
LEFT JOIN department AS b ON b.id = d.parent;
