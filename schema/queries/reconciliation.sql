-- Published averages and grades beside the computed ones.
-- 公表された平均達成率・評価と計算値。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT
  r.plan, r.measure, m.name, r.published_average, round(r.computed_average, 2) AS computed_average,
  r.published_grade, r.computed_grade, r.verdict
FROM reconciliation AS r
JOIN measure AS m ON m.plan = r.plan AND m.code = r.measure
WHERE :plan IS NULL OR r.plan = :plan
ORDER BY r.plan, m.position;
