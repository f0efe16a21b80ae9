-- The resource published_fields of an interchange package: by field, the whole plan last, and grade.
SELECT
  r.plan, r.field, r.grade,
  CASE WHEN r.through_year <> p.last_year THEN r.through_year END AS through_year,
  r.measures
FROM published_field AS r
JOIN plan AS p ON p.code = r.plan
JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
ORDER BY
  r.plan, r.through_year, r.field IS NULL, CAST(r.field AS INTEGER), r.field,
  b.at_least DESC NULLS LAST, b.grade;
