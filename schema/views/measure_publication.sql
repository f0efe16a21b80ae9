CREATE VIEW measure_publication AS
-- What is published of every measure for every fiscal year, as the store has it now: this is what the
-- closing of a year keeps in closed_measure.
-- Rules: measure_year for the year, measure_through_year for the years up to it.
-- | 施策・年度ごとの公表内容（現在の計算結果）。年度の確定ではこの内容を保存する。
SELECT
  -- The plan. | 計画コード。
  y.plan,
  -- The fiscal year. | 年度（西暦）。
  y.fiscal_year,
  -- The measure. | 施策番号。
  y.measure,
  -- Its place in the order of measures. | 並び順。
  m.position,
  -- Its name. | 施策名。
  m.name,
  -- Its main field. | 主に属する分野。
  m.field,
  -- The main field's name. | 分野の名称。
  f.name AS field_name,
  -- The other fields it is listed in: 5;6. | 再掲されている分野（例：5;6）。
  (
    SELECT group_concat(o.field, ';')
    FROM (
      SELECT l.field FROM measure_field AS l
      WHERE l.measure_id = m.id
      ORDER BY CAST(l.field AS INTEGER), l.field
    ) AS o
  ) AS other_fields,
  -- Its departments, the lead first: bureau/section;bureau/section. | 所管（先頭が主管。例：局/課;局/課）。
  (
    SELECT group_concat(o.path, ';')
    FROM (
      SELECT d.path
      FROM measure_department AS md
      JOIN department_path AS d ON d.department_id = md.department_id
      WHERE md.measure_id = m.id
      ORDER BY md.position
    ) AS o
  ) AS departments,
  -- The mean of its indicators' rates, in percent. | 指標から計算した達成率（％）。
  y.computed_rate,
  -- The rate the department itself gave, in percent. | 自己評価の達成率（％）。
  y.assessed_rate,
  -- The rate that counts, in percent. | 採用した達成率（％）。
  y.rate,
  -- Where the rate comes from: assessed, computed, blank or none.
  -- | 達成率の根拠：assessed（自己評価）、computed（計算値）、blank（空欄の理由あり）、none（なし）。
  y.basis,
  -- The typed blank of the assessment, or provisional beside its rate.
  -- | 自己評価がない理由（pending など）、または速報値の印（provisional）。
  y.status,
  -- The indicators of the year. | 指標の数。
  y.indicators,
  -- The indicators that have a rate. | 達成率のある指標の数。
  y.indicators_rated,
  -- The years up to this one that have a rate. | この年度までの達成率のある年度の数。
  t.years_rated,
  -- The average through the year in percent, rounded to 9 decimals. | この年度までの平均達成率（％、小数第9位まで）。
  t.average_rate,
  -- The average as it is shown. | 表示用の平均達成率。
  t.average_shown,
  -- The grade through the year. | この年度までの進捗評価。
  t.grade,
  -- What the grade says. | 評価の意味。
  t.grade_meaning,
  -- The measure's key, for joins. | 施策の内部番号。
  y.measure_id
FROM measure_year AS y
JOIN measure AS m ON m.id = y.measure_id
JOIN field AS f ON f.plan = m.plan AND f.code = m.field
JOIN measure_through_year AS t
  ON t.measure_id = y.measure_id AND t.through_year = y.fiscal_year;
