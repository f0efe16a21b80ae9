CREATE VIEW measure_average AS
-- The average rate of every measure over the years that have one, as a number and as it is shown.
-- Rule: the example's document, chapter I 2 ②: the mean of the yearly rates. It is rounded to 9
-- decimals, of 15 digits at most, so that binary fractions cannot move a grade; rounding for display (digits and rounding
-- of the plan) only makes average_shown.
-- | 施策ごとの平均達成率（数値と表示用の文字列）。
WITH summed AS (
  -- Count and average come as one text, "10004" || "93.5", and the years are LIMITed (to more than any
  -- plan has), so that SQLite computes each year's rate once and not once for each aggregate. Grouping
  -- by the key keeps it one row a measure that a condition on the plan or measure still reaches.
  -- round() takes a number through text and back, where a large one loses digits: only what is behind
  -- the point is rounded. The text has 15 digits: measure_through_year and grade_forecast do likewise.
  SELECT
    m.id AS measure_id, m.plan, m.code AS measure,
    (
      SELECT (10000 + count(years.rate)) || coalesce(
        CAST(avg(years.rate) AS INTEGER)
          + round(avg(years.rate) - CAST(avg(years.rate) AS INTEGER), 9), '')
      FROM (SELECT y.rate FROM measure_year AS y WHERE y.measure_id = m.id LIMIT 2000) AS years
    ) AS rates
  FROM measure AS m
  GROUP BY m.id, m.plan, m.code
), average AS (
  SELECT
    measure_id, plan, measure, CAST(substr(rates, 2, 4) AS INTEGER) AS years_rated,
    CAST(nullif(substr(rates, 6), '') AS REAL) AS average_rate
  FROM summed
), multiplied AS (
  -- Its size in units of the last digit shown: 93.5 with one digit is 935.
  SELECT
    a.measure_id, a.plan, a.measure, a.years_rated, a.average_rate, d.rounding, d.scale,
    abs(a.average_rate) * d.scale AS size
  FROM average AS a
  JOIN plan_display AS d ON d.plan = a.plan
), scaled AS (
  SELECT
    measure_id, plan, measure, years_rated, average_rate, rounding, scale,
    CAST(size AS INTEGER) + round(size - CAST(size AS INTEGER), 9) AS size
  FROM multiplied
), rounded AS (
  SELECT
    s.measure_id, s.plan, s.measure, s.years_rated, s.average_rate, s.scale,
    CASE s.rounding
      WHEN 'half_up' THEN CAST(s.size + 0.5 AS INTEGER)
      WHEN 'truncate' THEN CAST(s.size AS INTEGER)
      WHEN 'half_even' THEN
        CAST(s.size + 0.5 AS INTEGER) - CASE
          WHEN s.size - CAST(s.size AS INTEGER) = 0.5 AND CAST(s.size AS INTEGER) % 2 = 0 THEN 1
          ELSE 0
        END
    END AS size
  FROM scaled AS s
)
SELECT
  -- The measure. | 施策の内部番号。
  r.measure_id,
  -- The plan. | 計画コード。
  r.plan,
  -- The measure's code. | 施策番号。
  r.measure,
  -- The years that have a rate. | 達成率のある年度の数。
  r.years_rated,
  -- The average in percent, rounded to 9 decimals. | 平均達成率（％、小数第9位まで）。
  r.average_rate,
  -- The average as it is shown: 94. | 表示用の平均達成率（例：94）。
  CASE WHEN r.average_rate < 0 AND r.size > 0 THEN '-' ELSE '' END
    || CASE
      WHEN r.scale = 1 THEN CAST(r.size AS TEXT)
      -- 1000000 + 25 is 1000025: the digits after its first are the decimals with their zeros.
      ELSE CAST(r.size / r.scale AS TEXT) || '.'
        || substr(CAST(r.scale + r.size % r.scale AS TEXT), 2)
    END AS average_shown
FROM rounded AS r;
