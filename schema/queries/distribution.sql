-- How many measures have an average rate of 0 to below 10 %, 10 to below 20 %, and so on.
-- 平均達成率の分布（施策数）。
-- :plan (plan) | The plan; none: every plan. | 計画コード。指定しない場合は全計画。
-- :step (integer 1..) 10 | The width of a class, in percent. | 階級の幅（％）。
WITH RECURSIVE class AS (
  SELECT
    plan,
    -- The whole number below, also of a negative one.
    CAST(average_rate / :step AS INTEGER)
      - (average_rate / :step < CAST(average_rate / :step AS INTEGER)) AS number
  FROM measure_review
  WHERE average_rate IS NOT NULL AND (:plan IS NULL OR plan = :plan)
), span (plan, number, last) AS (
  -- Classes without a measure are told, too, up to the 1,000th: beyond it only those with one.
  SELECT plan, min(number), min(max(number), min(number) + 999) FROM class GROUP BY plan
  UNION ALL
  SELECT plan, number + 1, last FROM span WHERE number < last
)
SELECT
  s.plan, s.number * :step AS from_percent, (s.number + 1) * :step AS below_percent,
  (SELECT count(*) FROM class AS c WHERE c.plan = s.plan AND c.number = s.number) AS measures
FROM (SELECT plan, number FROM span UNION SELECT plan, number FROM class) AS s
ORDER BY s.plan, s.number;
