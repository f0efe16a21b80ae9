-- The measures with the lowest average rate.
-- 平均達成率の低い施策。
-- :limit 10 | How many measures. | 施策の数。
SELECT plan, measure, name, average_shown, grade
FROM measure_review
WHERE average_rate IS NOT NULL
ORDER BY average_rate, plan, position
LIMIT :limit;
