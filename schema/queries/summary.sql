-- The measures of every plan by grade, and their share.
-- 計画ごとの評価別の施策数と割合。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
SELECT r.plan, r.grade, b.meaning, r.measures, round(r.share, 1) AS share_percent, r.on_track
FROM plan_review AS r
LEFT JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
WHERE (r.grade IS NOT NULL OR r.measures > 0) AND (:plan IS NULL OR r.plan = :plan)
ORDER BY r.plan, r.grade IS NULL, b.at_least DESC NULLS LAST;
