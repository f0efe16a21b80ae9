CREATE VIEW field_reconciliation AS
-- The published number of measures of every field and grade beside the computed one, and of the
-- whole plan where the field is NULL.
-- Rule: a publication may count a measure in pillars where it never lists it. Where a pillar's
-- published total is larger than its main measures, and the store has no cross-listing to that
-- pillar, nothing can be derived: memberships are never invented. The printed counts stand in the
-- example's document, chapter II.
-- | 公表された施策数と計算値の突合せ。
WITH computed AS (
  SELECT plan, field, kind, grade, measures FROM field_review
  UNION ALL
  SELECT plan, NULL, NULL, grade, measures FROM plan_review WHERE grade IS NOT NULL
), compared AS (
  SELECT
    c.plan, c.field, c.kind, c.grade, pub.measures AS published, c.measures AS computed
  FROM computed AS c
  JOIN plan AS p ON p.code = c.plan
  LEFT JOIN published_field AS pub
    ON pub.plan = c.plan AND coalesce(pub.field, '') = coalesce(c.field, '') AND pub.grade = c.grade
    AND pub.through_year = p.last_year
), total AS (
  -- What a pillar's publication counts in all, and the measures whose main field it is, graded or not.
  SELECT
    c.plan, c.field, sum(c.published) AS published,
    (SELECT count(*) FROM measure AS m WHERE m.plan = c.plan AND m.field = c.field) AS main
  FROM compared AS c
  GROUP BY c.plan, c.field
)
SELECT
  -- The plan. | 計画コード。
  c.plan,
  -- The field; NULL: the whole plan. | 分野コード。空は計画全体。
  c.field,
  -- The grade. | 進捗評価。
  c.grade,
  -- The number of measures as published. | 公表された施策数。
  c.published,
  -- The number of measures computed. | 計算した施策数。
  c.computed,
  -- equal, different, not_derivable, or not_published.
  -- | 判定：equal（一致）、different（不一致）、not_derivable（導出不可）、not_published（公表なし）。
  CASE
    WHEN c.published IS NULL THEN 'not_published'
    WHEN c.kind = 'pillar' AND t.published > t.main
      AND NOT EXISTS (
        SELECT 1 FROM measure_field AS o WHERE o.plan = c.plan AND o.field = c.field
      ) THEN 'not_derivable'
    WHEN c.published = c.computed THEN 'equal'
    ELSE 'different'
  END AS verdict
FROM compared AS c
JOIN total AS t ON t.plan = c.plan AND coalesce(t.field, '') = coalesce(c.field, '');
