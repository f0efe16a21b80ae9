-- Where the departments' own rates and the computed ones are apart, the widest first.
-- 自己評価と計算値に差がある施策（差の大きい順）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT
  y.plan, y.measure, y.fiscal_year, round(y.assessed_rate, 2) AS assessed_rate,
  round(y.computed_rate, 2) AS computed_rate,
  round(y.assessed_rate - y.computed_rate, 2) AS difference
FROM measure_year AS y
WHERE y.assessed_rate <> y.computed_rate AND (:plan IS NULL OR y.plan = :plan)
ORDER BY abs(y.assessed_rate - y.computed_rate) DESC, y.plan, y.measure, y.fiscal_year;
