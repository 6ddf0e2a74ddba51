extension TimeZoneTable {
  /// Zones from America/New_York to America/Yakutat; ``TimeZoneTable`` says how a row reads.
  static let america3 = """
    America/New_York LMT:-17762:0 EDT:-14400:1 EST:-18000:0 EST:-18000:0 EWT:-14400:1
      EPT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -18y0os0.3 hxltk0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      b5rw0.2 905g0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 6w840.4
      1tzb40.5 2dq40.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1
      7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1
      9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Nome LMT:46702:0 LMT:-39698:0 NST:-39600:0 NWT:-36000:1 NPT:-36000:1 BST:-39600:0
      BDT:-36000:1 YST:-32400:0 AKDT:-28800:1 AKST:-32400:0 =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1
      h4yzup.2 ln72ta.3 1tyug0.4 2e6s0.2 b7yik0.5 12y080.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 3lpg0.6 f4d80.5 64g40.6 clmk0.5 9d440.6 9px80.5
      905g0.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9px80.5 905g0.6 9px80.7 1l6c0.9 7rs80.8 9cyk0.9 9d440.8 9cyk0.9 9d440.8 9cyk0.9 8a840.8
      afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9
      8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8
      afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8 afuk0.9 8a840.8 afuk0.9
      8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9
    America/Noronha LMT:-7780:0 -01:-3600:1 -02:-7200:0 =<-02>2 -t85lzw.2 99k8rw.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 514g40.1 7k580.2 biw40.1
      cvw0.2 iq5g0.1 6h980.2 iqwgvj.2
    America/North_Dakota/Beulah LMT:-24427:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1
      MPT:-21600:1 MST:-25200:0 CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -18y0j80.5
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz5k0.4 2dvo0.2 b9gdg0.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.7 6hc00.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
    America/North_Dakota/Center LMT:-24312:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1
      MPT:-21600:1 MST:-25200:0 CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -18y0j80.5
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz5k0.4 2dvo0.2 b9gdg0.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.7 8a5c0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7
      8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6
      ast80.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7
      6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
    America/North_Dakota/New_Salem LMT:-24339:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1
      MPT:-21600:1 MST:-25200:0 CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -18y0j80.5
      hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 1tz5k0.4 2dvo0.2 b9gdg0.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.7 8a5c0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7
      6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
    America/Nuuk LMT:-12416:0 -03:-10800:0 -03:-10800:0 -02:-7200:1 -02:-7200:1 -02:-7200:0
      -01:-3600:1 =<-02>2<-01>,M3.5.0/-1,M10.5.0/0 -rvumf4.1 x8nqz4.4 8zrk0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 asw00.2 7x6o0.3 asw00.2 7x6o0.3
      asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2 7x6o0.3 asw00.2
      7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2 7x6o0.3
      asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2 7x6o0.3 asw00.2
      7x6o0.3 asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2 7x6o0.3
      asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.5 j31c0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6
      asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5
      7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6
      asw00.5 4ffjj.5
    America/Ojinaga LMT:-25060:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3
      7x3w0.4 9eys0.2 xes2s0.5 afuk0.2 8a840.5 afuk0.2 8aaw0.3 afuk0.4 8a840.3 ast80.4 7x9g0.3
      ast80.4 9q2s0.3 7k580.4 9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
      7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 77c40.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3
      bvp80.2 6uao0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6udg0.5 c8nw0.2
      6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5
      c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2
    America/Panama LMT:-19088:0 CMT:-19176:0 EST:-18000:0 =EST5 -15r0uls.1 9jvmqg.2
    America/Paramaribo LMT:-13240:0 PMT:-13252:0 PMT:-13236:0 -0330:-12600:0 -03:-10800:0
      =<-03>3 -usj4g8.1 cixc0c.2 5lydbk.3 kcrm6c.4 rtftxj.4
    America/Phoenix LMT:-26898:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1 MST:-25200:0 =MST7
      -18y0j80.4 hxltk0.1 ast80.2 7x9g0.1 ast80.2 bmtus0.3 zjedo.2 4olg0.3 9et80.2 bs6lmc.1
      9cyk0.2
    America/Port-au-Prince LMT:-17360:0 PPMT:-17340:0 EDT:-14400:1 EST:-18000:0 EDT:-14400:1
      EST:-18000:0 =EST5EDT,M3.2.0,M11.1.0 -15r0vxs.1 e4gmng.3 ylcf6c.2 8zzw0.3 9d440.2 9cyk0.3
      9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 8aaw0.4 asw00.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 8a5c0.4 afxc0.5 8a5c0.4 afxc0.5 8a5c0.4 asw00.5 7x6o0.4 asw00.5 7x6o0.4 asw00.5
      8a5c0.4 afxc0.5 8a5c0.4 afxc0.5 3vpjw0.2 ast80.3 7x9g0.2 ast80.3 2stv00.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 pkg40.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3
      6hes0.2 c8nw0.3 6udg0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2 c8nw0.3 6hes0.2
      c8nw0.3 6hes0.2 c8nw0.3
    America/Port_of_Spain LMT:-14764:0 AST:-14400:0 =AST4 -u6m79w.1
    America/Porto_Velho LMT:-15336:0 -03:-10800:1 -04:-14400:0 =<-04>4 -t85g60.2 99k8i0.1
      9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2
      5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1
      6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 q2h7bj.2
    America/Puerto_Rico LMT:-15865:0 AST:-14400:0 APT:-10800:1 AWT:-10800:1 =AST4 -10xhp3b.1
      mhp1jb.3 1ppu40.2 2dnc0.1
    America/Punta_Arenas LMT:-17020:0 SMT:-16965:0 -05:-18000:0 -04:-14400:0 -04:-14400:1
      -03:-10800:1 -04:-14400:0 -03:-10800:0 =<-03>3 -15r0w78.1 ag6lah.2 3dlssr.1 157b79.3
      f4e0r.1 49hzb9.4 aye0r.2 7ves0.4 awik0.2 7ves0.4 awik0.2 7ves0.4 awik0.2 7ves0.4 ayd80.2
      7ves0.3 534ik0.2 351g0.3 24lbw0.4 b25c0.2 2mg00.3 b73400.5 7k580.6 c8tg0.5 6h980.6 a31g0.5
      7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 ag040.5 8a2k0.6 b5xg0.5 7k580.6 b5xg0.5 7x3w0.6
      asys0.5 7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 7x3w0.6 asys0.5
      7x3w0.6 asys0.5 7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 9cyk0.6
      9d440.5 7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 9q2s0.5 8zzw0.6 b5xg0.5 7x3w0.6 asys0.5
      7x3w0.6 asys0.5 7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 8n180.6 a31g0.5 7x3w0.6
      a31g0.5 9px80.6 9q2s0.5 7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5
      7x3w0.6 asys0.5 7x3w0.6 asys0.5 7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 8n180.6 a31g0.5 7x3w0.6
      asys0.5 8zzw0.6 9q2s0.5 ast80.6 5eis0.5 cyl80.6 6hes0.5 c8nw0.6 6udg0.5 bvp80.6 6udg0.5
      vonw0.6 4olg0.5 5rbw0.7 b0wwnj.7
    America/Rankin_Inlet -00:0:0 CDT:-18000:1 CST:-21600:0 EST:-18000:0 CST:-21600:0
      =CST6CDT,M3.2.0,M11.1.0 -6s8lc0.2 7zza80.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.3 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Recife LMT:-8376:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85ljc.2 99kb3c.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 514g40.1 7k580.2 biw40.1
      cvw0.2 iq5g0.1 6h980.2 iqwe3j.2
    America/Regina LMT:-25116:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1 MPT:-21600:1
      CST:-21600:0 =CST6 -xkq9yc.2 6l1hmc.1 a2vw0.2 60enw0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 1b6840.1 9cyk0.2 9d440.1 8zzw0.2 9q2s0.1 9cyk0.2
      9q2s0.1 9cyk0.2 9d440.1 9cyk0.2 66gc0.3 1tz5k0.4 2dvo0.2 a31g0.1 9cyk0.2 a31g0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 tj1g0.1 9cyk0.2
      9d440.5
    America/Resolute -00:0:0 CDT:-18000:1 CST:-21600:0 EST:-18000:0 CST:-21600:0
      =CST6CDT,M3.2.0,M11.1.0 -bnp9c0.2 cvfy80.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.3 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.3 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Rio_Branco LMT:-16272:0 -04:-14400:1 -05:-18000:0 -04:-14400:0 -05:-18000:0
      =<-05>5 -t85fg0.2 99kak0.1 9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2
      cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1
      66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 amves0.3 2t2t80.2
      cmiwjj.2
    America/Santarem LMT:-13128:0 -03:-10800:1 -04:-14400:0 -03:-10800:0 =<-03>3 -t85hvc.2
      99ka7c.1 9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1
      4ml80.2 5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2
      981s40.1 6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 amves0.3 fflsjj.3
    America/Santiago LMT:-16965:0 SMT:-16965:0 -05:-18000:0 -04:-14400:0 -04:-14400:1
      -03:-10800:1 -03:-10800:1 -04:-14400:0 =<-04>4<-03>,M9.1.6/24,M4.1.6/24 -15r0w8r.1
      ag6lc0.2 3dlssr.1 157b79.3 f4e0r.1 49hzb9.4 aye0r.2 7ves0.4 awik0.2 7ves0.4 awik0.2
      7ves0.4 awik0.2 7ves0.4 ayd80.2 7ves0.3 534ik0.2 351g0.3 229zw0.5 2b980.4 b2840.2 2mg00.3
      b73400.6 7k580.7 c8tg0.6 6h980.7 a31g0.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6 7k580.7 ag040.6
      8a2k0.7 b5xg0.6 7k580.7 b5xg0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6 7k580.7
      b5xg0.6 7k580.7 b5xg0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6
      7k580.7 b5xg0.6 7k580.7 b5xg0.6 9cyk0.7 9d440.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6 7k580.7
      9q2s0.6 8zzw0.7 b5xg0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6
      7k580.7 b5xg0.6 8n180.7 a31g0.6 7x3w0.7 a31g0.6 9px80.7 9q2s0.6 7x3w0.7 b5xg0.6 7k580.7
      b5xg0.6 7k580.7 b5xg0.6 7k580.7 b5xg0.6 7x3w0.7 asys0.6 7x3w0.7 asys0.6 7x3w0.7 b5xg0.6
      7k580.7 b5xg0.6 8n180.7 a31g0.6 7x3w0.7 asys0.6 8zzw0.7 9q2s0.6 ast80.7 5eis0.6 cyl80.7
      6hes0.6 c8nw0.7 6udg0.6 bvp80.7 6udg0.6 vonw0.7 4olg0.6 e1h80.7 4olg0.6 e1h80.7 4olg0.6
      c8nw0.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 8a840.6 afuk0.7 7x9g0.6 b5rw0.7
      7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 b5rw0.7 7kas0.6
      b5rw0.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 ast80.7 7x9g0.6 b5rw0.7
      7kas0.6 b5rw0.7 7x9g0.6 ast80.7 7x9g0.6 6xxvj.6
    America/Santo_Domingo LMT:-16776:0 SDMT:-16800:0 EDT:-14400:1 EST:-18000:0 -0430:-16200:1
      AST:-14400:0 =AST4 -15r0we0.1 mkixco.3 hiw29c.2 67zw0.3 1dy840.4 62ha0.3 cnle0.4 4h2m0.3
      elyq0.4 47ta0.3 ei9e0.4 4bim0.3 eek20.4 4dda0.3 ecpe0.5 dkmtg0.3 1stc0.5
    America/Sao_Paulo LMT:-11188:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85jd8.2 99k8x8.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5k02s0.1
      6onw0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 cyqs0.1 64ak0.2 cls40.1
      5rbw0.2 dbpg0.1 51ek0.2 dbpg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 64ak0.2 c8tg0.1 6u7w0.2
      bxpg0.1 7iak0.2 biw40.1 6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2 dbpg0.1
      5ed80.2 cls40.1 64ak0.2 dfes0.1 5nmk0.2 c8tg0.1 6h980.2 dbpg0.1 5rbw0.2 bvus0.1 6h980.2
      cls40.1 64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6u7w0.2 c8tg0.1 64ak0.2 cls40.1
      64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 dbpg0.1 5ed80.2
      9vi8rj.2
    America/Scoresbysund LMT:-5272:0 -02:-7200:0 -01:-3600:1 -02:-7200:0 -01:-3600:0 +00:0:1
      +00:0:1 -01:-3600:1 -02:-7200:0 =<-02>2<-01>,M3.5.0/-1,M10.5.0/0 -rvurxk.1 x8ntpk.2
      902o0.3 9cvs0.6 9cyk0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.7
      asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8
      7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7
      b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 4ffjj.8
    America/Sitka LMT:53927:0 LMT:-32473:0 PST:-28800:0 PWT:-25200:1 PPT:-25200:1 PDT:-25200:1
      YST:-32400:0 AKDT:-28800:1 AKST:-32400:0 =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1 h4yua0.2
      ln701z.3 1tz2s0.4 2dyg0.2 cawis0.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 9d440.5 9cyk0.2
      9d440.5 9cyk0.2 3lpg0.5 f4d80.2 64g40.5 clmk0.2 9d440.5 9px80.2 905g0.5 9px80.2 9d440.5
      9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 905g0.5 9px80.6
      1leo0.8 7rs80.7 9cyk0.8 9d440.7 9cyk0.8 9d440.7 9cyk0.8 8a840.7 afuk0.8 8a840.7 ast80.8
      7x9g0.7 ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8 7x9g0.7
      ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8
      7x9g0.7 ast80.8 7x9g0.7 ast80.8 8a840.7 afuk0.8 8a840.7 afuk0.8 8a840.7 ast80.8 7x9g0.7
      ast80.8 7x9g0.7 ast80.8 6udg0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7
      c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7
      c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6udg0.7 c8nw0.8
      6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8 6hes0.7 c8nw0.8
    America/St_Johns LMT:-12652:0 NDT:-9052:1 NST:-12652:0 NDT:-9000:1 NST:-12600:0
      NPT:-9000:1 NWT:-9000:1 NDDT:-5400:1 NDT:-9000:1 =NST3:30NDT,M3.2.0,M11.1.0 -18vs8wk.2
      hd05k0.1 8bx80.2 ar440.1 a2vw0.2 9tjs0.1 53980.2 dkys0.1 9cyk0.2 9d440.1 9cyk0.2 9q2s0.1
      8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 9cyk0.2 9d440.1 9cyk0.2
      9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 8zzw0.2 9q2s0.1 9cyk0.2 9q2s0.1
      8zzw0.2 9q2s0.1 8zzw0.2 7tmw0.4 1wfuk.3 8zzw0.4 a3480.3 7k580.4 b5xg0.3 7k580.4 b5xg0.3
      7k580.4 biw40.3 776k0.4 biw40.3 7k580.4 b5xg0.3 7k580.4 b5xg0.6 1pb260.5 2dly0.4 biw40.3
      7k580.4 b5xg0.3 7k580.4 b5xg0.3 7k580.4 b5xg0.3 7k580.4 biw40.3 7k580.4 ag040.3 7x3w0.4
      asys0.3 7x3w0.4 asys0.3 7x3w0.4 asys0.3 7x3w0.4 asys0.3 7x3w0.4 b5xg0.3 7x3w0.4 asys0.3
      7x3w0.4 asys0.3 7x3w0.4 asys0.3 7x3w0.4 asys0.3 9px80.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4
      9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4
      9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4
      9d440.3 9cyk0.4 9d440.3 9cyk0.4 8a2lo.3 afuk0.4 8a840.7 asqg0.4 7xc80.3 ast80.4 7x9g0.3
      ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4
      8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3
      ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4
      6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8tec.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
    America/St_Kitts LMT:-15052:0 AST:-14400:0 =AST4 -u6m71w.1
    America/St_Lucia LMT:-14640:0 CMT:-14640:0 AST:-14400:0 =AST4 -15r0y1c.1 bh9s00.2
    America/St_Thomas LMT:-15584:0 AST:-14400:0 =AST4 -uj7vz4.1
    America/St_Vincent LMT:-14696:0 KMT:-14696:0 AST:-14400:0 =AST4 -15r0xzs.1 bh9s00.2
    America/Swift_Current LMT:-25880:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1 MPT:-21600:1
      CST:-21600:0 =CST6 -xkq9d4.2 6l1h14.1 a2vw0.2 c5jxg0.3 1tz5k0.4 2dvo0.2 asys0.1 8n180.2
      a31g0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 3yles0.1 9cyk0.2 s36s0.1 9cyk0.2 9d440.1
      7x3w0.2 b5xg0.1 7k580.2 5j4lg0.5
    America/Tegucigalpa LMT:-20932:0 CDT:-18000:1 CST:-21600:0 =CST6 -pfzh6k.2 yho0ik.1
      7k580.2 b5xg0.1 7k580.2 96x1g0.1 4qak0.2
    America/Thule LMT:-16508:0 ADT:-10800:1 AST:-14400:0 =AST4ADT,M3.2.0,M11.1.0 -rvuj9g.2
      12yzilg.1 9cyk0.2 9d440.1 9cyk0.2 9q2s0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Tijuana LMT:-28084:0 MST:-25200:0 PST:-28800:0 MST:-25200:0 PDT:-25200:1
      PWT:-25200:1 PPT:-25200:1 PST:-28800:0 =PST8PDT,M3.2.0,M11.1.0 -p1u4k0.1 11juo0.2 1sm040.3
      1si580.2 71s40.4 9cyk0.2 5iidg0.5 1q6700.6 4qzk0.2 18uw40.4 eluk0.2 oa5g0.4 7iak0.2
      b6300.4 7x3w0.2 asys0.4 7x3w0.2 tiyo0.4 7x6o0.2 asw00.4 7x6o0.2 b5uo0.4 7x6o0.2 asw00.4
      7x6o0.2 asw00.4 7x6o0.2 asw00.4 7x6o0.2 asw00.4 7x6o0.2 84qys0.4 9px80.2 905g0.4 9px80.2
      9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9px80.2 905g0.4
      9px80.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 9d440.4 9cyk0.2 8a840.4 afuk0.2 8a840.4 ast80.2
      7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2 8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4
      ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2 8a840.4 afuk0.2 8a840.4 afuk0.2 8a840.4 ast80.2
      7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2 8a840.4 afuk0.2 8a840.4 ast80.2 7x9g0.4
      ast80.2 7x9g0.4 ast80.2 7x9g0.4 ast80.2 8a840.4 afuk0.2 8a840.4 afuk0.2 77c40.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4
      c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4
      c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6udg0.4 c8nw0.2
      6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2 6hes0.4 c8nw0.2
    America/Toronto LMT:-19052:0 EDT:-14400:1 EST:-18000:0 EWT:-14400:1 EPT:-14400:1
      =EST5EDT,M3.2.0,M11.1.0 -1353das.2 c5efes.1 a2vw0.2 7yx60.1 aqzy0.2 9q8c0.1 7jzo0.2
      bw0c0.1 6bp80.2 cedg0.1 6h980.2 c8tg0.1 6h980.2 bvus0.1 776k0.2 biw40.1 776k0.2 biw40.1
      776k0.2 biw40.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 xjeo0.3 1tzb40.4 2dq40.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Tortola LMT:-15508:0 AST:-14400:0 =AST4 -uj7w18.1
    America/Vancouver LMT:-29548:0 PDT:-25200:1 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      =PST8PDT,M3.2.0,M11.1.0 -18vrvv8.2 hw36b8.1 a2vw0.2 c5jxg0.3 1tz2s0.4 2dyg0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Whitehorse LMT:-32412:0 YDT:-28800:1 YST:-32400:0 YWT:-28800:1 YPT:-28800:1
      YDDT:-25200:1 PST:-28800:0 PDT:-25200:1 MST:-25200:0 =MST7 -1079tno.2 97l6vo.1 a2vw0.2
      asys0.1 882c0.2 bmiwc0.3 1tz000.4 2e180.2 a7n3w0.5 9q000.2 64dc0.6 7e3pg0.7 9cyk0.6
      9d440.7 9cyk0.6 9d440.7 9px80.6 905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7
      9cyk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6
      8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6 8a840.7
      afuk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6
      8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8ic0.8
    America/Winnipeg LMT:-23316:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CDT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -171bfcc.2 f0j80c.1 7k580.2 tj700.1
      a2vw0.2 9ok840.1 6u7w0.2 2a5hg0.3 1tz8c0.4 2dsw0.2 biw40.1 7x3w0.2 a31g0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 b7s40.1 7tek0.2 autg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      9cyk0.2 9d440.1 7x3w0.2 1cm2s0.1 7k580.2 1cm2s0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 902o0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 902o0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 8a5c0.5 afxc0.6 8a5c0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      8a5c0.5 afxc0.6 8a5c0.5 afxc0.6 8a5c0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 8a5c0.5
      afxc0.6 8a5c0.5 afxc0.6 8a5c0.5 afxc0.6 8a5c0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      8a5c0.5 afxc0.6 8a5c0.5 afxc0.6 8a5c0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.1 ast80.2 6udg0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Yakutat LMT:52865:0 LMT:-33535:0 YST:-32400:0 YWT:-28800:1 YPT:-28800:1
      YDT:-28800:1 AKDT:-28800:1 AKST:-32400:0 =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1 h4yv3i.2
      ln720h.3 1tz000.4 2e180.2 cawis0.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 9d440.5 9cyk0.2
      9d440.5 9cyk0.2 3lpg0.5 f4d80.2 64g40.5 clmk0.2 9d440.5 9px80.2 905g0.5 9px80.2 9d440.5
      9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9px80.2 905g0.5 9px80.2
      1lbw0.7 7rs80.6 9cyk0.7 9d440.6 9cyk0.7 9d440.6 9cyk0.7 8a840.6 afuk0.7 8a840.6 ast80.7
      7x9g0.6 ast80.7 7x9g0.6 ast80.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7 7x9g0.6
      ast80.7 7x9g0.6 ast80.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7
      7x9g0.6 ast80.7 7x9g0.6 ast80.7 8a840.6 afuk0.7 8a840.6 afuk0.7 8a840.6 ast80.7 7x9g0.6
      ast80.7 7x9g0.6 ast80.7 6udg0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6
      c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6udg0.6 c8nw0.7
      6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7 6hes0.6 c8nw0.7
    """
}
