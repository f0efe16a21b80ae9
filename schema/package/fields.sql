-- The resource fields of an interchange package: codes that are numbers in the order of numbers.
SELECT plan, code AS field, kind, name
FROM field
ORDER BY plan, CAST(code AS INTEGER), code;
