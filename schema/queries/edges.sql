-- The measures that are nearest to another grade, and what they lack or have to spare.
-- 評価の境目に近い施策と、境目までの不足または余裕（％）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :within (number 0..) 5 | How near, in percent. | 境目からの差の上限（％）。
SELECT
  r.plan, r.measure, r.name, r.average_shown, r.grade, b.grade AS edge_of, b.at_least AS edge,
  round(r.average_rate - b.at_least, 3) AS distance
FROM measure_review AS r
JOIN grade_band AS b ON b.plan = r.plan
WHERE abs(r.average_rate - b.at_least) <= :within AND (:plan IS NULL OR r.plan = :plan)
ORDER BY r.plan, abs(r.average_rate - b.at_least), r.position;
