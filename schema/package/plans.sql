-- The resource plans of an interchange package, rows by key.
SELECT
  code AS plan, title, first_year, last_year, digits, rounding, year_style, about, source, license
FROM plan
ORDER BY plan;
