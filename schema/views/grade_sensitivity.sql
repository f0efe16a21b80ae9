CREATE VIEW grade_sensitivity AS
-- The average and grade of every rated measure as they are, and as they would be under another rule.
-- Rules: sensitivity_scenario names the others. Rates and averages are rounded to the digits that the
-- plan shows. indicator_weight: a year whose indicators do not compute counts once. inverse: a result
-- of 0 has no rate under it, so its year has none. Nothing but the rule of the scenario changes: an
-- assessed rate counts before a computed one in all of them.
-- | 別の集計方法を用いた場合の平均達成率と評価。
WITH yearly AS MATERIALIZED (
  SELECT
    y.measure_id, y.fiscal_year, y.rate, y.basis, y.computed_rate, d.scale,
    abs(y.rate) * d.scale AS size, CASE WHEN y.rate < 0 THEN -1.0 ELSE 1.0 END / d.scale AS unit
  FROM measure_year AS y
  JOIN plan_display AS d ON d.plan = y.plan
  WHERE y.rate IS NOT NULL
), sized AS (
  -- The size in units of the last digit shown, without the noise of binary fractions.
  SELECT
    measure_id, rate, unit, CAST(size AS INTEGER) + round(size - CAST(size AS INTEGER), 9) AS size
  FROM yearly
), ranked AS (
  SELECT
    measure_id, rate, row_number() OVER (PARTITION BY measure_id ORDER BY rate) AS place,
    count(*) OVER (PARTITION BY measure_id) AS years
  FROM yearly
), altered (scenario, measure_id, rate, weight) AS (
  SELECT 'cap_100', measure_id, CASE WHEN rate > 100 THEN 100.0 ELSE rate END, 1 FROM yearly
  UNION ALL
  SELECT 'cap_150', measure_id, CASE WHEN rate > 150 THEN 150.0 ELSE rate END, 1 FROM yearly
  UNION ALL
  -- The one in the middle, or the two.
  SELECT 'median', measure_id, rate, 1
  FROM ranked
  WHERE 2 * place >= years AND 2 * place <= years + 2
  UNION ALL
  SELECT
    'indicator_weight', y.measure_id, y.rate,
    CASE
      WHEN y.computed_rate IS NULL THEN 1
      ELSE (
        SELECT count(*) FROM rated_indicator AS r
        WHERE r.measure_id = y.measure_id AND r.fiscal_year = y.fiscal_year AND r.in_mean = 1
      )
    END
  FROM yearly AS y
  UNION ALL
  SELECT 'years_half_up', measure_id, unit * CAST(size + 0.5 AS INTEGER), 1 FROM sized
  UNION ALL
  SELECT
    'years_half_even', measure_id,
    unit * (
      CAST(size + 0.5 AS INTEGER) - CASE
        WHEN size - CAST(size AS INTEGER) = 0.5 AND CAST(size AS INTEGER) % 2 = 0 THEN 1 ELSE 0
      END
    ), 1
  FROM sized
  UNION ALL
  SELECT 'years_truncate', measure_id, unit * CAST(size AS INTEGER), 1 FROM sized
  UNION ALL
  SELECT
    'inverse', y.measure_id,
    CASE
      WHEN y.basis = 'computed' AND EXISTS (
        SELECT 1 FROM indicator AS i
        WHERE i.measure_id = y.measure_id AND i.fiscal_year = y.fiscal_year
          AND i.formula = 'at_most'
      ) THEN (
        -- As in measure_year: a missing rate leaves the year without one.
        SELECT nullif(avg(coalesce(
          CASE
            WHEN r.formula = 'at_most' THEN
              CASE WHEN i.result <> 0 THEN 100.0 * i.target / i.result END
            ELSE r.rate
          END, 9e999)), 9e999)
        FROM rated_indicator AS r
        JOIN indicator AS i
          ON i.measure_id = r.measure_id AND i.fiscal_year = r.fiscal_year AND i.number = r.number
        WHERE r.measure_id = y.measure_id AND r.fiscal_year = y.fiscal_year AND r.in_mean = 1
      )
      ELSE y.rate
    END, 1
  FROM yearly AS y
), averaged AS (
  SELECT
    scenario, measure_id, sum(rate * weight) / sum(CASE WHEN rate IS NOT NULL THEN weight END) AS average
  FROM altered
  GROUP BY scenario, measure_id
), actual AS MATERIALIZED (
  SELECT
    a.measure_id, a.average_rate, d.scale,
    CASE WHEN a.average_rate < 0 THEN -1.0 ELSE 1.0 END / d.scale AS unit
  FROM measure_average AS a
  JOIN plan_display AS d ON d.plan = a.plan
  WHERE a.average_rate IS NOT NULL
), shown AS (
  -- Of the averages themselves, the size as in measure_average.
  SELECT
    measure_id, unit, CAST(abs(average_rate) * scale AS INTEGER)
      + round(abs(average_rate) * scale - CAST(abs(average_rate) * scale AS INTEGER), 9) AS size
  FROM actual
), outcome (scenario, measure_id, average_rate) AS (
  SELECT 'as_is', measure_id, average_rate FROM actual
  UNION ALL
  SELECT
    scenario, measure_id,
    CAST(average AS INTEGER) + round(average - CAST(average AS INTEGER), 9)
  FROM averaged
  UNION ALL
  SELECT 'shown_half_up', measure_id, unit * CAST(size + 0.5 AS INTEGER) FROM shown
  UNION ALL
  SELECT
    'shown_half_even', measure_id,
    unit * (
      CAST(size + 0.5 AS INTEGER) - CASE
        WHEN size - CAST(size AS INTEGER) = 0.5 AND CAST(size AS INTEGER) % 2 = 0 THEN 1 ELSE 0
      END
    )
  FROM shown
  UNION ALL
  SELECT 'shown_truncate', measure_id, unit * CAST(size AS INTEGER) FROM shown
), graded AS (
  SELECT
    m.plan, o.scenario, m.code AS measure, o.average_rate, o.measure_id, (
      SELECT b.grade FROM grade_band AS b
      WHERE b.plan = m.plan AND o.average_rate IS NOT NULL
        AND (b.at_least IS NULL OR b.at_least <= o.average_rate)
      ORDER BY b.at_least DESC NULLS LAST LIMIT 1
    ) AS grade
  FROM outcome AS o
  JOIN measure AS m ON m.id = o.measure_id
), compared AS (
  -- Every outcome beside the one of the plan's own rule.
  SELECT
    plan, scenario, measure, measure_id,
    max(CASE WHEN scenario = 'as_is' THEN average_rate END) OVER own AS average_rate,
    max(CASE WHEN scenario = 'as_is' THEN grade END) OVER own AS grade,
    average_rate AS scenario_average, grade AS scenario_grade
  FROM graded
  WINDOW own AS (PARTITION BY measure_id)
)
SELECT
  -- The plan. | 計画コード。
  g.plan,
  -- The other rule: see sensitivity_scenario. | 別の集計方法（sensitivity_scenario を参照）。
  g.scenario,
  -- The measure. | 施策番号。
  g.measure,
  -- The average rate as it is, in percent. | 現在の平均達成率（％）。
  g.average_rate,
  -- The grade as it is. | 現在の評価。
  g.grade,
  -- The average under the other rule, in percent. | 別の集計方法による平均達成率（％）。
  g.scenario_average,
  -- The grade under the other rule. | 別の集計方法による評価。
  g.scenario_grade,
  -- same, up (a higher grade), or down (a lower one, or none).
  -- | 評価の変化：same（同じ）、up（上がる）、down（下がる、または評価なし）。
  CASE
    WHEN coalesce(g.scenario_grade, '') = coalesce(g.grade, '') THEN 'same'
    WHEN g.scenario_grade IS NULL THEN 'down'
    WHEN g.grade IS NULL OR g.scenario_average > g.average_rate THEN 'up'
    ELSE 'down'
  END AS moved,
  -- The measure's key, for joins. | 施策の内部番号。
  g.measure_id
FROM compared AS g
WHERE g.scenario <> 'as_is';
