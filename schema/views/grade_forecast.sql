CREATE VIEW grade_forecast AS
-- What the years that are left must bring for a measure to end at a grade: a row for every measure,
-- grade, and year through which rates are taken as known.
-- Rule: the average is the mean of the yearly rates, so with `years_left` years to come it reaches
-- at_least when their mean is (at_least × (years_rated + years_left) − rate_sum) ÷ years_left. This
-- assumes that every year that is left gets a rate, of 0 or more. A year is left when the measure is
-- active in it and it is later than through_year, or has neither a rate nor a typed blank. Through
-- the plan's last year, all that is known counts. No more than 100 can come of indicators whose
-- formulas (at_most, within, achieved) end there: those of the latest year up to through_year that has
-- any, while no assessment was above 100.
-- | 残りの年度でどれだけの達成率があれば各評価に届くか。残りのすべての年度に 0 以上の達成率がつくと仮定する。
WITH known AS (
  SELECT
    y.measure_id, y.plan, y.measure, y.fiscal_year, y.rate, y.assessed_rate, y.basis,
    y.fiscal_year >= coalesce(m.first_year, y.fiscal_year)
      AND y.fiscal_year <= coalesce(m.last_year, y.fiscal_year) AS is_active
  FROM measure_year AS y
  JOIN measure AS m ON m.id = y.measure_id
), running AS (
  SELECT
    measure_id, plan, measure, fiscal_year AS through_year, count(rate) OVER through AS years_rated,
    coalesce(sum(rate) OVER through, 0.0) AS rate_sum,
    max(assessed_rate) OVER through AS most_assessed,
    sum(is_active) OVER whole - sum(is_active) OVER through
      + sum(is_active = 1 AND basis = 'none') OVER through AS years_left
  FROM known
  WINDOW
    whole AS (PARTITION BY measure_id),
    through AS (PARTITION BY measure_id ORDER BY fiscal_year)
), capped AS (
  SELECT
    r.measure_id, r.plan, r.measure, r.through_year, r.years_rated, r.years_left, r.rate_sum,
    CASE
      WHEN r.years_rated > 0 THEN
        -- As in measure_average: 9 decimals, 15 digits.
        CAST(
          CAST(
            CAST(r.rate_sum / r.years_rated AS INTEGER)
              + round(r.rate_sum / r.years_rated - CAST(r.rate_sum / r.years_rated AS INTEGER), 9)
            AS TEXT
          ) AS REAL
        )
    END AS average_rate,
    CASE
      WHEN r.most_assessed > 100 THEN NULL
      WHEN (
        SELECT min(i.formula = 'at_most' OR i.formula = 'within' OR i.formula = 'achieved')
        FROM rated_indicator AS i
        WHERE i.measure_id = r.measure_id AND i.fiscal_year = (
            SELECT max(l.fiscal_year) FROM indicator AS l
            WHERE l.measure_id = r.measure_id AND l.fiscal_year <= r.through_year
          )
      ) = 1 THEN 100.0
    END AS most
  FROM running AS r
), needed AS (
  SELECT
    c.measure_id, c.plan, c.measure, c.through_year, c.years_rated, c.years_left, c.rate_sum,
    c.average_rate, c.most, b.grade, b.at_least, b.on_track,
    CASE
      WHEN c.years_left > 0 THEN
        round((b.at_least * (c.years_rated + c.years_left) - c.rate_sum) / c.years_left, 9)
    END AS needed_rate
  FROM capped AS c
  JOIN grade_band AS b ON b.plan = c.plan
)
SELECT
  -- The plan. | 計画コード。
  n.plan,
  -- The measure. | 施策番号。
  n.measure,
  -- The last fiscal year whose rates are taken as known. | 実績が分かっているとみなす最終年度。
  n.through_year,
  -- The grade. | 評価。
  n.grade,
  -- The average it begins at; NULL for the lowest. | その評価の下限（％）。最下位は空。
  n.at_least,
  -- 1 when the grade counts as on track. | 順調とみなす評価は 1。
  n.on_track,
  -- The years that have a rate. | 達成率のある年度の数。
  n.years_rated,
  -- The years still to come. | 残りの年度の数。
  n.years_left,
  -- The sum of the rates so far. | これまでの達成率の合計。
  n.rate_sum,
  -- Their average in percent, rounded to 9 decimals. | 平均達成率（％、小数第9位まで）。
  n.average_rate,
  -- The most a year can bring, in percent; NULL: no limit. | 1年に得られる達成率の上限（％）。上限なしは空。
  n.most,
  -- The mean that the years left must have to end at this grade or better; 0 or less where any will
  -- do, NULL where no year is left or the grade has no bound.
  -- | この評価以上で終わるために残りの年度に必要な平均達成率（％）。何％でもよい場合は 0 以下、残りの年度がない場合と下限のない評価は空。
  n.needed_rate,
  -- reached (whatever comes), open, or out_of_reach.
  -- | 判定：reached（確定）、open（可能性あり）、out_of_reach（到達不可）。
  CASE
    WHEN n.years_rated + n.years_left = 0 THEN 'out_of_reach'
    WHEN n.at_least IS NULL THEN 'reached'
    WHEN n.years_left = 0 THEN
      CASE WHEN n.average_rate >= n.at_least THEN 'reached' ELSE 'out_of_reach' END
    WHEN n.needed_rate <= 0 THEN 'reached'
    WHEN n.needed_rate > n.most THEN 'out_of_reach'
    ELSE 'open'
  END AS verdict,
  -- The measure's key, for joins. | 施策の内部番号。
  n.measure_id
FROM needed AS n;
