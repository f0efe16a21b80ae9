CREATE VIEW closed_difference AS
-- Where a closed year, as it was published, is no longer what the store computes. The guards of closed
-- years see to it that there is none; a guard that was dropped and made again leaves its trace here.
-- Rule: measure_publication says what a closing keeps; rates are compared with 9 decimals. A name, a field
-- and departments may have changed since, unless the last year of the measure is closed.
-- | 確定済みの年度で、公表した内容と現在の計算結果が異なるもの。
WITH compared AS (
  SELECT
    c.plan, c.fiscal_year, c.measure, n.measure AS now_measure,
    -- 1 when its last year is closed. Fields and departments may be renamed up to the plan's last.
    c.fiscal_year >= coalesce(m.last_year, p.last_year) AS is_final,
    c.fiscal_year >= p.last_year AS is_last,
    c.computed_rate, n.computed_rate AS now_computed_rate,
    c.assessed_rate, n.assessed_rate AS now_assessed_rate, c.rate, n.rate AS now_rate,
    c.basis, n.basis AS now_basis, c.status, n.status AS now_status,
    c.indicators, n.indicators AS now_indicators,
    c.indicators_rated, n.indicators_rated AS now_indicators_rated,
    c.years_rated, n.years_rated AS now_years_rated,
    c.average_rate, n.average_rate AS now_average_rate,
    c.average_shown, n.average_shown AS now_average_shown, c.grade, n.grade AS now_grade,
    c.name, n.name AS now_name, c.field, n.field AS now_field,
    c.field_name, n.field_name AS now_field_name,
    c.other_fields, n.other_fields AS now_other_fields,
    c.departments, n.departments AS now_departments
  FROM closed_measure_year AS c
  JOIN plan AS p ON p.code = c.plan
  LEFT JOIN measure AS m ON m.plan = c.plan AND m.code = c.measure
  LEFT JOIN measure_publication AS n ON n.measure_id = m.id AND n.fiscal_year = c.fiscal_year
), difference AS (
  SELECT plan, fiscal_year, measure, 'measure' AS column_name, measure AS published, NULL AS computed
  FROM compared
  WHERE now_measure IS NULL
  UNION ALL
  SELECT plan, fiscal_year, measure, 'computed_rate', computed_rate, now_computed_rate FROM compared
  WHERE now_measure IS NOT NULL AND round(computed_rate, 9) IS NOT round(now_computed_rate, 9)
  UNION ALL
  SELECT plan, fiscal_year, measure, 'assessed_rate', assessed_rate, now_assessed_rate FROM compared
  WHERE now_measure IS NOT NULL AND round(assessed_rate, 9) IS NOT round(now_assessed_rate, 9)
  UNION ALL
  SELECT plan, fiscal_year, measure, 'rate', rate, now_rate FROM compared
  WHERE now_measure IS NOT NULL AND round(rate, 9) IS NOT round(now_rate, 9)
  UNION ALL
  SELECT plan, fiscal_year, measure, 'basis', basis, now_basis FROM compared
  WHERE now_measure IS NOT NULL AND basis IS NOT now_basis
  UNION ALL
  SELECT plan, fiscal_year, measure, 'status', status, now_status FROM compared
  WHERE now_measure IS NOT NULL AND status IS NOT now_status
  UNION ALL
  SELECT plan, fiscal_year, measure, 'indicators', indicators, now_indicators FROM compared
  WHERE now_measure IS NOT NULL AND indicators IS NOT now_indicators
  UNION ALL
  SELECT plan, fiscal_year, measure, 'indicators_rated', indicators_rated, now_indicators_rated
  FROM compared
  WHERE now_measure IS NOT NULL AND indicators_rated IS NOT now_indicators_rated
  UNION ALL
  SELECT plan, fiscal_year, measure, 'years_rated', years_rated, now_years_rated FROM compared
  WHERE now_measure IS NOT NULL AND years_rated IS NOT now_years_rated
  UNION ALL
  SELECT plan, fiscal_year, measure, 'average_rate', average_rate, now_average_rate FROM compared
  WHERE now_measure IS NOT NULL AND round(average_rate, 9) IS NOT round(now_average_rate, 9)
  UNION ALL
  SELECT plan, fiscal_year, measure, 'average_shown', average_shown, now_average_shown FROM compared
  WHERE now_measure IS NOT NULL AND average_shown IS NOT now_average_shown
  UNION ALL
  SELECT plan, fiscal_year, measure, 'grade', grade, now_grade FROM compared
  WHERE now_measure IS NOT NULL AND grade IS NOT now_grade
  UNION ALL
  SELECT plan, fiscal_year, measure, 'name', name, now_name FROM compared
  WHERE now_measure IS NOT NULL AND is_final = 1 AND name IS NOT now_name
  UNION ALL
  SELECT plan, fiscal_year, measure, 'field', field, now_field FROM compared
  WHERE now_measure IS NOT NULL AND is_final = 1 AND field IS NOT now_field
  UNION ALL
  SELECT plan, fiscal_year, measure, 'field_name', field_name, now_field_name FROM compared
  WHERE now_measure IS NOT NULL AND is_last = 1 AND field_name IS NOT now_field_name
  UNION ALL
  SELECT plan, fiscal_year, measure, 'other_fields', other_fields, now_other_fields FROM compared
  WHERE now_measure IS NOT NULL AND is_final = 1 AND other_fields IS NOT now_other_fields
  UNION ALL
  SELECT plan, fiscal_year, measure, 'departments', departments, now_departments FROM compared
  WHERE now_measure IS NOT NULL AND is_last = 1 AND departments IS NOT now_departments
  UNION ALL
  -- A measure that was not there when the year was closed, and would now count in it.
  SELECT y.plan, y.fiscal_year, y.measure, 'measure', NULL, y.measure
  FROM measure_year AS y
  JOIN closed_year AS c ON c.plan = y.plan AND c.fiscal_year = y.fiscal_year
  WHERE y.rate IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM closed_measure_year AS m
    WHERE m.plan = y.plan AND m.fiscal_year = y.fiscal_year AND m.measure = y.measure
  )
)
SELECT
  -- The plan. | 計画コード。
  d.plan,
  -- The closed fiscal year. | 確定済みの年度（西暦）。
  d.fiscal_year,
  -- The measure. | 施策番号。
  d.measure,
  -- What differs, a column of closed_measure_year; measure: it is missing, or too many.
  -- | 異なる項目（closed_measure_year の列名。measure は施策そのものの過不足）。
  d.column_name,
  -- As it was published. | 公表した値。
  d.published,
  -- As the store has it now. | 現在の値。
  d.computed
FROM difference AS d;
