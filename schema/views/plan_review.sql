CREATE VIEW plan_review AS
-- The measures of a plan by grade: zeros too, and a row without a grade for those that have none.
-- Rule: the example's document, chapter II: how many of all measures were graded A or B.
-- | 計画全体の評価別の施策数と割合。
WITH grades AS (
  SELECT plan, grade, on_track FROM grade_band
  UNION ALL
  SELECT code, NULL, 0 FROM plan
), counted AS (
  SELECT plan, grade, count(*) AS measures FROM measure_review GROUP BY plan, grade
), total AS (
  SELECT plan, count(*) AS measures FROM measure GROUP BY plan
)
SELECT
  -- The plan. | 計画コード。
  g.plan,
  -- The grade; NULL: measures without one. | 進捗評価。空は評価のない施策。
  g.grade,
  -- The measures with that grade. | 施策数。
  coalesce(c.measures, 0) AS measures,
  -- Their share of all measures of the plan, in percent. | 全施策に占める割合（％）。
  100.0 * coalesce(c.measures, 0) / t.measures AS share,
  -- 1 when the grade counts as on track. | おおむね計画どおりとみなす評価は 1。
  g.on_track
FROM grades AS g
LEFT JOIN counted AS c ON c.plan = g.plan AND coalesce(c.grade, '') = coalesce(g.grade, '')
LEFT JOIN total AS t ON t.plan = g.plan;
