-- Where the departments' own rates and the computed ones are apart, the widest first.
-- 自己評価と計算値に差がある施策（差の大きい順）。
-- :plan | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT
  plan, measure, fiscal_year, assessed_rate, computed_rate,
  assessed_rate - computed_rate AS difference
FROM measure_year
WHERE assessed_rate <> computed_rate AND (:plan IS NULL OR plan = :plan)
ORDER BY abs(assessed_rate - computed_rate) DESC, plan, measure, fiscal_year;
