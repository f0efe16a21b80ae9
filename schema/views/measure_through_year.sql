CREATE VIEW measure_through_year AS
-- The average rate and grade of every measure through every fiscal year of its plan, as a review in
-- the midst of the plan publishes them. Through the last year they are those of measure_review.
-- Rules: measure_average and measure_review, over the years up to this one.
-- | 施策ごとの各年度までの平均達成率と評価。
WITH running AS (
  SELECT
    measure_id, plan, measure, fiscal_year, count(rate) OVER through AS years_rated,
    avg(rate) OVER through AS average
  FROM measure_year
  WINDOW through AS (PARTITION BY measure_id ORDER BY fiscal_year)
), average AS (
  -- As in measure_average: 9 decimals, 15 digits.
  SELECT
    measure_id, plan, measure, fiscal_year, years_rated,
    CAST(
      CAST(
        CAST(average AS INTEGER) + round(average - CAST(average AS INTEGER), 9) AS TEXT
      ) AS REAL
    ) AS average_rate
  FROM running
), multiplied AS (
  -- Its size in units of the last digit shown: 93.5 with one digit is 935.
  SELECT
    a.measure_id, a.plan, a.measure, a.fiscal_year, a.years_rated, a.average_rate, d.rounding,
    d.scale, abs(a.average_rate) * d.scale AS size
  FROM average AS a
  JOIN plan_display AS d ON d.plan = a.plan
), scaled AS (
  SELECT
    measure_id, plan, measure, fiscal_year, years_rated, average_rate, rounding, scale,
    CAST(size AS INTEGER) + round(size - CAST(size AS INTEGER), 9) AS size
  FROM multiplied
), rounded AS (
  SELECT
    measure_id, plan, measure, fiscal_year, years_rated, average_rate, scale,
    CASE rounding
      WHEN 'half_up' THEN CAST(size + 0.5 AS INTEGER)
      WHEN 'truncate' THEN CAST(size AS INTEGER)
      WHEN 'half_even' THEN
        CAST(size + 0.5 AS INTEGER) - CASE
          WHEN size - CAST(size AS INTEGER) = 0.5 AND CAST(size AS INTEGER) % 2 = 0 THEN 1
          ELSE 0
        END
    END AS size
  FROM scaled
)
SELECT
  -- The plan. | 計画コード。
  r.plan,
  -- The measure. | 施策番号。
  r.measure,
  -- The last fiscal year that is taken in. | 集計対象の最終年度。
  r.fiscal_year AS through_year,
  -- The years up to it that have a rate. | この年度までの達成率のある年度の数。
  r.years_rated,
  -- Their average in percent, rounded to 9 decimals. | 平均達成率（％、小数第9位まで）。
  r.average_rate,
  -- The average as it is shown. | 表示用の平均達成率。
  CASE WHEN r.average_rate < 0 AND r.size > 0 THEN '-' ELSE '' END
    || CASE
      WHEN r.scale = 1 THEN CAST(r.size AS TEXT)
      ELSE CAST(r.size / r.scale AS TEXT) || '.'
        || substr(CAST(r.scale + r.size % r.scale AS TEXT), 2)
    END AS average_shown,
  -- The grade. | 進捗評価。
  g.grade,
  -- What the grade says. | 評価の意味。
  g.meaning AS grade_meaning,
  -- The measure's key, for joins. | 施策の内部番号。
  r.measure_id
FROM rounded AS r
LEFT JOIN grade_band AS g
  ON g.plan = r.plan AND g.grade = (
    SELECT b.grade
    FROM grade_band AS b
    WHERE b.plan = r.plan AND r.average_rate IS NOT NULL
      AND (b.at_least IS NULL OR b.at_least <= r.average_rate)
    ORDER BY b.at_least DESC NULLS LAST
    LIMIT 1
  );
