-- Which departments have not reported all of their measures.
-- 報告の済んでいない所管。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :year (year) | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT c.plan, c.fiscal_year, c.bureau, c.section, c.expected, c.reported, c.missing
FROM coverage AS c
LEFT JOIN department AS b ON b.plan = c.plan AND b.parent IS NULL AND b.name = c.bureau
WHERE c.missing > 0 AND (:plan IS NULL OR c.plan = :plan) AND (:year IS NULL OR c.fiscal_year = :year)
-- The order of the forms that were sent.
ORDER BY c.plan, c.fiscal_year, b.position, c.bureau, c.section;
