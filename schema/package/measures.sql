-- The resource measures of an interchange package: the measures of each plan in their order.
SELECT
  m.plan, m.code AS measure, m.position, m.name, m.field,
  (
    SELECT group_concat(o.field, ';')
    FROM (
      SELECT f.field FROM measure_field AS f
      WHERE f.measure_id = m.id
      ORDER BY CAST(f.field AS INTEGER), f.field
    ) AS o
  ) AS other_fields,
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
  m.first_year, m.last_year, m.description, m.purpose
FROM measure AS m
ORDER BY m.plan, m.position, m.code;
