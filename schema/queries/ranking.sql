-- The place of every measure within its field, by average rate.
-- 分野内での平均達成率の順位。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :field (field) | The field; none: every field. | 分野コード。指定しない場合は全分野。
SELECT
  plan, field, field_name,
  rank() OVER (PARTITION BY plan, field ORDER BY measure_review.average_rate DESC) AS place,
  measure, name, round(average_rate, 2) AS average_rate, average_shown, grade
FROM measure_review
WHERE average_rate IS NOT NULL
  AND (:plan IS NULL OR plan = :plan) AND (:field IS NULL OR field = CAST(:field AS TEXT))
ORDER BY plan, CAST(field AS INTEGER), field, place, position;
