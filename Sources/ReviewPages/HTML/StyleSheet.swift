/// How the pages of a review look: on a screen, on a phone, in the dark, and on paper.
enum StyleSheet {
  /// The file beside linked pages.
  static let file = "review.css"

  static let text = ChartStyle.css + colors + grades + frame + tables + sheets + narrow + paper

  /// The charts' colours, and a few of the page's own.
  private static let colors = """
    :root{color-scheme:light dark;--paper:var(--chart-paper);--ink:var(--chart-ink);\
    --quiet:var(--chart-quiet);--line:var(--chart-grid);--soft:#f4f6f9;--shadow:rgb(27 30 35/.28);--accent:#0a4f8a;--focus:#b4460f}
    @media screen and (prefers-color-scheme:dark){:root{--soft:#1e232b;--shadow:rgb(0 0 0/.75);--accent:#8cc0f5;--focus:#ffb284}}

    """

  /// The names of grades, on the shades that charts give them.
  private static let grades =
    (1...ChartPalette.levels).map { level in
      ["on", "off"].map { family in
        ".grade-\(family)-\(level){--shade:var(--chart-\(family)-\(level));"
          + "--on-shade:var(--chart-on-shade-\(level))}"
      }.joined()
    }.joined(separator: "\n") + "\n"

  private static let frame = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--paper);color:var(--ink);line-height:1.7;\
    font-family:system-ui,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif;\
    font-size:1rem;overflow-wrap:break-word}
    .h,.p,dd,bdi,h1,h2,h3,.fact,.title{overflow-wrap:anywhere}
    .banner,.layout,footer{max-width:84rem;margin:0 auto;padding:0 1.5rem}
    .banner{padding-top:2.5rem;padding-bottom:1.5rem}
    .banner .kind{margin:0;color:var(--quiet);font-size:.95rem;letter-spacing:.04em}
    .banner h1,.banner .title{margin:.25rem 0 0;font-size:clamp(1.4rem,1.1rem + 1.6vw,2.2rem);\
    line-height:1.35;font-weight:700}
    .banner .title{max-width:none}h1,.title{text-wrap:balance}
    .banner .title a{color:inherit;text-decoration-thickness:1px}
    .banner .about{margin:.75rem 0 0;max-width:46rem;color:var(--quiet)}
    a{color:var(--accent);text-underline-offset:.2em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    .skip{position:absolute;left:-100rem;top:0;padding:.5rem 1rem;background:var(--paper);z-index:1}
    .skip:focus{left:0}
    main{min-width:0}main:focus{outline:none}
    .contents{border-block:1px solid var(--line);padding:.75rem 0;margin-bottom:1.5rem}
    .contents ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
    .contents a{display:inline-block;padding:.2rem 0}
    .contents a[aria-current]{color:var(--ink);font-weight:700;text-decoration:none}
    .part{margin-bottom:4rem}
    h2,.part>h1{font-size:1.5rem;line-height:1.4;margin:0 0 1rem;padding-bottom:.4rem;\
    border-bottom:2px solid var(--ink)}
    h3,.part>h2{font-size:1.15rem;line-height:1.5;margin:2rem 0 .75rem}
    p{max-width:46rem;margin:0 0 1rem}
    footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:1.25rem;padding-bottom:3rem;\
    color:var(--quiet);font-size:.9rem}
    footer p{margin:0 0 .25rem;max-width:none}
    .name{font-weight:600;margin-right:.75em}
    dl{margin:0 0 1.5rem}
    .guide{display:grid;grid-template-columns:minmax(9rem,max-content) minmax(0,46rem);gap:.6rem 2rem}
    .guide dt{font-weight:700}.guide dd{margin:0}
    .headline{list-style:none;margin:0 0 2rem;padding:0;display:flex;flex-wrap:wrap;gap:1px}
    .figure{flex:1 1 9rem;min-width:0;box-shadow:0 0 0 1px var(--line);padding:1rem 1.25rem;display:flex;flex-wrap:wrap;\
    align-items:baseline;align-content:flex-start;gap:0 .75rem}
    .figure[class*=grade-]{border-top:.35rem solid var(--shade);padding-top:.65rem}
    .of-4 .figure{flex-basis:max(9rem,22%)}.of-5 .figure{flex-basis:max(9rem,18%)}
    .of-6 .figure{flex-basis:max(9rem,15%)}
    .plot{margin:0 0 2rem}
    .plot figcaption{font-weight:700;margin-bottom:.75rem}
    .plot .chart{max-width:32rem}
    .beside{display:grid;gap:0 4rem;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));\
    align-items:start}
    .plots{display:grid;gap:2rem 3rem;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));\
    align-items:start}.plots .chart+.chart{margin-top:0}
    .neighbours{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;\
    margin:0 0 1.5rem;font-size:.95rem}
    .neighbours a{flex:0 1 auto;max-width:min(30rem,100%);padding:.2rem 0;overflow-wrap:anywhere}
    .neighbours .next{margin-left:auto;text-align:right}
    .neighbours .way{display:block;color:var(--quiet);font-size:.85rem}
    .neighbours .prev .way::before{content:"\\2190\\a0"}.neighbours .next .way::after{content:"\\a0\\2192"}
    .figure .count{font-size:2.4rem;line-height:1.2;font-weight:700;font-variant-numeric:tabular-nums}
    .figure .share{font-size:1.1rem;font-weight:600}
    .figure .name{flex:1 0 100%;margin:0;color:var(--quiet);font-weight:400;font-size:.9rem;line-height:1.5;\
    overflow-wrap:anywhere}
    .filter{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:end;margin:0 0 1rem;\
    padding:1rem 1.25rem;background:var(--soft)}
    .filter[hidden]{display:none}
    .filter label{display:grid;gap:.25rem;font-size:.9rem;min-width:0}
    .filter input,.filter select{font:inherit;color:inherit;background:var(--paper);\
    border:1px solid var(--quiet);border-radius:4px;padding:.35rem .5rem;min-height:2.5rem;max-width:18rem}
    .filter output{padding:.5rem 0;color:var(--quiet)}

    """

  private static let tables = """
    .table{overflow-x:auto;margin:0 0 2rem;position:relative;\
    background:linear-gradient(to right,var(--paper) 40%,transparent) 0 0/3rem 100% no-repeat local,\
    linear-gradient(to left,var(--paper) 40%,transparent) 100% 0/3rem 100% no-repeat local,\
    linear-gradient(to right,var(--shadow),transparent) 0 0/.9rem 100% no-repeat,\
    linear-gradient(to left,var(--shadow),transparent) 100% 0/.9rem 100% no-repeat}
    table{border-collapse:collapse;font-size:.95rem;line-height:1.5;min-width:22rem}
    table.wide{width:100%;font-size:.9rem}
    caption{text-align:left;font-weight:700;padding:0 0 .5rem}
    .part>h3+.table caption,.part>h2+.table caption{position:absolute;width:1px;height:1px;\
    overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{padding:.5rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);\
    unicode-bidi:isolate}
    .wide th,.wide td{padding:.5rem .45rem}
    thead th{border-bottom:2px solid var(--quiet);vertical-align:bottom;font-weight:600;\
    color:var(--quiet)}
    thead .n,thead .g,thead .c{min-width:4.4em;max-width:9em;overflow-wrap:anywhere;white-space:normal}
    .wide thead .n,.wide thead .g,.wide thead .c{overflow-wrap:break-word}
    tbody th{font-weight:500}.h{min-width:9em}.table-summary .h{min-width:min(14em,45vw)}
    tbody+tbody{border-top:2px solid var(--quiet)}
    .group th{padding-top:.9rem;font-weight:700;overflow-wrap:anywhere}
    tbody tr:hover{background:var(--soft)}
    .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    th.g,td.g{text-align:center}
    .wide .h{min-width:16rem}.wide .t{min-width:8em}.c{white-space:nowrap}.wide td.p,.wide th.p{min-width:16rem}
    .strong{font-weight:700}
    .quiet{color:var(--quiet);font-size:.85rem}
    .quiet .n{white-space:normal}
    thead button{font:inherit;color:inherit;background:none;border:0;padding:.25rem 0;cursor:pointer;\
    text-align:inherit;min-height:1.75rem}
    thead button::after{content:"\\2195";margin-left:.2em;opacity:.6}
    [aria-sort=ascending] button::after{content:"\\2191";opacity:1}
    [aria-sort=descending] button::after{content:"\\2193";opacity:1}
    .grade{display:inline-block;min-width:2em;padding:0 .45em;text-align:center;font-weight:700;\
    border-radius:4px;line-height:1.6;max-width:12em;\
    overflow-wrap:anywhere;background:var(--shade);color:var(--on-shade);\
    print-color-adjust:exact}

    """

  private static let sheets = """
    .sheet{border-top:1px solid var(--quiet);padding-top:1.25rem;margin:0 0 3.5rem}
    .sheet-head{display:flex;justify-content:space-between;align-items:start;gap:1rem 2rem;\
    flex-wrap:wrap;margin-bottom:1rem}
    .sheet-head h1,.sheet-head h3{margin:0;font-size:1.3rem;line-height:1.5;flex:1 1 20rem;\
    padding:0;border:0}
    .code{color:var(--quiet);font-variant-numeric:tabular-nums;margin-right:.4em}
    .verdict{margin:0;display:flex;align-items:center;gap:.6rem}
    .verdict .grade{font-size:1.3rem}
    .facts{display:grid;gap:.35rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr))}
    .facts>div{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:0 1rem;align-content:start}
    .facts dt{color:var(--quiet);font-size:.9rem}
    .facts dd{margin:0;grid-column:2;white-space:pre-line}
    .facts dd:first-of-type{grid-row:1}
    .facts.comments{grid-template-columns:1fr}
    .years-and-chart{display:grid;gap:0 3rem;\
    grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));align-items:start;margin-bottom:1rem}
    .years-and-chart .plot{margin:0}
    .years .h{white-space:nowrap}
    .years thead td{border-bottom:2px solid var(--quiet)}
    .working{max-width:none;margin:0 0 .5rem}
    .working .sum{font-variant-numeric:tabular-nums}
    .original{display:block;color:var(--quiet);font-size:.85rem;white-space:normal}
    .sheet .table{margin-bottom:1rem}
    .indicators td.n{white-space:normal;min-width:6rem}
    .indicators .h{min-width:11rem}.indicators td.p{min-width:9rem}
    .sheets{padding-left:0;list-style:none;columns:2 24rem;column-gap:2.5rem}
    .sheets li{break-inside:avoid;padding:.2rem 0}

    """

  private static let narrow = """
    @media (max-width:40rem){.banner,.layout,footer{padding-left:1rem;padding-right:1rem}
    .guide{grid-template-columns:1fr;gap:.15rem}.guide dd{margin-bottom:.75rem}
    th,td{padding:.4rem .5rem}.wide .h{min-width:13rem}
    .facts>div{grid-template-columns:1fr}.facts dd{grid-column:1}.facts dd:first-of-type{grid-row:auto}
    .filter label,.filter input,.filter select{width:100%;max-width:none}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  private static let paper = """
    @page{size:A4;margin:16mm 14mm 18mm}
    @page{@bottom-center{content:counter(page) " / " counter(pages);font-size:8pt;color:#515c6b}}
    @media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#f4f4f4;--accent:#000;\
    color-scheme:light}
    body{font-size:9.5pt;line-height:1.55}
    .contents,.skip,.filter,.neighbours{display:none!important}
    .banner,.layout,footer{max-width:none;padding-left:0;padding-right:0}
    a{text-decoration:none;color:inherit}
    .part{break-before:page;margin-bottom:0}#guide{break-before:auto}
    h2,h3,caption,thead,.group{break-after:avoid}tbody>tr:first-child,tbody>tr:last-child{break-before:avoid}
    .table{overflow:visible;margin-bottom:5mm;background:none}
    table,table.wide{font-size:8pt;line-height:1.4;min-width:0}
    thead{display:table-header-group}
    tr,.figure,.plots>*{break-inside:avoid}figcaption{break-after:avoid}
    th,td,.wide th,.wide td{padding:1mm 1.2mm}
    thead th{white-space:normal}
    .wide .t{min-width:5em}.wide td.p,.wide th.p,.wide .h{min-width:11em}
    .indicators .h,.indicators td.p,.indicators td.n{min-width:0}.indicators td.t{white-space:nowrap}
    thead button{display:contents}thead button::after{content:none}
    .beside{grid-template-columns:84mm minmax(0,1fr);gap:0 6mm}.averages .plots{grid-template-columns:1fr 1fr;gap:6mm}
    .plot .chart{max-width:100mm;max-height:200mm}#summary .table,.years-and-chart{break-inside:avoid}
    .quiet{font-size:7.5pt}.working{font-size:8.5pt}
    .years-and-chart{grid-template-columns:minmax(0,1fr) 78mm;gap:0 6mm}
    .facts>div{grid-template-columns:28mm minmax(0,1fr)}.facts dt,.facts dd{font-size:8.5pt}
    .sheet{break-inside:avoid;margin-bottom:8mm}
    .sheets{columns:2}.figure{flex-basis:28mm}
    footer{break-inside:avoid;break-before:avoid;margin-top:6mm;padding-bottom:0}}

    """
}
