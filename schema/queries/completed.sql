-- The measures that were completed or given up before the plan's last year, and what they reached.
-- 計画の最終年度より前に完了・廃止となった施策と、その到達状況（平均達成率・評価）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
WITH ended AS (
  SELECT measure_id, min(fiscal_year) AS fiscal_year
  FROM (
    SELECT measure_id, fiscal_year FROM assessment WHERE status = 'ended'
    UNION ALL
    SELECT measure_id, fiscal_year FROM indicator
    GROUP BY measure_id, fiscal_year
    -- Where one indicator has ended, the measure goes on with the others.
    HAVING min(coalesce(target_status = 'ended' OR result_status = 'ended', 0)) = 1
  )
  GROUP BY measure_id
)
SELECT
  r.plan, r.measure, r.name,
  -- Who reports a year as ended did the work before it.
  min(coalesce(e.fiscal_year - 1, r.last_year), r.last_year) AS last_active_year,
  r.years_rated, round(r.average_rate, 2) AS average_rate, r.average_shown, r.grade
FROM measure_review AS r
JOIN plan AS p ON p.code = r.plan
LEFT JOIN ended AS e ON e.measure_id = r.measure_id
  -- What has a rate in a later year went on.
  AND NOT EXISTS (
    SELECT 1 FROM measure_year AS y
    WHERE y.plan = r.plan AND y.measure = r.measure AND y.fiscal_year > e.fiscal_year
      AND y.rate IS NOT NULL
  )
WHERE (e.measure_id IS NOT NULL OR r.last_year < p.last_year) AND (:plan IS NULL OR r.plan = :plan)
ORDER BY r.plan, last_active_year, r.position;
