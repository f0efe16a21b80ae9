-- The tables of a store: plans, what is measured in them, what departments report, what was published.
--
-- Reading order: the receipt of every import, then the plan and its parts, the measures, the yearly
-- figures, and the figures a publication printed. Codes (plan, field, measure) are what a person types;
-- integer keys exist only where a row is referred to a million times.
--
-- Every comment on a table or column is a sentence in English and, after the bar, in Japanese.
-- Closed lists are CHECKed with ORs: SQLite builds a temporary b-tree for every IN of three or more.

CREATE TABLE import_batch (
  -- The receipt of every import. | 取込みごとの控え。
  -- The number of the import. | 取込み番号。
  id INTEGER PRIMARY KEY,
  -- The resource the file held: plans, measures, results, ... | ファイルの種類。
  kind TEXT NOT NULL,
  -- The file's name, without its folder. | ファイル名（フォルダーを除く）。
  file TEXT NOT NULL,
  -- SHA-256 of the file's bytes, in hexadecimal. | ファイル内容の SHA-256。
  sha256 TEXT NOT NULL CONSTRAINT import_batch_sha256_is_64_digits CHECK (length(sha256) = 64),
  -- When, in UTC: 2022-04-30T09:15:00Z. | 取込み日時（協定世界時）。
  imported_at TEXT NOT NULL,
  -- The account that ran the command. | 取り込んだ利用者。
  imported_by TEXT,
  -- The program and its version. | 取込みに使ったプログラムと版。
  program TEXT NOT NULL,
  -- Why, in the words of --reason. | 取込みの理由。
  reason TEXT,
  -- Rows of data in the file. | ファイルのデータ行数。
  row_count INTEGER NOT NULL DEFAULT 0,
  -- Rows that were new. | 追加した行数。
  inserted INTEGER NOT NULL DEFAULT 0,
  -- Rows that changed what was stored. | 変更した行数。
  changed INTEGER NOT NULL DEFAULT 0,
  -- Rows that said what was stored already. | 変更のなかった行数。
  unchanged INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT import_batch_rows_add_up CHECK (inserted + changed + unchanged = row_count)
) STRICT;

CREATE TABLE current_batch (
  -- The import that is under way: one row, read by the change log; both NULL outside the command.
  -- | 実行中の取込み。変更履歴が参照する1行だけの表。
  -- Always 1: there is one row. | 常に 1。
  id INTEGER PRIMARY KEY CONSTRAINT current_batch_is_one_row CHECK (id = 1),
  -- The import under way. | 実行中の取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  -- Its reason. | その理由。
  reason TEXT
) STRICT;

INSERT INTO current_batch (id) VALUES (1);

CREATE TABLE plan (
  -- What is reviewed. | 振り返りの対象となる計画。
  -- The code a person types. | 計画コード。
  code TEXT NOT NULL CONSTRAINT plan_code_is_filled CHECK (code <> '' AND trim(code) = code),
  -- The plan's title as published. | 計画の名称。
  title TEXT NOT NULL CONSTRAINT plan_title_is_filled CHECK (title <> ''),
  -- The first fiscal year, by the calendar year it starts in. | 計画期間の最初の年度（西暦）。
  first_year INTEGER NOT NULL
    CONSTRAINT plan_first_year_is_a_year CHECK (first_year BETWEEN 1900 AND 2999),
  -- The last fiscal year. | 計画期間の最後の年度（西暦）。
  last_year INTEGER NOT NULL
    CONSTRAINT plan_last_year_is_a_year CHECK (last_year BETWEEN 1900 AND 2999),
  -- Decimal places of a rate when shown. | 達成率を表示する小数点以下の桁数。
  digits INTEGER NOT NULL DEFAULT 0 CONSTRAINT plan_digits_in_range CHECK (digits BETWEEN 0 AND 6),
  -- How a rate is rounded when shown: half_up, half_even or truncate. | 表示の端数処理（四捨五入、偶数への丸め、切捨て）。
  rounding TEXT NOT NULL DEFAULT 'half_up'
    CONSTRAINT plan_rounding_is_known
    CHECK (rounding = 'half_up' OR rounding = 'half_even' OR rounding = 'truncate'),
  -- How its years are labelled in Japanese: western (2018年度), era (平成30年度) or era_short (30年度).
  -- | 年度の表し方（西暦、元号、元号の省略）。
  year_style TEXT NOT NULL DEFAULT 'western'
    CONSTRAINT plan_year_style_is_known
    CHECK (year_style = 'western' OR year_style = 'era' OR year_style = 'era_short'),
  -- What the plan is about, in a sentence. | 計画の概要。
  about TEXT,
  -- The document the figures are from. | 数値の出典。
  source TEXT,
  -- The licence the figures are under. | 数値の利用条件。
  license TEXT,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (code),
  CONSTRAINT plan_years_in_order CHECK (first_year <= last_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_year (
  -- The fiscal years of a plan, kept by the triggers below. | 計画期間の各年度（トリガーが維持する）。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE ON DELETE CASCADE,
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL,
  PRIMARY KEY (plan, fiscal_year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plan_years_of_a_new_plan AFTER INSERT ON plan BEGIN
  INSERT INTO plan_year (plan, fiscal_year)
  SELECT NEW.code, year
  FROM (
    WITH RECURSIVE span (year) AS (
      SELECT NEW.first_year UNION ALL SELECT year + 1 FROM span WHERE year < NEW.last_year
    )
    SELECT year FROM span
  );
END;

CREATE TRIGGER plan_years_of_a_changed_plan AFTER UPDATE OF first_year, last_year ON plan BEGIN
  DELETE FROM plan_year
  WHERE plan = NEW.code AND (fiscal_year < NEW.first_year OR fiscal_year > NEW.last_year);
  INSERT INTO plan_year (plan, fiscal_year)
  SELECT NEW.code, year
  FROM (
    WITH RECURSIVE span (year) AS (
      SELECT NEW.first_year UNION ALL SELECT year + 1 FROM span WHERE year < NEW.last_year
    )
    SELECT year FROM span
  )
  WHERE year NOT IN (SELECT fiscal_year FROM plan_year WHERE plan = NEW.code);
END;

CREATE TABLE grade_band (
  -- The grades of a plan and the average each begins at. | 計画の進捗評価の区分。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- The grade as published: A. | 評価の記号。
  grade TEXT NOT NULL CONSTRAINT grade_band_grade_is_filled CHECK (grade <> ''),
  -- The lowest average of the band, in percent; NULL for the lowest band. | 平均達成率の下限（％）。最下位の区分は空。
  at_least REAL,
  -- What the grade says. | 評価の意味。
  meaning TEXT,
  -- 1 when the grade counts as on track. | おおむね計画どおりとみなす評価は 1。
  on_track INTEGER NOT NULL DEFAULT 0
    CONSTRAINT grade_band_on_track_is_0_or_1 CHECK (on_track = 0 OR on_track = 1),
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (plan, grade),
  CONSTRAINT grade_band_bounds_differ UNIQUE (plan, at_least)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX grade_band_lowest_is_one ON grade_band (plan) WHERE at_least IS NULL;

CREATE TABLE field (
  -- The pillars of a plan and the themes that cut across them. | 分野（柱と横断テーマ）。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- The code a person types. | 分野コード。
  code TEXT NOT NULL
    CONSTRAINT field_code_is_filled CHECK (code <> '' AND trim(code) = code AND instr(code, ';') = 0),
  -- pillar (every measure has one) or theme (a measure may have several). | 種別（柱または横断テーマ）。
  kind TEXT NOT NULL CONSTRAINT field_kind_is_known CHECK (kind = 'pillar' OR kind = 'theme'),
  -- The field's name. | 分野の名称。
  name TEXT NOT NULL CONSTRAINT field_name_is_filled CHECK (name <> ''),
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (plan, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  -- The tree of departments of a plan: bureaus, and sections below them. | 所管（局とその下の課）。
  -- The key. | 内部番号。
  id INTEGER PRIMARY KEY,
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- The bureau a section belongs to; NULL for a bureau. | 課の属する局。局は空。
  parent INTEGER,
  -- The name. | 名称。
  name TEXT NOT NULL
    CONSTRAINT department_name_is_filled CHECK (name <> '' AND trim(name) = name)
    CONSTRAINT department_name_has_no_separator CHECK (instr(name, '/') = 0 AND instr(name, ';') = 0),
  -- Its place in the order of departments. | 並び順。
  position INTEGER,
  -- The first fiscal year it exists; NULL: since before the plan. | 設置年度。
  first_year INTEGER,
  -- The last fiscal year it exists; NULL: still there. | 廃止年度。
  last_year INTEGER,
  -- The department that took over. | 後継の所管。
  successor INTEGER,
  -- 1 when the plan's own list of departments names it. A plan with such a list takes no others.
  -- | 所管一覧にあるものは 1。一覧のある計画は一覧にない所管を受け付けない。
  listed INTEGER NOT NULL DEFAULT 0
    CONSTRAINT department_listed_is_0_or_1 CHECK (listed = 0 OR listed = 1),
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  UNIQUE (plan, id),
  FOREIGN KEY (plan, parent) REFERENCES department (plan, id) ON UPDATE CASCADE,
  FOREIGN KEY (plan, successor) REFERENCES department (plan, id) ON UPDATE CASCADE,
  CONSTRAINT department_years_in_order CHECK (first_year <= last_year)
) STRICT;

CREATE UNIQUE INDEX department_path_is_unique ON department (plan, coalesce(parent, 0), name);

CREATE TABLE measure (
  -- What the plan sets out to do. | 実行施策。
  -- The key. | 内部番号。
  id INTEGER PRIMARY KEY,
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- The code a person types, unique within the plan: 1, A-02-3. | 施策番号（計画の中で一意）。
  code TEXT NOT NULL CONSTRAINT measure_code_is_filled CHECK (code <> '' AND trim(code) = code),
  -- Its place in the order of measures. | 並び順。
  position INTEGER NOT NULL,
  -- The name. | 施策名。
  name TEXT NOT NULL CONSTRAINT measure_name_is_filled CHECK (name <> ''),
  -- Its main field. | 主に属する分野。
  field TEXT NOT NULL,
  -- The first fiscal year it is active; NULL: the plan's first. | 開始年度。空は計画の初年度。
  first_year INTEGER,
  -- The last fiscal year it is active; NULL: the plan's last. | 終了年度。空は計画の最終年度。
  last_year INTEGER,
  -- What is done. | 取組内容。
  description TEXT,
  -- What it is for. | 目的。
  purpose TEXT,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  CONSTRAINT measure_code_is_unique UNIQUE (plan, code),
  UNIQUE (plan, id),
  CONSTRAINT measure_field_exists FOREIGN KEY (plan, field) REFERENCES field (plan, code)
    ON UPDATE CASCADE,
  CONSTRAINT measure_years_in_order CHECK (first_year <= last_year)
) STRICT;

CREATE INDEX measure_by_position ON measure (plan, position);

CREATE TABLE measure_field (
  -- The other fields a measure is listed in (再掲): never its main one. | 再掲されている分野。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL,
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL,
  -- The field. | 分野コード。
  field TEXT NOT NULL,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, field),
  FOREIGN KEY (plan, measure_id) REFERENCES measure (plan, id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (plan, field) REFERENCES field (plan, code) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_field_by_field ON measure_field (plan, field);

CREATE TABLE measure_department (
  -- The departments of a measure, in order; the first leads. | 施策の所管（先頭が主管）。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL,
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL,
  -- 1 for the lead, then 2, 3, ... | 順番（1 が主管）。
  position INTEGER NOT NULL CONSTRAINT measure_department_position_from_1 CHECK (position >= 1),
  -- The department. | 所管の内部番号。
  department_id INTEGER NOT NULL,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, position),
  CONSTRAINT measure_department_named_once UNIQUE (measure_id, department_id),
  FOREIGN KEY (plan, measure_id) REFERENCES measure (plan, id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (plan, department_id) REFERENCES department (plan, id) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_department_by_department ON measure_department (plan, department_id);

CREATE TABLE indicator (
  -- One indicator of a measure in one fiscal year: its target and its result.
  -- | 指標。施策・年度ごとの目標値と実績。
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL
    CONSTRAINT indicator_fiscal_year_is_a_year CHECK (fiscal_year BETWEEN 1900 AND 2999),
  -- 1, 2, 3, ... within the measure and year. | 施策・年度の中の番号。
  number INTEGER NOT NULL CONSTRAINT indicator_number_from_1 CHECK (number >= 1),
  -- The mark in the document: ①. | 資料での記号（①）。
  label TEXT,
  -- What is counted. | 指標名。
  name TEXT,
  -- The unit of target and result. | 単位。
  unit TEXT,
  -- How a rate comes of target and result: see the view rated_indicator. NULL: the usual way.
  -- | 達成率の計算方法。空は既定の方法。
  formula TEXT
    CONSTRAINT indicator_formula_is_known
    CHECK (
      formula = 'ratio' OR formula = 'achieved' OR formula = 'inverse' OR formula = 'at_most'
      OR formula = 'within' OR formula = 'baseline'
    ),
  -- Where a baseline formula starts from. | 基準値。
  baseline REAL,
  -- The target; of a within formula the lower bound. | 目標値（範囲の場合は下限）。
  target REAL,
  -- The upper bound of a within formula. | 目標値の上限。
  target_max REAL,
  -- The target as it was written. | 目標値の原文。
  target_text TEXT,
  -- Why there is no target, or provisional beside one. | 目標値がない理由、または速報値の印。
  target_status TEXT
    CONSTRAINT indicator_target_status_is_known
    CHECK (
      target_status = 'pending' OR target_status = 'not_measured' OR target_status = 'not_set'
      OR target_status = 'not_applicable' OR target_status = 'ended' OR target_status = 'provisional'
    ),
  -- The target first set, when it was changed later. | 変更前の当初目標値。
  target_original REAL,
  -- Why the target was changed. | 目標値を変更した理由。
  target_reason TEXT,
  -- The result. | 実績。
  result REAL,
  -- The result as it was written. | 実績の原文。
  result_text TEXT,
  -- Why there is no result, or provisional beside one. | 実績がない理由、または速報値の印。
  result_status TEXT
    CONSTRAINT indicator_result_status_is_known
    CHECK (
      result_status = 'pending' OR result_status = 'not_measured' OR result_status = 'not_set'
      OR result_status = 'not_applicable' OR result_status = 'ended' OR result_status = 'provisional'
    ),
  -- 1 or 0, where the target is no figure: achieved or not. | 数値以外の目標の達成（1）・未達成（0）。
  achieved INTEGER CONSTRAINT indicator_achieved_is_0_or_1 CHECK (achieved = 0 OR achieved = 1),
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, fiscal_year, number),
  CONSTRAINT indicator_target_is_blank_or_given
    CHECK (target_status IS NULL OR target_status = 'provisional' OR target IS NULL),
  CONSTRAINT indicator_result_is_blank_or_given
    CHECK (
      result_status IS NULL OR result_status = 'provisional' OR (result IS NULL AND achieved IS NULL)
    ),
  CONSTRAINT indicator_bounds_in_order CHECK (target <= target_max)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  -- What the departments themselves say of a measure's year. | 所管課による自己評価。
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL
    CONSTRAINT assessment_fiscal_year_is_a_year CHECK (fiscal_year BETWEEN 1900 AND 2999),
  -- The rate in percent. | 達成率（％）。
  rate REAL CONSTRAINT assessment_rate_is_finite CHECK (rate > -9e999 AND rate < 9e999),
  -- Why there is no rate, or provisional beside one. | 達成率がない理由、または速報値の印。
  status TEXT
    CONSTRAINT assessment_status_is_known
    CHECK (
      status = 'pending' OR status = 'not_measured' OR status = 'not_set'
      OR status = 'not_applicable' OR status = 'ended' OR status = 'provisional'
    ),
  -- In their words. | コメント。
  comment TEXT,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, fiscal_year),
  CONSTRAINT assessment_is_blank_or_given
    CHECK (status IS NULL OR status = 'provisional' OR rate IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_measure (
  -- The average and grade a publication printed for a measure. | 公表された施策の平均達成率と評価。
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  -- The last fiscal year the figures take in. | 集計対象の最終年度。
  through_year INTEGER NOT NULL,
  -- The average in percent, as printed. | 公表された平均達成率（％）。
  average REAL,
  -- The grade, as printed. | 公表された評価。
  grade TEXT,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, through_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_field (
  -- The measures a publication counted for a field, or the whole plan, and a grade.
  -- | 公表された分野別・評価別の施策数。
  -- The key. | 内部番号。
  id INTEGER PRIMARY KEY,
  -- The plan. | 計画コード。
  plan TEXT NOT NULL REFERENCES plan (code) ON UPDATE CASCADE,
  -- The field; NULL: the whole plan. | 分野コード。空は計画全体。
  field TEXT,
  -- The grade. | 評価。
  grade TEXT NOT NULL,
  -- The last fiscal year the count takes in. | 集計対象の最終年度。
  through_year INTEGER NOT NULL,
  -- The number of measures, as printed. | 公表された施策数。
  measures INTEGER NOT NULL CONSTRAINT published_field_counts_from_0 CHECK (measures >= 0),
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  FOREIGN KEY (plan, field) REFERENCES field (plan, code) ON UPDATE CASCADE,
  FOREIGN KEY (plan, grade) REFERENCES grade_band (plan, grade) ON UPDATE CASCADE
) STRICT;

CREATE UNIQUE INDEX published_field_is_unique
  ON published_field (plan, coalesce(field, ''), grade, through_year);

CREATE TABLE published_indicator (
  -- The rate a publication printed for one indicator. | 公表された指標の達成率。
  -- The measure. | 施策の内部番号。
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL,
  -- The indicator's number within the measure and year. | 指標の番号。
  number INTEGER NOT NULL,
  -- The rate in percent, as printed. | 公表された達成率（％）。
  rate REAL NOT NULL,
  -- The import that brought the row. | この行を追加した取込み番号。
  batch INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (measure_id, fiscal_year, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_year (
  -- The fiscal years whose figures are final. | 確定した年度。
  -- The plan. | 計画コード。
  plan TEXT NOT NULL,
  -- The fiscal year. | 年度（西暦）。
  fiscal_year INTEGER NOT NULL,
  -- When it was closed, in UTC. | 確定日時（協定世界時）。
  closed_at TEXT NOT NULL,
  -- The account that closed it. | 確定した利用者。
  closed_by TEXT,
  PRIMARY KEY (plan, fiscal_year),
  FOREIGN KEY (plan, fiscal_year) REFERENCES plan_year (plan, fiscal_year) ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
