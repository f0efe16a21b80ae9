CREATE VIEW missing_report AS
-- What is still to come from the departments: a row for every measure and fiscal year of which nothing
-- was reported, or not enough for a rate. The view finding shows the years that are due.
-- Rules: a measure must report the years in which it is active. A target whose result is missing or
-- pending leaves the year without a computed rate: a mean over what happened to arrive would flatter.
-- A year is due once anything of it, or of a later one, has been reported in the plan: a result, a
-- rate, or that one is pending or provisional. The other blanks may be known years ahead.
-- | 施策・年度ごとの、報告の不足。
WITH begun AS (
  SELECT y.plan, max(y.fiscal_year) AS last_year
  FROM plan_year AS y
  WHERE EXISTS (
      SELECT 1 FROM measure AS m
      JOIN assessment AS a ON a.measure_id = m.id AND a.fiscal_year = y.fiscal_year
      WHERE m.plan = y.plan
        AND (a.rate IS NOT NULL OR a.status = 'pending' OR a.status = 'provisional')
    )
    OR EXISTS (
      SELECT 1 FROM measure AS m
      JOIN indicator AS i ON i.measure_id = m.id AND i.fiscal_year = y.fiscal_year
      WHERE m.plan = y.plan
        AND (
          i.result IS NOT NULL OR i.achieved IS NOT NULL OR i.result_text IS NOT NULL
          OR i.result_status = 'pending' OR i.result_status = 'provisional'
        )
    )
  GROUP BY y.plan
), awaited AS (
  -- Every indicator that belongs to the mean of its year and has no result.
  SELECT
    m.plan, m.code, i.fiscal_year, i.number, coalesce(i.result_status, '') = 'pending' AS is_pending
  FROM indicator AS i
  JOIN rated_indicator AS r
    ON r.measure_id = i.measure_id AND r.fiscal_year = i.fiscal_year AND r.number = i.number
  JOIN measure AS m ON m.id = i.measure_id
  WHERE (i.result IS NULL OR i.achieved IS NULL AND i.formula = 'achieved')
    AND r.in_mean = 1 AND r.rate IS NULL
), incomplete AS (
  -- Of every measure's year, the indicators whose result is missing, and those that are pending.
  SELECT
    plan, code, fiscal_year,
    sum(is_pending = 0) AS missing_count,
    group_concat(CASE WHEN is_pending = 0 THEN number END, ', ') AS missing,
    group_concat(CASE WHEN is_pending = 0 THEN number END, '、') AS missing_ja,
    sum(is_pending) AS pending_count,
    group_concat(CASE WHEN is_pending = 1 THEN number END, ', ') AS pending,
    group_concat(CASE WHEN is_pending = 1 THEN number END, '、') AS pending_ja
  FROM (
    SELECT plan, code, fiscal_year, number, is_pending FROM awaited
    ORDER BY plan, code, fiscal_year, number
  )
  GROUP BY plan, code, fiscal_year
), missing (plan, measure, fiscal_year, code, message, message_ja) AS (
  SELECT
    plan, code, fiscal_year, 'incomplete',
    'No rate is computed for the year: ' || coalesce(
        CASE missing_count
          WHEN 1 THEN 'the result of indicator ' || missing || ' is missing'
          ELSE 'the results of indicators ' || missing || ' are missing'
        END, '')
      || CASE WHEN missing_count > 0 AND pending_count > 0 THEN ', and ' ELSE '' END
      || coalesce(
        CASE pending_count
          WHEN 1 THEN 'the result of indicator ' || pending || ' is pending'
          ELSE 'the results of indicators ' || pending || ' are pending'
        END, '')
      || '.' || CASE
        WHEN missing_count > 0 THEN ' Import what is missing, or say why there is none.' ELSE ''
      END
      || CASE WHEN pending_count > 0 THEN ' Import what is pending when it is known.' ELSE '' END,
    coalesce('指標 ' || missing_ja || ' は実績がなく、', '')
      || coalesce('指標 ' || pending_ja || ' は集計中のため、', '')
      || 'この年度の達成率を計算できません。' || CASE
        WHEN missing_count > 0 THEN '実績がない指標は、実績か、実績がない理由を取り込んでください。'
        ELSE ''
      END
      || CASE WHEN pending_count > 0 THEN '集計中の指標は、実績が出たら取り込んでください。' ELSE '' END
  FROM incomplete
  UNION ALL
  SELECT
    m.plan, m.code, y.fiscal_year, 'not_reported',
    'Nothing has been reported for the year. Ask the lead department.',
    'この年度の報告がありません。主管課に確認してください。'
  FROM measure AS m
  JOIN plan_year AS y ON y.plan = m.plan
    AND y.fiscal_year >= coalesce(m.first_year, y.fiscal_year)
    AND y.fiscal_year <= coalesce(m.last_year, y.fiscal_year)
  WHERE NOT EXISTS (
      SELECT 1 FROM assessment AS s
      WHERE s.measure_id = m.id AND s.fiscal_year = y.fiscal_year
        AND (s.rate IS NOT NULL OR s.status <> 'provisional')
    )
    AND NOT EXISTS (
      SELECT 1 FROM indicator AS i WHERE i.measure_id = m.id AND i.fiscal_year = y.fiscal_year
    )
)
SELECT
  -- The plan. | 計画コード。
  m.plan,
  -- The measure. | 施策番号。
  m.measure,
  -- The fiscal year. | 年度（西暦）。
  m.fiscal_year,
  -- not_reported (nothing at all) or incomplete (not all results).
  -- | 種類：not_reported（報告なし）、incomplete（実績の不足）。
  m.code,
  -- What is missing, in English. | 内容（英語）。
  m.message,
  -- What is missing, in Japanese. | 内容（日本語）。
  m.message_ja,
  -- 1 when the year is due, 0 when it is still ahead. | 報告の時期が来ている年度は 1、これからの年度は 0。
  coalesce(m.fiscal_year <= b.last_year, 0) AS is_due
FROM missing AS m
LEFT JOIN begun AS b ON b.plan = m.plan;
