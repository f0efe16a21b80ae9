-- The change log: old and new value of every column that an UPDATE or DELETE touches, by whatever
-- program it came. Append-only. INSERTs are not logged: every row names the import that brought it,
-- and a trigger on them would cost an import of a million rows a third of its time.

CREATE TABLE change (
  -- One column of one row, before and after. | 変更履歴（1行が1項目の変更）。
  -- The order of changes. | 変更の順番。
  id INTEGER PRIMARY KEY,
  -- The import that made it; NULL outside the command. | 取込み番号。コマンド以外による変更は空。
  batch INTEGER REFERENCES import_batch (id),
  -- When, in UTC. | 変更日時（協定世界時）。
  changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- update or delete. | 変更の種類（更新、削除）。
  action TEXT NOT NULL
    CONSTRAINT change_action_is_known CHECK (action = 'update' OR action = 'delete'),
  -- The table. | 表の名前。
  table_name TEXT NOT NULL,
  -- The plan. | 計画コード。
  plan TEXT,
  -- The measure, where the row belongs to one. | 施策番号。
  measure TEXT,
  -- The fiscal year, where the row belongs to one. | 年度（西暦）。
  fiscal_year INTEGER,
  -- The rest of the row's key: an indicator's number, a grade, a field, a department, a position.
  -- | 行を特定する残りの項目。
  item TEXT,
  -- The column. | 列の名前。
  column_name TEXT NOT NULL,
  -- Its value before. | 変更前の値。
  old_value ANY,
  -- Its value after; NULL for a delete. | 変更後の値。
  new_value ANY,
  -- Why, in the words of --reason. | 変更の理由。
  reason TEXT
) STRICT;

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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'plan', OLD.code, NULL, NULL, NULL,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'plan', OLD.code, NULL, NULL, NULL,
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
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER grade_band_update_is_logged AFTER UPDATE ON grade_band BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'grade_band', OLD.plan, NULL, NULL, OLD.grade,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'grade_band', OLD.plan, NULL, NULL, OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'grade' AS column_name, OLD.grade AS old_value, NULL AS new_value
    UNION ALL SELECT 'at_least', OLD.at_least, NULL
    UNION ALL SELECT 'meaning', OLD.meaning, NULL
    UNION ALL SELECT 'on_track', OLD.on_track, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER field_update_is_logged AFTER UPDATE ON field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'field', OLD.plan, NULL, NULL, OLD.code,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'field', OLD.plan, NULL, NULL, OLD.code,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'code' AS column_name, OLD.code AS old_value, NULL AS new_value
    UNION ALL SELECT 'kind', OLD.kind, NULL
    UNION ALL SELECT 'name', OLD.name, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER department_update_is_logged AFTER UPDATE ON department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'department', OLD.plan, NULL, NULL,
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
    UNION ALL SELECT 'listed', OLD.listed, NEW.listed
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER department_delete_is_logged BEFORE DELETE ON department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'department', OLD.plan, NULL, NULL,
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
    UNION ALL SELECT 'listed', OLD.listed, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_update_is_logged AFTER UPDATE ON measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'measure', OLD.plan, OLD.code, NULL, NULL,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'measure', OLD.plan, OLD.code, NULL, NULL,
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
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_field_update_is_logged AFTER UPDATE ON measure_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'measure_field', m.plan, m.code, NULL, OLD.field,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'measure_field', m.plan, m.code, NULL, OLD.field,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'field' AS column_name, OLD.field AS old_value, NULL AS new_value
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_department_update_is_logged AFTER UPDATE ON measure_department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'measure_department', m.plan, m.code, NULL, OLD.position,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'measure_id' AS column_name, OLD.measure_id AS old_value, NEW.measure_id AS new_value
    UNION ALL SELECT 'position', OLD.position, NEW.position
    UNION ALL SELECT 'department_id', OLD.department_id, NEW.department_id
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER measure_department_delete_is_logged BEFORE DELETE ON measure_department BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'measure_department', m.plan, m.code, NULL, OLD.position,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'position' AS column_name, OLD.position AS old_value, NULL AS new_value
    UNION ALL SELECT 'department_id', OLD.department_id, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER indicator_update_is_logged AFTER UPDATE ON indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'indicator', m.plan, m.code, OLD.fiscal_year, OLD.number,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'indicator', m.plan, m.code, OLD.fiscal_year, OLD.number,
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
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER assessment_update_is_logged AFTER UPDATE ON assessment BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'assessment', m.plan, m.code, OLD.fiscal_year, NULL,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'assessment', m.plan, m.code, OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'rate' AS column_name, OLD.rate AS old_value, NULL AS new_value
    UNION ALL SELECT 'status', OLD.status, NULL
    UNION ALL SELECT 'comment', OLD.comment, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_measure_update_is_logged AFTER UPDATE ON published_measure BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'published_measure', m.plan, m.code,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'published_measure', m.plan, m.code,
    OLD.through_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'average' AS column_name, OLD.average AS old_value, NULL AS new_value
    UNION ALL SELECT 'grade', OLD.grade, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_field_update_is_logged AFTER UPDATE ON published_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'published_field', OLD.plan, NULL, OLD.through_year,
    coalesce(OLD.field, '') || '/' || OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'through_year' AS column_name, OLD.through_year AS old_value, NEW.through_year AS new_value
    UNION ALL SELECT 'field', OLD.field, NEW.field
    UNION ALL SELECT 'grade', OLD.grade, NEW.grade
    UNION ALL SELECT 'measures', OLD.measures, NEW.measures
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_field_delete_is_logged BEFORE DELETE ON published_field BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'published_field', OLD.plan, NULL, OLD.through_year,
    coalesce(OLD.field, '') || '/' || OLD.grade,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'field' AS column_name, OLD.field AS old_value, NULL AS new_value
    UNION ALL SELECT 'grade', OLD.grade, NULL
    UNION ALL SELECT 'measures', OLD.measures, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER published_indicator_update_is_logged AFTER UPDATE ON published_indicator BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'published_indicator', m.plan, m.code,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'published_indicator', m.plan, m.code,
    OLD.fiscal_year, OLD.number,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  JOIN measure AS m ON m.id = OLD.measure_id
  CROSS JOIN (
    SELECT 'rate' AS column_name, OLD.rate AS old_value, NULL AS new_value
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

-- What goes with a measure is deleted before it, while its code can still be logged.
CREATE TRIGGER measure_delete_takes_its_lists BEFORE DELETE ON measure BEGIN
  DELETE FROM measure_field WHERE measure_id = OLD.id;
  DELETE FROM measure_department WHERE measure_id = OLD.id;
END;

CREATE TRIGGER closed_year_update_is_logged AFTER UPDATE ON closed_year BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'update', 'closed_year', OLD.plan, NULL, OLD.fiscal_year, NULL,
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
    (batch, reason, action, table_name, plan, measure, fiscal_year, item, column_name, old_value,
      new_value)
  SELECT b.batch, b.reason, 'delete', 'closed_year', OLD.plan, NULL, OLD.fiscal_year, NULL,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'closed_at' AS column_name, OLD.closed_at AS old_value, NULL AS new_value
    UNION ALL SELECT 'closed_by', OLD.closed_by, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;
