CREATE VIEW department_review AS
-- The measures of every bureau by grade, zeros too. A shared measure counts for each of its
-- bureaus, and once for a bureau with several of its sections.
-- Rule: the list of measures in the example's document (chapter III 1), counted by bureau.
-- | 局別・評価別の施策数（0 も含む）。共管の施策はそれぞれの局に数え、同じ局の複数の課による施策は1回だけ数える。
WITH counted AS (
  SELECT o.plan, o.bureau_id, r.grade, count(*) AS measures
  FROM (
    SELECT DISTINCT md.plan, md.measure_id, coalesce(d.parent, d.id) AS bureau_id
    FROM measure_department AS md
    JOIN department AS d ON d.id = md.department_id
  ) AS o
  JOIN measure_review AS r ON r.measure_id = o.measure_id
  GROUP BY o.plan, o.bureau_id, r.grade
)
SELECT
  -- The plan. | 計画コード。
  d.plan,
  -- The bureau. | 所管局。
  d.name AS bureau,
  -- The grade. | 進捗評価。
  b.grade,
  -- The measures with that grade. | 施策数。
  coalesce(c.measures, 0) AS measures,
  -- The bureau's place in the order of departments. | 局の並び順。
  d.position
FROM department AS d
JOIN grade_band AS b ON b.plan = d.plan
LEFT JOIN counted AS c ON c.bureau_id = d.id AND c.grade = b.grade
WHERE d.parent IS NULL;
