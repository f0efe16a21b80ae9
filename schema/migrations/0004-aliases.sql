-- Other names: departments are reorganised and measures renamed, and last year's spreadsheets still
-- say what they said. An alias leads from a name that is no longer (or never was) the name of a thing
-- to the thing itself.
--
-- Names are matched by the command without regard to width, spaces and capitals; codes to the letter.
-- SQLite cannot do the former, so that what is enforced here holds to the letter.

CREATE TABLE alias (
  -- Other names under which measures, departments and fields are known. | 施策・所管・分野の別名。
  -- The key. | 内部番号。
  id INTEGER PRIMARY KEY,
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- What the name stands in for: measure and field (a code), measure_name and field_name, department
  -- (a path). | 別名の種類（施策番号、施策名、所管、分野コード、分野名）。
  kind TEXT NOT NULL
    CONSTRAINT alias_kind_is_known
    CHECK (
      kind = 'measure' OR kind = 'measure_name' OR kind = 'department' OR kind = 'field'
      OR kind = 'field_name'
    ),
  -- The other name. | 別名。
  name TEXT NOT NULL CONSTRAINT alias_name_is_filled CHECK (name <> '' AND trim(name) = name),
  -- The measure it leads to. | 別名が指す施策の内部番号。
  measure_id INTEGER,
  -- The department it leads to. | 別名が指す所管の内部番号。
  department_id INTEGER,
  -- The field it leads to. | 別名が指す分野コード。
  field TEXT,
  -- The first fiscal year the name was in use; NULL: not known. | 使われ始めた年度。不明の場合は空。
  first_year INTEGER,
  -- The last fiscal year the name was in use; NULL: not known, or it still is.
  -- | 使われた最後の年度。不明または使用中の場合は空。
  last_year INTEGER,
  -- When it was added, in UTC. | 追加日時（協定世界時）。
  added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  -- The account that added it. | 追加した利用者。
  added_by TEXT,
  -- The batch that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  CONSTRAINT alias_leads_one_way UNIQUE (plan, kind, name),
  FOREIGN KEY (plan, measure_id) REFERENCES measure (plan, id) ON UPDATE CASCADE,
  FOREIGN KEY (plan, department_id) REFERENCES department (plan, id) ON UPDATE CASCADE,
  FOREIGN KEY (plan, field) REFERENCES field (plan, code) ON UPDATE CASCADE,
  CONSTRAINT alias_leads_to_one_thing
    CHECK (
      (measure_id IS NOT NULL) = (kind = 'measure' OR kind = 'measure_name')
      AND (department_id IS NOT NULL) = (kind = 'department')
      AND (field IS NOT NULL) = (kind = 'field' OR kind = 'field_name')
    ),
  CONSTRAINT alias_years_in_order CHECK (first_year <= last_year)
) STRICT;

-- A code or path that is an alias is no other thing's own, from whichever side it comes. A name of a
-- measure may be another's alias: such a name is ambiguous, and said to be when it is looked up.

CREATE TRIGGER alias_is_not_the_name_of_another BEFORE INSERT ON alias
WHEN EXISTS (
  SELECT 1 FROM measure AS m
  WHERE m.plan = NEW.plan AND m.id <> NEW.measure_id
    AND CASE NEW.kind WHEN 'measure' THEN m.code WHEN 'measure_name' THEN m.name END = NEW.name
) OR EXISTS (
  SELECT 1 FROM field AS f
  WHERE f.plan = NEW.plan AND f.code <> NEW.field
    AND CASE NEW.kind WHEN 'field' THEN f.code WHEN 'field_name' THEN f.name END = NEW.name
) OR EXISTS (
  SELECT 1 FROM department AS d LEFT JOIN department AS b ON b.id = d.parent
  WHERE d.plan = NEW.plan AND d.id <> NEW.department_id
    AND coalesce(b.name || '/', '') || d.name = NEW.name
) BEGIN
  SELECT RAISE(ABORT, 'alias_is_not_the_name_of_another');
END;

CREATE TRIGGER alias_stays_what_it_is BEFORE UPDATE OF plan, kind, name ON alias
WHEN OLD.kind IS NOT NEW.kind OR OLD.name IS NOT NEW.name BEGIN
  SELECT RAISE(ABORT, 'alias_stays_what_it_is');
END;

CREATE TRIGGER measure_is_not_an_alias BEFORE INSERT ON measure
WHEN EXISTS (
  SELECT 1 FROM alias WHERE plan = NEW.plan AND kind = 'measure' AND name = NEW.code
) BEGIN
  SELECT RAISE(ABORT, 'measure_code_is_not_an_alias');
END;

CREATE TRIGGER measure_does_not_become_an_alias BEFORE UPDATE OF code ON measure
WHEN EXISTS (
  SELECT 1 FROM alias
  WHERE plan = NEW.plan AND kind = 'measure' AND name = NEW.code AND measure_id <> NEW.id
) BEGIN
  SELECT RAISE(ABORT, 'measure_code_is_not_an_alias');
END;

CREATE TRIGGER field_is_not_an_alias BEFORE INSERT ON field
WHEN EXISTS (
  SELECT 1 FROM alias WHERE plan = NEW.plan AND kind = 'field' AND name = NEW.code
) BEGIN
  SELECT RAISE(ABORT, 'field_code_is_not_an_alias');
END;

CREATE TRIGGER field_does_not_become_an_alias BEFORE UPDATE OF code ON field
WHEN EXISTS (
  SELECT 1 FROM alias
  WHERE plan = NEW.plan AND kind = 'field' AND name = NEW.code AND field <> OLD.code
) BEGIN
  SELECT RAISE(ABORT, 'field_code_is_not_an_alias');
END;

CREATE TRIGGER department_is_not_an_alias BEFORE INSERT ON department
WHEN EXISTS (
  SELECT 1 FROM alias
  WHERE plan = NEW.plan AND kind = 'department'
    AND name = coalesce((SELECT b.name || '/' FROM department AS b WHERE b.id = NEW.parent), '')
      || NEW.name
) BEGIN
  SELECT RAISE(ABORT, 'department_is_not_an_alias');
END;

-- A bureau that is renamed takes its sections' paths along.
CREATE TRIGGER department_does_not_become_an_alias BEFORE UPDATE OF parent, name ON department
WHEN EXISTS (
  SELECT 1 FROM alias
  WHERE plan = NEW.plan AND kind = 'department' AND department_id <> NEW.id
    AND name = coalesce((SELECT b.name || '/' FROM department AS b WHERE b.id = NEW.parent), '')
      || NEW.name
) OR EXISTS (
  SELECT 1 FROM alias AS a
  JOIN department AS s ON s.parent = NEW.id AND s.plan = a.plan
  WHERE a.plan = NEW.plan AND a.kind = 'department' AND a.department_id <> s.id
    AND a.name = NEW.name || '/' || s.name
) BEGIN
  SELECT RAISE(ABORT, 'department_is_not_an_alias');
END;

-- What leads to a thing goes with it, while what it led to can still be logged.

CREATE TRIGGER measure_delete_takes_its_aliases BEFORE DELETE ON measure BEGIN
  DELETE FROM alias WHERE plan = OLD.plan AND measure_id = OLD.id;
END;

CREATE TRIGGER department_delete_takes_its_aliases BEFORE DELETE ON department BEGIN
  DELETE FROM alias WHERE plan = OLD.plan AND department_id = OLD.id;
END;

CREATE TRIGGER field_delete_takes_its_aliases BEFORE DELETE ON field BEGIN
  DELETE FROM alias WHERE plan = OLD.plan AND field = OLD.code;
END;

CREATE TRIGGER alias_update_is_logged AFTER UPDATE ON alias BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'update', 'alias', OLD.id, OLD.plan,
    (SELECT m.code FROM measure AS m WHERE m.id = OLD.measure_id), NULL,
    OLD.kind || '/' || OLD.name,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'kind' AS column_name, OLD.kind AS old_value, NEW.kind AS new_value
    UNION ALL SELECT 'name', OLD.name, NEW.name
    UNION ALL SELECT 'measure_id', OLD.measure_id, NEW.measure_id
    UNION ALL SELECT 'department_id', OLD.department_id, NEW.department_id
    UNION ALL SELECT 'field', OLD.field, NEW.field
    UNION ALL SELECT 'first_year', OLD.first_year, NEW.first_year
    UNION ALL SELECT 'last_year', OLD.last_year, NEW.last_year
    UNION ALL SELECT 'added_at', OLD.added_at, NEW.added_at
    UNION ALL SELECT 'added_by', OLD.added_by, NEW.added_by
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;

CREATE TRIGGER alias_delete_is_logged BEFORE DELETE ON alias BEGIN
  INSERT INTO change
    (batch, reason, action, table_name, row_id, plan, measure, fiscal_year, item, column_name,
      old_value, new_value)
  SELECT b.batch, b.reason, 'delete', 'alias', OLD.id, OLD.plan,
    (SELECT m.code FROM measure AS m WHERE m.id = OLD.measure_id), NULL,
    OLD.kind || '/' || OLD.name,
    v.column_name, v.old_value, v.new_value
  FROM current_batch AS b
  CROSS JOIN (
    SELECT 'kind' AS column_name, OLD.kind AS old_value, NULL AS new_value
    UNION ALL SELECT 'name', OLD.name, NULL
    UNION ALL SELECT 'measure_id', OLD.measure_id, NULL
    UNION ALL SELECT 'department_id', OLD.department_id, NULL
    UNION ALL SELECT 'field', OLD.field, NULL
    UNION ALL SELECT 'first_year', OLD.first_year, NULL
    UNION ALL SELECT 'last_year', OLD.last_year, NULL
    UNION ALL SELECT 'added_at', OLD.added_at, NULL
    UNION ALL SELECT 'added_by', OLD.added_by, NULL
    UNION ALL SELECT 'batch', OLD.batch, NULL
  ) AS v
  WHERE v.old_value IS NOT v.new_value;
END;
