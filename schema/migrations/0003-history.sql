-- History: the change log says enough to take an import back, and closed years cannot be changed.
--
-- 1. The change log, made anew: which row (by its number in the store, that a renamed code does not
--    lose), which import had brought a row that is deleted, departments by name beside their numbers,
--    and the rows that an undo brought back.
-- 2. What an undo took back, and what other programs do to receipts or with REPLACE.
-- 3. Closed years: what was published, kept apart from what is stored, and guards for what it rests on.

-- 1. The change log.

DROP TRIGGER plan_update_is_logged;
DROP TRIGGER plan_delete_is_logged;
DROP TRIGGER grade_band_update_is_logged;
DROP TRIGGER grade_band_delete_is_logged;
DROP TRIGGER field_update_is_logged;
DROP TRIGGER field_delete_is_logged;
DROP TRIGGER department_update_is_logged;
DROP TRIGGER department_delete_is_logged;
DROP TRIGGER measure_update_is_logged;
DROP TRIGGER measure_delete_is_logged;
DROP TRIGGER measure_field_update_is_logged;
DROP TRIGGER measure_field_delete_is_logged;
DROP TRIGGER measure_department_update_is_logged;
DROP TRIGGER measure_department_delete_is_logged;
DROP TRIGGER indicator_update_is_logged;
DROP TRIGGER indicator_delete_is_logged;
DROP TRIGGER assessment_update_is_logged;
DROP TRIGGER assessment_delete_is_logged;
DROP TRIGGER published_measure_update_is_logged;
DROP TRIGGER published_measure_delete_is_logged;
DROP TRIGGER published_field_update_is_logged;
DROP TRIGGER published_field_delete_is_logged;
DROP TRIGGER published_indicator_update_is_logged;
DROP TRIGGER published_indicator_delete_is_logged;
DROP TRIGGER closed_year_update_is_logged;
DROP TRIGGER closed_year_delete_is_logged;

CREATE TABLE change_copy AS
SELECT
  id, batch, changed_at, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
  new_value, reason
FROM change;

DROP TABLE change;

CREATE TABLE change (
  -- One column of one row, before and after. | 変更履歴（1行が1項目の変更）。
  -- The order of changes. | 変更の順番。
  id INTEGER PRIMARY KEY,
  -- The import that made it; NULL outside the command. | 取込み番号。コマンド以外による変更は空。
  batch INTEGER REFERENCES import_batch (id),
  -- When, in UTC. | 変更日時（協定世界時）。
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- update, delete, or restore: a deleted row that an undo brought back. | 変更の種類（更新、削除、復元）。
  action TEXT NOT NULL
    CONSTRAINT change_action_is_known
    CHECK (action = 'update' OR action = 'delete' OR action = 'restore'),
  -- The table. | 表の名前。
  table_name TEXT NOT NULL,
  -- The number of the row in the store, or of the measure it belongs to; NULL where codes are its key.
  -- | 行（または行の属する施策）の内部番号。コードで特定する行は空。
  row_id INTEGER,
  -- The plan. | 計画コード。
  plan TEXT,
  -- The measure, where the row belongs to one. | 施策番号。
  measure TEXT,
  -- The fiscal year, where the row belongs to one. | 年度（西暦）。
  fiscal_year INTEGER,
  -- The rest of the row's key: an indicator's number, a grade, a field, a department, a position.
  -- | 行を特定する残りの項目。
  item TEXT,
  -- The column; department and successor_path say by name what the number before them says.
  -- | 列の名前。department と successor_path は、直前の内部番号を名称で示す。
  column_name TEXT NOT NULL,
  -- Its value before. | 変更前の値。
  old_value ANY,
  -- Its value after; NULL for a delete. | 変更後の値。
  new_value ANY,
  -- Why, in the words of --reason. | 変更の理由。
  reason TEXT
) STRICT;

INSERT INTO change
  (id, batch, changed_at, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
    old_value, new_value, reason)
SELECT
  c.id, c.batch, c.changed_at, c.action, c.table_name,
  CASE
    WHEN c.measure IS NOT NULL THEN
      (SELECT m.id FROM measure AS m WHERE m.plan = c.plan AND m.code = c.measure)
    WHEN c.table_name = 'department' THEN
      (
        SELECT d.id FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent
        WHERE d.plan = c.plan AND coalesce(p.name || '/', '') || d.name = c.item
      )
    WHEN c.table_name = 'published_field' THEN
      (
        SELECT f.id FROM published_field AS f
        WHERE f.plan = c.plan AND f.through_year = c.fiscal_year
          AND coalesce(f.field, '') || '/' || f.grade = c.item
      )
  END,
  c.plan, c.measure, c.fiscal_year, c.item, c.column_name, c.old_value, c.new_value, c.reason
FROM change_copy AS c
ORDER BY c.id;

DROP TABLE change_copy;

CREATE INDEX change_by_batch ON change (batch);
CREATE INDEX change_by_measure ON change (plan, measure);

CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;

CREATE TRIGGER plan_update_is_logged AFTER UPDATE ON plan BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'plan', NULL, OLD.code, NULL, NULL, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NEW.code AS new_value
    UNION ALL SELECT 'title', OLD.title, NEW.title
    UNION ALL SELECT 'first_year', OLD.first_year, NEW.first_year
    UNION ALL SELECT 'last_year', OLD.last_year, NEW.last_year
    UNION ALL SELECT 'digits', OLD.digits, NEW.digits
    UNION ALL SELECT 'rounding', OLD.rounding, NEW.rounding
    UNION ALL SELECT 'year_style', OLD.year_style, NEW.year_style
    UNION ALL SELECT 'about', OLD.about, NEW.about
    UNION ALL SELECT 'source', OLD.source, NEW.source
    UNION ALL SELECT 'license', OLD.license, NEW.license
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER plan_delete_is_logged BEFORE DELETE ON plan BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'plan', NULL, OLD.code, NULL, NULL, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NULL AS new_value
    UNION ALL SELECT 'title', OLD.title, NULL
    UNION ALL SELECT 'first_year', OLD.first_year, NULL
    UNION ALL SELECT 'last_year', OLD.last_year, NULL
    UNION ALL SELECT 'digits', OLD.digits, NULL
    UNION ALL SELECT 'rounding', OLD.rounding, NULL
    UNION ALL SELECT 'year_style', OLD.year_style, NULL
    UNION ALL SELECT 'about', OLD.about, NULL
    UNION ALL SELECT 'source', OLD.source, NULL
    UNION ALL SELECT 'license', OLD.license, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER grade_band_update_is_logged AFTER UPDATE ON grade_band BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'grade_band', NULL, OLD.plan, NULL, NULL, OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'grade' AS column_name, OLD.grade AS old_value, NEW.grade AS new_value
    UNION ALL SELECT 'at_least', OLD.at_least, NEW.at_least
    UNION ALL SELECT 'meaning', OLD.meaning, NEW.meaning
    UNION ALL SELECT 'on_track', OLD.on_track, NEW.on_track
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER grade_band_delete_is_logged BEFORE DELETE ON grade_band BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'grade_band', NULL, OLD.plan, NULL, NULL, OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'grade' AS column_name, OLD.grade AS old_value, NULL AS new_value
    UNION ALL SELECT 'at_least', OLD.at_least, NULL
    UNION ALL SELECT 'meaning', OLD.meaning, NULL
    UNION ALL SELECT 'on_track', OLD.on_track, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER field_update_is_logged AFTER UPDATE ON field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'field', NULL, OLD.plan, NULL, NULL, OLD.code,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NEW.code AS new_value
    UNION ALL SELECT 'kind', OLD.kind, NEW.kind
    UNION ALL SELECT 'name', OLD.name, NEW.name
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER field_delete_is_logged BEFORE DELETE ON field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'field', NULL, OLD.plan, NULL, NULL, OLD.code,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NULL AS new_value
    UNION ALL SELECT 'kind', OLD.kind, NULL
    UNION ALL SELECT 'name', OLD.name, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER department_update_is_logged AFTER UPDATE ON department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'department', OLD.id, OLD.plan, NULL, NULL,
    coalesce((SELECT d.name FROM department AS d WHERE d.id = OLD.parent) || '/', '') || OLD.name,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'parent' AS column_name, OLD.parent AS old_value, NEW.parent AS new_value
    UNION ALL SELECT 'name', OLD.name, NEW.name
    UNION ALL SELECT 'position', OLD.position, NEW.position
    UNION ALL SELECT 'first_year', OLD.first_year, NEW.first_year
    UNION ALL SELECT 'last_year', OLD.last_year, NEW.last_year
    UNION ALL SELECT 'successor', OLD.successor, NEW.successor
    UNION ALL SELECT 'successor_path', (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = OLD.successor
      ), (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = NEW.successor
      )
    UNION ALL SELECT 'listed', OLD.listed, NEW.listed
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER department_delete_is_logged BEFORE DELETE ON department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'department', OLD.id, OLD.plan, NULL, NULL,
    coalesce((SELECT d.name FROM department AS d WHERE d.id = OLD.parent) || '/', '') || OLD.name,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'parent' AS column_name, OLD.parent AS old_value, NULL AS new_value
    UNION ALL SELECT 'name', OLD.name, NULL
    UNION ALL SELECT 'position', OLD.position, NULL
    UNION ALL SELECT 'first_year', OLD.first_year, NULL
    UNION ALL SELECT 'last_year', OLD.last_year, NULL
    UNION ALL SELECT 'successor', OLD.successor, NULL
    UNION ALL SELECT 'successor_path', (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = OLD.successor
      ), NULL
    UNION ALL SELECT 'listed', OLD.listed, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_update_is_logged AFTER UPDATE ON measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'measure', OLD.id, OLD.plan, OLD.code, NULL, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NEW.code AS new_value
    UNION ALL SELECT 'position', OLD.position, NEW.position
    UNION ALL SELECT 'name', OLD.name, NEW.name
    UNION ALL SELECT 'field', OLD.field, NEW.field
    UNION ALL SELECT 'first_year', OLD.first_year, NEW.first_year
    UNION ALL SELECT 'last_year', OLD.last_year, NEW.last_year
    UNION ALL SELECT 'description', OLD.description, NEW.description
    UNION ALL SELECT 'purpose', OLD.purpose, NEW.purpose
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_delete_is_logged BEFORE DELETE ON measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'measure', OLD.id, OLD.plan, OLD.code, NULL, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NULL AS new_value
    UNION ALL SELECT 'position', OLD.position, NULL
    UNION ALL SELECT 'name', OLD.name, NULL
    UNION ALL SELECT 'field', OLD.field, NULL
    UNION ALL SELECT 'first_year', OLD.first_year, NULL
    UNION ALL SELECT 'last_year', OLD.last_year, NULL
    UNION ALL SELECT 'description', OLD.description, NULL
    UNION ALL SELECT 'purpose', OLD.purpose, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_field_update_is_logged AFTER UPDATE ON measure_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'measure_field', OLD.measure_id, m.plan, m.code,
    NULL, OLD.field,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'field', OLD.field, NEW.field
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_field_delete_is_logged BEFORE DELETE ON measure_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'measure_field', OLD.measure_id, m.plan, m.code,
    NULL, OLD.field,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'field' AS column_name, OLD.field AS old_value, NULL AS new_value
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_department_update_is_logged AFTER UPDATE ON measure_department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'measure_department', OLD.measure_id, m.plan, m.code,
    NULL, OLD.position,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'position', OLD.position, NEW.position
    UNION ALL SELECT 'department_id', OLD.department_id, NEW.department_id
    UNION ALL SELECT 'department', (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = OLD.department_id
      ), (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = NEW.department_id
      )
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_department_delete_is_logged BEFORE DELETE ON measure_department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'measure_department', OLD.measure_id, m.plan, m.code,
    NULL, OLD.position,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'position' AS column_name, OLD.position AS old_value, NULL AS new_value
    UNION ALL SELECT 'department_id', OLD.department_id, NULL
    UNION ALL SELECT 'department', (
        SELECT coalesce(p.name || '/', '') || d.name FROM department AS d
        LEFT JOIN department AS p ON p.id = d.parent WHERE d.id = OLD.department_id
      ), NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER indicator_update_is_logged AFTER UPDATE ON indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'indicator', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, OLD.number,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'fiscal_year', OLD.fiscal_year, NEW.fiscal_year
    UNION ALL SELECT 'number', OLD.number, NEW.number
    UNION ALL SELECT 'label', OLD.label, NEW.label
    UNION ALL SELECT 'name', OLD.name, NEW.name
    UNION ALL SELECT 'unit', OLD.unit, NEW.unit
    UNION ALL SELECT 'formula', OLD.formula, NEW.formula
    UNION ALL SELECT 'baseline', OLD.baseline, NEW.baseline
    UNION ALL SELECT 'target', OLD.target, NEW.target
    UNION ALL SELECT 'target_max', OLD.target_max, NEW.target_max
    UNION ALL SELECT 'target_text', OLD.target_text, NEW.target_text
    UNION ALL SELECT 'target_status', OLD.target_status, NEW.target_status
    UNION ALL SELECT 'target_original', OLD.target_original, NEW.target_original
    UNION ALL SELECT 'target_reason', OLD.target_reason, NEW.target_reason
    UNION ALL SELECT 'result', OLD.result, NEW.result
    UNION ALL SELECT 'result_text', OLD.result_text, NEW.result_text
    UNION ALL SELECT 'result_status', OLD.result_status, NEW.result_status
    UNION ALL SELECT 'achieved', OLD.achieved, NEW.achieved
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER indicator_delete_is_logged BEFORE DELETE ON indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'indicator', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, OLD.number,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'number' AS column_name, OLD.number AS old_value, NULL AS new_value
    UNION ALL SELECT 'label', OLD.label, NULL
    UNION ALL SELECT 'name', OLD.name, NULL
    UNION ALL SELECT 'unit', OLD.unit, NULL
    UNION ALL SELECT 'formula', OLD.formula, NULL
    UNION ALL SELECT 'baseline', OLD.baseline, NULL
    UNION ALL SELECT 'target', OLD.target, NULL
    UNION ALL SELECT 'target_max', OLD.target_max, NULL
    UNION ALL SELECT 'target_text', OLD.target_text, NULL
    UNION ALL SELECT 'target_status', OLD.target_status, NULL
    UNION ALL SELECT 'target_original', OLD.target_original, NULL
    UNION ALL SELECT 'target_reason', OLD.target_reason, NULL
    UNION ALL SELECT 'result', OLD.result, NULL
    UNION ALL SELECT 'result_text', OLD.result_text, NULL
    UNION ALL SELECT 'result_status', OLD.result_status, NULL
    UNION ALL SELECT 'achieved', OLD.achieved, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER assessment_update_is_logged AFTER UPDATE ON assessment BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'assessment', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'fiscal_year', OLD.fiscal_year, NEW.fiscal_year
    UNION ALL SELECT 'rate', OLD.rate, NEW.rate
    UNION ALL SELECT 'status', OLD.status, NEW.status
    UNION ALL SELECT 'comment', OLD.comment, NEW.comment
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER assessment_delete_is_logged BEFORE DELETE ON assessment BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'assessment', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'rate' AS column_name, OLD.rate AS old_value, NULL AS new_value
    UNION ALL SELECT 'status', OLD.status, NULL
    UNION ALL SELECT 'comment', OLD.comment, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_measure_update_is_logged AFTER UPDATE ON published_measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'published_measure', OLD.measure_id, m.plan, m.code,
    OLD.through_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'through_year', OLD.through_year, NEW.through_year
    UNION ALL SELECT 'average', OLD.average, NEW.average
    UNION ALL SELECT 'grade', OLD.grade, NEW.grade
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_measure_delete_is_logged BEFORE DELETE ON published_measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'published_measure', OLD.measure_id, m.plan, m.code,
    OLD.through_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'average' AS column_name, OLD.average AS old_value, NULL AS new_value
    UNION ALL SELECT 'grade', OLD.grade, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_field_update_is_logged AFTER UPDATE ON published_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'published_field', OLD.id, OLD.plan, NULL, OLD.through_year,
    coalesce(OLD.field, '') || '/' || OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'through_year' AS column_name, OLD.through_year AS old_value,
      NEW.through_year AS new_value
    UNION ALL SELECT 'field', OLD.field, NEW.field
    UNION ALL SELECT 'grade', OLD.grade, NEW.grade
    UNION ALL SELECT 'measures', OLD.measures, NEW.measures
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_field_delete_is_logged BEFORE DELETE ON published_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'published_field', OLD.id, OLD.plan, NULL, OLD.through_year,
    coalesce(OLD.field, '') || '/' || OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'field' AS column_name, OLD.field AS old_value, NULL AS new_value
    UNION ALL SELECT 'grade', OLD.grade, NULL
    UNION ALL SELECT 'measures', OLD.measures, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_indicator_update_is_logged AFTER UPDATE ON published_indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'published_indicator', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, OLD.number,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'fiscal_year', OLD.fiscal_year, NEW.fiscal_year
    UNION ALL SELECT 'number', OLD.number, NEW.number
    UNION ALL SELECT 'rate', OLD.rate, NEW.rate
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_indicator_delete_is_logged BEFORE DELETE ON published_indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'published_indicator', OLD.measure_id, m.plan, m.code,
    OLD.fiscal_year, OLD.number,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'rate' AS column_name, OLD.rate AS old_value, NULL AS new_value
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER closed_year_update_is_logged AFTER UPDATE ON closed_year BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'closed_year', NULL, OLD.plan, NULL, OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'plan' AS column_name, OLD.plan AS old_value, NEW.plan AS new_value
    UNION ALL SELECT 'fiscal_year', OLD.fiscal_year, NEW.fiscal_year
    UNION ALL SELECT 'closed_at', OLD.closed_at, NEW.closed_at
    UNION ALL SELECT 'closed_by', OLD.closed_by, NEW.closed_by
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER closed_year_delete_is_logged BEFORE DELETE ON closed_year BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'closed_year', NULL, OLD.plan, NULL, OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'closed_at' AS column_name, OLD.closed_at AS old_value, NULL AS new_value
    UNION ALL SELECT 'closed_by', OLD.closed_by, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

-- Made anew, and so again the first of the triggers on a deleted measure: what goes with it is deleted
-- before it, while its code can still be logged.
DROP TRIGGER measure_delete_takes_its_lists;

CREATE TRIGGER measure_delete_takes_its_lists BEFORE DELETE ON measure BEGIN
  DELETE FROM measure_field WHERE measure_id = OLD.id;
  DELETE FROM measure_department WHERE measure_id = OLD.id;
END;

-- 2. Undo, receipts and REPLACE.

CREATE TABLE undone_batch (
  -- The imports that were taken back, each by an import of its own of kind undo. Append-only.
  -- | 取り消した取込み（追記のみ）。
  -- The import that was taken back. | 取り消した取込み番号。
  batch INTEGER PRIMARY KEY REFERENCES import_batch (id),
  -- The undo that took it back. | 取り消しを行った取込み番号。
  undone_by INTEGER NOT NULL UNIQUE REFERENCES import_batch (id),
  CONSTRAINT undone_batch_is_earlier CHECK (batch < undone_by)
) STRICT;

CREATE TRIGGER undone_batch_is_never_replaced BEFORE INSERT ON undone_batch
WHEN EXISTS (SELECT 1 FROM undone_batch WHERE batch = NEW.batch OR undone_by = NEW.undone_by) BEGIN
  SELECT RAISE(ABORT, 'the list of undone imports is append-only');
END;

CREATE TRIGGER undone_batch_is_never_updated BEFORE UPDATE ON undone_batch BEGIN
  SELECT RAISE(ABORT, 'the list of undone imports is append-only');
END;

CREATE TRIGGER undone_batch_is_never_deleted BEFORE DELETE ON undone_batch BEGIN
  SELECT RAISE(ABORT, 'the list of undone imports is append-only');
END;

-- A receipt that another program changes is logged like any row. Its own import completes it.
CREATE TRIGGER import_batch_update_is_logged AFTER UPDATE ON import_batch
WHEN OLD.id IS NOT (SELECT batch FROM current_batch) BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, item, column_name, old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'import_batch', OLD.id, OLD.id,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'id' AS column_name, OLD.id AS old_value, NEW.id AS new_value
    UNION ALL SELECT 'kind', OLD.kind, NEW.kind
    UNION ALL SELECT 'file', OLD.file, NEW.file
    UNION ALL SELECT 'sha256', OLD.sha256, NEW.sha256
    UNION ALL SELECT 'imported_at', OLD.imported_at, NEW.imported_at
    UNION ALL SELECT 'imported_by', OLD.imported_by, NEW.imported_by
    UNION ALL SELECT 'program', OLD.program, NEW.program
    UNION ALL SELECT 'reason', OLD.reason, NEW.reason
    UNION ALL SELECT 'row_count', OLD.row_count, NEW.row_count
    UNION ALL SELECT 'inserted', OLD.inserted, NEW.inserted
    UNION ALL SELECT 'changed', OLD.changed, NEW.changed
    UNION ALL SELECT 'unchanged', OLD.unchanged, NEW.unchanged
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER import_batch_delete_is_logged BEFORE DELETE ON import_batch BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, item, column_name, old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'import_batch', OLD.id, OLD.id,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'kind' AS column_name, OLD.kind AS old_value, NULL AS new_value
    UNION ALL SELECT 'file', OLD.file, NULL
    UNION ALL SELECT 'sha256', OLD.sha256, NULL
    UNION ALL SELECT 'imported_at', OLD.imported_at, NULL
    UNION ALL SELECT 'imported_by', OLD.imported_by, NULL
    UNION ALL SELECT 'program', OLD.program, NULL
    UNION ALL SELECT 'reason', OLD.reason, NULL
    UNION ALL SELECT 'row_count', OLD.row_count, NULL
    UNION ALL SELECT 'inserted', OLD.inserted, NULL
    UNION ALL SELECT 'changed', OLD.changed, NULL
    UNION ALL SELECT 'unchanged', OLD.unchanged, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

-- REPLACE deletes the row that is there without firing its DELETE triggers (unless a client sets
-- recursive_triggers), and would pass by the change log. Outside the command it is refused: UPDATE and
-- an upsert do the same and are logged. Only an INSERT that went through after a row was there before
-- it is a REPLACE; an upsert updates instead, and any other INSERT fails by itself.
-- The tables with a row for every measure and year (indicator, assessment, published_measure,
-- published_indicator) have no such guard, for any trigger on their INSERTs costs a large import a fifth
-- of its time; a closed year has guards of its own.

CREATE TABLE current_row (
  -- Whether the row that is being inserted is there already: one row, kept by the triggers below.
  -- | 挿入中の行がすでにあるか。下のトリガーが使う1行だけの表。
  -- Always 1: there is one row. | 常に 1。
  id INTEGER PRIMARY KEY CONSTRAINT current_row_is_one_row CHECK (id = 1),
  -- 1 when it is there. | すでにあれば 1。
  is_there INTEGER NOT NULL DEFAULT 0
    CONSTRAINT current_row_is_there_is_0_or_1 CHECK (is_there = 0 OR is_there = 1)
) STRICT;

INSERT INTO current_row (id) VALUES (1);

CREATE TRIGGER import_batch_is_looked_for BEFORE INSERT ON import_batch
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM import_batch AS t
    WHERE t.id = NEW.id
  );
END;

CREATE TRIGGER import_batch_is_never_replaced AFTER INSERT ON import_batch
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER plan_is_looked_for BEFORE INSERT ON plan
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM plan AS t
    WHERE t.code = NEW.code
  );
END;

CREATE TRIGGER plan_is_never_replaced AFTER INSERT ON plan
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER grade_band_is_looked_for BEFORE INSERT ON grade_band
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM grade_band AS t
    WHERE t.plan = NEW.plan AND (t.grade = NEW.grade OR t.at_least IS NEW.at_least)
  );
END;

CREATE TRIGGER grade_band_is_never_replaced AFTER INSERT ON grade_band
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER field_is_looked_for BEFORE INSERT ON field
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM field AS t
    WHERE t.plan = NEW.plan AND t.code = NEW.code
  );
END;

CREATE TRIGGER field_is_never_replaced AFTER INSERT ON field
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER department_is_looked_for BEFORE INSERT ON department
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM department AS t
    WHERE t.id = NEW.id
    OR (
      t.plan = NEW.plan AND coalesce(t.parent, 0) = coalesce(NEW.parent, 0) AND t.name = NEW.name
    )
  );
END;

CREATE TRIGGER department_is_never_replaced AFTER INSERT ON department
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER measure_is_looked_for BEFORE INSERT ON measure
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM measure AS t
    WHERE t.id = NEW.id OR (t.plan = NEW.plan AND t.code = NEW.code)
  );
END;

CREATE TRIGGER measure_is_never_replaced AFTER INSERT ON measure
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER measure_field_is_looked_for BEFORE INSERT ON measure_field
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM measure_field AS t
    WHERE t.measure_id = NEW.measure_id AND t.field = NEW.field
  );
END;

CREATE TRIGGER measure_field_is_never_replaced AFTER INSERT ON measure_field
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER measure_department_is_looked_for BEFORE INSERT ON measure_department
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM measure_department AS t
    WHERE t.measure_id = NEW.measure_id
    AND (t.position = NEW.position OR t.department_id = NEW.department_id)
  );
END;

CREATE TRIGGER measure_department_is_never_replaced AFTER INSERT ON measure_department
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER published_field_is_looked_for BEFORE INSERT ON published_field
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM published_field AS t
    WHERE t.id = NEW.id
    OR (
      t.plan = NEW.plan AND coalesce(t.field, '') = coalesce(NEW.field, '')
      AND t.grade = NEW.grade AND t.through_year = NEW.through_year
    )
  );
END;

CREATE TRIGGER published_field_is_never_replaced AFTER INSERT ON published_field
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

CREATE TRIGGER closed_year_is_looked_for BEFORE INSERT ON closed_year
WHEN (SELECT batch FROM current_batch) IS NULL BEGIN
  UPDATE current_row SET is_there = EXISTS (
    SELECT 1 FROM closed_year AS t
    WHERE t.plan = NEW.plan AND t.fiscal_year = NEW.fiscal_year
  );
END;

CREATE TRIGGER closed_year_is_never_replaced AFTER INSERT ON closed_year
WHEN (SELECT batch FROM current_batch) IS NULL AND (SELECT is_there FROM current_row) = 1 BEGIN
  SELECT RAISE(ABORT, 'REPLACE would pass by the change log: use UPDATE | REPLACE は履歴に残りません。UPDATE を使ってください。');
END;

-- A target that is changed needs a reason, in its row or for the whole import: figures are compared as
-- they are shown, with 15 digits. Other programs are not stopped: the log has what they change.
CREATE TRIGGER indicator_target_changes_for_a_reason BEFORE UPDATE OF target ON indicator
WHEN OLD.target IS NOT NULL AND CAST(OLD.target AS TEXT) IS NOT CAST(NEW.target AS TEXT)
  AND (NEW.target_reason IS NULL OR NEW.target_reason = OLD.target_reason)
  AND EXISTS (
    SELECT 1 FROM current_batch AS c
    JOIN import_batch AS b ON b.id = c.batch
    WHERE b.kind = 'results' AND c.reason IS NULL
  )
BEGIN
  SELECT RAISE(ABORT, 'a changed target needs a reason');
END;

-- 3. Closed years.
--
-- Closing a year copies what is published of it: the rates of the year, the averages and grades through
-- it, the bands and rounding they come of, and the names and departments they stand under. The copies
-- are never changed; a year that is reopened and closed again has a second set beside the first.
--
-- The guards then refuse what would make the store compute anything else:
-- * Figures. An average through a year rests on every year up to it, so a closed year seals the figures
--   (indicator, assessment: targets, results, formulas) of the years before it as well. The program
--   makes these guards for a year when it closes it and drops them when it reopens it: open years pay
--   nothing, and the message can name the year (RAISE takes a fixed text before SQLite 3.47). They are
--   not in this file but in the store, as closed_YEAR_of_PLAN_...; furikaeri verify looks for them.
-- * What grades rest on: the plan's first year, digits and rounding, its years and its bands, for as
--   long as one of its years is closed. Its last year may move on, but not before a closed one.
-- * The measures of closed years: none is added to them, taken away, or given another code or span.
-- * Names. A measure's name, its fields and its departments are those of the latest year it is active
--   in. Once that year is closed they are final. Before, they may change: a measure that is renamed in
--   2022 was published under its old name in 2021, and that is what the copies of 2021 say. The same
--   holds for the names of fields and departments, with the last year of the plan.
-- A new year, new measures that begin in it, new fields and new departments are free.

CREATE TABLE closing (
  -- Every closing and reopening of a fiscal year. Append-only. | 年度の確定と解除の記録（追記のみ）。
  -- The number of the entry among the imports. | 取込み番号と共通の番号。
  batch INTEGER PRIMARY KEY REFERENCES import_batch (id),
  -- The plan. | 計画コード。
  plan TEXT NOT NULL,
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL,
  -- close or reopen. | 確定または解除。
  action TEXT NOT NULL
    CONSTRAINT closing_action_is_known CHECK (action = 'close' OR action = 'reopen'),
  -- When, in UTC. | 日時（協定世界時）。
  done_at TEXT NOT NULL,
  -- The account that did it. | 実行した利用者。
  done_by TEXT,
  -- Why; a reopening says so always. | 理由（解除では必須）。
  reason TEXT,
  -- The plan's first fiscal year at the time. | 当時の計画の初年度。
  first_year INTEGER NOT NULL,
  -- Its decimal places at the time. | 当時の小数点以下の桁数。
  digits INTEGER NOT NULL,
  -- Its rounding at the time. | 当時の端数処理。
  rounding TEXT NOT NULL,
  CONSTRAINT closing_reopens_for_a_reason CHECK (action = 'close' OR reason <> '')
) STRICT;

CREATE TABLE closed_grade_band (
  -- The grades of a plan as they were when a year was closed. | 確定時の評価区分。
  -- The closing. | 確定の番号。
  closing INTEGER NOT NULL REFERENCES closing (batch),
  -- The grade. | 評価の記号。
  grade TEXT NOT NULL,
  -- The lowest average of the band, in percent; NULL for the lowest band. | 平均達成率の下限（％）。
  at_least REAL,
  -- What the grade says. | 評価の意味。
  meaning TEXT,
  -- 1 when the grade counts as on track. | おおむね計画どおりとみなす評価は 1。
  on_track INTEGER NOT NULL,
  PRIMARY KEY (closing, grade)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_measure (
  -- A measure as it was published when a year was closed: readable on its own, whatever became of it.
  -- | 確定時に公表した施策の達成率・評価・名称・所管。
  -- The closing. | 確定の番号。
  closing INTEGER NOT NULL REFERENCES closing (batch),
  -- The measure. | 施策番号。
  measure TEXT NOT NULL,
  -- Its place in the order of measures. | 並び順。
  position INTEGER NOT NULL,
  -- Its name. | 施策名。
  name TEXT NOT NULL,
  -- Its main field. | 主に属する分野。
  field TEXT NOT NULL,
  -- The main field's name. | 分野の名称。
  field_name TEXT NOT NULL,
  -- The other fields it is listed in: 5;6. | 再掲されている分野。
  other_fields TEXT,
  -- Its departments, the lead first: bureau/section;bureau/section. | 所管（先頭が主管）。
  departments TEXT,
  -- The mean of its indicators' rates of the year, in percent. | 指標から計算した達成率（％）。
  computed_rate REAL,
  -- The rate the department itself gave, in percent. | 自己評価の達成率（％）。
  assessed_rate REAL,
  -- The rate that counts, in percent. | 採用した達成率（％）。
  rate REAL,
  -- Where the rate comes from: assessed, computed, blank or none. | 達成率の根拠。
  basis TEXT NOT NULL,
  -- The typed blank of the assessment, or provisional beside its rate. | 自己評価がない理由、または速報値の印。
  status TEXT,
  -- The indicators of the year. | 指標の数。
  indicators INTEGER NOT NULL,
  -- The indicators that have a rate. | 達成率のある指標の数。
  indicators_rated INTEGER NOT NULL,
  -- The years up to this one that have a rate. | この年度までの達成率のある年度の数。
  years_rated INTEGER NOT NULL,
  -- The average through the year in percent, rounded to 9 decimals. | この年度までの平均達成率（％）。
  average_rate REAL,
  -- The average as it is shown. | 表示用の平均達成率。
  average_shown TEXT,
  -- The grade through the year. | この年度までの進捗評価。
  grade TEXT,
  -- What the grade says. | 評価の意味。
  grade_meaning TEXT,
  PRIMARY KEY (closing, measure)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closing_is_never_replaced BEFORE INSERT ON closing
WHEN EXISTS (SELECT 1 FROM closing WHERE batch = NEW.batch) BEGIN
  SELECT RAISE(ABORT, 'the list of closings is append-only');
END;

CREATE TRIGGER closing_is_never_updated BEFORE UPDATE ON closing BEGIN
  SELECT RAISE(ABORT, 'the list of closings is append-only');
END;

CREATE TRIGGER closing_is_never_deleted BEFORE DELETE ON closing BEGIN
  SELECT RAISE(ABORT, 'the list of closings is append-only');
END;

CREATE TRIGGER closed_grade_band_is_never_replaced BEFORE INSERT ON closed_grade_band
WHEN EXISTS (SELECT 1 FROM closed_grade_band WHERE closing = NEW.closing AND grade = NEW.grade) BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_grade_band_is_never_updated BEFORE UPDATE ON closed_grade_band BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_grade_band_is_never_deleted BEFORE DELETE ON closed_grade_band BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_grade_band_comes_with_its_closing AFTER INSERT ON closed_grade_band
WHEN NEW.closing IS NOT (SELECT batch FROM current_batch) BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_measure_is_never_replaced BEFORE INSERT ON closed_measure
WHEN EXISTS (SELECT 1 FROM closed_measure WHERE closing = NEW.closing AND measure = NEW.measure) BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_measure_is_never_updated BEFORE UPDATE ON closed_measure BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_measure_is_never_deleted BEFORE DELETE ON closed_measure BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_measure_comes_with_its_closing AFTER INSERT ON closed_measure
WHEN NEW.closing IS NOT (SELECT batch FROM current_batch) BEGIN
  SELECT RAISE(ABORT, 'what was published of a closed year is never changed');
END;

CREATE TRIGGER closed_year_is_never_updated BEFORE UPDATE ON closed_year
WHEN EXISTS (
  SELECT 1 FROM closing AS g WHERE g.plan = OLD.plan AND g.fiscal_year = OLD.fiscal_year
) BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: reopen it with furikaeri reopen YEAR --reason TEXT | 確定した年度です。furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER closed_year_is_reopened_by_command BEFORE DELETE ON closed_year
WHEN EXISTS (
  SELECT 1 FROM closing AS g WHERE g.plan = OLD.plan AND g.fiscal_year = OLD.fiscal_year
) AND NOT EXISTS (
  SELECT 1 FROM current_batch AS c
  JOIN closing AS g ON g.batch = c.batch
  WHERE g.action = 'reopen' AND g.plan = OLD.plan AND g.fiscal_year = OLD.fiscal_year
) BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: reopen it with furikaeri reopen YEAR --reason TEXT | 確定した年度です。furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_of_closed_years_is_not_replaced AFTER INSERT ON plan
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = NEW.code
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_of_closed_years_is_not_changed BEFORE UPDATE OF code, first_year, last_year, digits, rounding ON plan
WHEN (
    NEW.code IS NOT OLD.code OR NEW.first_year IS NOT OLD.first_year
    OR NEW.digits IS NOT OLD.digits OR NEW.rounding IS NOT OLD.rounding
  ) AND EXISTS (SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = OLD.code)
  OR EXISTS (SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = OLD.code AND c.fiscal_year > NEW.last_year)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_of_closed_years_is_not_deleted BEFORE DELETE ON plan
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.code
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER grade_band_of_closed_years_is_not_added AFTER INSERT ON grade_band
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = NEW.plan
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER grade_band_of_closed_years_is_not_changed BEFORE UPDATE ON grade_band
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.plan
)
  OR EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = NEW.plan
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER grade_band_of_closed_years_is_not_deleted BEFORE DELETE ON grade_band
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.plan
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_year_of_closed_years_is_not_added AFTER INSERT ON plan_year
WHEN EXISTS (
    SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = NEW.plan AND c.fiscal_year >= NEW.fiscal_year
  )
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_year_of_closed_years_is_not_changed BEFORE UPDATE ON plan_year
WHEN EXISTS (
    SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = OLD.plan AND c.fiscal_year >= OLD.fiscal_year
  )
  OR EXISTS (
    SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = NEW.plan AND c.fiscal_year >= NEW.fiscal_year
  )
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER plan_year_of_closed_years_is_not_deleted BEFORE DELETE ON plan_year
WHEN EXISTS (
    SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    WHERE c.plan = OLD.plan AND c.fiscal_year >= OLD.fiscal_year
  )
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: the grades of this plan''s closed years rest on this (see closed_year); furikaeri reopen YEAR --reason TEXT | この計画の確定した年度の評価の根拠です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER field_of_closed_years_is_not_renamed BEFORE UPDATE OF plan, code, kind, name ON field
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
  JOIN plan AS p ON p.code = c.plan AND c.fiscal_year >= p.last_year
  WHERE c.plan = OLD.plan
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER field_of_closed_years_is_not_deleted BEFORE DELETE ON field
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.plan
) AND (
  EXISTS (SELECT 1 FROM measure AS m WHERE m.plan = OLD.plan AND m.field = OLD.code)
  OR EXISTS (SELECT 1 FROM measure_field AS f WHERE f.plan = OLD.plan AND f.field = OLD.code)
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER department_of_closed_years_is_not_renamed BEFORE UPDATE OF id, plan, parent, name ON department
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
  JOIN plan AS p ON p.code = c.plan AND c.fiscal_year >= p.last_year
  WHERE c.plan = OLD.plan
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER department_of_closed_years_is_not_deleted BEFORE DELETE ON department
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.plan
) AND (
  EXISTS (
    SELECT 1 FROM measure_department AS d WHERE d.plan = OLD.plan AND d.department_id = OLD.id
  )
  OR EXISTS (SELECT 1 FROM department AS d WHERE d.plan = OLD.plan AND d.parent = OLD.id)
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_of_closed_years_is_not_added AFTER INSERT ON measure
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
  JOIN plan AS p ON p.code = c.plan
  WHERE c.plan = NEW.plan AND c.fiscal_year >= coalesce(NEW.first_year, p.first_year)
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this would change the measures of a closed year; give a new measure a later first_year (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の施策が変わります。新しい施策には確定後の開始年度を指定してください。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_of_closed_years_is_not_deleted BEFORE DELETE ON measure
WHEN EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
  JOIN plan AS p ON p.code = c.plan
  WHERE c.plan = OLD.plan AND c.fiscal_year >= coalesce(OLD.first_year, p.first_year)
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this would change the measures of a closed year; give a new measure a later first_year (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の施策が変わります。新しい施策には確定後の開始年度を指定してください。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_of_closed_years_is_not_moved BEFORE UPDATE OF id, plan, code, first_year, last_year ON measure
WHEN EXISTS (
  SELECT 1 FROM (
    SELECT p.first_year, p.last_year, max(c.fiscal_year) AS closed
    FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year)
    JOIN plan AS p ON p.code = c.plan
    WHERE c.plan = OLD.plan OR c.plan = NEW.plan
    GROUP BY c.plan
  ) AS s
  WHERE (
      (NEW.id <> OLD.id OR NEW.plan <> OLD.plan OR NEW.code <> OLD.code)
      AND coalesce(OLD.first_year, s.first_year) <= s.closed
    )
    OR (
      -- The years up to the last closed one in which it is active.
      min(coalesce(OLD.first_year, s.first_year), s.closed + 1)
        <> min(coalesce(NEW.first_year, s.first_year), s.closed + 1)
      OR min(coalesce(OLD.last_year, s.last_year), s.closed)
        <> min(coalesce(NEW.last_year, s.last_year), s.closed)
    )
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this would change the measures of a closed year; give a new measure a later first_year (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の施策が変わります。新しい施策には確定後の開始年度を指定してください。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_of_closed_years_is_not_renamed BEFORE UPDATE OF name, field ON measure
WHEN (NEW.name IS NOT OLD.name OR NEW.field IS NOT OLD.field) AND EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = OLD.id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_field_of_closed_years_is_not_added AFTER INSERT ON measure_field
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = NEW.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_field_of_closed_years_is_not_changed BEFORE UPDATE ON measure_field
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = OLD.measure_id
)
  OR EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = NEW.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_field_of_closed_years_is_not_deleted BEFORE DELETE ON measure_field
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = OLD.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_department_of_closed_years_is_not_added AFTER INSERT ON measure_department
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = NEW.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_department_of_closed_years_is_not_changed BEFORE UPDATE ON measure_department
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = OLD.measure_id
)
  OR EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = NEW.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;

CREATE TRIGGER measure_department_of_closed_years_is_not_deleted BEFORE DELETE ON measure_department
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  JOIN plan AS p ON p.code = m.plan
  JOIN closed_year AS c ON c.plan = m.plan AND c.fiscal_year >= coalesce(m.last_year, p.last_year)
  JOIN closing AS g ON g.plan = c.plan AND g.fiscal_year = c.fiscal_year
  WHERE m.id = OLD.measure_id
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;
