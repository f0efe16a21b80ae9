-- What was changed since a date: figures, names and grades' rules alike, the latest first.
-- 指定した日以降の変更（数値、名称、評価区分などの設定を含む。新しい順）。
-- :since (date) | From this moment on, in UTC: 2022-05-01 or 2022-05-01T09:00:00Z; none: all. | この日時（協定世界時）以降。指定しない場合はすべて。
-- :limit (integer 1..) 100 | How many rows. | 件数。
SELECT
  c.changed_at, b.imported_by AS changed_by, nullif(b.file, '') AS file, c.action, c.table_name,
  c.plan, c.measure, c.fiscal_year, c.item, c.column_name, c.old_value, c.new_value, c.reason
FROM change AS c
LEFT JOIN import_batch AS b ON b.id = c.batch
WHERE :since IS NULL OR c.changed_at >= :since
ORDER BY c.id DESC
LIMIT :limit;
