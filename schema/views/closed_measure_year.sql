CREATE VIEW closed_measure_year AS
-- Every measure of every closed fiscal year, as it was published.
-- Rule: of a year that was closed more than once, the last closing counts; a reopened year has none.
-- | 確定済みの年度に公表した施策の達成率・評価・名称・所管。
SELECT
  -- The plan. | 計画コード。
  g.plan,
  -- The fiscal year. | 年度（西暦）。
  g.fiscal_year,
  -- Its place in the order of measures. | 並び順。
  m.position,
  -- The measure. | 施策番号。
  m.measure,
  -- Its name. | 施策名。
  m.name,
  -- Its main field. | 主に属する分野。
  m.field,
  -- The main field's name. | 分野の名称。
  m.field_name,
  -- The other fields it is listed in. | 再掲されている分野。
  m.other_fields,
  -- Its departments, the lead first. | 所管（先頭が主管）。
  m.departments,
  -- The mean of its indicators' rates, in percent. | 指標から計算した達成率（％）。
  m.computed_rate,
  -- The rate the department itself gave, in percent. | 自己評価の達成率（％）。
  m.assessed_rate,
  -- The rate that counts, in percent. | 採用した達成率（％）。
  m.rate,
  -- Where the rate comes from: assessed, computed, blank or none.
  -- | 達成率の根拠：assessed（自己評価）、computed（計算値）、blank（空欄の理由あり）、none（なし）。
  m.basis,
  -- The typed blank of the assessment, or provisional beside its rate.
  -- | 自己評価がない理由（pending など）、または速報値の印（provisional）。
  m.status,
  -- The indicators of the year. | 指標の数。
  m.indicators,
  -- The indicators that have a rate. | 達成率のある指標の数。
  m.indicators_rated,
  -- The years up to this one that have a rate. | この年度までの達成率のある年度の数。
  m.years_rated,
  -- The average through the year in percent. | この年度までの平均達成率（％）。
  m.average_rate,
  -- The average as it is shown. | 表示用の平均達成率。
  m.average_shown,
  -- The grade through the year. | この年度までの進捗評価。
  m.grade,
  -- What the grade says. | 評価の意味。
  m.grade_meaning,
  -- When the year was closed, in UTC. | 確定日時（協定世界時）。
  g.done_at AS closed_at,
  -- The account that closed it. | 確定した利用者。
  g.done_by AS closed_by,
  -- The closing. | 確定の番号。
  g.batch AS closing
FROM closed_year AS y
JOIN closing AS g ON g.batch = (
  SELECT max(l.batch) FROM closing AS l
  WHERE l.plan = y.plan AND l.fiscal_year = y.fiscal_year AND l.action = 'close'
)
JOIN closed_measure AS m ON m.closing = g.batch;
