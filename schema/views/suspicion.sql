CREATE VIEW suspicion AS
-- Figures that may be right but look like a slip: a person should compare them with what was sent.
-- The view finding shows them with all else.
-- Rules: each stands beside its part below. They look for a rate far from what is usual, a figure a
-- power of ten away from last year's, a target that changed after its result, a formula that
-- contradicts the indicator's words, a percentage written as a fraction, words that say otherwise than
-- the figure beside them, a result that may have been copied from last year, and one thing that may be
-- counted twice.
-- | 誤りかもしれない数値。正しいこともあるため、提出された資料と見比べて確認する。
WITH RECURSIVE yearly AS (
  -- Every year's rate beside the one of the year before.
  SELECT
    y.plan, y.measure, y.fiscal_year, y.rate,
    lag(y.rate) OVER (PARTITION BY y.measure_id ORDER BY y.fiscal_year) AS last_rate
  FROM measure_year AS y
), jump AS (
  -- One of the two a year: a rate over 200 % needs no comparison, and a year that follows one has come
  -- back to what is usual.
  SELECT
    plan, measure, fiscal_year, rate > 200 AS is_over,
    rtrim(rtrim(round(rate, 1) + 0.0, '0'), '.') AS rate_shown,
    rtrim(rtrim(round(last_rate, 1) + 0.0, '0'), '.') AS last_shown
  FROM yearly
  WHERE rate > 200 OR (last_rate > 0 AND last_rate <= 200 AND rate < last_rate / 2)
), compared AS (
  -- Targets beside targets and results beside results; the other figure says whether all grew alike.
  SELECT
    plan, measure, fiscal_year, indicator, 'target' AS column_name, '目標値' AS column_ja,
    target AS figure, last_target AS last_figure, result AS other, last_result AS last_other
  FROM indicator_last_year
  UNION ALL
  SELECT
    plan, measure, fiscal_year, indicator, 'result', '実績', result, last_result, target, last_target
  FROM indicator_last_year
), power (size, least, most, spelled) AS (
  -- How many times, how near to that, and as it is written. Figures do grow to nine or twelve times,
  -- but to a hundred times seldom: there, half and double of it count too.
  VALUES
    (1e1, 0.9, 1.1, '10'), (1e2, 0.5, 2.0, '100'), (1e3, 0.5, 2.0, '1,000'),
    (1e4, 0.5, 2.0, '10,000'), (1e5, 0.5, 2.0, '100,000'), (1e6, 0.5, 2.0, '1,000,000'),
    (1e7, 0.5, 2.0, '10,000,000'), (1e8, 0.5, 2.0, '100,000,000')
), slip AS (
  SELECT
    c.plan, c.measure, c.fiscal_year, c.indicator, c.column_name, c.column_ja, p.spelled AS times,
    abs(c.figure) > abs(c.last_figure) AS is_greater,
    CASE
      WHEN c.figure = CAST(c.figure AS INTEGER) THEN CAST(CAST(c.figure AS INTEGER) AS TEXT)
      ELSE CAST(c.figure AS TEXT)
    END AS shown,
    CASE
      WHEN c.last_figure = CAST(c.last_figure AS INTEGER)
        THEN CAST(CAST(c.last_figure AS INTEGER) AS TEXT)
      ELSE CAST(c.last_figure AS TEXT)
    END AS last_shown
  FROM compared AS c
  CROSS JOIN power AS p
  -- Nine times is the least that can be a slip; it leaves few rows to compare with the powers.
  WHERE c.figure * c.last_figure > 0
    AND (abs(c.figure) >= 9 * abs(c.last_figure) OR abs(c.last_figure) >= 9 * abs(c.figure))
    AND (
      (c.figure / c.last_figure >= p.size * p.least AND c.figure / c.last_figure <= p.size * p.most)
      OR (
        c.last_figure / c.figure >= p.size * p.least AND c.last_figure / c.figure <= p.size * p.most
      )
    )
    -- Small numbers do grow tenfold: from 1 to 10 courses.
    AND (p.size > 10 OR abs(c.figure) >= 100 OR abs(c.last_figure) >= 100)
    -- The other figure is of the old size, or is not there to compare.
    AND (
      c.other IS NULL OR c.last_other IS NULL OR c.last_other = 0
      OR (c.other / c.last_other > 1.0 / 3 AND c.other / c.last_other < 3)
    )
), rated AS MATERIALIZED (
  -- The rates that the departments gave, but for 0, which says the same as a fraction.
  SELECT m.plan, m.code, a.measure_id, a.fiscal_year, a.rate
  FROM assessment AS a
  JOIN measure AS m ON m.id = a.measure_id
  WHERE a.rate IS NOT NULL AND a.rate <> 0
), habit AS (
  -- How a plan's rates are written: as percent, too small to tell, or as what may be fractions.
  SELECT
    plan, count(*) AS rates,
    count(CASE WHEN rate >= 20 THEN 1 END) AS percents,
    count(CASE WHEN rate > 2 AND rate < 20 THEN 1 END) AS small,
    count(CASE WHEN rate > 0 AND rate <= 2 THEN 1 END) AS fractions
  FROM rated
  GROUP BY plan
), fraction AS (
  -- A rate of 0.1 to 2 % where most rates of the plan, another year of the measure, or other measures of
  -- its lead department are percentages, or where all rates of the plan are as small. It is not
  -- suspected where the indicators compute to it, or where the measure's other years are small too.
  SELECT
    r.plan, r.code, r.fiscal_year, NULL AS number, r.rate AS figure,
    'assessed rate' AS what, '自己評価の達成率' AS what_ja
  FROM rated AS r
  JOIN habit AS h ON h.plan = r.plan
  WHERE r.rate >= 0.1 AND r.rate <= 2
    AND (
      h.percents > h.small OR (h.fractions = h.rates AND h.rates >= 3)
      OR EXISTS (
        SELECT 1 FROM assessment AS o WHERE o.measure_id = r.measure_id AND o.rate >= 20
      )
      OR EXISTS (
        SELECT 1 FROM measure_department AS d
        JOIN measure_department AS other
          ON other.department_id = d.department_id AND other.position = 1
        JOIN assessment AS o ON o.measure_id = other.measure_id
        WHERE d.measure_id = r.measure_id AND d.position = 1 AND o.rate >= 20
      )
    )
    AND NOT EXISTS (
      SELECT 1 FROM assessment AS o
      WHERE o.measure_id = r.measure_id AND o.rate > 2 AND o.rate < 20
    )
    AND NOT EXISTS (
      SELECT 1 FROM measure_year AS y
      WHERE y.measure_id = r.measure_id AND y.fiscal_year = r.fiscal_year
        AND abs(y.computed_rate - r.rate) <= 1
    )
  UNION ALL
  -- Of an indicator in percent, one of target and result is at most 2 and the other about a hundred
  -- times as much. It is not suspected where the same figure of another year is small too.
  SELECT
    m.plan, m.code, i.fiscal_year, i.number,
    CASE WHEN abs(i.result) < abs(i.target) THEN i.result ELSE i.target END,
    CASE WHEN abs(i.result) < abs(i.target) THEN 'result' ELSE 'target' END,
    CASE WHEN abs(i.result) < abs(i.target) THEN '実績' ELSE '目標値' END
  FROM indicator AS i
  JOIN measure AS m ON m.id = i.measure_id
  WHERE (i.unit = '%' OR i.unit = '％' OR i.unit = 'パーセント' OR lower(i.unit) = 'percent')
    AND i.target > 0 AND i.result > 0
    AND (
      (
        i.result <= 2 AND i.target >= 10 AND i.result >= i.target * 0.003
        AND i.result <= i.target * 0.03 AND NOT EXISTS (
          SELECT 1 FROM indicator AS o
          WHERE o.measure_id = i.measure_id AND o.number = i.number AND o.result > 2 AND o.result < 20
        )
      ) OR (
        i.target <= 2 AND i.result >= 10 AND i.target >= i.result * 0.003
        AND i.target <= i.result * 0.03 AND NOT EXISTS (
          SELECT 1 FROM indicator AS o
          WHERE o.measure_id = i.measure_id AND o.number = i.number AND o.target > 2 AND o.target < 20
        )
      )
    )
), worded AS (
  -- A figure whose text has no digit: it was written for another value. What is written of nothing
  -- (なし) is 0.
  SELECT plan, code, fiscal_year, number, what, what_ja, figure, wording
  FROM (
    SELECT
      m.plan, m.code, i.fiscal_year, i.number, 'result' AS what, '実績' AS what_ja,
      i.result AS figure, i.result_text AS wording
    FROM indicator AS i
    JOIN measure AS m ON m.id = i.measure_id
    WHERE i.result <> 0 AND i.result_text IS NOT NULL
    UNION ALL
    SELECT
      m.plan, m.code, i.fiscal_year, i.number, 'target', '目標値', i.target, i.target_text
    FROM indicator AS i
    JOIN measure AS m ON m.id = i.measure_id
    WHERE i.target <> 0 AND i.target_text IS NOT NULL
  ) AS t
  WHERE NOT (
    wording LIKE '%1%' OR wording LIKE '%2%' OR wording LIKE '%3%' OR wording LIKE '%4%'
    OR wording LIKE '%5%' OR wording LIKE '%6%' OR wording LIKE '%7%' OR wording LIKE '%8%'
    OR wording LIKE '%9%' OR wording LIKE '%１%' OR wording LIKE '%２%' OR wording LIKE '%３%'
    OR wording LIKE '%４%' OR wording LIKE '%５%' OR wording LIKE '%６%' OR wording LIKE '%７%'
    OR wording LIKE '%８%' OR wording LIKE '%９%'
  )
), changed AS (
  -- Every change of a target after its result.
  SELECT c.id, i.measure_id, i.fiscal_year, i.number, c.old_value, i.target, i.result
  FROM change AS c
  JOIN measure AS m ON m.plan = c.plan AND m.code = c.measure
  JOIN indicator AS i
    ON i.measure_id = m.id AND i.fiscal_year = c.fiscal_year
      AND i.number = CAST(c.item AS INTEGER)
  WHERE c.table_name = 'indicator' AND c.column_name = 'target' AND c.action = 'update'
    AND c.old_value IS NOT NULL AND i.target_reason IS NULL AND i.result IS NOT NULL
    -- A row that came later with the same key has nothing to do with it.
    AND (i.batch IS NULL OR c.batch IS NULL OR i.batch < c.batch)
    -- The result was there: what the next change of it found says so, else what is there now.
    AND coalesce((
      SELECT r.old_value IS NOT NULL FROM change AS r
      WHERE r.plan = c.plan AND r.measure = c.measure AND r.fiscal_year = c.fiscal_year
        AND r.item = c.item AND r.table_name = 'indicator' AND r.column_name = 'result'
        AND r.action = 'update' AND r.id > c.id
      ORDER BY r.id LIMIT 1
    ), 1) = 1
    -- It did not come with the import that changed the target.
    AND NOT EXISTS (
      SELECT 1 FROM change AS r
      WHERE r.plan = c.plan AND r.measure = c.measure AND r.fiscal_year = c.fiscal_year
        AND r.item = c.item AND r.table_name = 'indicator' AND r.column_name = 'result'
        AND r.action = 'update' AND r.batch = c.batch AND r.old_value IS NULL
    )
), late AS (
  -- The first of them has the target that the result was to be measured by.
  SELECT
    m.plan, m.code, c.fiscal_year, c.number,
    CASE
      WHEN c.old_value = CAST(c.old_value AS INTEGER)
        THEN CAST(CAST(c.old_value AS INTEGER) AS TEXT)
      ELSE CAST(c.old_value AS TEXT)
    END AS old_shown,
    CASE
      WHEN c.target = CAST(c.target AS INTEGER) THEN CAST(CAST(c.target AS INTEGER) AS TEXT)
      ELSE CAST(c.target AS TEXT)
    END AS new_shown,
    CASE
      WHEN c.result = CAST(c.result AS INTEGER) THEN CAST(CAST(c.result AS INTEGER) AS TEXT)
      ELSE CAST(c.result AS TEXT)
    END AS result_shown
  FROM changed AS c
  JOIN measure AS m ON m.id = c.measure_id
  WHERE c.id = (
      SELECT min(o.id) FROM changed AS o
      WHERE o.measure_id = c.measure_id AND o.fiscal_year = c.fiscal_year AND o.number = c.number
    )
    -- A target that was changed back is the old one.
    AND (c.target IS NULL OR c.target <> c.old_value)
), word AS MATERIALIZED (
  SELECT word, says, stands, substr(word, 1, CASE WHEN word < '~' THEN 3 ELSE 2 END) AS head
  FROM direction_word
), plain_name (name, small) AS MATERIALIZED (
  -- Names that formulas count as better when more, in small letters and without what stands in
  -- brackets, which explains. Names are few where indicators are many: each is read once.
  SELECT
    name,
    CASE
      WHEN instr(wide, '(') > 1 AND instr(wide, ')') > instr(wide, '(')
        THEN substr(wide, 1, instr(wide, '(') - 1) || substr(wide, instr(wide, ')') + 1)
      ELSE wide
    END
  FROM (
    SELECT
      name,
      lower(CASE
        WHEN instr(name, '（') > 1 AND instr(name, '）') > instr(name, '（')
          THEN substr(name, 1, instr(name, '（') - 1) || substr(name, instr(name, '）') + 1)
        ELSE name
      END) AS wide
    FROM indicator
    WHERE name IS NOT NULL AND target IS NOT NULL AND coalesce(formula, 'ratio') = 'ratio'
    GROUP BY name
  ) AS n
), place (number) AS (
  SELECT 1
  UNION ALL
  SELECT number + 1 FROM place WHERE number < (SELECT max(length(small)) FROM plain_name)
), said AS MATERIALIZED (
  -- Every word in every name, from where to where. Words are found by their first characters, three of
  -- letters and two of kanji and kana: looking for each word in each name would take far longer.
  SELECT
    n.name, w.word, w.says, w.stands, p.number AS start, p.number + length(w.word) AS behind
  FROM plain_name AS n
  CROSS JOIN place AS p
  CROSS JOIN word AS w
  WHERE p.number < length(n.small)
    AND w.head = substr(
      n.small, p.number, CASE WHEN substr(n.small, p.number, 1) < '~' THEN 3 ELSE 2 END)
    AND substr(n.small, p.number, length(w.word)) = w.word
), lower_name AS MATERIALIZED (
  -- Names that should become less, each with a word that says so. The rule stands in direction_word.
  SELECT l.name, min(l.word) AS word
  FROM said AS l
  WHERE (l.says = 'lower' OR l.says = 'time')
    AND NOT EXISTS (
      SELECT 1 FROM said AS h
      WHERE h.name = l.name
        AND (
          (h.says = 'higher' AND h.start <= l.start AND h.behind >= l.behind)
          OR (
            h.says = 'higher' AND l.stands = 'last'
            AND (h.stands = 'anywhere' OR h.start >= l.behind)
          )
          OR (l.says = 'time' AND (h.says = 'share' OR (h.says = 'at_most' AND h.start >= l.behind)))
        )
    )
  GROUP BY l.name
), bound_word AS MATERIALIZED (
  SELECT word, says FROM word WHERE says = 'at_most' OR says = 'at_least'
), bound AS MATERIALIZED (
  -- The bound that a target's text gives. A text with both kinds is a range.
  SELECT n.target_text, min(w.says) AS says
  FROM (
    SELECT DISTINCT target_text, lower(target_text) AS small
    FROM indicator WHERE target IS NOT NULL AND target_text IS NOT NULL
  ) AS n
  JOIN bound_word AS w ON instr(n.small, w.word) > 0
  GROUP BY n.target_text
  HAVING min(w.says) = max(w.says)
), twin AS MATERIALIZED (
  -- Figures that come more than once in a year under one name: few, and names are compared only where
  -- figures agree. The results 0, 1 and 100 come too often to say anything.
  SELECT fiscal_year, result, target, name
  FROM indicator
  WHERE name IS NOT NULL AND target IS NOT NULL AND result <> 0 AND result <> 1 AND result <> 100
  GROUP BY fiscal_year, result, target, name
  HAVING count(*) > 1
), alike AS (
  -- The indicators of a plan with the same figures, name and unit, in order.
  SELECT
    m.plan, m.code, i.fiscal_year, i.number, i.name,
    first_value(m.code) OVER same AS first_code, first_value(i.number) OVER same AS first_number,
    row_number() OVER same AS place
  -- In this order: a condition on the plan would have SQLite compare every measure with every twin.
  FROM indicator AS i
  CROSS JOIN twin AS t
  CROSS JOIN measure AS m
  WHERE t.fiscal_year = i.fiscal_year AND t.result = i.result AND t.target = i.target
    AND t.name = i.name AND m.id = i.measure_id
  WINDOW same AS (
    PARTITION BY i.result, i.target, i.fiscal_year, m.plan, i.name, coalesce(i.unit, '')
    ORDER BY m.position, m.code, i.number
  )
)

-- A rate over 200 %: a target that was far too low, or a slip in one of the figures.
SELECT
  -- The plan. | 計画コード。
  j.plan AS plan,
  -- The measure. | 施策番号。
  j.measure AS measure,
  -- The fiscal year. | 年度（西暦）。
  j.fiscal_year AS fiscal_year,
  -- The indicator; NULL where it concerns the measure. | 指標の番号。施策全体についての事項は空。
  NULL AS indicator,
  -- warning or note. | 重大度：warning（警告）、note（注記）。
  'warning' AS severity,
  -- The kind of suspicion, a word for programs. | 事項の種類（プログラム用の語）。
  'rate_over_200' AS code,
  -- What is suspicious, in English. | 内容（英語）。
  'The rate of ' || j.rate_shown || ' % is over 200 %' || coalesce(
      ' (last year: ' || j.last_shown || ' %)', '')
    || '. Check target and result; where they are right, say in the comment why.' AS message,
  -- What is suspicious, in Japanese. | 内容（日本語）。
  '達成率 ' || j.rate_shown || '％は 200％を超えています' || coalesce(
      '（前年度は ' || j.last_shown || '％）', '')
    || '。目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。' AS message_ja
FROM jump AS j
WHERE j.is_over = 1

UNION ALL
-- A rate under half of last year's.
SELECT
  j.plan, j.measure, j.fiscal_year, NULL, 'warning', 'rate_halved',
  'The rate of ' || j.rate_shown || ' % is under half of last year''s ' || j.last_shown
    || ' %. Check target and result; where they are right, say in the comment why.',
  '達成率 ' || j.rate_shown || '％は、前年度の ' || j.last_shown
    || '％の半分に達していません。目標値と実績を確かめ、正しい場合はコメントに理由を書いてください。'
FROM jump AS j
WHERE j.is_over = 0

UNION ALL
-- A target or result that is about a power of ten away from last year's, while the other figure is
-- less than three times and more than a third of last year's. Where both moved alike, the unit was
-- changed knowingly; where last year's unit or name is another, nothing is compared; and ten times is
-- suspicious only from 100 on, and within a tenth of it.
SELECT
  s.plan, s.measure, s.fiscal_year, s.indicator, 'warning', 'unit_slip',
  'The ' || s.column_name || ' ' || s.shown || ' is about '
    || CASE WHEN s.is_greater = 1 THEN s.times || ' times' ELSE '1/' || s.times || ' of' END
    || ' last year''s ' || s.last_shown || '. Check that it is in the same unit.',
  s.column_ja || ' ' || s.shown || ' は、前年度の ' || s.last_shown || ' の約'
    || CASE WHEN s.is_greater = 1 THEN s.times || '倍' ELSE s.times || '分の1' END
    || 'です。単位が同じか確かめてください。'
FROM slip AS s

UNION ALL
-- A percentage that may have been written as a fraction: 1.02 for 102 %.
SELECT
  f.plan, f.code, f.fiscal_year, f.number, 'warning', 'fraction_suspect',
  'The ' || f.what || ' of ' || rtrim(rtrim(round(f.figure, 6), '0'), '.')
    || ' % looks like a fraction, and may be '
    || rtrim(rtrim(round(100 * f.figure, 4), '0'), '.') || ' %. Check it against what was sent.',
  f.what_ja || ' ' || rtrim(rtrim(round(f.figure, 6), '0'), '.')
    || '％は、割合を小数で書いたもの（' || rtrim(rtrim(round(100 * f.figure, 4), '0'), '.')
    || '％）のように見えます。提出された資料で確かめてください。'
FROM fraction AS f

UNION ALL
-- Words that were written for another value than the figure they stand beside.
SELECT
  w.plan, w.code, w.fiscal_year, w.number, 'warning', 'words_beside_figure',
  'The ' || w.what || ' is ' || CASE
      WHEN w.figure = CAST(w.figure AS INTEGER) THEN CAST(CAST(w.figure AS INTEGER) AS TEXT)
      ELSE CAST(w.figure AS TEXT)
    END || ', but its text has no figure (' || w.wording
    || '). Check which of them is right, and clear the other.',
  w.what_ja || 'は ' || CASE
      WHEN w.figure = CAST(w.figure AS INTEGER) THEN CAST(CAST(w.figure AS INTEGER) AS TEXT)
      ELSE CAST(w.figure AS TEXT)
    END || ' ですが、原文（' || w.wording || '）に数値がありません。どちらが正しいかを確かめ、もう一方を消してください。'
FROM worded AS w

UNION ALL
-- What was said of achievement is not what target and result give.
SELECT
  m.plan, m.code, i.fiscal_year, i.number, 'warning', 'achieved_differs',
  'It is said to be ' || CASE i.achieved WHEN 1 THEN 'achieved' ELSE 'not achieved' END
    || ', but target and result give ' || rtrim(rtrim(round(r.rate, 1) + 0.0, '0'), '.')
    || ' %. The figures count. Correct them, or clear achieved.',
  CASE i.achieved WHEN 1 THEN '達成' ELSE '未達成' END || 'とありますが、目標値と実績から計算すると '
    || rtrim(rtrim(round(r.rate, 1) + 0.0, '0'), '.')
    || '％です。計算値を採用しています。数値を訂正するか、達成状況を消してください。'
FROM indicator AS i
JOIN measure AS m ON m.id = i.measure_id
JOIN rated_indicator AS r
  ON r.measure_id = i.measure_id AND r.fiscal_year = i.fiscal_year AND r.number = i.number
WHERE i.achieved IS NOT NULL AND i.target IS NOT NULL AND i.result IS NOT NULL
  AND r.formula <> 'achieved'
  AND ((i.achieved = 1 AND round(r.rate, 9) < 100) OR (i.achieved = 0 AND round(r.rate, 9) >= 100))

UNION ALL
-- A target that was changed when its result was known. With a reason beside it, it is no suspicion.
SELECT
  l.plan, l.code, l.fiscal_year, l.number, 'warning', 'target_changed_late',
  'The target was changed from ' || l.old_shown || ' to ' || coalesce(l.new_shown, 'none')
    || ' when the result (' || l.result_shown
    || ') was known. Give the reason in target_reason, or restore the target.',
  '実績（' || l.result_shown || '）が分かった後に、目標値が ' || l.old_shown || ' から '
    || coalesce(l.new_shown, 'なし')
    || ' に変更されています。target_reason に理由を入れるか、目標値を元に戻してください。'
FROM late AS l

UNION ALL
-- What should become less, rated as if more were better. Words can mislead: this is a suspicion.
SELECT
  m.plan, m.code, i.fiscal_year, i.number, 'warning', 'direction_suspect',
  'The name (' || i.name || ') suggests that less is better (' || d.word
    || '), but the formula counts more as better. Choose inverse (target ÷ result) or at_most (at or below the target) '
    || 'if less is better.',
  '指標名（' || i.name || '）に「' || d.word
    || '」とあり、少ないほど良いように見えますが、多いほど良い計算方法になっています。'
    || '少ないほど良い場合は、計算方法を「目標÷実績」（inverse）か「目標以下」（at_most）にしてください。'
FROM lower_name AS d
JOIN indicator AS i ON i.name = d.name
JOIN measure AS m ON m.id = i.measure_id
WHERE i.target IS NOT NULL AND coalesce(i.formula, 'ratio') = 'ratio'

UNION ALL
-- The target's text gives a bound on the other side than the formula.
SELECT
  m.plan, m.code, i.fiscal_year, i.number, 'warning', 'direction_differs',
  'The target is written as ' || CASE d.says WHEN 'at_most' THEN 'an upper' ELSE 'a lower' END
    || ' bound (' || i.target_text || '), but the formula ' || coalesce(i.formula, 'ratio')
    || CASE d.says
      WHEN 'at_most' THEN ' counts more as better. Choose at_most (at or below the target) or '
        || 'inverse (target ÷ result).'
      ELSE ' counts less as better. Choose ratio (result ÷ target).'
    END,
  '目標値は' || CASE d.says WHEN 'at_most' THEN '上限' ELSE '下限' END || '（' || i.target_text
    || '）ですが、計算方法' || CASE i.formula
      WHEN 'at_most' THEN '「目標以下」（at_most）'
      WHEN 'inverse' THEN '「目標÷実績」（inverse）'
      ELSE '「実績÷目標」（ratio）'
    END || CASE d.says
      WHEN 'at_most' THEN
        'は多いほど良いとみなします。「目標以下」（at_most）か「目標÷実績」（inverse）を選んでください。'
      ELSE 'は少ないほど良いとみなします。「実績÷目標」（ratio）を選んでください。'
    END
FROM bound AS d
JOIN indicator AS i ON i.target_text = d.target_text
JOIN measure AS m ON m.id = i.measure_id
WHERE i.target IS NOT NULL
  AND (
    (d.says = 'at_most' AND coalesce(i.formula, 'ratio') = 'ratio')
    OR (d.says = 'at_least' AND (i.formula = 'at_most' OR i.formula = 'inverse'))
  )

UNION ALL
-- A result that is last year's to the digit may have been copied. 0, 1 and 100 often come again.
SELECT
  l.plan, l.measure, l.fiscal_year, l.indicator, 'note', 'same_as_last_year',
  'The result ' || CASE
      WHEN l.result = CAST(l.result AS INTEGER) THEN CAST(CAST(l.result AS INTEGER) AS TEXT)
      ELSE CAST(l.result AS TEXT)
    END || ' is the same as last year''s. Check that it is not a copy.',
  '実績 ' || CASE
      WHEN l.result = CAST(l.result AS INTEGER) THEN CAST(CAST(l.result AS INTEGER) AS TEXT)
      ELSE CAST(l.result AS TEXT)
    END || ' は前年度と同じ値です。写し間違いでないか確かめてください。'
FROM indicator_last_year AS l
WHERE l.result = l.last_result AND l.result <> 0 AND l.result <> 1 AND l.result <> 100
  AND coalesce(l.formula, '') <> 'achieved'

UNION ALL
-- The same thing under two measures, or twice under one, counts twice.
SELECT
  a.plan, a.code, a.fiscal_year, a.number, 'note', 'shared_indicator',
  'Name, unit, target and result are those of indicator ' || a.first_number || ' of '
    || CASE a.first_code WHEN a.code THEN 'the same measure' ELSE 'measure ' || a.first_code END
    || ' (' || a.name || '), so it may count twice. Remove one if both are the same thing.',
  '指標名・単位・目標値・実績が' || CASE a.first_code
      WHEN a.code THEN '同じ施策' ELSE '施策' || a.first_code
    END || 'の指標 ' || a.first_number || '（' || a.name
    || '）と同じで、二重に数えている可能性があります。同じものであれば、一方を削除してください。'
FROM alike AS a
WHERE a.place > 1;
