CREATE VIEW finding AS
-- What a reader of the review should know before it goes out, one row each.
-- Severity: error where the store contradicts itself or the publication, warning where a person
-- should look, note where a difference is explained. Every message ends with what to do; what a code
-- means, and why it matters, says `furikaeri check --explain CODE`. Rules: indicator_rate,
-- measure_year, field_reconciliation, look_alike, and the views missing_report, grade_finding and
-- suspicion, which give their own rows; the example's document, chapter I 2. What several parts ask for
-- is computed once.
-- | 公表前に確認すべき事項。
WITH missing AS MATERIALIZED (
  SELECT plan, measure, fiscal_year, code, message, message_ja, is_due FROM missing_report
), indicator_state AS MATERIALIZED (
  -- Every indicator that belongs to the mean of its year and has no rate, or one beyond all bounds,
  -- and what it lacks. Results that are missing stand in missing_report.
  SELECT
    m.plan, m.code, i.fiscal_year, i.number, i.target, i.result,
    CASE
      WHEN r.rate IS NOT NULL THEN 'size'
      WHEN r.formula = 'achieved' OR i.result IS NULL THEN 'result'
      WHEN r.formula = 'within' AND i.target_max IS NULL THEN 'target_max'
      WHEN r.formula = 'baseline' AND i.baseline IS NULL THEN 'baseline'
      -- Infinite by infinite.
      WHEN r.formula = 'baseline' AND i.target <> i.baseline THEN 'size'
      ELSE 'denominator'
    END AS lacks
  FROM rated_indicator AS r
  JOIN indicator AS i
    ON i.measure_id = r.measure_id AND i.fiscal_year = r.fiscal_year AND i.number = r.number
  JOIN measure AS m ON m.id = r.measure_id
  WHERE r.in_mean = 1 AND (r.rate IS NULL OR r.rate > 1e9 OR r.rate < -1e9)
), yearly AS MATERIALIZED (
  SELECT
    measure_id, plan, measure, fiscal_year, basis, status, rate, assessed_rate, computed_rate
  FROM measure_year
), oversized AS (
  -- Rates beyond a billion percent: of indicators, and as the departments gave them.
  SELECT
    plan, code AS measure, fiscal_year, number AS indicator,
    'The rate of result ' || CAST(result AS TEXT) || ' and target ' || CAST(target AS TEXT) AS says,
    '実績 ' || CAST(result AS TEXT) || ' と目標値 ' || CAST(target AS TEXT) || ' による達成率' AS says_ja,
    'the target or the result' AS wrong, '目標値か実績' AS wrong_ja
  FROM indicator_state
  WHERE lacks = 'size'
  UNION ALL
  SELECT
    plan, measure, fiscal_year, NULL,
    'The assessed rate ' || CAST(assessed_rate AS TEXT) || ' %',
    '自己評価の達成率 ' || CAST(assessed_rate AS TEXT) || '％', 'it', '自己評価'
  FROM yearly
  WHERE assessed_rate > 1e9 OR assessed_rate < -1e9
), judged AS (
  -- The years that both the department and the indicators judge, with the rates as people write
  -- them: 100, 89.3. Adding 0.0 makes the -0.0 that -0.04 is rounded to 0.
  SELECT
    plan, measure, fiscal_year, basis, status, assessed_rate, computed_rate,
    rtrim(rtrim(round(assessed_rate, 1) + 0.0, '0'), '.') AS assessed_shown,
    rtrim(rtrim(round(computed_rate, 1) + 0.0, '0'), '.') AS computed_shown
  FROM yearly
  WHERE (basis = 'assessed' OR basis = 'blank') AND computed_rate IS NOT NULL
), unchecked AS (
  -- The assessed rates of a year that no indicator checks: how many, and the first of their measures.
  SELECT
    plan, fiscal_year, count(*) AS measures,
    group_concat(CASE WHEN place <= 5 THEN measure END, ', ') AS named,
    group_concat(CASE WHEN place <= 5 THEN measure END, '、') AS named_ja
  FROM (
    SELECT
      y.plan, y.fiscal_year, y.measure,
      row_number() OVER (
        PARTITION BY y.plan, y.fiscal_year ORDER BY m.position, m.code
      ) AS place
    FROM yearly AS y
    JOIN measure AS m ON m.id = y.measure_id
    WHERE y.basis = 'assessed' AND y.computed_rate IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM rated_indicator AS r
        WHERE r.measure_id = y.measure_id AND r.fiscal_year = y.fiscal_year AND r.in_mean = 1
      )
    ORDER BY y.plan, y.fiscal_year, place
  )
  GROUP BY plan, fiscal_year
), counted AS MATERIALIZED (
  -- The published counts that the measures do not give.
  SELECT plan, field, grade, published, computed, verdict
  FROM field_reconciliation
  WHERE verdict = 'different' OR verdict = 'not_derivable'
), aimless AS MATERIALIZED (
  -- Figures that were reported without a target to hold them against.
  SELECT m.plan, m.code, i.fiscal_year, i.number, i.target_text, i.target_status, i.formula
  FROM indicator AS i
  JOIN measure AS m ON m.id = i.measure_id
  WHERE i.target IS NULL AND i.result IS NOT NULL AND i.achieved IS NULL
), ruled AS MATERIALIZED (
  -- Indicators that may have a figure which their formula does not use. Left out, a formula is that of
  -- rated_indicator.
  SELECT
    m.plan, m.code, i.fiscal_year, i.number, i.baseline, i.target, i.target_max, i.result, i.achieved,
    CASE
      WHEN i.formula IS NOT NULL THEN i.formula
      WHEN i.target IS NULL AND i.result IS NULL AND (
          i.achieved IS NOT NULL OR i.target_text IS NOT NULL
        ) THEN 'achieved'
      ELSE 'ratio'
    END AS formula
  FROM indicator AS i
  JOIN measure AS m ON m.id = i.measure_id
  WHERE i.baseline IS NOT NULL OR i.target_max IS NOT NULL OR i.achieved IS NOT NULL
    OR i.formula = 'achieved'
), unused AS (
  SELECT
    plan, code, fiscal_year, number, formula, baseline AS figure,
    'baseline' AS what, '基準値' AS what_ja,
    'Choose the formula baseline if the rate should start from it, or clear it.' AS remedy,
    '基準値からの達成率とする場合は計算方法を「基準値比」（baseline）にし、そうでない場合は消してください。' AS remedy_ja
  FROM ruled
  WHERE baseline IS NOT NULL AND formula <> 'baseline'
  UNION ALL
  SELECT
    plan, code, fiscal_year, number, formula, target_max, 'target_max', '目標値の上限',
    'Choose the formula within if the target is a range, or clear it.',
    '目標が範囲の場合は計算方法を「範囲内」（within）にし、そうでない場合は消してください。'
  FROM ruled
  WHERE target_max IS NOT NULL AND formula <> 'within'
  UNION ALL
  SELECT
    plan, code, fiscal_year, number, formula, target, 'target', '目標値',
    'Choose a formula of figures if they should count, or keep the target as text.',
    '数値で評価する場合は計算方法を変え、そうでない場合は目標を文章（目標値の原文）にしてください。'
  FROM ruled
  WHERE target IS NOT NULL AND formula = 'achieved'
  UNION ALL
  SELECT
    plan, code, fiscal_year, number, formula, result, 'result', '実績',
    'Choose a formula of figures if they should count, or keep the result as text.',
    '数値で評価する場合は計算方法を変え、そうでない場合は実績を文章（実績の原文）にしてください。'
  FROM ruled
  WHERE result IS NOT NULL AND formula = 'achieved'
  UNION ALL
  SELECT
    plan, code, fiscal_year, number, formula, achieved, 'achieved', '達成',
    'Set the formula to achieved if it should count, or give the target as a figure.',
    '達成したかどうかで評価する場合は計算方法を「達成・未達成」（achieved）にし、そうでない場合は目標値を数値で入れてください。'
  FROM ruled
  WHERE achieved IS NOT NULL AND target IS NULL AND formula <> 'achieved'
)

-- What the departments still owe of the years that are due: see missing_report.
SELECT
  -- The plan. | 計画コード。
  s.plan AS plan,
  -- The measure; NULL where it concerns the plan. | 施策番号。計画全体についての事項は空。
  s.measure AS measure,
  -- The fiscal year; NULL where it concerns all. | 年度（西暦）。全年度についての事項は空。
  s.fiscal_year AS fiscal_year,
  -- The indicator; NULL where it concerns the measure. | 指標の番号。施策全体についての事項は空。
  NULL AS indicator,
  -- error, warning or note. | 重大度：error（エラー）、warning（警告）、note（注記）。
  'warning' AS severity,
  -- The kind of finding, a word for programs. | 事項の種類（プログラム用の語）。
  s.code AS code,
  -- What was found, in English. | 内容（英語）。
  s.message AS message,
  -- What was found, in Japanese. | 内容（日本語）。
  s.message_ja AS message_ja
FROM missing AS s
WHERE s.is_due = 1

UNION ALL
-- A year of which nobody has reported anything yet, nor of a later one: one finding for the year.
SELECT
  s.plan, NULL, s.fiscal_year, NULL, 'note', 'year_ahead',
  'Nothing has been reported yet for the year, which '
    || CASE count(*) WHEN 1 THEN '1 measure is' ELSE count(*) || ' measures are' END
    || ' to report. If it is due, `furikaeri check --as-of ' || s.fiscal_year
    || '` lists what is missing.',
  'この年度の報告はまだありません（対象 ' || count(*)
    || ' 施策）。報告の時期が過ぎている場合は、`furikaeri check --as-of ' || s.fiscal_year
    || '` で不足を一覧できます。'
FROM missing AS s
WHERE s.is_due = 0
GROUP BY s.plan, s.fiscal_year

UNION ALL
-- Target and result are there, but the formula cannot divide by zero.
SELECT
  s.plan, s.code, s.fiscal_year, s.number, 'warning', 'zero_denominator',
  'The formula would divide by zero, so the indicator has no rate. Check its target, or choose '
    || 'another formula.',
  '0で割る計算になるため、達成率がありません。目標値を確かめるか、別の計算方法を選んでください。'
FROM indicator_state AS s
WHERE s.lacks = 'denominator'

UNION ALL
-- A rate beyond a billion percent is no rate, and leaves the year without one: see measure_year.
SELECT
  o.plan, o.measure, o.fiscal_year, o.indicator, 'warning', 'rate_overflow',
  o.says || ' is beyond 1,000,000,000 %. Correct ' || o.wrong || '.',
  o.says_ja || 'は 1,000,000,000％を超えています。' || o.wrong_ja || 'を訂正してください。'
FROM oversized AS o

UNION ALL
-- A formula without one of the figures it needs.
SELECT
  s.plan, s.code, s.fiscal_year, s.number, 'warning', 'formula_incomplete',
  'The formula needs ' || s.lacks || ', which is empty. Give it, or choose another formula.',
  '計算方法に必要な ' || s.lacks || ' が空です。値を入れるか、別の計算方法を選んでください。'
FROM indicator_state AS s
WHERE s.lacks = 'target_max' OR s.lacks = 'baseline'

UNION ALL
-- A figure that the formula does not use: who gave it may have meant another formula.
SELECT
  u.plan, u.code, u.fiscal_year, u.number, 'warning', 'figure_unused',
  'The ' || u.what || ' '
    || CASE
      WHEN u.figure = CAST(u.figure AS INTEGER) THEN CAST(CAST(u.figure AS INTEGER) AS TEXT)
      ELSE CAST(u.figure AS TEXT)
    END || ' is not used: the formula is ' || u.formula || '. ' || u.remedy,
  u.what_ja || ' '
    || CASE
      WHEN u.figure = CAST(u.figure AS INTEGER) THEN CAST(CAST(u.figure AS INTEGER) AS TEXT)
      ELSE CAST(u.figure AS TEXT)
    END || ' は、計算方法が' || CASE u.formula
      WHEN 'inverse' THEN '「目標÷実績」（inverse）'
      WHEN 'at_most' THEN '「目標以下」（at_most）'
      WHEN 'within' THEN '「範囲内」（within）'
      WHEN 'baseline' THEN '「基準値比」（baseline）'
      WHEN 'achieved' THEN '「達成・未達成」（achieved）'
      ELSE '「実績÷目標」（ratio）'
    END || 'のため使われません。' || u.remedy_ja
FROM unused AS u

UNION ALL
-- A result in words, though the target is a figure: no rate comes of them.
SELECT
  m.plan, m.code, i.fiscal_year, i.number, 'warning', 'words_for_figure',
  'The target is a figure and the result words'
    || coalesce(' (' || i.result_text || ')', '') || ', so the indicator has no rate. Give the figure '
    || 'that was reached, or say why there is none; where no figure is meant, set the formula to '
    || 'achieved.',
  '目標が数値で実績が文章' || coalesce('（' || i.result_text || '）', '')
    || 'のため、達成率がありません。実績の数値か、数値がない理由を入れてください。'
    || '数値で測らない指標の場合は、計算方法を「達成・未達成」（achieved）にしてください。'
FROM indicator AS i
JOIN measure AS m ON m.id = i.measure_id
WHERE i.target IS NOT NULL AND i.result IS NULL AND coalesce(i.formula, 'ratio') <> 'achieved'
  AND (i.achieved IS NOT NULL OR i.result_text IS NOT NULL)
  AND (i.result_status IS NULL OR i.result_status = 'provisional')

UNION ALL
-- A figure reported against a target that is no figure leaves the mean.
SELECT
  i.plan, i.code, i.fiscal_year, i.number, 'warning', 'prose_target',
  'The target is words (' || i.target_text || ') and the result a figure, so the indicator has no '
    || 'rate. Give a target value, or say whether it was achieved.',
  '目標が文章（' || i.target_text || '）で実績が数値のため、達成率がありません。目標値を入れるか、達成したかどうかを入れてください。'
FROM aimless AS i
WHERE i.target_text IS NOT NULL AND (i.target_status IS NULL OR i.target_status = 'provisional')

UNION ALL
-- A figure that nothing was aimed at leaves the mean, and may be a slip in the indicator's number.
SELECT
  i.plan, i.code, i.fiscal_year, i.number, 'warning', 'result_without_target',
  'A result was reported, but there is no target. Give the target, or say why there is none.',
  '実績がありますが、目標値がありません。目標値か、目標値がない理由を入れてください。'
FROM aimless AS i
WHERE i.target_text IS NULL AND i.target_status IS NULL AND coalesce(i.formula, '') <> 'achieved'

UNION ALL
-- A target of 0 that is met or not met, with nothing between.
SELECT
  m.plan, m.code, i.fiscal_year, i.number, 'warning', 'zero_target',
  'The target is 0 and the formula ' || i.formula || ', which gives 0 % for '
    || CASE i.formula
      WHEN 'inverse' THEN 'every result. Choose at_most, which gives 100 % for the result 0.'
      ELSE 'every result above 0, however small. Choose baseline if coming nearer should count.'
    END,
  '目標値が 0 で計算方法が' || CASE i.formula
      WHEN 'inverse' THEN '「目標÷実績」（inverse）' ELSE '「目標以下」（at_most）'
    END || 'のため、' || CASE i.formula
      WHEN 'inverse' THEN
        'どのような実績でも達成率は 0％です。実績 0 を 100％とする「目標以下」（at_most）を選んでください。'
      ELSE
        '実績が 0 を超えると達成率は一律 0％です。0 に近づいた分も評価する場合は「基準値比」（baseline）を選んでください。'
    END
FROM indicator AS i
JOIN measure AS m ON m.id = i.measure_id
WHERE i.target = 0 AND (
    (i.formula = 'inverse' AND i.result <> 0) OR (i.formula = 'at_most' AND i.result > 0)
  )

UNION ALL
-- A rate counts in a year in which the measure is not active.
SELECT
  y.plan, y.measure, y.fiscal_year, NULL, 'warning', 'year_not_active',
  'A rate counts in a year in which the measure is not active. Correct the year, or the years of '
    || 'the measure.',
  '施策の実施期間外の年度の達成率が集計に含まれています。年度か、施策の実施期間を訂正してください。'
FROM yearly AS y
JOIN measure AS m ON m.id = y.measure_id
WHERE y.rate IS NOT NULL AND (y.fiscal_year < m.first_year OR y.fiscal_year > m.last_year)

UNION ALL
-- The department's own rate and the computed one are not shown alike. The assessment counts.
SELECT
  y.plan, y.measure, y.fiscal_year, NULL, 'warning', 'rates_differ',
  'The department assessed ' || y.assessed_shown
    || ' %, its indicators compute to ' || y.computed_shown
    || ' %. The assessment counts. Ask the department which is right, or for a comment that says '
    || 'why.',
  '自己評価は ' || y.assessed_shown || '％ですが、指標から計算すると '
    || y.computed_shown || '％です。自己評価を採用しています。どちらが正しいかを所管課に確認するか、'
    || 'コメントへの理由の記入を依頼してください。'
FROM judged AS y
JOIN plan_display AS d ON d.plan = y.plan
WHERE y.basis = 'assessed'
  AND round(abs(y.assessed_rate - y.computed_rate), 9) > d.tolerance

UNION ALL
-- A typed blank in the department's assessment, though the indicators compute. The blank counts.
SELECT
  y.plan, y.measure, y.fiscal_year, NULL, 'note', 'blank_counts',
  'The assessment is blank (' || y.status || ') though its indicators compute to '
    || y.computed_shown || ' %. The year has no rate. If it should have one, clear the status of the '
    || 'assessment.',
  '指標から計算すると ' || y.computed_shown || '％ですが、自己評価が空欄（' || CASE y.status
      WHEN 'pending' THEN '集計中'
      WHEN 'not_measured' THEN '調査年外'
      WHEN 'not_set' THEN '未設定'
      WHEN 'not_applicable' THEN '対象外'
      ELSE '完了・廃止'
    END || '）のため、この年度の達成率はありません。達成率が必要な場合は、自己評価の状況を消してください。'
FROM judged AS y
WHERE y.basis = 'blank'

UNION ALL
-- Assessed rates that can be taken only as they are: one finding for a year, not one for a measure.
SELECT
  u.plan, NULL, u.fiscal_year, NULL, 'note', 'assessed_only',
  CASE u.measures
      WHEN 1 THEN 'The assessed rate of measure ' || u.named
        || ' has no indicator it could be computed from. Import its targets and results'
      ELSE 'The assessed rates of ' || u.measures || ' measures (' || u.named
        || CASE WHEN u.measures > 5 THEN ', …' ELSE '' END
        || ') have no indicators they could be computed from. Import their targets and results'
    END || ' to have them checked.',
  '自己評価の達成率のうち ' || u.measures || ' 施策分（施策' || u.named_ja
    || CASE WHEN u.measures > 5 THEN ' など' ELSE '' END
    || '）は、計算のもとになる指標がありません。確かめるには、目標値と実績を取り込んでください。'
FROM unchecked AS u

UNION ALL
-- Provisional says that a rate may still change: there must be one.
SELECT
  m.plan, m.code, a.fiscal_year, NULL, 'warning', 'provisional_without_rate',
  'The assessment is marked provisional, but has no rate. Give the rate, or clear the mark.',
  '自己評価に速報値の印がありますが、達成率がありません。達成率を入れるか、印を消してください。'
FROM assessment AS a
JOIN measure AS m ON m.id = a.measure_id
WHERE a.status = 'provisional' AND a.rate IS NULL

UNION ALL
-- Figures of a fiscal year that the plan does not have count for nothing.
SELECT
  m.plan, m.code, o.fiscal_year, NULL, 'error', 'year_outside_plan',
  'Figures are stored for a fiscal year outside the plan and count for nothing. Correct the year.',
  '計画期間外の年度の数値があり、集計に含まれません。年度を訂正してください。'
FROM (
  SELECT measure_id, fiscal_year FROM indicator
  UNION
  SELECT measure_id, fiscal_year FROM assessment
) AS o
JOIN measure AS m ON m.id = o.measure_id
JOIN plan AS p ON p.code = m.plan
WHERE o.fiscal_year < p.first_year OR o.fiscal_year > p.last_year

UNION ALL
-- A plan of which nothing can be reviewed yet.
SELECT
  p.code, NULL, NULL, NULL, 'warning', 'no_measures',
  'The plan has no measures, so there is nothing to review. Import measures.',
  '計画に施策がないため、振り返る対象がありません。measures を取り込んでください。'
FROM plan AS p
WHERE NOT EXISTS (SELECT 1 FROM measure AS m WHERE m.plan = p.code)

UNION ALL
-- Published counts of a field that the measures do not give.
SELECT
  c.plan, NULL, NULL, NULL, 'error', 'count_differs',
  'Field ' || coalesce(c.field, '(whole plan)') || ', grade ' || c.grade || ': ' || c.published
    || CASE c.published WHEN 1 THEN ' measure' ELSE ' measures' END || ' published, ' || c.computed
    || ' computed. Correct the rates, the fields of the measures, or the published count.',
  '分野 ' || coalesce(c.field, '（計画全体）') || ' の評価 ' || c.grade || ' は、公表値が '
    || c.published || ' 施策、計算値が ' || c.computed
    || ' 施策です。達成率、施策の分野、公表値のいずれかを訂正してください。'
FROM counted AS c
WHERE c.verdict = 'different'

UNION ALL
-- Published counts of a pillar that include measures it never lists.
SELECT
  c.plan, NULL, NULL, NULL, 'note', 'count_not_derivable',
  'Field ' || c.field || ': ' || sum(c.published) || ' measures published, ' || sum(c.computed)
    || ' listed. The publication counts cross-listings that it does not name. Import them as '
    || 'other_fields if you know them.',
  '分野 ' || c.field || ' は、公表値が ' || sum(c.published) || ' 施策、一覧にあるのは '
    || sum(c.computed) || ' 施策です。公表値は一覧にない再掲を含みます。'
    || '再掲の分野が分かる場合は other_fields に入れて取り込んでください。'
FROM counted AS c
WHERE c.verdict = 'not_derivable'
GROUP BY c.plan, c.field

UNION ALL
-- A published rate of an indicator that is not the computed one as shown.
SELECT
  c.plan, c.code, c.fiscal_year, c.number, 'error', 'published_rate_differs',
  'Published rate ' || c.published_shown || ' %, computed '
    || coalesce(c.computed_shown || ' %', 'none')
    || '. Correct the target or result, or the published rate.',
  '公表された達成率は ' || c.published_shown || '％、計算値は ' || coalesce(c.computed_shown || '％', 'なし')
    || ' です。目標値か実績、または公表値を訂正してください。'
FROM (
  SELECT
    m.plan, m.code, pub.fiscal_year, pub.number,
    CASE
      WHEN abs(pub.rate) < 1e15 THEN rtrim(rtrim(round(pub.rate, 6) + 0.0, '0'), '.')
      ELSE CAST(pub.rate AS TEXT)
    END AS published_shown,
    CASE
      WHEN abs(r.rate) < 1e15 THEN rtrim(rtrim(round(r.rate, 2) + 0.0, '0'), '.')
      ELSE CAST(r.rate AS TEXT)
    END AS computed_shown
  FROM published_indicator AS pub
  JOIN measure AS m ON m.id = pub.measure_id
  JOIN plan_display AS d ON d.plan = m.plan
  LEFT JOIN rated_indicator AS r
    ON r.measure_id = pub.measure_id AND r.fiscal_year = pub.fiscal_year AND r.number = pub.number
  WHERE r.rate IS NULL OR round(abs(pub.rate - r.rate), 9) > d.tolerance
) AS c

UNION ALL
-- Two names that nobody can tell apart are one thing to a person, and two to every count.
SELECT
  l.plan, CASE WHEN l.kind = 'measure' THEN l.spelling END, NULL, NULL, 'warning', 'names_alike',
  CASE l.kind
      WHEN 'department' THEN 'The departments '
      WHEN 'measure' THEN 'The measure codes '
      WHEN 'measure_name' THEN 'The measure names '
      WHEN 'field' THEN 'The field codes '
      WHEN 'field_name' THEN 'The field names '
      ELSE 'The grades '
    END || l.looks_like || ' and ' || l.spelling || ' look alike, but are two. Rename the one that is '
    || 'written wrongly, or undo the import that brought it.',
  CASE l.kind
      WHEN 'department' THEN '所管「'
      WHEN 'measure' THEN '施策番号「'
      WHEN 'measure_name' THEN '施策名「'
      WHEN 'field' THEN '分野コード「'
      WHEN 'field_name' THEN '分野名「'
      ELSE '評価「'
    END || l.looks_like || '」と「' || l.spelling
    || '」は見た目では区別できませんが、別のものとして登録されています。誤っている方の名称を改めるか、'
    || '取り込んだ操作を取り消してください。'
FROM look_alike AS l

UNION ALL
-- What concerns averages, grades and their bands.
SELECT g.plan, g.measure, NULL, NULL, g.severity, g.code, g.message, g.message_ja
FROM grade_finding AS g

UNION ALL
-- What looks like a slip.
SELECT
  s.plan, s.measure, s.fiscal_year, s.indicator, s.severity, s.code, s.message, s.message_ja
FROM suspicion AS s;
