-- The measures of every bureau by grade; a joint measure counts for each of its bureaus.
-- 局別・評価別の施策数（共管の施策はそれぞれの局に計上）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT r.plan, r.bureau, r.grade, r.measures
FROM department_review AS r
JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
WHERE :plan IS NULL OR r.plan = :plan
ORDER BY r.plan, r.position, r.bureau, b.at_least DESC NULLS LAST;
