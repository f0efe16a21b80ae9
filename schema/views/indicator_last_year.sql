CREATE VIEW indicator_last_year AS
-- The figures of every indicator beside those of the same indicator a fiscal year before.
-- Rule: indicators are set anew each year, so one is the same when measure, number, name and unit
-- are (two without a name, or without a unit, agree in that). Where one of them changed, nothing can
-- be compared.
-- | 同じ指標の前年度との比較。施策・番号・指標名・単位が同じものを同じ指標とみなす。
SELECT
  -- The plan. | 計画コード。
  m.plan,
  -- The measure. | 施策番号。
  m.code AS measure,
  -- The fiscal year. | 年度（西暦）。
  i.fiscal_year,
  -- The indicator's number within the measure and year. | 指標の番号。
  i.number AS indicator,
  -- How the rate is computed; NULL: the usual way. | 達成率の計算方法。空は既定の方法。
  i.formula,
  -- The target. | 目標値。
  i.target,
  -- Last year's target. | 前年度の目標値。
  l.target AS last_target,
  -- The result. | 実績。
  i.result,
  -- Last year's result. | 前年度の実績。
  l.result AS last_result
FROM indicator AS i
JOIN indicator AS l
  ON l.measure_id = i.measure_id AND l.fiscal_year = i.fiscal_year - 1 AND l.number = i.number
JOIN measure AS m ON m.id = i.measure_id
WHERE coalesce(l.name, '') = coalesce(i.name, '') AND coalesce(l.unit, '') = coalesce(i.unit, '');
