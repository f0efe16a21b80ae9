CREATE VIEW look_alike AS
-- Names of departments, measures, fields and grades that a person cannot tell apart, though they are two:
-- with a character that nobody sees (a variation selector, a soft hyphen, a zero-width space), with a
-- radical for an ideograph, with katakana for kanji (カ, 力), in another width, or with a space.
-- Rule: two names of one kind in one plan (of departments: below one bureau) look alike when they read
-- the same once such characters are left out, or read as what they look like. Which characters nobody
-- sees is Unicode's Default_Ignorable_Code_Point.
-- | 見た目では区別できない名称（所管・施策・分野・評価）。見えない文字、部首の文字、全角・半角、空白などだけが異なる。
WITH RECURSIVE unseen (first, last) AS (
  VALUES
    (173, 173), -- soft hyphen
    (847, 847), -- combining grapheme joiner
    (1564, 1564), -- Arabic letter mark
    (4447, 4448), -- Hangul fillers
    (6068, 6069), -- Khmer vowels that are not shown
    (6155, 6159), -- Mongolian selectors
    (8203, 8207), -- zero-width spaces and joiners, marks of direction
    (8234, 8238), -- embeddings of direction
    (8288, 8303), -- word joiner, isolates of direction
    (12644, 12644), -- Hangul filler
    (65024, 65039), -- variation selectors
    (65279, 65279), -- byte order mark
    (65440, 65440), -- half-width Hangul filler
    (65520, 65528), -- reserved
    (113824, 113827), -- shorthand
    (119155, 119162), -- music
    (917504, 921599), -- tags, variation selectors supplement
    -- Spaces other than the usual two.
    (9, 13), (133, 133), (160, 160), (5760, 5760), (8192, 8202), (8232, 8233), (8239, 8239), (8287, 8287)
), block (first, ideographs) AS (
  -- From a code point on, what its character and those behind it look like.
  VALUES
    -- Radicals (CJK Radicals Supplement).
    (11904, '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目'),
    (11948, '示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨'),
    (11992, '青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
    -- Radicals (Kangxi Radicals).
    (12032, '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸'),
    (12076, '屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父'),
    (12120, '爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自'),
    (12164, '至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面'),
    (12208, '革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠'),
    -- Strokes (CJK Strokes).
    (12736, '㇀㇁㇂㇃㇄㇅𠃌㇇㇈㇉㇊㇋㇌㇍㇎乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎㇢㇣'),
    -- Half-width katakana.
    (65382, 'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミム'),
    (65426, 'メモヤユヨラリルレロワン'),
    -- Ideographs that are in Unicode twice (CJK Compatibility Ideographs).
    (63744, '豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼'),
    (63788, '郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾'),
    (63832, '菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅'),
    (63876, '濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚'),
    (63920, '聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率'),
    (63964, '隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻'),
    (64008, '行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉'),
    (64052, '勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著'),
    (64096, '褐視謁謹賓贈辶逸難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲'),
    (64140, '戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆'),
    (64184, '視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎'),
    -- And once more (CJK Compatibility Ideographs Supplement).
    (194560, '丽丸乁𠄢你侮侻倂偺備僧像㒞𠘺免兔兤具𠔜㒹內再𠕋冗冤仌冬况𩇟凵刃㓟刻剆割剷㔕勇勉勤勺包匆北'),
    (194604, '卉卑博即卽卿卿卿𠨬灰及叟𠭣叫叱吆咞吸呈周咢哶唐啓啣善善喙喫喳嗂圖嘆圗噑噴切壮城埴堍型堲報'),
    (194648, '墬𡓤売壷夆多夢奢𡚨𡛪姬娛娧姘婦㛮㛼嬈嬾嬾𡧈寃寘寧寳𡬘寿将当尢㞁屠屮峀岍𡷤嵃𡷦嵮嵫嵼巡巢㠯'),
    (194692, '巽帨帽幩㡢𢆃㡼庰庳庶廊𪎒廾𢌱𢌱舁弢弢㣇𣊸𦇚形彫㣣徚忍志忹悁㤺㤜悔𢛔惇慈慌慎慌慺憎憲憤憯懞'),
    (194736, '懲懶成戛扝抱拔捐𢬌挽拼捨掃揤𢯱搢揅掩㨮摩摾撝摷㩬敏敬𣀊旣書晉㬙暑㬈㫤冒冕最暜肭䏙朗望朡杞'),
    (194780, '杓𣏃㭉柺枅桒梅𣑭梎栟椔㮝楂榣槪檨𣚣櫛㰘次𣢧歔㱎歲殟殺殻𣪍𡴋𣫺汎𣲼沿泍汧洖派海流浩浸涅𣴞洴'),
    (194824, '港湮㴳滋滇𣻑淹潮𣽞𣾎濆瀹瀞瀛㶖灊災灷炭𠔥煅𤉣熜𤎫爨爵牐𤘈犀犕𤜵𤠔獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛'),
    (194868, '甤𤰶甾𤲒異𢆟瘐𤾡𤾸𥁄㿼䀈直𥃳𥃲𥄙𥄳眞真真睊䀹瞋䁆䂖𥐝硎碌磌䃣𥘦祖𥚚𥛅福秫䄯穀穊穏𥥼𥪧𥪧竮'),
    (194912, '䈂𥮫篆築䈧𥲀糒䊠糨糣紀𥾆絣䌁緇縂繅䌴𦈨𦉇䍙𦋙罺𦌾羕翺者𦓚𦔣聠𦖨聰𣍟䏕育脃䐋脾媵𦞧𦞵𣎓𣎜舁'),
    (194956, '舄辞䑫芑芋芝劳花芳芽苦𦬼若茝荣莭茣莽菧著荓菊菌菜𦰶𦵫𦳕䔫蓱蓳蔖𧏊蕤𦼬䕝䕡𦾱𧃒䕫虐虜虧虩蚩'),
    (195000, '蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣𧙧裗裞䘵裺㒻𧢮𧥦䚾䛇誠諭變豕𧲨貫賁贛起𧼯𠠄跋趼跰𠣞軔輸𨗒𨗭邔郱'),
    (195044, '鄑𨜮鄛鈸鋗鋘鉼鏹鐕𨯺開䦕閷𨵷䧦雃嶲霣𩅅𩈚䩮䩶韠𩐊䪲𩒖頋頋頩𩖶飢䬳餩馧駂駾䯎𩬰鬒鱀鳽䳎䳭鵧'),
    (195088, '𪃎䳸𪄅𪈎𪊑麻䵖黹黾鼅鼏鼖鼻𪘀')
), own (plan, kind, above, position, name) AS (
  SELECT plan, 'department', coalesce(parent, 0), position, name FROM department
  UNION ALL
  SELECT plan, 'measure', 0, position, code FROM measure
  UNION ALL
  SELECT plan, 'measure_name', 0, min(position), name FROM measure GROUP BY plan, name
  UNION ALL
  SELECT plan, 'field', 0, 0, code FROM field
  UNION ALL
  SELECT DISTINCT plan, 'field_name', 0, 0, name FROM field
  UNION ALL
  SELECT plan, 'grade', 0, 0, grade FROM grade_band
), letter (name, rest, read) AS MATERIALIZED (
  -- Names of nothing but ASCII, kana and kanji look as they are. The few others are read character by
  -- character.
  SELECT DISTINCT o.name, o.name, '' FROM own AS o WHERE o.name GLOB '*[^ -~、-ヿ一-鿿]*'
  UNION ALL
  SELECT
    l.name, substr(l.rest, 2),
    l.read || CASE
      WHEN unicode(l.rest) BETWEEN 65281 AND 65374 THEN char(unicode(l.rest) - 65248)
      WHEN EXISTS (SELECT 1 FROM unseen AS u WHERE unicode(l.rest) BETWEEN u.first AND u.last) THEN ''
      ELSE coalesce((
        SELECT substr(b.ideographs, unicode(l.rest) - b.first + 1, 1) FROM block AS b
        WHERE unicode(l.rest) >= b.first AND unicode(l.rest) < b.first + length(b.ideographs)
      ), substr(l.rest, 1, 1))
    END
  FROM letter AS l
  WHERE l.rest <> ''
), seen (plan, kind, above, position, name, looks) AS MATERIALIZED (
  -- As all names look: without spaces, katakana that are kanji too as kanji, hiragana that are katakana
  -- too as katakana, all dashes one.
  SELECT
    o.plan, o.kind, o.above, o.position, o.name,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        coalesce((SELECT l.read FROM letter AS l WHERE l.name = o.name AND l.rest = ''), o.name),
        ' ', ''), '　', ''), 'カ', '力'), 'ニ', '二'), 'ハ', '八'), 'ロ', '口'), 'エ', '工'), 'タ', '夕'),
        'ト', '卜'), 'へ', 'ヘ'),
      'べ', 'ベ'), 'ぺ', 'ペ'), 'ー', '-'), '一', '-'), '―', '-'), '—', '-'), '–', '-'), '‐', '-'),
      '‑', '-'), '−', '-')
  FROM own AS o
), shared AS MATERIALIZED (
  SELECT plan, kind, above, looks FROM seen GROUP BY plan, kind, above, looks HAVING count(*) > 1
), ranked AS (
  SELECT
    s.plan, s.kind, s.name, first_value(s.name) OVER same AS first_name,
    row_number() OVER same AS place
  FROM shared AS h
  CROSS JOIN seen AS s
  WHERE s.plan = h.plan AND s.kind = h.kind AND s.above = h.above AND s.looks = h.looks
  WINDOW same AS (
    PARTITION BY s.plan, s.kind, s.above, s.looks ORDER BY s.position, length(s.name), s.name
  )
)
SELECT
  -- The plan. | 計画コード。
  r.plan,
  -- department, measure (a code), measure_name, field (a code), field_name or grade.
  -- | 名称の種類：department（所管）、measure（施策番号）、measure_name（施策名）、field（分野コード）、field_name（分野名）、grade（評価）。
  r.kind,
  -- The name, of a department without its bureau. | 名称（所管は局名を除く）。
  r.name AS spelling,
  -- The first name that looks like it. | 同じに見える名称のうち、最初のもの。
  r.first_name AS looks_like
FROM ranked AS r
WHERE r.place > 1;
