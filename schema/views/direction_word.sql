CREATE VIEW direction_word AS
-- Words that tell which way an indicator should go, for the suspicions direction_suspect and
-- direction_differs.
-- Rule: an indicator should become less when its name has a lower word: an accident, a debt. A higher
-- word takes that back where it follows (last), for what is counted stands at the end of a Japanese
-- name: an accident prevention course is no accident, and a greater reduction is a better one. Some
-- take it back wherever they stand (anywhere); a lower word that stands for itself (anywhere) yields
-- to none of them. A higher word that holds a lower one is its exception: 転入超過 (people who come) of
-- 超過. A time taken (time) is always better when it is shorter, unless a bound follows (待ち時間30分以内)
-- or the figure is a share. A bound in a target's text says that the figure is an upper one (at_most) or
-- a lower one (at_least). Words are compared in small letters.
-- | 指標がどちらに向かうべきかを示す語。指標名と目標値の原文から、計算方法の誤りを疑うために使う。
WITH RECURSIVE list (says, stands, words) AS (
  VALUES
    -- Crimes, accidents, fires, and who suffers them.
    ('lower', 'last', '事故,犯罪,刑法犯,犯認知,窃盗,盗難,空き巣,侵入盗,ひったくり,強盗,詐欺,非行'),
    ('lower', 'last', '暴力,暴行,再犯,再入,違反,違法,不正,飲酒運転,密漁,密輸,サイバー攻撃,火災'),
    ('lower', 'last', '出火,焼損,災害件数,災害発生,労働災害,海難,遭難,被害,死者,死亡,死傷,負傷'),
    ('lower', 'last', '自殺,孤独死,孤立,虐待,いじめ,不登校,ひきこもり,引きこもり,中退,中途退学'),
    ('lower', 'last', '退学,離職,離婚,差別,ハラスメント,人権侵害,テロ,不法,不祥事,行方不明'),
    ('lower', 'last', '発生件数,発生数,発生率,発生割合,発生状況,の発生,退職率,退職者比率,早期退職'),
    ('lower', 'last', '盗取'),
    ('lower', 'anywhere', '不正アクセス,虐待相談,虐待通告,虐待通報,虐待対応件数'),
    -- Illness, and what leads to it.
    ('lower', 'last', '食中毒,感染,罹患,り患,発症,発病,疾病発生,有病,有訴,重症,重傷,透析,合併症'),
    ('lower', 'last', '長期入院,再入院,在院日数,入院日数,糖尿病,脳血管疾患,心疾患,生活習慣病,肥満'),
    ('lower', 'last', 'やせの,やせ傾向,メタボ,内臓脂肪症候群,予備群,予備軍,高血圧,高血糖,脂質異常'),
    ('lower', 'last', 'コレステロール,血圧の平均,有所見,喫煙,飲酒,食塩,塩分,欠食,食べない,孤食'),
    ('lower', 'last', 'う蝕,う歯,むし歯,虫歯,dmf,歯周炎,歯周病,歯肉炎,低栄養,低体重,早産,死産'),
    ('lower', 'last', '中絶,寝たきり,フレイル,要介護,要支援認定,転倒,運動不足,ストレス,不安,悩み'),
    ('lower', 'last', '悩んで,うつ病,うつ状態,負担感,救急出動,救急搬送,軽症,熱中症,まん延'),
    -- Hardship, and what a town loses.
    ('lower', 'last', '失業,無業,ニート,非正規,非正規雇用,貧困,生活保護,被保護,保護率,ホームレス'),
    ('lower', 'last', '路上生活,倒産,廃業,後継者難,転出,人口流出,人口減少,社会減,自然減,未婚,格差'),
    ('lower', 'anywhere', '高齢化率,寿命の差'),
    ('lower', 'last', '乖離,無医地区,空白地,買い物弱者'),
    -- What lies idle or falls into disrepair; nuisances and pests.
    ('lower', 'last', '空き家,空家,空き店舗,空店舗,空室,遊休,荒廃,耕作放棄,放置,老朽,危険箇所'),
    ('lower', 'anywhere', '穴ぼこ,要対策箇所,要修繕箇所,要補修箇所'),
    ('lower', 'last', '破損,陥没,鳥獣,獣害,松くい虫,殺処分,漏水,不明水,無効水,浸水,断水,停電,渋滞'),
    ('lower', 'last', '混雑,迷惑駐車,落書き,ポイ捨て,生息頭数,絶滅'),
    -- Failure: defects, errors, complaints, what is not done.
    ('lower', 'last', '不具合,障害件数,障害発生,システム障害,停止時間,故障,苦情,クレーム,不満'),
    ('lower', 'last', '不備,不良,不適,不合格,不足,誤り,誤差,漏えい,漏洩,紛失,インシデント,指摘'),
    ('lower', 'last', '遅延,遅れ,遅刻,取り残され,欠席,欠勤,休職,病休,脱落,不当,不履行,ミス,外れ'),
    ('lower', 'last', 'はずれ,不対応,エラー,損失'),
    ('lower', 'anywhere', '苦情相談,未実施,未整備,未達,未設置,未受診,未接種,未解決,未処理,未対応'),
    ('lower', 'anywhere', '未回答,未登録,未加入,未改修,未普及,未耐震,未完了,未決定,できなかった'),
    ('lower', 'anywhere', 'できていない,できない,不適正,支障,苦情・相談,待機者,待ち者'),
    -- What is waited for; time taken.
    ('lower', 'last', '待機,保留児童,入所保留,時間外,超過勤務,残業,長時間労働,労働時間,ラグ'),
    ('time', 'anywhere', '待ち時間,待ち日数,待ち期間,待ち人数,待機時間,所要時間,所要日数'),
    ('time', 'anywhere', '所要平均日数,処理時間,処理日数,処理期間,審査期間,審査日数,平均日数'),
    ('time', 'anywhere', '到着時間,応答時間,回答時間,対応時間,までの時間,までの日数,までの期間'),
    ('time', 'anywhere', 'までの平均,に要する時間,に要する日数,に要した時間,に要した日数'),
    ('time', 'anywhere', 'かかる時間,かかる日数,に要する期間,に要した期間,かかる期間'),
    -- What is owed, spent or used up.
    ('lower', 'last', '滞納,未納,未収,延滞,欠損,債務,市債,町債,県債,地方債,企業債,起債,借入,負債'),
    ('lower', 'last', '赤字,公債費,将来負担,経常収支比率,人件費,物件費,扶助費,経常経費,管理経費'),
    ('lower', 'last', '運営経費,事務経費,処理経費,人当たり経費,コスト,維持管理費,原価,医療費'),
    ('lower', 'last', '給付費,繰入金,繰出,エネルギー使用,エネルギー消費,電力使用,電力消費'),
    ('lower', 'last', '電気使用,ガス使用,燃料使用,燃料消費,水使用,ペーパー使用,用紙,紙使用,紙の使用,費用'),
    ('lower', 'last', '医薬品費,光熱,消費電力,国債,債発行,債残高,灯油'),
    -- What is thrown away or given off.
    ('lower', 'last', '排出,廃棄,ごみ,ゴミ,ごみ処理量,収集量,最終処分,埋立,焼却,不法投棄,食品ロス'),
    ('lower', 'last', '食べ残し,残食,残菜,残渣,汚染,汚濁,公害,騒音,悪臭,濃度,超過,基準を超え'),
    ('lower', 'last', '負荷量,スモッグ'),
    -- Reduction itself, of what is named before it.
    ('lower', 'last', 'の削減,の減少,の抑制,の低減,の縮減,の短縮,の低下'),
    -- What is done about it: prevention, teaching, drills, help, equipment, meetings, plans.
    ('higher', 'last', '防止,予防,対策,阻止,未然,防犯,防火,防災,講習,講座,講演,講師,研修,訓練'),
    ('higher', 'last', '教室,教育,学習,授業,啓発,周知,広報,通知,開催,実施,参加,参画,受講,受診'),
    ('higher', 'last', '受検,相談,支援,サービス,対応,処理,処分割合,処分率,処分件数,整理,差押,措置'),
    ('higher', 'last', '是正,排除,解決,解消,改善,復旧,復興,復帰,回復,再生,修繕,修理,改修,更新'),
    ('higher', 'last', '耐震,長寿命,設置,整備,配備,導入,検挙,取締,摘発,指導,助言,会議,協議会'),
    ('higher', 'last', '委員会,計画,検討,取組,取り組,活動,調査,研究,分析,開発,採取,報告,点検,検査'),
    ('higher', 'last', '検診,健診,診断,治療,病床,接種,達成,適合,収納,収入,回収,徴収,納付,支払'),
    ('higher', 'last', '支給,算定,満足,認知度,認知率,理解,意識,知って,知る,関心,心がけ,心掛け'),
    ('higher', 'last', '安心,安全,登録,認証,指定,助成,補助,交付,貸付,融資,給付件数,給付者,普及'),
    ('higher', 'last', '推進,促進,活用,利用,加入,締結,協定,契約,成約,入居,移住,出店,開業,創業'),
    ('higher', 'last', '起業,配布,掲載,公開,公表,提供,発行,作成,策定,制度,運用,運営,就労,就職'),
    ('higher', 'last', '就業,雇用,採用,転換,移行,定着,育成,養成,人材,サポーター,ボランティア,団体'),
    ('higher', 'last', '組織,連携,協力,協働,ネットワーク,居場所,見守り,パトロール,監視,警戒'),
    ('higher', 'last', 'カメラ,避難,情報,アクセス,閲覧,メール,マップ,マニュアル,ステーション,収集'),
    ('higher', 'last', '体制,拠点,機器,車両,定員,受入,受け入れ,進学,登校,救命,生存,自立,脱却,除却'),
    ('higher', 'last', '解体,撤去,除去,清掃,拾い,分別,リサイクル,資源化,減容,適正,終結,禁煙,捕獲'),
    ('higher', 'last', '駆除,保護区,ない,なかった,ゼロ,減らす,減らし,減らそう,減った,効率,稼働'),
    ('higher', 'last', '発電,救助,捻出,完了,確保,回避'),
    -- How much was saved: the more, the better.
    ('higher', 'last', '削減,減少,抑制,低減,縮減,短縮,節減,軽減,減量,吸収量,効果額,残余'),
    ('higher', 'last', 'の削減率,の削減量,の削減額,の削減数,の削減幅,の削減割合,の削減時間'),
    ('higher', 'last', 'の削減日数,の削減効果,の削減件数,の削減見込,の減少率,の減少量,の減少額'),
    ('higher', 'last', 'の減少数,の減少幅,の減少割合,の減少時間,の減少日数,の減少効果,の減少件数'),
    ('higher', 'last', 'の減少見込,の抑制率,の抑制量,の抑制額,の抑制数,の抑制幅,の抑制割合'),
    ('higher', 'last', 'の抑制時間,の抑制日数,の抑制効果,の抑制件数,の抑制見込,の低減率,の低減量'),
    ('higher', 'last', 'の低減額,の低減数,の低減幅,の低減割合,の低減時間,の低減日数,の低減効果'),
    ('higher', 'last', 'の低減件数,の低減見込,の縮減率,の縮減量,の縮減額,の縮減数,の縮減幅'),
    ('higher', 'last', 'の縮減割合,の縮減時間,の縮減日数,の縮減効果,の縮減件数,の縮減見込'),
    ('higher', 'last', 'の短縮率,の短縮量,の短縮額,の短縮数,の短縮幅,の短縮割合,の短縮時間'),
    ('higher', 'last', 'の短縮日数,の短縮効果,の短縮件数,の短縮見込,の低下率,の低下量,の低下額'),
    ('higher', 'last', 'の低下数,の低下幅,の低下割合,の低下時間,の低下日数,の低下効果,の低下件数'),
    ('higher', 'last', 'の低下見込'),
    -- Longer words in which a lower one says nothing, or the opposite.
    ('higher', 'last', '無事故,待機体制,予備機,転入超過,低公害,非喫煙,災害発生時,浸水想定'),
    ('higher', 'last', '空き家バンク,ステロ,ヘテロ,テロップ,ラグビー,フラグ,プラグ,ミスト,ミスタ'),
    ('higher', 'last', 'ミスコン,費用対効果,費用便益,コストベネフィット'),
    -- Crimes, accidents, and who suffers them.
    ('lower', 'last', 'accident,crime,offence,offense,collision,crash,casualt,fatal,death'),
    ('lower', 'last', 'mortality,killed,injur,suicide,self-harm,homicide,murder,assault,burglar'),
    ('lower', 'last', 'robber,theft,shooting,violen,abuse,neglect,bully,harass,discriminat,victim'),
    ('lower', 'last', 'traffick,fraud,bribe,corrupt,antisocial,anti-social,reoffen,re-offen'),
    ('lower', 'last', 'recidiv,rearrest,use of force,fires,false alarm,hazardous,overdose'),
    ('lower', 'last', 'exploitat,child labo,incarcerat,imprison,illicit,unsentenced,un-sentenced'),
    ('lower', 'last', 'detainee,inmate,prison'),
    ('lower', 'anywhere', 'preventable'),
    -- Illness, and what leads to it.
    ('lower', 'last', 'infection,incidence,prevalence,tuberculosis,malaria,smok,tobacco,obesity'),
    ('lower', 'last', 'obese,overweight,excess weight,inactiv,binge,alcohol,drug use,drug misuse'),
    ('lower', 'last', 'stunting,malnutrition,anaemia,undernourish,low birth,preterm'),
    ('lower', 'last', 'teenage pregnan,teen birth,conception,adolescent birth,emergency admission'),
    ('lower', 'last', 'hospital admission,related admission,admissions for,admissions due'),
    ('lower', 'last', 'readmission,length of stay,sickness,absen,e-cigarette,vaping'),
    ('lower', 'last', 'emergency department,emergency room'),
    -- Hardship.
    ('lower', 'last', 'claimant,jobless,workless,poverty,low income,low-income,hunger'),
    ('lower', 'last', 'food insecurity,homeless,rough sleep,temporary accommodation,eviction'),
    ('lower', 'last', 'overcrowd,slum,housing stress,uninsured,disparit,pay gap,wage gap'),
    ('lower', 'last', 'children in care,looked after,dropout,drop-out,drop out,exclusion,truan'),
    ('lower', 'last', 'disconnected,lonel,gini,housing need,involuntary,unfair,unpaid'),
    ('lower', 'last', 'food insecur,food loss,informal employment,difficulty,earning less'),
    ('lower', 'last', 'disconnection'),
    ('lower', 'anywhere', 'unemploy,not in education,inequalit,gap between,protection plan'),
    -- What lies idle or falls into disrepair; nuisances and pests.
    ('lower', 'last', 'vacan,empty,derelict,pothole,poor condition,below average,leak,water loss'),
    ('lower', 'last', 'main break,flood,congest,graffiti,litter,fly-tip,fly tip,flytip,dumping'),
    ('lower', 'last', 'invasive,threatened,extinct,deforest,surplus,advisor,degraded,degradation'),
    -- Failure: defects, errors, complaints, what is not done.
    ('lower', 'last', 'defect,failure,failed,error,fault,complaint,grievance,violation,breach'),
    ('lower', 'last', 'incident,outage,downtime,breakdown,interruption,missed,cancel,abandon'),
    ('lower', 'last', 'days lost,calls lost,lost rent,shortfall,shortage,rejected,turnover'),
    ('lower', 'last', 'attrition,resignation'),
    ('lower', 'anywhere', 'missed bin,missed collection,repeat referral,backlog of'),
    ('lower', 'anywhere', 'dissatisf,unfair treatment,non-compliance,noncompliance,unresolved'),
    ('lower', 'anywhere', 'unanswered,unmet,unavailable,untreated,overdue,waiting over'),
    ('lower', 'anywhere', 'waiting more,waiting longer,waiting list,not able to,unable to'),
    ('lower', 'anywhere', 'unaffordab'),
    -- What is waited for; time taken.
    ('lower', 'last', 'delay,backlog,overtime,late payment'),
    ('time', 'anywhere', 'waiting,wait time,response time,turnaround,processing time,time to '),
    ('time', 'anywhere', 'days to ,hours to ,minutes to ,weeks to ,time taken,days taken'),
    ('time', 'anywhere', 'average days,journey time,travel time,commute time,commuting time'),
    ('time', 'anywhere', 'completion time,disposal time,clearance time'),
    -- What is owed, spent or used up.
    ('lower', 'last', 'arrears,debt,deficit,delinquen,overspen,cost per,unit cost,average cost'),
    ('lower', 'last', 'energy use,energy consumption,energy intensity,electricity consumption'),
    ('lower', 'last', 'electricity use,water consumption,water use,fuel consumption'),
    ('lower', 'last', 'material consumption,footprint'),
    -- What is thrown away or given off.
    ('lower', 'last', 'emission,greenhouse,pollut,pm2.5,pm10,particulate,concentration,contaminat'),
    ('lower', 'last', 'spill,waste,refuse,landfill,disposed,noise'),
    -- What is done about it.
    ('higher', 'anywhere', 'prevent,training,trained,course,seminar,drill,campaign,awareness'),
    ('higher', 'anywhere', 'meeting,workshop,handled,resolved,resolution,solved,without,avoided'),
    ('higher', 'anywhere', 'saved,saving,reduced,reduction,reducing,decrease,mitigat,satisf'),
    ('higher', 'anywhere', 'on time,on-time,timely,responded,answered,closed,completed,completion'),
    ('higher', 'anywhere', 'complian,complying,inspect,repaired,treated,treatment,support,assist'),
    ('higher', 'anywhere', 'recycl,diver,compost,collected,collection,screening,vaccin,immuni'),
    ('higher', 'anywhere', 'coverage,covered,access,afford,protect,feel safe,feeling safe,safety'),
    ('higher', 'anywhere', 'employment rate,participat,attend,enrol,graduat,adopted,adopting'),
    ('higher', 'anywhere', 'strateg,program,policy,policies,plans,investigat,detect,arrests'),
    ('higher', 'anywhere', 'convict,clearance,cleared,recover,remediat,restor,rehabilitat,rehous'),
    ('higher', 'anywhere', 'filled,removed,removal,cleaned,monitor,research,studies,surviv'),
    ('higher', 'anywhere', 'life expectancy,free from,free of,cessation,quit,usual place'),
    ('higher', 'anywhere', 'amount of,investment,funding,renewable,resilien,breastfe,contracepti'),
    ('higher', 'anywhere', 'flood defence,flood protection,zero-emission,zero emission,secure'),
    ('higher', 'anywhere', 'progress,fewer than,replies,reply,replied,contained to,confined to,-free'),
    ('higher', 'anywhere', 'out of poverty,back into use,back in use,back to use,books returned'),
    -- Longer words in which a lower one says nothing.
    ('higher', 'last', 'skilled,wastewater,annual turnover,business turnover,budget surplus'),
    ('higher', 'last', 'operating surplus,trade surplus,advisory service'),
    -- What was done to it, said before it.
    ('higher', 'anywhere', '是正した,是正させた,解消した,撤去した,除却した,解決した,処理した'),
    ('higher', 'anywhere', '処理済,回収した,改善した,対応した,支援した,防止した,防いだ,阻止した'),
    ('higher', 'anywhere', '除去した,資源化した,指導した,削減した,削減される,削減された,減少した'),
    ('higher', 'anywhere', '減少させ,減らした,対策済,回収された,処理された,再生された,絶滅を回避'),
    -- A share is no time: of waits, it is the share that kept to a standard.
    ('share', 'anywhere', '割合,percent ,percentage,proportion,% of,share of,standard'),
    -- Bounds in the text of a target, or behind a time.
    ('at_most', 'anywhere', '以内,以下,未満,at most,no more than,not more than,less than,up to,within,≤,≦'),
    ('at_least', 'anywhere', '以上,at least,or more,no less than,not less than,≥,≧')
), word (says, stands, word, rest) AS (
  -- The lists taken apart at their commas.
  SELECT says, stands, substr(words, 1, instr(words, ',') - 1), substr(words, instr(words, ',') + 1)
  FROM (SELECT says, stands, words || ',' AS words FROM list) AS whole
  UNION ALL
  SELECT says, stands, substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1)
  FROM word
  WHERE rest <> ''
)
SELECT
  -- The word, in small letters. | 語（英語は小文字）。
  word,
  -- lower, time, higher, share, at_most or at_least.
  -- | 示す方向：lower（減らす）、time（時間：短くする）、higher（増やす）、share（割合）、at_most（上限）、at_least（下限）。
  says,
  -- last: a later word goes before it (lower), or it must follow (higher); anywhere: neither.
  -- | 効く位置：last（名称の後ろにある語が優先する）、anywhere（位置によらない）。
  stands
FROM word;
