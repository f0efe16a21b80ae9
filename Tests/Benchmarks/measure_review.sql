-- What measure_review answers, written by hand for speed: no views, indicators grouped in one scan.
WITH given AS (
  SELECT
    measure_id, fiscal_year, baseline, target, target_max, target_status, result, result_status,
    achieved,
    coalesce(formula, CASE
      WHEN target IS NULL AND result IS NULL AND (achieved IS NOT NULL OR target_text IS NOT NULL)
        THEN 'achieved'
      ELSE 'ratio'
    END) AS formula
  FROM indicator
), rated AS (
  SELECT
    measure_id, fiscal_year,
    CASE formula
      WHEN 'ratio' THEN CASE WHEN target <> 0 THEN 100.0 * result / target END
      WHEN 'achieved' THEN 100.0 * achieved
      WHEN 'inverse' THEN CASE WHEN result <> 0 THEN 100.0 * target / result END
      WHEN 'at_most' THEN
        CASE WHEN result <= target THEN 100.0 WHEN result <> 0 THEN 100.0 * target / result END
      WHEN 'within' THEN
        CASE
          WHEN target IS NULL OR target_max IS NULL THEN NULL
          WHEN result BETWEEN target AND target_max THEN 100.0
          WHEN result < target AND target <> 0 THEN 100.0 * result / target
          WHEN result > target_max AND result <> 0 THEN 100.0 * target_max / result
        END
      WHEN 'baseline' THEN
        CASE WHEN target <> baseline THEN 100.0 * (result - baseline) / (target - baseline) END
    END AS rate,
    CASE
      WHEN target IS NOT NULL AND result IS NOT NULL THEN 1
      WHEN result_status = 'not_measured' OR result_status = 'not_applicable'
        OR result_status = 'ended' THEN 0
      WHEN formula = 'achieved' THEN
        CASE WHEN achieved IS NULL AND target_status <> 'provisional' THEN 0 ELSE 1 END
      ELSE target IS NOT NULL
    END AS in_mean
  FROM given
), computed AS (
  SELECT
    measure_id, fiscal_year,
    nullif(avg(CASE WHEN in_mean = 1 THEN coalesce(rate, 9e999) END), 9e999) AS rate
  FROM rated
  GROUP BY measure_id, fiscal_year
), yearly AS (
  SELECT
    c.measure_id,
    CASE WHEN a.rate IS NOT NULL THEN a.rate WHEN a.status IS NULL OR a.status = 'provisional' THEN c.rate
    END AS rate
  FROM computed AS c
  LEFT JOIN assessment AS a ON a.measure_id = c.measure_id AND a.fiscal_year = c.fiscal_year
  UNION ALL
  SELECT a.measure_id, a.rate
  FROM assessment AS a
  WHERE NOT EXISTS (
    SELECT 1 FROM indicator AS i
    WHERE i.measure_id = a.measure_id AND i.fiscal_year = a.fiscal_year
  )
), average AS (
  SELECT measure_id, count(rate) AS years_rated, round(avg(rate), 9) AS average_rate
  FROM yearly
  GROUP BY measure_id
)
SELECT
  m.plan, m.position, m.code, m.name, m.field, f.name,
  (
    SELECT group_concat(field, ';')
    FROM (
      SELECT o.field
      FROM measure_field AS o
      JOIN field AS t ON t.plan = o.plan AND t.code = o.field
      WHERE o.measure_id = m.id AND t.kind = 'theme'
      ORDER BY CAST(o.field AS INTEGER), o.field
    )
  ),
  (
    SELECT group_concat(path, ';')
    FROM (
      SELECT coalesce(b.name || '/', '') || d.name AS path
      FROM measure_department AS md
      JOIN department AS d ON d.id = md.department_id
      LEFT JOIN department AS b ON b.id = d.parent
      WHERE md.measure_id = m.id
      ORDER BY md.position
    )
  ),
  coalesce(m.first_year, p.first_year), coalesce(m.last_year, p.last_year),
  a.years_rated, a.average_rate, printf('%.0f', a.average_rate), g.grade, g.meaning
FROM measure AS m
JOIN plan AS p ON p.code = m.plan
JOIN field AS f ON f.plan = m.plan AND f.code = m.field
LEFT JOIN average AS a ON a.measure_id = m.id
LEFT JOIN grade_band AS g
  ON g.plan = m.plan AND g.grade = (
    SELECT b.grade
    FROM grade_band AS b
    WHERE a.average_rate IS NOT NULL AND b.plan = m.plan
      AND (b.at_least IS NULL OR b.at_least <= a.average_rate)
    ORDER BY b.at_least DESC
    LIMIT 1
  );
