CREATE VIEW coverage AS
-- Who has answered: the measures every department leads in a fiscal year, and how many of them have
-- been reported.
-- Rule: the lead department answers for a measure, in the years the measure is active. A measure's
-- year is reported when it has an assessment (a rate or a typed blank), or indicators of which none
-- still waits for its result.
-- | 所管・年度ごとの報告状況。
WITH answered AS (
  SELECT
    md.plan, md.department_id, y.fiscal_year,
    EXISTS (
      SELECT 1 FROM assessment AS a
      WHERE a.measure_id = m.id AND a.fiscal_year = y.fiscal_year
        AND (a.rate IS NOT NULL OR a.status <> 'provisional')
    ) OR (
      EXISTS (
        SELECT 1 FROM indicator AS i
        WHERE i.measure_id = m.id AND i.fiscal_year = y.fiscal_year
      ) AND NOT EXISTS (
        SELECT 1 FROM indicator AS i
        WHERE i.measure_id = m.id AND i.fiscal_year = y.fiscal_year
          AND i.result IS NULL
          -- Of a figure, achieved or not is no answer.
          AND (i.achieved IS NULL OR (i.target IS NOT NULL AND coalesce(i.formula, '') <> 'achieved'))
          AND (i.result_status IS NULL OR i.result_status = 'pending')
      )
    ) AS is_reported
  FROM measure AS m
  JOIN measure_department AS md ON md.measure_id = m.id AND md.position = 1
  JOIN plan_year AS y ON y.plan = m.plan
    AND y.fiscal_year >= coalesce(m.first_year, y.fiscal_year)
    AND y.fiscal_year <= coalesce(m.last_year, y.fiscal_year)
)
SELECT
  -- The plan. | 計画コード。
  a.plan,
  -- The fiscal year. | 年度（西暦）。
  a.fiscal_year,
  -- The bureau. | 所管局。
  d.bureau,
  -- The section; NULL where the bureau itself leads. | 所管課。局そのものの場合は空。
  d.section,
  -- The measures it leads that are active in the year. | 主管し、その年度が実施期間内にある（報告が必要な）施策の数。
  count(*) AS expected,
  -- Those reported. | 報告済みの施策数。
  sum(a.is_reported) AS reported,
  -- Those still missing. | 未報告の施策数。
  count(*) - sum(a.is_reported) AS missing
FROM answered AS a
JOIN department_path AS d ON d.department_id = a.department_id
GROUP BY a.plan, a.fiscal_year, a.department_id, d.bureau, d.section;
