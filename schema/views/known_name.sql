CREATE VIEW known_name AS
-- Every name by which a measure, a department or a field is known: its own, and its aliases.
-- Rule: a thing's own name is current. An alias leads to the thing it was given to. Where a bureau or
-- a section has aliases, a section is also known by every path that can be put together of them, as
-- long as that path is no name of its own: those are derived.
-- | 施策・所管・分野の名称と別名。
WITH bureau_name AS (
  SELECT d.id AS bureau_id, d.name, 1 AS is_own FROM department AS d WHERE d.parent IS NULL
  UNION ALL
  SELECT d.id, a.name, 0
  FROM alias AS a
  JOIN department AS d ON d.id = a.department_id
  WHERE a.kind = 'department' AND d.parent IS NULL AND instr(a.name, '/') = 0
),
section_name AS (
  SELECT d.id AS section_id, d.parent AS bureau_id, d.name, 1 AS is_own
  FROM department AS d WHERE d.parent IS NOT NULL
  UNION ALL
  SELECT d.id, d.parent, substr(a.name, instr(a.name, '/') + 1), 0
  FROM alias AS a
  JOIN department AS d ON d.id = a.department_id
  WHERE a.kind = 'department' AND d.parent IS NOT NULL
),
derived AS (
  SELECT DISTINCT p.plan, b.name || '/' || s.name AS name, p.path, d.position
  FROM section_name AS s
  JOIN bureau_name AS b ON b.bureau_id = s.bureau_id
  JOIN department_path AS p ON p.department_id = s.section_id
  JOIN department AS d ON d.id = s.section_id
  WHERE b.is_own = 0 OR s.is_own = 0
),
known (plan, kind, name, stands_for, source, first_year, last_year, position) AS (
  SELECT m.plan, 'measure', m.code, m.code, 'current', NULL, NULL, m.position FROM measure AS m
  UNION ALL
  SELECT m.plan, 'measure_name', m.name, m.code, 'current', NULL, NULL, m.position FROM measure AS m
  UNION ALL
  SELECT f.plan, 'field', f.code, f.code, 'current', NULL, NULL, NULL FROM field AS f
  UNION ALL
  SELECT f.plan, 'field_name', f.name, f.code, 'current', NULL, NULL, NULL FROM field AS f
  UNION ALL
  SELECT p.plan, 'department', p.path, p.path, 'current', NULL, NULL, d.position
  FROM department_path AS p
  JOIN department AS d ON d.id = p.department_id
  UNION ALL
  SELECT a.plan, a.kind, a.name, coalesce(m.code, a.field, p.path), 'alias', a.first_year,
    a.last_year, coalesce(m.position, d.position)
  FROM alias AS a
  LEFT JOIN measure AS m ON m.id = a.measure_id
  LEFT JOIN department AS d ON d.id = a.department_id
  LEFT JOIN department_path AS p ON p.department_id = d.id
  UNION ALL
  SELECT e.plan, 'department', e.name, e.path, 'derived', NULL, NULL, e.position
  FROM derived AS e
  WHERE NOT EXISTS (
      SELECT 1 FROM department_path AS p WHERE p.plan = e.plan AND p.path = e.name
    )
    AND NOT EXISTS (
      SELECT 1 FROM alias AS a
      WHERE a.plan = e.plan AND a.kind = 'department' AND a.name = e.name
    )
)
SELECT
  -- The plan. | 計画コード。
  k.plan,
  -- measure (a code), measure_name, department (a path), field (a code), field_name.
  -- | 名称の種類：measure（施策番号）、measure_name（施策名）、department（所管の局/課）、field（分野コード）、field_name（分野名）。
  k.kind,
  -- The name. | 名称。
  k.name,
  -- The code or path of today of what is known by it. | 名称が指すもの（施策番号、分野コード、所管）。
  k.stands_for,
  -- current (its own), alias (another), derived (bureau and section).
  -- | 名称の由来：current（現在の名称）、alias（別名）、derived（局と課の組合せ）。
  k.source,
  -- The first fiscal year an alias was in use; NULL: not known. | 別名が使われ始めた年度。不明の場合は空。
  k.first_year,
  -- The last fiscal year an alias was in use; NULL: not known. | 別名が使われた最後の年度。不明の場合は空。
  k.last_year,
  -- The place of what is known by it among its kind; NULL for fields. | 名称が指すものの並び順。分野は空。
  k.position
FROM known AS k;
