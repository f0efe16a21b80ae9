-- Which departments have not reported all of their measures.
-- 報告の済んでいない所管。
-- :year | The fiscal year; none: every year. | 年度。指定しない場合は全年度。
SELECT plan, fiscal_year, bureau, section, expected, reported, missing
FROM coverage
WHERE missing > 0 AND (:year IS NULL OR fiscal_year = :year)
ORDER BY plan, fiscal_year, bureau, section;
