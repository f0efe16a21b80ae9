CREATE VIEW import_history AS
-- What was done to the store, and by whom: imports, undos, closings, and changes by other programs.
-- Rule: every import has its receipt, and the change log has what came without one: all changes of
-- one moment are a row without a number. An undo that was itself taken back has undone nothing.
-- | 取込みと変更の履歴。コマンド以外による変更は番号が空で、同じ時刻の変更が1行になる。
WITH RECURSIVE undoing (undo, target, in_force) AS (
  -- From the last undo of each chain, which is in force, to the first: every other one is over.
  SELECT u.undone_by, u.batch, 1 FROM undone_batch AS u
  WHERE NOT EXISTS (SELECT 1 FROM undone_batch AS n WHERE n.batch = u.undone_by)
  UNION ALL
  SELECT u.undone_by, u.batch, 1 - e.in_force
  FROM undoing AS e
  JOIN undone_batch AS u ON u.undone_by = e.target
), outside AS (
  SELECT changed_at, table_name, plan, row_id, measure, fiscal_year, item, max(action) AS action
  FROM change
  WHERE batch IS NULL
  GROUP BY changed_at, table_name, plan, row_id, measure, fiscal_year, item
), entry AS (
  SELECT
    b.id AS batch, b.imported_at, b.imported_by, b.kind, nullif(b.file, '') AS file, b.row_count,
    b.inserted, b.changed, b.unchanged, b.reason, u.undo AS undone_by,
    (SELECT o.batch FROM undone_batch AS o WHERE o.undone_by = b.id) AS undoes, b.program,
    CASE WHEN b.file <> '' THEN b.sha256 END AS sha256
  FROM import_batch AS b
  LEFT JOIN undoing AS u ON u.target = b.id AND u.in_force = 1
  UNION ALL
  SELECT
    NULL, changed_at, NULL, 'outside', NULL, count(*), 0, count(*), 0, NULL, NULL, NULL, NULL, NULL
  FROM outside
  GROUP BY changed_at
)
SELECT
  -- The number of the import; NULL: another program changed the store. | 取込み番号。コマンド以外は空。
  e.batch,
  -- When, in UTC. | 日時（協定世界時）。
  e.imported_at,
  -- The account that did it. | 実行した利用者。
  e.imported_by,
  -- What the file held, or undo, close, reopen; outside: another program.
  -- | 種類：取り込んだ表の種類、undo（取消し）、close（確定）、reopen（確定の解除）、outside（コマンド以外による変更）。
  e.kind,
  -- The file. | ファイル名。
  e.file,
  -- The rows it held or touched. | ファイルにあった行、または変更した行の数。
  e.row_count,
  -- Rows that were new, or came back. | 追加した行、または復元した行の数。
  e.inserted,
  -- Rows that changed, or went. | 変更した行、または削除した行の数。
  e.changed,
  -- Rows that said what was stored already. | 変更のなかった行数。
  e.unchanged,
  -- Why. | 理由。
  e.reason,
  -- The undo that took it back and is in force. | これを取り消した取込み番号（その取消しが有効な場合）。
  e.undone_by,
  -- The import that it took back. | これが取り消した取込み番号。
  e.undoes,
  -- The program. | プログラム。
  e.program,
  -- SHA-256 of the file. | ファイル内容の SHA-256。
  e.sha256
FROM entry AS e;
