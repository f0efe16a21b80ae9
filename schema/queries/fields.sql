-- The measures of every field by grade: main ones, and with those cross-listed.
-- 分野別・評価別の施策数（主に属するものと、再掲を含むもの）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT r.plan, r.field, r.field_name, r.kind, r.grade, r.main_measures, r.measures
FROM field_review AS r
JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
WHERE :plan IS NULL OR r.plan = :plan
ORDER BY r.plan, r.kind, CAST(r.field AS INTEGER), r.field, b.at_least DESC NULLS LAST;
