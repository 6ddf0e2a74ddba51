extension TimeZoneTable {
  /// Name, kinds of local time (abbreviation, seconds east, daylight saving), rule for the years
  /// after the last change, changes (seconds since the one before in base 36, kind).
  static let americas: [Row] = [
    Row(
      "America/Anchorage",
      """
      LMT:50424:0,LMT:-35976:0,AST:-36000:0,AWT:-32400:1,APT:-32400:1,AHST:-36000:0,\
      AHDT:-32400:1,YST:-32400:0,AKDT:-28800:1,AKST:-32400:0
      """,
      "AKST9AKDT,M3.2.0,M11.1.0",
      """
      -1hc7qjz.1 h4ywzb.2 ln72wo.3 1tyx80.4 2e400.2 b7yik0.5 12y080.6 9cyk0.5 9d440.6
      9cyk0.5 9d440.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 3lpg0.6 f4d80.5 64g40.6
      clmk0.5 9d440.6 9px80.5 905g0.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9cyk0.5 9d440.6 9cyk0.5 9d440.6 9px80.5 905g0.6 9px80.7 1l940.9 7rs80.8 9cyk0.9
      9d440.8 9cyk0.9 9d440.8 9cyk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9
      7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9
      7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9
      7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9
      7x9g0.8 ast80.9 7x9g0.8 ast80.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9
      """),
    Row(
      "America/Argentina/Buenos_Aires",
      "LMT:-14028:0,CMT:-15408:0,-04:-14400:0,-03:-10800:1,-02:-7200:1,-03:-10800:0", "<-03>3",
      """
      -138aaic.1 db2bqc.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3 66580.2
      cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2
      9d440.3 9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4
      6u7w0.5 bvus0.4 6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 430lc0.4 3yik0.5 b5xg0.4
      7k580.5 f2123j.5
      """),
    Row(
      "America/Bogota", "LMT:-17776:0,BMT:-17776:0,-04:-14400:1,-05:-18000:0", "<-05>5",
      """
      -18s2sy8.1 g0p400.3 14f1hi8.2 eefw0.3 nghsjj.3
      """),
    Row(
      "America/Chicago",
      """
      LMT:-21036:0,CDT:-18000:1,CST:-21600:0,CST:-21600:0,EST:-18000:0,CWT:-18000:1,\
      CPT:-18000:1,CST:-21600:0
      """,
      "CST6CDT,M3.2.0,M11.1.0",
      """
      -18y0m00.3 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bvus0.1 776k0.2 7kas0.1 b5rw0.2 9d440.1
      7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 7x9g0.4 dbjw0.2 8a840.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 6w840.5
      1tz8c0.6 2dsw0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2
      64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "America/Denver",
      "LMT:-25196:0,MDT:-21600:1,MST:-25200:0,MST:-25200:0,MWT:-21600:1,MPT:-21600:1",
      "MST7MDT,M3.2.0,M11.1.0",
      """
      -18y0j80.3 hxltk0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 2vmk0.2 ataw40.4
      1tz5k0.5 2dvo0.2 a7n9g0.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "America/Halifax", "LMT:-15264:0,ADT:-10800:1,AST:-14400:0,AWT:-10800:1,APT:-10800:1",
      "AST4ADT,M3.2.0,M11.1.0",
      """
      -z94k80.2 777go0.1 9et80.2 st9o0.1 a2vw0.2 ssyk0.1 5rbw0.2 cv1g0.1 69uk0.2 c6ys0.1
      6kyk0.2 ci2s0.1 67zw0.2 ci2s0.1 6w2k0.2 bu040.1 7lzw0.2 bu040.1 66580.2 bu040.1
      7lzw0.2 bu040.1 64ak0.2 cls40.1 5v180.2 cv1g0.1 6j3w0.2 c6ys0.1 79180.2 b42s0.1
      7lzw0.2 b42s0.1 7yyk0.2 bu040.1 64ak0.2 dbpg0.1 66580.2 cls40.1 5ed80.2 bu040.1
      7lzw0.2 b42s0.1 7lzw0.2 cjxg0.1 66580.2 bh1g0.1 7lzw0.2 b42s0.1 7lzw0.2 6uj00.3
      1tzdw0.4 2dnc0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      tw040.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 tw040.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 1cm2s0.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "America/Los_Angeles",
      "LMT:-28378:0,PDT:-25200:1,PST:-28800:0,PWT:-25200:1,PPT:-25200:1,PST:-28800:0",
      "PST8PDT,M3.2.0,M11.1.0",
      """
      -18y0gg0.5 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz2s0.4 2dyg0.2 1a3c5o.1
      f2iic.2 owao0.1 7k800.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1
      7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1
      7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9q000.2 902o0.1 9q000.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1
      f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "America/Mexico_City",
      """
      LMT:-23796:0,MST:-25200:0,CST:-21600:0,MDT:-21600:1,MST:-25200:0,CDT:-18000:1,\
      CWT:-18000:1,CST:-21600:0
      """,
      "CST6",
      """
      -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4 9eys0.2 3knek0.5 776k0.2 rf440.5 5t6k0.2
      1evk40.6 71mk0.2 30p1g0.5 8n180.2 nufxo0.5 afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2
      8a840.5 ast80.2 7x9g0.5 ast80.2 9q2s0.5 7k580.2 9q2s0.5 afuk0.2 8a840.5 afuk0.2
      8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2
      8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2
      8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2
      8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2
      """),
    Row(
      "America/New_York",
      "LMT:-17762:0,EDT:-14400:1,EST:-18000:0,EST:-18000:0,EWT:-14400:1,EPT:-14400:1",
      "EST5EDT,M3.2.0,M11.1.0",
      """
      -18y0os0.3 hxltk0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 905g0.1 7x3w0.2 b5xg0.1
      7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 6w840.4
      1tzb40.5 2dq40.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2
      64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "America/Phoenix", "LMT:-26898:0,MDT:-21600:1,MST:-25200:0,MWT:-21600:1,MST:-25200:0", "MST7",
      """
      -18y0j80.4 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 zjedo.2 4olg0.3 9et80.2
      bs6lmc.1 9cyk0.2
      """),
    Row(
      "America/Sao_Paulo", "LMT:-11188:0,-02:-7200:1,-03:-10800:0", "<-03>3",
      """
      -t85jd8.2 99k8x8.1 9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1
      69uk0.2 cjxg0.1 4ml80.2 5k02s0.1 6onw0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1
      66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1
      5ed80.2 dbpg0.1 64ak0.2 cyqs0.1 64ak0.2 cls40.1 5rbw0.2 dbpg0.1 51ek0.2 dbpg0.1
      6h980.2 c8tg0.1 6h980.2 c8tg0.1 64ak0.2 c8tg0.1 6u7w0.2 bxpg0.1 7iak0.2 biw40.1
      6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2 dbpg0.1 5ed80.2 cls40.1
      64ak0.2 dfes0.1 5nmk0.2 c8tg0.1 6h980.2 dbpg0.1 5rbw0.2 bvus0.1 6h980.2 cls40.1
      64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6u7w0.2 c8tg0.1 64ak0.2 cls40.1
      64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 dbpg0.1
      5ed80.2 9vi8rj.2
      """),
    Row(
      "America/St_Johns",
      """
      LMT:-12652:0,NDT:-9052:1,NST:-12652:0,NDT:-9000:1,NST:-12600:0,NPT:-9000:1,\
      NWT:-9000:1,NDDT:-5400:1,NDT:-9000:1
      """,
      "NST3:30NDT,M3.2.0,M11.1.0",
      """
      -18vs8wk.2 hd05k0.1 8bx80.2 ar440.1 a2vw0.2 9tjs0.1 53980.2 dkys0.1 9cyk0.2 9d440.1
      9cyk0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1
      9cyk0.2 9d440.1 9cyk0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1
      8zzw0.2 9q2s0.1 9cyk0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 7tmw0.4 1wfuk.3 8zzw0.4
      a3480.3 7k580.4 b5xg0.3 7k580.4 b5xg0.3 7k580.4 biw40.3 776k0.4 biw40.3 7k580.4
      b5xg0.3 7k580.4 b5xg0.6 1pb260.5 2dly0.4 biw40.3 7k580.4 b5xg0.3 7k580.4 b5xg0.3
      7k580.4 b5xg0.3 7k580.4 biw40.3 7k580.4 ag040.3 7x3w0.4 asys0.3 7x3w0.4 asys0.3
      7x3w0.4 asys0.3 7x3w0.4 asys0.3 7x3w0.4 b5xg0.3 7x3w0.4 asys0.3 7x3w0.4 asys0.3
      7x3w0.4 asys0.3 7x3w0.4 asys0.3 9px80.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3
      9px80.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 8a2lo.3 afuk0.4 8a840.7
      asqg0.4 7xc80.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3
      ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3
      afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3
      afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 6udg0.3 c8nw0.4 6hes0.3
      c8nw0.4
      """),
    Row(
      "America/Toronto", "LMT:-19052:0,EDT:-14400:1,EST:-18000:0,EWT:-14400:1,EPT:-14400:1",
      "EST5EDT,M3.2.0,M11.1.0",
      """
      -1353das.2 c5efes.1 a2vw0.2 7yx60.1 aqzy0.2 9q8c0.1 7jzo0.2 bw0c0.1 6bp80.2 cedg0.1
      6h980.2 c8tg0.1 6h980.2 bvus0.1 776k0.2 biw40.1 776k0.2 biw40.1 776k0.2 biw40.1
      7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1
      7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 xjeo0.3 1tzb40.4 2dq40.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1
      7x3w0.2 asys0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      """),
    Row(
      "Australia/Brisbane", "LMT:36728:0,AEDT:39600:1,AEST:36000:0,AEST:36000:0", "AEST-10",
      """
      -1354kc8.3 bhbss8.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2
      eeio00.1 64dc0.2 97zuo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      """),
    Row(
      "Australia/Melbourne", "LMT:34792:0,AEDT:39600:1,AEST:36000:0,AEST:36000:0",
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      """
      -133j46g.3 bfqcmg.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2
      eeio00.1 64dc0.2 clpc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6uao0.2
      c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 779c0.2
      b5uo0.1 7k800.2 b5uo0.1 7x6o0.2 bitc0.1 779c0.2 bitc0.1 779c0.2 bitc0.1 6hc00.2
      c8qo0.1 6hc00.2 c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 7k800.2 b5uo0.1 7x6o0.2
      asw00.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 7x6o0.1 asw00.2
      b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 7x6o0.2
      asw00.1 7k800.2 b5uo0.1 8a5c0.2 9d1c0.1
      """),
    Row(
      "Australia/Perth", "LMT:27804:0,AWDT:32400:1,AWST:28800:0,AWST:28800:0", "AWST-8",
      """
      -12nxusc.3 b058sc.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 gheyo0.1 6hc00.2
      4ir9c0.1 6hc00.2 40r400.1 5eg00.2 7p9hc0.1 5reo0.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2
      """),
    Row(
      "Australia/Sydney", "LMT:36292:0,AEDT:39600:1,AEST:36000:0,AEST:36000:0",
      "AEST-10AEDT,M10.1.0,M4.1.0/3",
      """
      -133j5c4.3 bfqds4.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2
      eeio00.1 64dc0.2 clpc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6uao0.2
      c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 8a5c0.2 asw00.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 779c0.2
      b5uo0.1 7k800.2 bitc0.1 7k800.2 bitc0.1 779c0.2 bitc0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6hc00.2 c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 7x6o0.2
      asw00.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 7x6o0.1 asw00.2
      b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 7x6o0.2
      asw00.1 7k800.2 b5uo0.1 8a5c0.2 9d1c0.1
      """),
    Row(
      "Pacific/Auckland",
      "LMT:41944:0,NZST:45000:1,NZMT:41400:0,NZST:43200:1,NZDT:46800:1,NZST:43200:0,NZST:43200:0",
      "NZST-12NZDT,M9.5.0,M4.1.0/3",
      """
      -1gsoz14.2 usn9z4.1 64ak0.2 biw40.3 7x5a0.2 asxe0.3 7x5a0.2 asxe0.3 7x5a0.2 asxe0.3
      8a3y0.2 afyq0.3 8a3y0.2 afyq0.3 afvy0.2 7x820.3 asum0.2 7x820.3 asum0.2 7x820.3
      asum0.2 7x820.3 asum0.2 7x820.3 b5ta0.2 7k9e0.3 b5ta0.2 7x820.3 2qrd20.6 f1tpk0.4
      5reo0.5 clpc0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4
      6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4
      6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5 b5uo0.4
      8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4 8n400.5 a2yo0.4
      8n400.5 a2yo0.4 8n400.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4
      8n400.5 a2yo0.4 8n400.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4
      8n400.5 a2yo0.4 8n400.5 a2yo0.4 8n400.5 a2yo0.4 9q000.5 902o0.4
      """),
    Row(
      "Pacific/Honolulu",
      "LMT:-37886:0,HST:-37800:0,HDT:-34200:1,HWT:-34200:1,HPT:-34200:1,HST:-36000:0", "HST10",
      """
      -12lnw3m.1 jgnatm.2 13l00.1 4jvb00.3 1tyvu0.4 2e5e0.1 votg0.5
      """),
  ]
}
