-- The title of a plan heads what was published of its closed years, and is final with them.

CREATE TRIGGER plan_title_of_closed_years_is_not_changed BEFORE UPDATE OF title ON plan
WHEN NEW.title IS NOT OLD.title AND EXISTS (
  SELECT 1 FROM closed_year AS c JOIN closing AS g USING (plan, fiscal_year) WHERE c.plan = OLD.code
)
BEGIN
  SELECT RAISE(ABORT, 'closed fiscal year: this is what a closed year was published under (see closed_year); furikaeri reopen YEAR --reason TEXT | 確定した年度の公表内容です。先に furikaeri reopen 年度 --reason 理由 で確定を解除してください。');
END;
