CREATE VIEW measure_review AS
-- The review of every measure: its average rate over the plan, and the grade that earns.
-- Rule: the example's document, chapter I 2 ②: the grade is the highest band whose lower bound the
-- unrounded average reaches; the lowest band may have no lower bound.
-- | 施策ごとの最終評価。
SELECT
  -- The plan. | 計画コード。
  a.plan,
  -- Its place in the order of measures. | 並び順。
  m.position,
  -- The measure. | 施策番号。
  a.measure,
  -- The measure's name. | 施策名。
  m.name,
  -- Its main field. | 主に属する分野。
  m.field,
  -- The main field's name. | 分野の名称。
  f.name AS field_name,
  -- The themes it is listed in, in order: 5;6. | 再掲されている横断テーマ（例：5;6）。
  (
    SELECT group_concat(t.field, ';')
    FROM (
      SELECT o.field
      FROM measure_field AS o
      JOIN field AS theme ON theme.plan = o.plan AND theme.code = o.field
      WHERE o.measure_id = m.id AND theme.kind = 'theme'
      ORDER BY CAST(o.field AS INTEGER), o.field
    ) AS t
  ) AS themes,
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
  -- The first fiscal year it is active. | 開始年度。
  coalesce(m.first_year, p.first_year) AS first_year,
  -- The last fiscal year it is active. | 終了年度。
  coalesce(m.last_year, p.last_year) AS last_year,
  -- The years that have a rate. | 達成率のある年度の数。
  a.years_rated,
  -- The average rate in percent, rounded to 9 decimals. | 平均達成率（％、小数第9位まで）。
  a.average_rate,
  -- The average as it is shown, by the plan's digits and rounding. | 表示用の平均達成率（計画の表示桁数と端数処理による）。
  a.average_shown,
  -- The grade. | 進捗評価。
  g.grade,
  -- What the grade says. | 評価の意味。
  g.meaning AS grade_meaning,
  -- The measure's key, for joins. | 施策の内部番号。
  a.measure_id
FROM measure_average AS a
JOIN measure AS m ON m.id = a.measure_id
JOIN plan AS p ON p.code = m.plan
JOIN field AS f ON f.plan = m.plan AND f.code = m.field
LEFT JOIN grade_band AS g
  ON g.plan = a.plan AND g.grade = (
    SELECT b.grade
    FROM grade_band AS b
    WHERE b.plan = a.plan AND a.average_rate IS NOT NULL
      AND (b.at_least IS NULL OR b.at_least <= a.average_rate)
    ORDER BY b.at_least DESC NULLS LAST
    LIMIT 1
  );
