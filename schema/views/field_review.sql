CREATE VIEW field_review AS
-- The measures of every field by grade, zeros too.
-- Rule: the example's document, chapter II: measures by pillar and by theme. A measure counts for
-- its main field and for every field it is cross-listed in.
-- | 分野別・評価別の施策数（0 も含む）。主に属する分野と、再掲されているすべての分野に数える。
WITH counted AS (
  SELECT l.plan, l.field, r.grade, count(*) AS measures, sum(l.main) AS main_measures
  FROM (
    SELECT plan, id AS measure_id, field, 1 AS main FROM measure
    UNION ALL
    SELECT plan, measure_id, field, 0 FROM measure_field
  ) AS l
  JOIN measure_review AS r ON r.measure_id = l.measure_id
  GROUP BY l.plan, l.field, r.grade
)
SELECT
  -- The plan. | 計画コード。
  f.plan,
  -- The field. | 分野コード。
  f.code AS field,
  -- The field's name. | 分野の名称。
  f.name AS field_name,
  -- pillar or theme. | 種別：pillar（柱）、theme（横断テーマ）。
  f.kind,
  -- The grade. | 進捗評価。
  b.grade,
  -- The measures listed in the field with that grade, main and cross-listed.
  -- | その評価の施策数（主に属するものと再掲）。
  coalesce(c.measures, 0) AS measures,
  -- Those whose main field it is. | そのうち主に属する施策数。
  coalesce(c.main_measures, 0) AS main_measures
FROM field AS f
JOIN grade_band AS b ON b.plan = f.plan
LEFT JOIN counted AS c ON c.plan = f.plan AND c.field = f.code AND c.grade = b.grade;
