-- The resource grade_bands of an interchange package: the bands of each plan from the highest down.
SELECT plan, grade, at_least, meaning, on_track
FROM grade_band
ORDER BY plan, at_least DESC NULLS LAST, grade;
