CREATE VIEW measure_year AS
-- The rate of every measure in every fiscal year of its plan.
-- Rule: the example's document, chapter I 2 ①. What the department itself says of the year counts
-- before what its indicators compute; a typed blank in its place (the document's "-") leaves the
-- year without a rate. The computed rate is the mean of the indicators, and none when one of them
-- still lacks its rate: a mean over what happened to arrive would flatter. What is beyond a billion
-- percent is no rate, so that every rate there is can be shown to its last digit.
-- | 施策・年度ごとの達成率。自己評価を優先し、なければ指標から計算した値を使う。
WITH judged AS (
  SELECT
    m.id AS measure_id, m.plan, m.code, y.fiscal_year, a.rate AS assessed_rate, a.status,
    (
      -- A missing rate counts as infinite, so that the mean is beyond all bounds, and thus none: each
      -- rate is computed once, where counting the missing ones would compute it twice.
      SELECT CASE
          WHEN abs(avg(coalesce(r.rate, 9e999))) <= 1e9 THEN avg(coalesce(r.rate, 9e999))
        END
      FROM rated_indicator AS r
      WHERE r.measure_id = m.id AND r.fiscal_year = y.fiscal_year AND r.in_mean = 1
    ) AS computed_rate
  FROM measure AS m
  JOIN plan_year AS y ON y.plan = m.plan
  LEFT JOIN assessment AS a ON a.measure_id = m.id AND a.fiscal_year = y.fiscal_year
)
SELECT
  -- The plan. | 計画コード。
  j.plan,
  -- The measure. | 施策番号。
  j.code AS measure,
  -- The fiscal year. | 年度（西暦）。
  j.fiscal_year,
  -- The mean of its indicators' rates in percent, unrounded. | 指標から計算した達成率（％、端数処理なし）。
  j.computed_rate,
  -- The rate the department itself gave, in percent. | 自己評価の達成率（％）。
  j.assessed_rate,
  -- The rate that counts, in percent, unrounded. | 採用した達成率（％、端数処理なし）。
  CASE
    WHEN abs(j.assessed_rate) <= 1e9 THEN j.assessed_rate
    WHEN j.assessed_rate IS NOT NULL THEN NULL
    WHEN j.status IS NULL OR j.status = 'provisional' THEN j.computed_rate
  END AS rate,
  -- Where the rate comes from: assessed, computed, blank (a typed blank) or none.
  -- | 達成率の根拠：assessed（自己評価）、computed（計算値）、blank（空欄の理由あり）、none（なし）。
  CASE
    WHEN abs(j.assessed_rate) <= 1e9 THEN 'assessed'
    WHEN j.assessed_rate IS NOT NULL THEN 'none'
    WHEN j.status <> 'provisional' THEN 'blank'
    WHEN j.computed_rate IS NOT NULL THEN 'computed'
    ELSE 'none'
  END AS basis,
  -- The typed blank of the assessment, or provisional beside its rate.
  -- | 自己評価がない理由（pending など）、または速報値の印（provisional）。
  j.status,
  -- The indicators of the year. | 指標の数。
  (
    SELECT count(*) FROM indicator AS i
    WHERE i.measure_id = j.measure_id AND i.fiscal_year = j.fiscal_year
  ) AS indicators,
  -- The indicators that have a rate. | 達成率のある指標の数。
  (
    SELECT count(r.rate) FROM rated_indicator AS r
    WHERE r.measure_id = j.measure_id AND r.fiscal_year = j.fiscal_year
  ) AS indicators_rated,
  -- The measure's key, for joins. | 施策の内部番号。
  j.measure_id
FROM judged AS j;
