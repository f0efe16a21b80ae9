CREATE VIEW reconciliation AS
-- Every measure's published average and grade beside the computed ones.
-- Rule: equal when both are shown alike; rounding when the publication worked from rates that were
-- already rounded, and the difference is within what that explains: half a unit of the last digit
-- for every assessed year over the years rated, and half a unit for the published figure itself (a
-- whole unit where the plan truncates); else different. The printed averages stand in the example's
-- document, chapter III 1.
-- | 公表値と計算値の突合せ。
WITH compared AS (
  SELECT
    r.plan, r.measure, r.measure_id, r.average_rate, r.average_shown, r.grade, r.years_rated,
    pub.measure_id IS NOT NULL AS is_published, pub.average, pub.grade AS published_grade,
    d.tolerance,
    (
      SELECT count(*) FROM assessment AS a
      JOIN plan_year AS y ON y.plan = r.plan AND y.fiscal_year = a.fiscal_year
      WHERE a.measure_id = r.measure_id AND a.rate IS NOT NULL
    ) AS years_assessed
  FROM measure_review AS r
  JOIN plan AS p ON p.code = r.plan
  JOIN plan_display AS d ON d.plan = r.plan
  LEFT JOIN published_measure AS pub
    ON pub.measure_id = r.measure_id AND pub.through_year = p.last_year
)
SELECT
  -- The plan. | 計画コード。
  c.plan,
  -- The measure. | 施策番号。
  c.measure,
  -- The average as published, in percent. | 公表された平均達成率（％）。
  c.average AS published_average,
  -- The computed average in percent, rounded to 9 decimals. | 計算した平均達成率（％、小数第9位まで）。
  c.average_rate AS computed_average,
  -- The grade as published. | 公表された評価。
  c.published_grade,
  -- The computed grade. | 計算した評価。
  c.grade AS computed_grade,
  -- equal, rounding, different, or not_published.
  -- | 判定：equal（一致）、rounding（端数処理による差）、different（不一致）、not_published（公表なし）。
  CASE
    WHEN c.is_published = 0 THEN 'not_published'
    WHEN c.published_grade <> coalesce(c.grade, '')
      THEN 'different'
    -- A grade alone was published, or that there is no rate.
    WHEN c.average IS NULL AND (c.published_grade IS NOT NULL OR c.average_rate IS NULL) THEN 'equal'
    WHEN c.average = CAST(c.average_shown AS REAL) THEN 'equal'
    WHEN round(abs(c.average - c.average_rate), 9)
      <= round(c.tolerance * c.years_assessed / c.years_rated + c.tolerance, 9) THEN 'rounding'
    ELSE 'different'
  END AS verdict,
  -- The computed average as it is shown. | 表示用の計算した平均達成率。
  c.average_shown,
  -- The years that have a rate. | 達成率のある年度の数。
  c.years_rated,
  -- Those of them that the department itself assessed. | そのうち自己評価のある年度の数。
  c.years_assessed,
  -- The difference, in percent, that rounding explains. | 端数処理で説明できる差の上限（％）。
  round(c.tolerance * c.years_assessed / c.years_rated + c.tolerance, 9) AS explained,
  -- The measure's key, for joins. | 施策の内部番号。
  c.measure_id
FROM compared AS c;
