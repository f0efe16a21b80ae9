CREATE VIEW grade_finding AS
-- What to know of averages, grades and grade bands before they are published. The view finding shows
-- it with all else.
-- Rules: reconciliation compares with what was published. A grade compares the unrounded average with
-- the bands, so an average may be shown at an edge that it does not reach. An assessed rate that is a
-- whole number of the units the plan shows is taken as rounded to them, unless its indicators compute
-- to the same: where that could move the average across an edge, the grade hangs on it. (A measure
-- whose rates are all 0 or 100 is left out: that is what not achieved and achieved rate.) Bands with
-- the same bound, and several without one, are refused by the table grade_band itself.
-- | 平均達成率・進捗評価・評価区分について、公表前に確認すべき事項。
WITH reviewed AS MATERIALIZED (
  SELECT
    r.measure_id, r.plan, r.measure, r.published_average, r.computed_average, r.average_shown,
    r.published_grade, r.computed_grade, r.verdict, r.years_rated, r.years_assessed, r.explained,
    d.rounding, d.scale, d.tolerance,
    -- The average with two decimals, but with all where two would say that it reaches another grade.
    rtrim(rtrim(CASE
        WHEN EXISTS (
          SELECT 1 FROM grade_band AS b
          WHERE b.plan = r.plan
            AND (round(r.computed_average, 2) >= b.at_least) <> (r.computed_average >= b.at_least)
        ) THEN r.computed_average
        ELSE round(r.computed_average, 2) + 0.0
      END, '0'), '.') AS average
  FROM reconciliation AS r
  JOIN plan_display AS d ON d.plan = r.plan
), reconciled AS (
  -- The measures whose published figures are not the computed ones, with figures as people write
  -- them: see the view finding.
  SELECT
    plan, measure, published_grade, computed_grade, verdict, years_rated, years_assessed,
    CASE
      WHEN abs(published_average) < 1e15
        THEN rtrim(rtrim(round(published_average, 6) + 0.0, '0'), '.')
      ELSE CAST(published_average AS TEXT)
    END AS published_shown,
    average AS computed_shown,
    rtrim(rtrim(tolerance, '0'), '.') AS unit_shown,
    rtrim(rtrim(round(explained, 6), '0'), '.') AS explained_shown
  FROM reviewed
  WHERE verdict = 'different' OR verdict = 'rounding'
), edge AS (
  -- The averages that are shown on the other side of a band's lower bound than they are.
  SELECT
    r.plan, r.measure, r.average_shown, r.computed_grade, b.grade,
    r.computed_average < b.at_least AS is_below,
    rtrim(rtrim(CAST(r.computed_average AS TEXT), '0'), '.') AS average,
    rtrim(rtrim(CAST(b.at_least AS TEXT), '0'), '.') AS bound
  FROM reviewed AS r
  JOIN grade_band AS b ON b.plan = r.plan
  WHERE (r.computed_average < b.at_least AND CAST(r.average_shown AS REAL) >= b.at_least)
    OR (r.computed_average >= b.at_least AND CAST(r.average_shown AS REAL) < b.at_least)
), near AS (
  -- The averages that rounding could move across a bound, if all of their years were rounded, and
  -- the years that were.
  SELECT
    r.plan, r.measure, r.computed_average, r.average, r.computed_grade, r.years_rated, r.rounding,
    r.tolerance,
    (
      SELECT CASE WHEN sum(y.rate <> 0 AND y.rate <> 100) > 0 THEN count(*) END
      FROM measure_year AS y
      WHERE y.measure_id = r.measure_id AND y.basis = 'assessed'
        AND y.rate * r.scale = CAST(y.rate * r.scale AS INTEGER)
        AND coalesce(round(y.computed_rate, 9) <> y.rate, 1)
    ) AS years_rounded
  FROM reviewed AS r
  WHERE EXISTS (
    SELECT 1 FROM grade_band AS b
    WHERE b.plan = r.plan AND b.at_least > r.computed_average - r.tolerance
      AND b.at_least < r.computed_average + r.tolerance
  )
), span AS (
  -- What was rounded to 90 was from 89.5 to below 90.5; what was truncated, from 90 to below 91.
  SELECT
    plan, measure, computed_average, average, computed_grade, years_rated, years_rounded, rounding,
    tolerance,
    computed_average - CASE rounding
      WHEN 'truncate' THEN 0.0 ELSE tolerance * years_rounded / years_rated
    END AS low,
    computed_average + tolerance * years_rounded / years_rated AS high
  FROM near
  WHERE years_rounded > 0
), unsure AS (
  SELECT
    s.plan, s.measure, s.computed_grade, s.years_rated, s.years_rounded, s.rounding,
    s.average, rtrim(rtrim(s.tolerance, '0'), '.') AS unit_shown,
    rtrim(rtrim(round(s.low, 3), '0'), '.') AS low, rtrim(rtrim(round(s.high, 3), '0'), '.') AS high,
    (
      SELECT b.grade FROM grade_band AS b
      WHERE b.plan = s.plan AND (b.at_least IS NULL OR b.at_least <= round(s.low, 9))
      ORDER BY b.at_least DESC NULLS LAST LIMIT 1
    ) AS low_grade,
    (
      SELECT b.grade FROM grade_band AS b
      WHERE b.plan = s.plan AND (b.at_least IS NULL OR b.at_least < round(s.high, 9))
      ORDER BY b.at_least DESC NULLS LAST LIMIT 1
    ) AS high_grade
  FROM span AS s
), bands AS (
  SELECT
    p.code AS plan, count(b.grade) AS bands, sum(b.on_track) AS on_track,
    -- NULL where a band has no lower bound, or none but 0 or less: there is no gap.
    CASE
      WHEN count(b.grade) = count(b.at_least) AND min(b.at_least) > 0
        THEN rtrim(rtrim(CAST(min(b.at_least) AS TEXT), '0'), '.')
    END AS lowest
  FROM plan AS p
  LEFT JOIN grade_band AS b ON b.plan = p.code
  GROUP BY p.code
)

-- An average that no grade band takes in.
SELECT
  -- The plan. | 計画コード。
  r.plan AS plan,
  -- The measure; NULL where it concerns the plan. | 施策番号。計画全体についての事項は空。
  r.measure AS measure,
  -- error, warning or note. | 重大度：error（エラー）、warning（警告）、note（注記）。
  'error' AS severity,
  -- The kind of finding, a word for programs. | 事項の種類（プログラム用の語）。
  'no_band' AS code,
  -- What was found, in English. | 内容（英語）。
  'No grade band takes in the average ' || r.average_shown || ' %. Give the plan a lowest band.'
    AS message,
  -- What was found, in Japanese. | 内容（日本語）。
  '平均達成率 ' || r.average_shown || '％に当たる評価区分がありません。下限のない最下位の区分を設けてください。'
    AS message_ja
FROM reviewed AS r
WHERE r.computed_average IS NOT NULL AND r.computed_grade IS NULL

UNION ALL
-- Published and computed figures of a measure that rounding does not bring together.
SELECT
  c.plan, c.measure, 'error', 'published_differs',
  'Published: average ' || coalesce(c.published_shown, '-') || ', grade '
    || coalesce(c.published_grade, '-') || '. Computed: average '
    || coalesce(c.computed_shown, '-') || ', grade '
    || coalesce(c.computed_grade, '-')
    || '. Correct the yearly rates or the published figures.',
  '公表値は平均 ' || coalesce(c.published_shown, '-') || '、評価 '
    || coalesce(c.published_grade, '-') || '、計算値は平均 '
    || coalesce(c.computed_shown, '-') || '、評価 '
    || coalesce(c.computed_grade, '-')
    || ' です。年度ごとの達成率か公表値を訂正してください。'
FROM reconciled AS c
WHERE c.verdict = 'different'

UNION ALL
-- A published average that rounding explains, and which rounding that is.
SELECT
  c.plan, c.measure, 'note', 'published_rounding',
  'Published average ' || c.published_shown || ', computed ' || c.computed_shown
    || ': rounding explains up to ' || c.explained_shown || ', '
    || CASE
      WHEN c.years_assessed > 0 THEN c.unit_shown || ' on each of ' || c.years_assessed
        || ' assessed ' || CASE c.years_assessed WHEN 1 THEN 'rate' ELSE 'rates' END
        || ' averaged over ' || c.years_rated
        || CASE c.years_rated WHEN 1 THEN ' year' ELSE ' years' END || ', and '
      ELSE ''
    END || c.unit_shown || ' on the published average. Nothing to correct.',
  '公表された平均は ' || c.published_shown || '、計算値は ' || c.computed_shown
    || ' で、差は端数処理で説明できる範囲（' || c.explained_shown || ' 以内）です（'
    || CASE
      WHEN c.years_assessed > 0 THEN '自己評価 ' || c.years_assessed || ' 年分の各 ' || c.unit_shown
        || ' を ' || c.years_rated || ' 年で平均した分と、'
      ELSE ''
    END || '公表された平均の ' || c.unit_shown || '）。訂正は不要です。'
FROM reconciled AS c
WHERE c.verdict = 'rounding'

UNION ALL
-- 119.6 shown as 120 with the grade B, which ends below 120.
SELECT
  e.plan, e.measure, 'warning', 'shown_at_edge',
  'The average ' || e.average || ' is shown as ' || e.average_shown || ' %, but grade ' || e.grade
    || ' begins at ' || e.bound || ', which it '
    || CASE e.is_below WHEN 1 THEN 'does not reach' ELSE 'reaches' END
    || ': its grade is ' || coalesce(e.computed_grade, 'none')
    || '. Say beside the table that unrounded averages are graded, or show more digits.',
  '平均達成率 ' || e.average || '％は ' || e.average_shown || '％と表示されますが、評価 ' || e.grade
    || ' の下限 ' || e.bound || '％に' || CASE e.is_below WHEN 1 THEN '達しない' ELSE '達している' END
    || 'ため、評価は ' || coalesce(e.computed_grade, 'なし')
    || ' です。端数処理前の値で評価していることを注記するか、表示桁数を増やしてください。'
FROM edge AS e

UNION ALL
-- A grade that could be another one, had the yearly rates not been rounded.
SELECT
  u.plan, u.measure, 'warning', 'grade_unsure',
  'The average ' || u.average || ' % earns ' || coalesce(u.computed_grade, 'no grade') || ', but '
    || CASE u.years_rounded
      WHEN u.years_rated THEN 'its rates are' ELSE u.years_rounded || ' of its ' || u.years_rated
        || ' rates are'
    END || ' given rounded (' || CASE u.rounding WHEN 'truncate' THEN '+' ELSE '±' END
    || u.unit_shown || '): unrounded it is from ' || u.low || ' to below ' || u.high || ', '
    || coalesce(u.low_grade, 'none') || ' to ' || coalesce(u.high_grade, 'none')
    || '. Ask for the unrounded rates.',
  '平均達成率 ' || u.average || '％の評価は ' || coalesce(u.computed_grade, 'なし') || ' ですが、'
    || CASE u.years_rounded
      WHEN u.years_rated THEN '各年度' ELSE u.years_rated || ' 年のうち ' || u.years_rounded || ' 年'
    END || 'の達成率が端数処理後の値（' || CASE u.rounding WHEN 'truncate' THEN '+' ELSE '±' END
    || u.unit_shown || '）です。端数処理前の平均は ' || u.low || ' 以上 ' || u.high || ' 未満で、評価は '
    || coalesce(u.low_grade, 'なし') || ' から ' || coalesce(u.high_grade, 'なし')
    || ' の間です。端数処理前の達成率を確かめてください。'
FROM unsure AS u
WHERE coalesce(u.low_grade, '') <> coalesce(u.computed_grade, '')
  OR coalesce(u.high_grade, '') <> coalesce(u.computed_grade, '')

UNION ALL
-- Bands that leave a gap below the lowest, or none at all.
SELECT
  b.plan, NULL, 'warning', 'band_gap',
  CASE b.bands
    WHEN 0 THEN 'The plan has no grade bands, so no measure gets a grade. Import grade_bands.'
    ELSE 'Averages below ' || b.lowest || ' % get no grade. Give the plan a band without at_least.'
  END,
  CASE b.bands
    WHEN 0 THEN '計画に評価区分がないため、どの施策にも評価がつきません。grade_bands を取り込んでください。'
    ELSE '平均達成率が ' || b.lowest || '％未満の施策には評価がつきません。下限のない最下位の区分を設けてください。'
  END
FROM bands AS b
WHERE b.lowest IS NOT NULL OR b.bands = 0

UNION ALL
-- A lower grade that counts as on track where a higher one does not.
SELECT
  b.plan, NULL, 'warning', 'band_order',
  'Grade ' || b.grade || ' does not count as on track, but the lower grade ' || l.grade
    || ' does. Correct on_track in the grade bands.',
  '評価 ' || b.grade || ' は順調とみなされず、それより低い評価 ' || l.grade
    || ' は順調とみなされます。評価区分の on_track を訂正してください。'
FROM grade_band AS b
JOIN grade_band AS l ON l.plan = b.plan AND l.grade = (
    SELECT o.grade FROM grade_band AS o
    WHERE o.plan = b.plan AND o.on_track = 1 AND (o.at_least IS NULL OR o.at_least < b.at_least)
    ORDER BY o.at_least DESC NULLS LAST LIMIT 1
  )
WHERE b.on_track = 0 AND b.at_least IS NOT NULL

UNION ALL
-- Bands of which none is on track.
SELECT
  b.plan, NULL, 'warning', 'no_band_on_track',
  'No grade counts as on track, so the share on track is always 0 %. '
    || 'Set on_track of the grade bands that do.',
  '順調とみなす評価がないため、順調な施策の割合は常に 0％になります。該当する評価区分の on_track を 1 にしてください。'
FROM bands AS b
WHERE b.bands > 0 AND b.on_track = 0;
