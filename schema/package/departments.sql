-- The resource departments of an interchange package: the departments that a plan lists itself.
WITH path AS (
  SELECT d.id, CASE WHEN b.name IS NULL THEN d.name ELSE b.name || '/' || d.name END AS department
  FROM department AS d
  LEFT JOIN department AS b ON b.id = d.parent
)
SELECT
  d.plan, p.department, d.position, d.first_year, d.last_year, s.department AS successor
FROM department AS d
JOIN path AS p ON p.id = d.id
LEFT JOIN path AS s ON s.id = d.successor
WHERE d.listed = 1
ORDER BY d.plan, d.position, p.department;
