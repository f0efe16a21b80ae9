CREATE VIEW direction_word AS
-- Words that tell which way an indicator should go, for the suspicions direction_suspect and
-- direction_differs.
-- Rule: what is counted in an indicator's name should become less (lower), unless the name also says
-- that it counts what is done about it, or the amount that was saved (higher): an accident prevention
-- course is no accident, and a greater reduction is a better one. A target's text says that the
-- figure is an upper bound (at_most) or a lower one (at_least). Words are compared in small letters.
-- | 指標がどちらに向かうべきかを示す語。指標名と目標値の原文から、計算方法の誤りを疑うために使う。
WITH word (word, says) AS (
  VALUES
    -- Harm: accidents, crimes, disasters, injuries.
    ('事故', 'lower'), ('犯罪', 'lower'), ('火災', 'lower'), ('災害件数', 'lower'),
    ('死者', 'lower'), ('負傷者', 'lower'), ('被害', 'lower'), ('いじめ', 'lower'),
    ('不登校', 'lower'), ('自殺', 'lower'), ('離職', 'lower'),
    ('accident', 'lower'), ('crime', 'lower'), ('casualties', 'lower'), ('injuries', 'lower'),
    -- Failure: defects, errors, complaints.
    ('不具合', 'lower'), ('障害件数', 'lower'), ('障害発生', 'lower'), ('故障', 'lower'),
    ('苦情', 'lower'), ('クレーム', 'lower'), ('不備', 'lower'), ('誤り', 'lower'),
    ('defect', 'lower'), ('failures', 'lower'), ('complaint', 'lower'), ('errors', 'lower'),
    -- What is waited for, owed, thrown away or given off.
    ('待機', 'lower'), ('待ち時間', 'lower'), ('滞納', 'lower'), ('未納', 'lower'),
    ('排出', 'lower'), ('廃棄', 'lower'), ('残業', 'lower'), ('超過勤務', 'lower'),
    ('waiting', 'lower'), ('arrears', 'lower'), ('emission', 'lower'), ('overtime', 'lower'),
    -- Reduction itself.
    ('削減', 'lower'), ('減少', 'lower'), ('抑制', 'lower'), ('reduction', 'lower'),
    ('decrease', 'lower'),

    -- What is done about it: prevention, teaching, drills, help, equipment, meetings, plans.
    ('防止', 'higher'), ('予防', 'higher'), ('対策', 'higher'), ('防犯', 'higher'),
    ('講習', 'higher'), ('講座', 'higher'), ('研修', 'higher'), ('訓練', 'higher'),
    ('教室', 'higher'), ('啓発', 'higher'), ('周知', 'higher'), ('広報', 'higher'),
    ('開催', 'higher'), ('実施', 'higher'), ('参加', 'higher'), ('受講', 'higher'),
    ('相談', 'higher'), ('支援', 'higher'), ('対応', 'higher'), ('処理', 'higher'),
    ('解決', 'higher'), ('解消', 'higher'), ('改善', 'higher'), ('復旧', 'higher'),
    ('修繕', 'higher'), ('設置', 'higher'), ('整備', 'higher'), ('配備', 'higher'),
    ('待機体制', 'higher'), ('予備機', 'higher'), ('検挙', 'higher'), ('会議', 'higher'),
    ('協議会', 'higher'), ('委員会', 'higher'), ('計画', 'higher'), ('検討', 'higher'),
    ('取組', 'higher'), ('活動', 'higher'), ('調査', 'higher'), ('点検', 'higher'),
    ('達成', 'higher'), ('収納', 'higher'), ('回収', 'higher'), ('徴収', 'higher'),
    ('満足', 'higher'), ('認知度', 'higher'), ('減らす', 'higher'), ('無事故', 'higher'),
    ('prevent', 'higher'), ('training', 'higher'), ('course', 'higher'), ('seminar', 'higher'),
    ('drill', 'higher'), ('campaign', 'higher'), ('awareness', 'higher'), ('meeting', 'higher'),
    ('workshop', 'higher'), ('handled', 'higher'), ('resolved', 'higher'), ('solved', 'higher'),
    ('without', 'higher'), ('avoided', 'higher'), ('saved', 'higher'), ('reduced', 'higher'),
    -- How much was saved: the more, the better.
    ('削減量', 'higher'), ('削減額', 'higher'), ('削減率', 'higher'), ('削減数', 'higher'),
    ('削減時間', 'higher'), ('削減効果', 'higher'), ('削減件数', 'higher'), ('減少率', 'higher'),
    ('減少数', 'higher'), ('減少量', 'higher'), ('減少幅', 'higher'), ('抑制率', 'higher'),
    ('抑制量', 'higher'), ('抑制額', 'higher'), ('reduction rate', 'higher'),
    ('rate of reduction', 'higher'), ('amount of reduction', 'higher'),

    -- Bounds in the text of a target.
    ('以内', 'at_most'), ('以下', 'at_most'), ('未満', 'at_most'), ('at most', 'at_most'),
    ('no more than', 'at_most'), ('not more than', 'at_most'), ('less than', 'at_most'),
    ('up to', 'at_most'), ('≤', 'at_most'), ('≦', 'at_most'),
    ('以上', 'at_least'), ('at least', 'at_least'), ('or more', 'at_least'),
    ('no less than', 'at_least'), ('not less than', 'at_least'), ('≥', 'at_least'),
    ('≧', 'at_least')
)
SELECT
  -- The word, in small letters. | 語（英語は小文字）。
  word,
  -- lower, higher, at_most or at_least. | 示す方向：lower（減らす）、higher（増やす）、at_most（上限）、at_least（下限）。
  says
FROM word;
