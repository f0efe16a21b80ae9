-- What the store said when a receipt was written, so that content can be told that changed since without
-- a receipt and without an entry in the change log.

-- The checksum of all rows that imports brought, as it was after this one; NULL: not taken.
-- | この取込みの後の、取り込んだ全行のチェックサム。空は未計算。
ALTER TABLE import_batch ADD COLUMN content_checksum TEXT
  CONSTRAINT import_batch_content_checksum_is_32_digits CHECK (length(content_checksum) = 32);

-- The last entry of the change log at that time; 0: none. | その時点の変更履歴の最後の番号。なければ 0。
ALTER TABLE import_batch ADD COLUMN last_change INTEGER;

-- A receipt that another program corrects is logged with what it says of the content.
CREATE TRIGGER import_batch_checksum_update_is_logged
AFTER UPDATE OF content_checksum, last_change ON import_batch
WHEN OLD.id IS NOT (SELECT batch FROM current_batch) BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, item, column_name, old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'import_batch', OLD.id, OLD.id,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'content_checksum' AS column_name, OLD.content_checksum AS old_value,
      NEW.content_checksum AS new_value
    UNION ALL SELECT 'last_change', OLD.last_change, NEW.last_change
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;
