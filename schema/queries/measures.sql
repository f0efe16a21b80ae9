-- Every measure with its average rate and grade.
-- 施策ごとの平均達成率と評価。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT
  plan, measure, name, field, themes, departments, years_rated,
  round(average_rate, 2) AS average_rate, average_shown, grade
FROM measure_review
WHERE :plan IS NULL OR plan = :plan
ORDER BY plan, position, measure;
