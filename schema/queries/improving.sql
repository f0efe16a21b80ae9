-- The measures whose rate rose several years running, the longest runs first.
-- 達成率が連続して上昇した施策（連続年数の長い順）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :times (integer 1..) 3 | How many times at least. | 最低の連続回数。
WITH rated AS (
  SELECT
    measure_id, fiscal_year, rate, lag(rate) OVER own AS rate_before,
    lag(fiscal_year) OVER own AS year_before
  FROM measure_year
  WHERE rate IS NOT NULL AND (:plan IS NULL OR plan = :plan)
  WINDOW own AS (PARTITION BY measure_id ORDER BY fiscal_year)
), numbered AS (
  -- A year that is no rise begins a new run: so many of them have come, so many is the run's number.
  SELECT
    measure_id, fiscal_year, rate,
    sum(rate_before IS NULL OR rate <= rate_before OR fiscal_year <> year_before + 1)
      OVER (PARTITION BY measure_id ORDER BY fiscal_year) AS run
  FROM rated
)
SELECT
  m.plan, m.code AS measure, m.name, min(n.fiscal_year) AS from_year,
  max(n.fiscal_year) AS to_year, count(*) - 1 AS times, round(min(n.rate), 1) AS from_rate,
  round(max(n.rate), 1) AS to_rate
FROM numbered AS n
JOIN measure AS m ON m.id = n.measure_id
GROUP BY m.plan, m.code, m.name, m.position, n.measure_id, n.run
HAVING count(*) - 1 >= :times
ORDER BY m.plan, times DESC, m.position, from_year;
