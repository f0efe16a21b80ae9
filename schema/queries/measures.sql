-- Every measure with its average rate and grade.
-- 施策ごとの平均達成率と評価。
SELECT plan, measure, name, field, themes, departments, years_rated, average_shown, grade
FROM measure_review
ORDER BY plan, position, measure;
