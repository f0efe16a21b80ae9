-- The measures with the highest average rate.
-- 平均達成率の高い施策。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :limit (integer 1..) 10 | How many measures. | 施策の数。
SELECT plan, measure, name, round(average_rate, 2) AS average_rate, average_shown, grade
FROM measure_review
WHERE average_rate IS NOT NULL AND (:plan IS NULL OR plan = :plan)
ORDER BY measure_review.average_rate DESC, plan, position
LIMIT :limit;
