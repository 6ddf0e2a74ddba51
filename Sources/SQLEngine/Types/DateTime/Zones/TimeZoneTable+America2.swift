extension TimeZoneTable {
  /// Zones from America/Goose_Bay to America/Nassau; ``TimeZoneTable`` says how a row reads.
  static let america2 = """
    America/Goose_Bay LMT:-14500:0 NST:-12652:0 NDT:-9052:1 NST:-12600:0 NDT:-9000:1
      NPT:-9000:1 NWT:-9000:1 ADT:-10800:1 AST:-14400:0 ADDT:-7200:1 ADT:-10800:1
      =AST4ADT,M3.2.0,M11.1.0 -18vs7h8.1 hw35go.2 a2vw0.1 8kjbw0.3 kzjyk.4 7k580.3 b5xg0.4
      7k580.3 b5xg0.4 7k580.3 biw40.4 776k0.3 biw40.4 7k580.3 b5xg0.4 7k580.3 b5xg0.6 1pb260.5
      2dly0.3 biw40.4 7k580.3 b5xg0.4 7k580.3 b5xg0.4 7k580.3 b5xg0.4 7k580.3 biw40.4 7k580.3
      ag040.4 7x3w0.3 asys0.4 7x3w0.3 asys0.4 7x3w0.3 asys0.4 7x3w0.3 asys0.4 7x3w0.3 b5xg0.4
      7x3w0.3 asys0.4 7x3w0.3 asys0.4 7x3w0.3 asys0.4 7x3w0.3 asys0.4 9px80.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4 9px80.3 6y2s0.8 22420.7 9px80.8
      9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9px80.8 9d440.7
      9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9px80.8 905g0.7 9px80.8
      9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9px80.8 905g0.7
      9px80.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 8a2lo.7 afuk0.8 8a840.9 asqg0.8
      7xc80.7 ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8 7x9g0.7
      ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8
      7x9g0.7 ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8 7x9g0.7
      ast80.8 7x9g0.7 ast80.8 6udg0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8tec.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7
      c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7
      c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8
    America/Grand_Turk LMT:-17072:0 KMT:-18430:0 EST:-18000:0 EDT:-14400:1 AST:-14400:0
      EST:-18000:0 =EST5EDT,M3.2.0,M11.1.0 -15r0w5s.1 biv7pq.2 z3brw2.3 9cyk0.2 9d440.3 9cyk0.2
      9d440.3 9cyk0.2 9d440.3 9px80.2 905g0.3 9px80.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3
      9cyk0.2 8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2
      8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3
      afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2
      8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2 7x9g0.3 ast80.2 6udg0.3 c8nw0.2 6hes0.3
      c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2
      6hes0.3 c8nw0.2 6hes0.4 1kj6o0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2
      6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2
      6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2
    America/Grenada LMT:-14820:0 AST:-14400:0 =AST4 -uj7wkc.1
    America/Guadeloupe LMT:-14768:0 AST:-14400:0 =AST4 -ukehxs.1
    America/Guatemala LMT:-21724:0 CDT:-18000:1 CST:-21600:0 =CST6 -qqqskk.2 ss0akk.1 4ofw0.2
      4tidg0.1 6djw0.2 3wwas0.1 8n180.2 7n5ms0.1 7x3w0.2
    America/Guayaquil LMT:-19160:0 QMT:-18840:0 -04:-14400:1 -05:-18000:0 =<-05>5 -15r0ujs.1
      le9mf4.3 wb620o.2 3jp80.3 nglhvj.3
    America/Guyana LMT:-13959:0 -04:-14400:0 -0345:-13500:0 -03:-10800:0 -04:-14400:0 =<-04>4
      -uhmik9.1 1va8c9.2 vj6nb0.3 8p0jd0.1 nwp4jj.1
    America/Halifax LMT:-15264:0 ADT:-10800:1 AST:-14400:0 AWT:-10800:1 APT:-10800:1
      =AST4ADT,M3.2.0,M11.1.0 -z94k80.2 777go0.1 9et80.2 st9o0.1 a2vw0.2 ssyk0.1 5rbw0.2 cv1g0.1
      69uk0.2 c6ys0.1 6kyk0.2 ci2s0.1 67zw0.2 ci2s0.1 6w2k0.2 bu040.1 7lzw0.2 bu040.1 66580.2
      bu040.1 7lzw0.2 bu040.1 64ak0.2 cls40.1 5v180.2 cv1g0.1 6j3w0.2 c6ys0.1 79180.2 b42s0.1
      7lzw0.2 b42s0.1 7yyk0.2 bu040.1 64ak0.2 dbpg0.1 66580.2 cls40.1 5ed80.2 bu040.1 7lzw0.2
      b42s0.1 7lzw0.2 cjxg0.1 66580.2 bh1g0.1 7lzw0.2 b42s0.1 7lzw0.2 6uj00.3 1tzdw0.4 2dnc0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 tw040.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 tw040.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 1cm2s0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2
      905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Havana LMT:-19768:0 HMT:-19776:0 CDT:-14400:1 CST:-18000:0 CST:-18000:0
      CDT:-14400:1 =CST5CDT,M3.2.0/0,M11.1.0/1 -15r0u2w.1 ijto08.3 1icfyo.2 69uk0.3 62s040.2
      4ofw0.3 e1ms0.2 51ek0.3 e1ms0.2 4ofw0.3 1fhs40.2 4ofw0.3 e1ms0.2 4ofw0.3 9s9k40.2 67zw0.3
      cedg0.2 6h980.3 9o840.2 7yyk0.3 b5xg0.2 7k580.3 bvus0.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9px80.3 9d440.2 8a2k0.3 ag040.2 8bx80.3 ae5g0.2 8drw0.3 acas0.2 9cyk0.3 9d440.2 9px80.3
      905g0.2 9px80.3 9q2s0.2 7x3w0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 asys0.2 7x3w0.3 asys0.2
      7x3w0.3 asys0.2 7x3w0.3 asys0.2 8a2k0.3 ag040.2 8a2k0.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3
      8a840.2 afuk0.3 8a840.2 afuk0.3 905g0.2 a2vw0.3 905g0.2 9q000.4 902o0.2 9q000.4 902o0.2
      9q000.4 902o0.2 9q000.4 902o0.2 9q000.4 9d1c0.2 9d1c0.4 9d1c0.2 9q000.4 8n400.5 asw00.4
      7x6o0.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 7x6o0.5
      1cm000.4 6uao0.5 bvs00.4 779c0.5 bitc0.4 6uao0.5 bvs00.4 779c0.5 bvs00.4 779c0.5 c8qo0.4
      779c0.5 b5uo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5
      c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4
      6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5
      c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4
      6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4
    America/Hermosillo LMT:-26632:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0 =MST7
      -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4 9eys0.2 591h80.4 s5qoc0.3 afuk0.4 8a840.3
      afuk0.4 8a840.3 afuk0.4
    America/Indiana/Indianapolis LMT:-20678:0 CDT:-18000:1 CST:-21600:0 CST:-21600:0
      CWT:-18000:1 CPT:-18000:1 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.3
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 baw840.1 51ek0.2 6w840.4 1tz8c0.5 2dsw0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.6 19q7w0.2 asys0.6 5qonw0.7 9cyk0.6 9d440.7
      9cyk0.6 ihslg0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
    America/Indiana/Knox LMT:-20790:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -18y0m00.5 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 tj1g0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 9cyk0.2 9d440.1 9px80.2
      9d440.1 9cyk0.2 9d440.6 s3180.2 1twas0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2 64g40.1 clmk0.2
      9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.6 7j5400.1
      asw00.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Indiana/Marengo LMT:-20723:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 2wsas0.1 7x3w0.2 1c9440.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      b5xg0.6 465h80.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6
      3lpg0.1 f4g00.6 64dc0.7 clmk0.6 fvt9g0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6
    America/Indiana/Petersburg LMT:-20947:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1
      CPT:-18000:1 CST:-21600:0 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 501ek0.1 7kas0.2 b5xg0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.6 sfzw0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.6 eu02o0.1 asw00.2 6udg0.1
      c8nw0.6 6hc00.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
    America/Indiana/Tell_City LMT:-20823:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 EDT:-14400:1 CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0
      -18y0m00.5 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 501ek0.1 7kas0.2
      b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.6 1tw580.2 9d440.1 9cyk0.2 9d440.7 9cvs0.6
      9d440.7 9cyk0.6 ihslg0.1 asw00.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Indiana/Vevay LMT:-20416:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 4gyis0.6 7txx80.7 9cyk0.6 9d440.7 9cyk0.6
      9d440.7 9px80.6 9d440.7 9cyk0.6 hfzhg0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6
    America/Indiana/Vincennes LMT:-21007:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 asys0.1 7x3w0.2 3fidg0.1 7x3w0.2 asys0.1 7x3w0.2
      b5rw0.1 7kas0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      9px80.2 9d440.1 7k580.2 b5xg0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.6 2lz980.7 9cyk0.6 9d440.7
      9cyk0.6 ihslg0.1 asw00.2 6udg0.1 c8nw0.6 6hc00.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
    America/Indiana/Winamac LMT:-20785:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CST:-21600:0 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 b5xg0.6 465h80.7 9cyk0.6 9d440.7 9cyk0.6 ihslg0.1 asw00.2 6udg0.7 c8l40.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
    America/Inuvik -00:0:0 PDT:-25200:1 PST:-28800:0 MST:-25200:0 MDT:-21600:1
      =MST7MDT,M3.2.0,M11.1.0 -8ve5c0.2 a34zs0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.4 9cvs0.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 9d440.4 9px80.3 905g0.4 9px80.3 9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4
      9cyk0.3 8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 8a840.4 afuk0.3
      8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 8a840.4 afuk0.3 8a840.4
      afuk0.3 8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 8a840.4 afuk0.3
      8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 6udg0.4 c8nw0.3 6hes0.4
      c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4
      c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4
      c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
    America/Iqaluit -00:0:0 EPT:-14400:1 EST:-18000:0 EDT:-14400:1 EWT:-14400:1 CST:-21600:0
      CDT:-18000:1 EDT:-14400:1 EST:-18000:0 =EST5EDT,M3.2.0,M11.1.0 -eb6ao0.4 1l3h80.1 2dq40.2
      dvfpg0.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9px80.2 905g0.3
      9px80.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9px80.2
      905g0.3 9px80.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 8a840.3 afuk0.2 8a840.3
      ast80.2 7x9g0.3 ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2
      7x9g0.3 ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3
      ast80.5 7xc80.6 ast80.2 7x6o0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2
      7x9g0.3 ast80.2 7x9g0.3 ast80.2 6udg0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2
      6udg0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2
      6udg0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2
    America/Jamaica LMT:-18430:0 KMT:-18430:0 EST:-18000:0 EDT:-14400:1 =EST5 -15r0v42.1
      biv6o0.2 wbl182.3 f4d80.2 64g40.3 clmk0.2 9d440.3 9px80.2 905g0.3 9px80.2 9d440.3 9cyk0.2
      9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9cyk0.2 9d440.3 9px80.2 905g0.3 9px80.2
    America/Juneau LMT:54139:0 LMT:-32261:0 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      PDT:-25200:1 YDT:-28800:1 YST:-32400:0 AKDT:-28800:1 AKST:-32400:0
      =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1 h4yu44.2 ln707v.3 1tz2s0.4 2dyg0.2 cawis0.5 9cyk0.2
      9d440.5 9cyk0.2 9d440.5 9px80.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 3lpg0.5 f4d80.2 64g40.5
      clmk0.2 9d440.5 9px80.2 905g0.5 9px80.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.6 9d1c0.2
      9d1c0.5 9cyk0.2 9d440.5 9px80.2 905g0.5 9px80.7 1leo0.9 7rs80.8 9cyk0.9 9d440.8 9cyk0.9
      9d440.8 9cyk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8
      afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8 afuk0.9
      8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8
      afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 6udg0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
    America/Kentucky/Louisville LMT:-20582:0 CDT:-18000:1 CST:-21600:0 CST:-21600:0
      CWT:-18000:1 CPT:-18000:1 EST:-18000:0 EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.3
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 sg5g0.1 6bp80.2 a98o40.1 7x3w0.2 6w840.4 1tz8c0.5 2dsw0.2
      ast9o.1 1sw2c.2 21gis0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 9d440.1 4bh80.6 3j3xc0.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7
      9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 3lpg0.1 f4g00.6 64dc0.7 clmk0.6 9d440.7 9px80.6
      905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7
      9px80.6 905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 8a840.7 afuk0.6
      8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7
      ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7 afuk0.6
      8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7
      ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6
    America/Kentucky/Monticello LMT:-20364:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1
      CPT:-18000:1 CST:-21600:0 EDT:-14400:1 EST:-18000:0 =EST5EDT,M3.2.0,M11.1.0 -18y0m00.5
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 bs6g40.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2
      64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.7 7x6o0.6 ast80.7 8a840.6
      afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 6udg0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
    America/La_Paz LMT:-16356:0 CMT:-16356:0 BST:-12756:1 -04:-14400:0 =<-04>4 -15r0wpo.1
      lt1400.2 84ik0.3 1j8fb57.3
    America/Lima LMT:-18492:0 LMT:-18516:0 -04:-14400:1 -05:-18000:0 =<-05>5 -15r0v2c.1
      9ov9co.3 fcxjlo.2 4ml80.3 93us0.2 9cyk0.3 9d440.2 9cyk0.3 nw16s0.2 4ml80.3 e5c40.2 4ml80.3
      1fr1g0.2 4ml80.3 1yiys0.2 4ml80.3 muzpvj.3
    America/Los_Angeles LMT:-28378:0 PDT:-25200:1 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      PST:-28800:0 =PST8PDT,M3.2.0,M11.1.0 -18y0gg0.5 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3
      1tz2s0.4 2dyg0.2 1a3c5o.1 f2iic.2 owao0.1 7k800.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1
      7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1 7x6o0.2
      asw00.1 7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9q000.2 902o0.1 9q000.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2 64g40.1
      clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Maceio LMT:-8572:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85ldw.2 99kaxw.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 2yl440.1 64ak0.2 1wf1g0.1
      7k580.2 biw40.1 puk0.2 id6s0.1 6h980.2 iqwe3j.2
    America/Managua LMT:-20708:0 MMT:-20712:0 CST:-21600:0 EST:-18000:0 CDT:-18000:1
      CST:-21600:0 =CST6 -15r0tcs.1 n7jmo4.2 ka1i0o.3 xqqk0.2 24p6s0.4 53980.2 dmtg0.4 53980.2
      60itw0.3 dq240.2 53es0.3 235h80.2 4beis0.4 8zzw0.2 at4c0.4 7x140.2
    America/Manaus LMT:-14404:0 -03:-10800:1 -04:-14400:0 =<-04>4 -t85gvw.2 99k97w.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 2yy2s0.1 6h980.2 mx1vbj.2
    America/Martinique LMT:-14660:0 FFMT:-14660:0 AST:-14400:0 ADT:-10800:1 =AST4 -15r0y0s.1
      b4o2o0.2 zz5x4s.3 8zzw0.2
    America/Matamoros LMT:-23400:0 CST:-21600:0 CDT:-18000:1 CST:-21600:0
      =CST6CDT,M3.2.0,M11.1.0 -p1u7c0.1 ykt480.2 ast80.3 3vppg0.2 afuk0.3 8a840.2 afuk0.3
      8a840.2 afuk0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 9q2s0.2 7k580.3 9q2s0.2 afuk0.3 8a840.2
      afuk0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 8a840.2 afuk0.3
      8a840.2 afuk0.3 77c40.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3
    America/Mazatlan LMT:-25540:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0 =MST7
      -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4 9eys0.2 591h80.4 s5qoc0.3 afuk0.4 8a840.3
      afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 9q2s0.3 7k580.4 9q2s0.3 afuk0.4
      8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3
      afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4
      8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3
      afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
    America/Menominee LMT:-21027:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      EST:-18000:0 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -17zjvrx.2 gz53bx.1 ast80.2 7x9g0.1
      ast80.2 bmtus0.3 1tz8c0.4 2dsw0.2 asys0.1 7x3w0.2 a7n9g0.1 9px80.2 1at9g0.5 2396k0.1
      9d1c0.2 3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Merida LMT:-21508:0 CST:-21600:0 EST:-18000:0 CDT:-18000:1 CST:-21600:0 =CST6
      -p1u7c0.1 vb0dk0.2 fzuk0.4 70bes0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3
      ast80.4 7x9g0.3 ast80.4 9q2s0.3 7k580.4 9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4
      7x9g0.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3
      ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4
      8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3
      ast80.4 7x9g0.3 ast80.4
    America/Metlakatla LMT:54822:0 LMT:-31578:0 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      PDT:-25200:1 AKST:-32400:0 AKDT:-28800:1 =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1 h4ytl5.2
      ln70qu.3 1tz2s0.4 2dyg0.2 cawis0.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 9d440.5 9cyk0.2
      9d440.5 9cyk0.2 3lpg0.5 f4d80.2 64g40.5 clmk0.2 9d440.5 9px80.2 905g0.5 9px80.2 9d440.5
      9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 905g0.5 9px80.2
      gpc840.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.2 3ylc0.6 2itg0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6
    America/Mexico_City LMT:-23796:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 CWT:-18000:1 CST:-21600:0 =CST6 -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4
      9eys0.2 3knek0.5 776k0.2 rf440.5 5t6k0.2 1evk40.6 71mk0.2 30p1g0.5 8n180.2 nufxo0.5
      afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 9q2s0.5 7k580.2
      9q2s0.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5
      ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2
      8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5
      ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2
    America/Miquelon LMT:-13480:0 AST:-14400:0 -03:-10800:0 -02:-7200:1
      =<-03>3<-02>,M3.2.0,M11.1.0 -uk1k9k.1 zy4wpk.2 3m59g0.3 afuk0.2 8a840.3 ast80.2 7x9g0.3
      ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2
      7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3
      ast80.2 7x9g0.3 ast80.2 8a840.3 afuk0.2 8a840.3 afuk0.2 8a840.3 ast80.2 7x9g0.3 ast80.2
      7x9g0.3 ast80.2 6udg0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2 6hes0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2
      6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2 6hes0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2
      6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6udg0.3 c8nw0.2 6hes0.3
      c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 6hes0.3 c8nw0.2 428jj.2
    America/Moncton LMT:-15548:0 EST:-18000:0 ADT:-10800:1 AST:-14400:0 AWT:-10800:1
      APT:-10800:1 =AST4ADT,M3.2.0,M11.1.0 -18wys04.1 9nu9w4.3 89fhg0.2 a2vw0.3 7mqqo0.2 4ofw0.3
      e1ms0.2 4ofw0.3 e1ms0.2 4ofw0.3 e1ms0.2 4ofw0.3 e1ms0.2 4ofw0.3 e1ms0.2 4ofw0.3 dmtg0.2
      64ak0.3 cao40.2 6fek0.3 bkqs0.2 7iak0.3 6y5k0.4 1tzdw0.5 2dnc0.3 asys0.2 7x3w0.3 asys0.2
      7x3w0.3 asys0.2 7x3w0.3 asys0.2 7x3w0.3 b5xg0.2 7k580.3 b5xg0.2 7x3w0.3 asys0.2 7x3w0.3
      asys0.2 7x3w0.3 asys0.2 7x3w0.3 asys0.2 7x3w0.3 b5xg0.2 7x3w0.3 asys0.2 9cyk0.3 9d440.2
      9cyk0.3 9d440.2 9cyk0.3 9d440.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3
      9d440.2 9cyk0.3 9d440.2 9px80.3 905g0.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9cyk0.3 9d440.2 9cyk0.3 9d440.2 9px80.3 9d440.2 9cyk0.3 s36s0.2 9cyk0.3 9d440.2 9cyk0.3
      9d440.2 9px80.3 905g0.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9cyk0.3 9d440.2 9px80.3 905g0.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3
      8a840.2 afuk0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 8a840.2 afuk0.3 8a840.2
      afuk0.3 8a2lo.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 8a840.2 afuk0.3 8a840.2 afuk0.3
      8a840.2 afuk0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 8a840.2 afuk0.3 8a840.2
      afuk0.3 8a840.2 ast80.3 7x9g0.2 ast80.3 7x9g0.2 ast80.3 6uiyc.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3
    America/Monterrey LMT:-24076:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 CST:-21600:0 =CST6 -p1u7c0.1 2u5us0.2 1si580.4 8jhg0.3 7x3w0.4 9eys0.2
      t89k40.5 ast80.2 3vppg0.5 afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5
      ast80.2 9q2s0.5 7k580.2 9q2s0.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2
      7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5
      ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2
      7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5
      ast80.2
    America/Montevideo LMT:-13491:0 MMT:-13491:0 -04:-14400:0 -0330:-12600:0 -03:-10800:1
      -03:-10800:0 -0230:-9000:1 -02:-7200:1 -0130:-5400:1 -02:-7200:1 =<-03>3 -w4mll9.1
      67elc0.2 1s74p9.4 9et80.3 9exe0.4 9czy0.3 9exe0.4 9czy0.3 3ydyq0.4 7x5a0.3 asxe0.4 7x5a0.3
      asxe0.4 7x5a0.3 asxe0.4 7x5a0.3 b5w20.4 7k6m0.3 b5w20.4 7k6m0.3 9q1e0.4 9czy0.3 asxe0.4
      7x5a0.3 6do20.4 ppvy0.6 4mmm0.5 8g9qq0.6 901a0.5 38pe0.7 2inw0.5 2nf9g0.7 8zzw0.5 1e3s40.6
      9o3y0.5 q8he0.7 2kik0.5 yxhg0.7 4bh80.5 s36s0.8 2vl60.6 905g0.5 5rg20.7 51ek0.5 weqs0.7
      3yik0.5 e1ms0.7 4ofw0.5 erk40.7 3yik0.5 2vs40.7 gk7w0.5 41iys0.7 3wnw0.5 erk40.7 4bh80.5
      c8tg0.7 64ak0.5 c8tg0.7 6u7w0.5 c8tg0.7 6h980.5 bvus0.7 6u7w0.5 614qs0.7 9q2s0.5 a31g0.7
      7x3w0.5 ag040.7 8a2k0.5 asys0.7 7x3w0.5 asys0.7 7x3w0.5 asys0.7 8a2k0.5 ag040.7 8a2k0.5
      ag040.7 8a2k0.5 asys0.7 7x3w0.5 asys0.7 7x3w0.5 asys0.7 7x3w0.5 bxogjj.5
    America/Montserrat LMT:-14932:0 AST:-14400:0 =AST4 -uj7wfk.1
    America/Nassau LMT:-18570:0 EWT:-14400:1 EST:-18000:0 EPT:-14400:1 EDT:-14400:1
      =EST5EDT,M3.2.0,M11.1.0 -u6m4c6.2 fqrow6.1 1e5h80.2 1lhg0.1 a0nc0.3 3awk0.2 9o00c0.4
      9cyk0.2 9d440.4 9px80.2 905g0.4 9px80.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2
      9d440.4 9cyk0.2 9d440.4 9px80.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4
      9cyk0.2 9d440.4 9px80.2 905g0.4 9px80.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2
      9d440.4 9cyk0.2 9d440.4 9px80.2 905g0.4 9px80.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4
      9cyk0.2 8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2
      8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2 8a840.4
      afuk0.2 8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2
      8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4 ast80.2 7x9g0.4 ast80.2 6udg0.4 c8nw0.2 6hes0.4
      c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4
      c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4
      c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2
    """
}
