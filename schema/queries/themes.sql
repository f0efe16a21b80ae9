-- The measures of every theme by grade, with their codes.
-- 横断テーマ別・評価別の施策（再掲を含む）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
WITH listed AS (
  SELECT r.plan, o.field, r.grade, r.measure, r.position
  FROM measure_field AS o
  JOIN measure_review AS r ON r.measure_id = o.measure_id
  UNION ALL
  SELECT plan, field, grade, measure, position FROM measure_review
)
SELECT
  f.plan, f.code AS theme, f.name AS theme_name, l.grade, count(*) AS measures,
  group_concat(l.measure, ' ') AS codes
FROM field AS f
-- In the order of measures: the rows of a group come to group_concat as they are sorted here.
JOIN (SELECT plan, field, grade, measure FROM listed ORDER BY position, measure) AS l
  ON l.plan = f.plan AND l.field = f.code
LEFT JOIN grade_band AS b ON b.plan = l.plan AND b.grade = l.grade
WHERE f.kind = 'theme' AND (:plan IS NULL OR f.plan = :plan)
GROUP BY f.plan, f.code, f.name, l.grade, b.at_least
ORDER BY f.plan, CAST(f.code AS INTEGER), f.code, l.grade IS NULL, b.at_least DESC NULLS LAST;
