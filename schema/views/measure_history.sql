CREATE VIEW measure_history AS
-- Every change of every measure: when, who, in which file, which column, from what to what, and why;
-- and of every row of it which import brought it first.
-- Rule: change has what was updated, deleted and restored; a row that is there names the import that
-- brought it, and so does the log of one that was deleted. Every part can be asked for one measure.
-- | 施策ごとの変更履歴。行を最初に追加した取込みも示す。
SELECT
  -- The plan. | 計画コード。
  m.plan AS plan,
  -- The measure, by its code at the time. | 施策番号（変更時のもの）。
  m.code AS measure,
  -- When, in UTC. | 日時（協定世界時）。
  b.imported_at AS changed_at,
  -- The account that did it; NULL: not known. | 実行した利用者。不明の場合は空。
  b.imported_by AS changed_by,
  -- The number of the import; NULL: another program. | 取込み番号。コマンド以外は空。
  m.batch AS batch,
  -- What the file held, or undo, close, reopen; outside: another program.
  -- | 種類：取り込んだ表の種類、undo（取消し）、close（確定）、reopen（確定の解除）、outside（コマンド以外による変更）。
  coalesce(b.kind, 'outside') AS kind,
  -- The file. | ファイル名。
  nullif(b.file, '') AS file,
  -- insert, update, delete or restore. | 変更の種類：insert（追加）、update（更新）、delete（削除）、restore（復元）。
  'insert' AS action,
  -- The table. | 表の名前。
  'measure' AS table_name,
  -- The fiscal year. | 年度（西暦）。
  NULL AS fiscal_year,
  -- An indicator's number, a field, a place among the departments. | 指標の番号、分野、所管の順番。
  NULL AS item,
  -- The column; NULL: the row as a whole. | 列の名前。行全体の場合は空。
  NULL AS column_name,
  -- Its value before. | 変更前の値。
  NULL AS old_value,
  -- Its value after. | 変更後の値。
  NULL AS new_value,
  -- Why. | 理由。
  b.reason AS reason,
  -- The order of changes; 0: the row came. | 変更の順番。行の追加は 0。
  0 AS change
FROM measure AS m
LEFT JOIN import_batch AS b ON b.id = m.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'measure_field', NULL, t.field, NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN measure_field AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'measure_department', NULL, CAST(t.position AS TEXT), NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN measure_department AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'indicator', t.fiscal_year, CAST(t.number AS TEXT), NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN indicator AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'assessment', t.fiscal_year, NULL, NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN assessment AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'published_measure', t.through_year, NULL, NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN published_measure AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
SELECT
  m.plan, m.code, b.imported_at, b.imported_by, t.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', 'published_indicator', t.fiscal_year, CAST(t.number AS TEXT), NULL, NULL, NULL,
  b.reason, 0
FROM measure AS m
JOIN published_indicator AS t ON t.measure_id = m.id
LEFT JOIN import_batch AS b ON b.id = t.batch

UNION ALL
-- The log says of a row that was deleted, and did not come back, which import had brought it.
SELECT
  c.plan, c.measure, b.imported_at, b.imported_by, c.old_value, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), 'insert', c.table_name, c.fiscal_year, c.item, NULL, NULL, NULL, b.reason, 0
FROM change AS c
LEFT JOIN import_batch AS b ON b.id = c.old_value
WHERE c.measure IS NOT NULL AND c.action = 'delete' AND c.column_name = 'batch'
  AND NOT EXISTS (
    SELECT 1 FROM change AS r
    WHERE r.plan = c.plan AND r.measure = c.measure AND r.action = 'restore' AND r.id > c.id
      AND r.table_name = c.table_name AND r.row_id IS c.row_id AND r.fiscal_year IS c.fiscal_year
      AND r.item IS c.item AND r.column_name = 'batch' AND r.new_value IS c.old_value
  )

UNION ALL
-- Departments by name; the log of an earlier version has them by their numbers alone.
SELECT
  c.plan, c.measure, c.changed_at, b.imported_by, c.batch, coalesce(b.kind, 'outside'),
  nullif(b.file, ''), c.action, c.table_name, c.fiscal_year, c.item,
  CASE c.column_name WHEN 'department_id' THEN 'department' ELSE c.column_name END,
  CASE c.column_name
    WHEN 'department_id' THEN coalesce(
      (SELECT d.path FROM department_path AS d WHERE d.department_id = c.old_value), c.old_value)
    ELSE c.old_value
  END,
  CASE c.column_name
    WHEN 'department_id' THEN coalesce(
      (SELECT d.path FROM department_path AS d WHERE d.department_id = c.new_value), c.new_value)
    ELSE c.new_value
  END,
  c.reason, c.id
FROM change AS c
LEFT JOIN import_batch AS b ON b.id = c.batch
WHERE c.measure IS NOT NULL AND c.column_name <> 'batch'
  AND (
    c.column_name <> 'department_id'
    OR NOT EXISTS (
      SELECT 1 FROM change AS n WHERE n.id = c.id + 1 AND n.column_name = 'department'
    )
  );
