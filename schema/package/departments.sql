-- The resource departments of an interchange package: the departments that a plan lists itself.
SELECT
  d.plan, p.path AS department, d.position, d.first_year, d.last_year, s.path AS successor
FROM department AS d
JOIN department_path AS p ON p.department_id = d.id
LEFT JOIN department_path AS s ON s.department_id = d.successor
WHERE d.listed = 1
ORDER BY d.plan, d.position, p.path;
