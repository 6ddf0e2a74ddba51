extension TimeZoneTable {
  /// Zones from Europe/Amsterdam to Europe/Madrid; ``TimeZoneTable`` says how a row reads.
  static let europe = """
    Europe/Amsterdam LMT:1172:0 NST:4772:1 AMT:1172:0 NST:4772:1 AMT:1172:0 +0020:1200:0
      +0120:4800:1 +0120:4800:1 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -1ygf4wk.2 16g19c0.1 7v980.2 a51o0.3 7x6o0.4 a2yo0.3 9d1c0.4
      9q000.3 902o0.4 9q000.3 902o0.4 9q000.3 902o0.4 9b6o0.3 a2yo0.4 c51c0.3 6l1c0.4 902o0.3
      9q000.4 ci000.3 682o0.4 bgyo0.3 79400.4 bitc0.3 779c0.4 bmio0.3 7gio0.4 bbeo0.3 7eo00.4
      bd9c0.3 7ctc0.4 bf400.3 7ayo0.4 bvs00.3 6uao0.4 bko00.3 7idc0.4 b9k00.3 7gio0.4 bbeo0.3
      7eo00.4 bf400.3 7ayo0.4 btxc0.3 21uc0.7 4uaz8.5 bitc0.6 779c0.5 bko00.6 7idc0.5 bd3s0.a
      1aarpc.8 7k800.9 9q000.8 9d1c0.9 9d1c0.8 9d1c0.9 8l9c0.8 ggp1c0.b 902o0.c 9q000.b 9d1c0.c
      9d1c0.b 9d1c0.c 9q000.b 902o0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b
      9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b
      9d1c0.c 9q000.b asw00.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c
      7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b
      b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c
      7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b
      b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c
      7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b
      b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c
      7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c
    Europe/Andorra LMT:364:0 WET:0:0 CET:3600:0 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -100edm4.1 nvgqy4.2 k3ctg0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3
      9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9q000.3 asw00.4 7x6o0.3 asw00.4 7x6o0.3
      asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3 asw00.4
      7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3
      asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3 asw00.4
      7x6o0.3 asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3
      asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3 asw00.4
      7x6o0.3 asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4 7x6o0.3
      asw00.4 7x6o0.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7k800.3 b5uo0.4 7x6o0.3 asw00.4
      7x6o0.3 asw00.4
    Europe/Astrakhan LMT:11532:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +04:14400:0 =<+04>-4 -nu2zkc.1 37bv8c.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.6 9d440.7 9d1c0.6 9q000.7 9d1c0.4 ipzw0.6 9d440.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.4 1vbzw0.7 qnc40.4 bdvvrj.4
    Europe/Athens LMT:5692:0 AMT:5692:0 EEST:10800:1 EET:7200:0 CET:3600:0 CEST:7200:1
      EEST:10800:1 EET:7200:0 EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 -12rxtq4.1
      aw2tdo.3 8bjasg.2 2vmk0.3 4hiw40.2 16ik0.5 scog0.4 7lx40.5 9o2k0.4 9eys0.3 4atzw0.2
      6djw0.3 bplus0.6 bq800.7 71uw0.6 9d1c0.7 902o0.6 91xc0.7 9o5c0.6 905g0.3 9qgo0.2 9akg0.3
      9iik0.2 99980.3 9dcg0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9q000.9 9d1c0.8
      9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9q000.9
      9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9q000.8
      asw00.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8
      b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8
      b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8
      b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9
      7k800.8 b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9
    Europe/Belgrade LMT:4920:0 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -18vsmgo.1 twhnko.4 swz00.2 7k800.3 9q000.2 9d1c0.3
      9d1c0.2 b7pc0.3 6qlc0.2 jl1hc0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6
    Europe/Berlin LMT:3208:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 CEMT:10800:1
      CEMT:10800:1 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -1421154.2 c1n0x4.1
      7ves0.2 a4yw0.3 7x6o0.4 asw00.3 7x6o0.4 b8qdc0.3 1cm000.4 7k800.3 9q000.4 9d1c0.3 9d1c0.4
      9d1c0.3 2o7w0.5 6bs00.1 2txg0.4 7k800.3 91xc0.4 9b9g0.3 1sqk0.6 2inw0.1 51k40.4 a2yo0.3
      8n400.4 9q000.3 902o0.4 fx91c0.7 902o0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8
      9d1c0.7 9q000.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7
      9d1c0.8 9d1c0.7 9q000.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8
      9d1c0.7 9d1c0.8 9q000.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8
      7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8
      7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8
      7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8
    Europe/Brussels LMT:1050:0 BMT:1050:0 WET:0:0 CET:3600:0 CEST:7200:1 CET:3600:0
      CEST:7200:1 WEST:3600:1 WET:0:0 WET:0:0 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3
      -1ayy3h6.1 6forh6.2 br3hc0.3 rrx80.6 7vc00.3 a4yw0.4 7x6o0.5 asw00.4 7x6o0.5 2wh40.9
      5omo0.7 b5uo0.8 6uao0.7 cyo00.8 7ayo0.7 bko00.8 7rmo0.7 a2yo0.8 a2yo0.7 8n400.8 902o0.7
      9q000.8 9d1c0.7 9d1c0.8 a2yo0.7 8n400.8 9q000.7 902o0.8 a2yo0.7 90b00.8 a2yo0.7 8n400.8
      9q000.7 902o0.8 a2yo0.7 8n400.8 9d1c0.7 9d1c0.8 902o0.7 a2yo0.8 9d1c0.7 9d1c0.8 902o0.7
      9q000.8 a2yo0.7 8n400.8 9d1c0.7 9d1c0.8 902o0.7 9q000.8 a2yo0.7 b5uo0.8 51hc0.7 4deo0.4
      1a36k0.5 7k800.4 9q000.5 9d1c0.4 8l9c0.5 a4tc0.4 8l9c0.5 clpc0.4 79400.5 fwu800.a 902o0.b
      9q000.a 9d1c0.b 9d1c0.a 9d1c0.b 9q000.a 902o0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a
      9d1c0.b 9d1c0.a 9q000.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b
      9d1c0.a 9d1c0.b 9d1c0.a 9q000.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a
      9d1c0.b 9d1c0.a 9d1c0.b 9q000.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a
      b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a
      b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a
      b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b
    Europe/Bucharest LMT:6264:0 BMT:6264:0 EEST:10800:1 EET:7200:0 EEST:10800:1 EET:7200:0
      EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 -14u7wu0.1 krxxc0.5 fj8m0.2 6w5c0.3
      9d1c0.2 9d1c0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 kp0dc0.4 6h980.5 9q000.4 905g0.5 9d6w0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9cvs0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.4 9cyk0.5 9d440.4 9cyk0.5 9q2s0.4 ast80.5 7xhs0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
    Europe/Budapest LMT:4580:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -15bee78.2 db0dz8.1 7ves0.2 a4yw0.3 7x6o0.4 asw00.1
      7x6o0.2 auqo0.1 7vc00.2 afxc0.1 8n400.2 aq1x00.1 thcc0.4 7k800.3 9q000.4 9d1c0.3 9d1c0.4
      awd00.1 9eys0.2 7pxk0.3 9rrw0.2 9b9g0.3 9d1c0.4 9d1c0.3 9d1c0.4 9q000.3 902o0.4 2f4vs0.1
      6u7w0.2 bw0c0.1 6uao0.2 clpc0.1 64dc0.2 clpc0.1 64dc0.2 br3bs0.1 902o0.2 9d1c0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d6w0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6
    Europe/Chisinau LMT:6920:0 CMT:6900:0 BMT:6264:0 EEST:10800:1 EET:7200:0 EET:7200:0
      EEST:10800:1 CET:3600:0 CEST:7200:1 CEST:7200:1 MSD:14400:1 MSK:10800:0 MSK:10800:0
      MSD:14400:1 EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0,M10.5.0/3 -1ayy808.1 jw96ok.2
      70f1to.5 fj8m0.3 6w5c0.4 9d1c0.3 9d1c0.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 geqo0.6 ha580.9 oc8g0.7 7k800.8 9q000.7
      9d1c0.8 7cl00.b j3pbw0.a 9et80.b 9d440.a 9et80.b 9d440.a 9et80.b 9eys0.a 9d6w0.c 9d1c0.d
      9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 25p80.6
      7kdk0.4 9d1c0.3 9d1c0.4 9cvs0.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5
      9q2s0.6 ast80.5 7xf00.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5
    Europe/Copenhagen LMT:3020:0 CMT:3020:0 CEST:7200:1 CET:3600:0 CET:3600:0 CEST:7200:1
      CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -15r1bnw.1 235k00.3 bo7orw.2 75bw0.3
      cbs2w0.2 1aco80.4 7k800.5 9q000.4 9d1c0.5 9d1c0.4 9d1c0.5 6y000.4 dbmo0.5 6bs00.4 clpc0.5
      51hc0.4 e1k00.5 4oio0.4 giutc0.6 902o0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9q000.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6
      9d1c0.7 9d1c0.6 9q000.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6
      b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6
      b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6
      b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
    Europe/Dublin LMT:-1521:0 DMT:-1521:0 IST:2079:1 BST:3600:1 GMT:0:0 IST:3600:1 GMT:0:1
      IST:3600:0 IST:3600:0 =IST-1GMT0,M10.5.0,M3.5.0/1 -1anxqtr.1 iol480.2 6uao0.4 9pytr.3
      8c000.4 9o5c0.3 9ruo0.4 9b6o0.3 9ew00.4 9b6o0.3 auqo0.4 88ao0.3 9ew00.4 8y800.5 a2yo0.4
      a2yo0.5 7k800.4 asw00.5 8a5c0.4 asw00.5 8n400.4 a2yo0.5 8n400.4 9q000.5 902o0.4 afxc0.5
      8n400.4 a2yo0.5 8n400.4 9q000.5 902o0.4 a2yo0.5 8n400.4 a2yo0.5 8n400.4 9q000.5 9d1c0.4
      a2yo0.5 8n400.4 9q000.5 902o0.4 a2yo0.5 8n400.4 a2yo0.5 8n400.4 9q000.5 902o0.4 a2yo0.5
      b5uo0.4 51hc0.5 3g8800.4 8a5c0.5 bvs00.4 8n400.5 a2yo0.4 7x6o0.5 asw00.4 8n400.5 9q000.4
      902o0.5 9q000.4 9d1c0.5 9q000.4 902o0.5 8n400.4 9q000.5 902o0.4 a2yo0.5 8n400.4 afxc0.5
      8n400.4 9q000.5 902o0.4 a2yo0.5 8n400.4 a2yo0.5 8n400.4 9q000.5 902o0.4 902o0.5 b5uo0.4
      7k800.5 b5uo0.4 7x6o0.5 asw00.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5
      bitc0.4 5reo0.5 cyfo0.8 1kjf00.6 779c0.7 bitc0.6 779c0.7 bitc0.6 779c0.7 bitc0.6 779c0.7
      bitc0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 bitc0.6 779c0.7 bitc0.6 779c0.7 bitc0.6
      7x3w0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7
      asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6
      7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 8a5c0.7 asw00.6 7x6o0.7
      asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6
      7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7
      asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6
      7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7
      asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6
      7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7
      asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6
      7x6o0.7 asw00.6 7x6o0.7 asw00.6
    Europe/Gibraltar LMT:-1284:0 BST:3600:1 GMT:0:0 BDST:7200:1 GMT:0:0 CET:3600:0 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -1anxr0c.4 iol38c.1 6uao0.2 9q000.1 8c000.2 9o5c0.1
      9ruo0.2 9b6o0.1 9ew00.2 9b6o0.1 auqo0.2 88ao0.1 9ew00.2 8y800.1 a2yo0.2 a2yo0.1 7k800.2
      asw00.1 8a5c0.2 asw00.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 afxc0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 9d1c0.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 b5uo0.2 51hc0.1
      mbmk0.3 51hc0.1 c8qo0.3 6hc00.1 c8qo0.3 6uao0.1 bvs00.3 8n400.1 a4tc0.3 5clc0.1 4bms0.2
      9q000.1 902o0.2 8a5c0.1 1frw0.3 64dc0.1 4bms0.2 6uao0.1 bvs00.2 7x6o0.1 asw00.2 8n400.1
      9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2
      afxc0.1 8n400.2 9q000.5 d0tp80.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6
      b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
    Europe/Guernsey LMT:-609:0 BST:3600:1 GMT:0:0 GMT:0:0 CET:3600:0 CEST:7200:1 CEST:7200:1
      BDST:7200:1 BDST:7200:1 BST:3600:0 BST:3600:1 GMT:0:0 =GMT0BST,M3.5.0/1,M10.5.0 -tiakv3.3
      1ixx33.1 6uao0.2 9q000.1 8c000.2 9o5c0.1 9ruo0.2 9b6o0.1 9ew00.2 9b6o0.1 auqo0.2 88ao0.1
      9ew00.2 8y800.1 a2yo0.2 a2yo0.1 7k800.2 asw00.1 8a5c0.2 asw00.1 8n400.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 afxc0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 9d1c0.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 b5uo0.2 51hc0.1 6kt00.6 17vs80.4 7k800.5 9q000.4 9d1c0.5 9d1c0.4
      9d1c0.5 1ufo0.8 3i5o0.1 4bms0.2 9q000.1 902o0.2 8a5c0.1 1frw0.7 64dc0.1 4bms0.2 6uao0.1
      bvs00.2 7x6o0.1 asw00.2 8n400.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 8n400.2 afxc0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 902o0.2 902o0.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7k800.1 b5uo0.2
      7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 bitc0.2 5reo0.1 cyfo0.9 1kjf00.b 779c0.1 bitc0.2
      779c0.1 bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1
      bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2 7x3w0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b
      7x6o0.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a
      b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b
      7x6o0.a asw00.b 8a5c0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a
      b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a
      b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a
      b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b
      7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b 7x6o0.a b5uo0.b 7k800.a
      b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b
    Europe/Helsinki LMT:5989:0 HMT:5989:0 EEST:10800:1 EET:7200:0 EEST:10800:1 EET:7200:0
      =EET-2EEST,M3.5.0/3,M10.5.0/4 -1bss9yd.1 mebs00.3 ax3tqd.2 9gqo0.3 k31s80.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d440.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 asw00.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4 asw00.5
      7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5
    Europe/Isle_of_Man LMT:-1075:0 BST:3600:1 GMT:0:0 BDST:7200:1 BST:3600:0 BST:3600:1
      GMT:0:0 =GMT0BST,M3.5.0/1,M10.5.0 -19a1gi5.2 haosq5.1 6uao0.2 9q000.1 8c000.2 9o5c0.1
      9ruo0.2 9b6o0.1 9ew00.2 9b6o0.1 auqo0.2 88ao0.1 9ew00.2 8y800.1 a2yo0.2 a2yo0.1 7k800.2
      asw00.1 8a5c0.2 asw00.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 afxc0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 9d1c0.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 b5uo0.2 51hc0.1
      mbmk0.3 51hc0.1 c8qo0.3 6hc00.1 c8qo0.3 6uao0.1 bvs00.3 8n400.1 a4tc0.3 5clc0.1 4bms0.2
      9q000.1 902o0.2 8a5c0.1 1frw0.3 64dc0.1 4bms0.2 6uao0.1 bvs00.2 7x6o0.1 asw00.2 8n400.1
      9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2
      afxc0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 902o0.1
      b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2
      7k800.1 bitc0.2 5reo0.1 cyfo0.4 1kjf00.6 779c0.1 bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2
      779c0.1 bitc0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 bitc0.2 779c0.1 bitc0.2 779c0.1
      bitc0.2 7x3w0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 8a5c0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5
      b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
    Europe/Istanbul LMT:6952:0 IMT:7016:0 EEST:10800:1 EET:7200:0 +03:10800:0 +04:14400:1
      EEST:10800:1 EET:7200:0 EEST:10800:1 EET:7200:0 +03:10800:0 =<+03>-3 -1ayy814.1 g1oam8.3
      2wvx6w.2 7v980.3 1tjc40.2 aunw0.3 88dg0.2 9et80.3 8yas0.2 a2vw0.3 tzpg0.2 79180.3 awo40.2
      7v980.3 7p4040.2 4zjw0.3 2vs40.2 f4d80.3 9vms0.2 1u5ek0.3 c5440.2 69uk0.3 acas0.2 8n180.3
      a31g0.2 8n180.3 9q2s0.2 8zzw0.3 a31g0.2 8zzw0.3 a31g0.2 8n180.3 5md9g0.2 o9zw0.3 a6qs0.2
      75bw0.3 4iwyw0.2 7x6o0.3 7kas0.2 b5rw0.3 75hg0.2 bkl80.3 77c40.2 biqk0.3 7x9g0.2 a2vw0.3
      8n6s0.2 4iqc0.4 2nkw80.5 38l80.4 kdes0.3 8qtc0.6 8a5c0.7 9ew00.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6
      9d1c0.7 902o0.6 9q000.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7kdk0.8 b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9
      7x6o0.8 b5uo0.9 7m2o0.8 b4000.9 7k800.8 b5uo0.9 7x6o0.8 asw00.9 7z1c0.8 ar1c0.9 7x6o0.8
      bitc0.9 779c0.8 8fe80.4 b5gbzj.4
    Europe/Jersey LMT:-506:0 BST:3600:1 GMT:0:0 GMT:0:0 CET:3600:0 CEST:7200:1 CEST:7200:1
      BDST:7200:1 BDST:7200:1 BST:3600:0 BST:3600:1 GMT:0:0 =GMT0BST,M3.5.0/1,M10.5.0 -11cerk0.3
      9d23s0.1 6uao0.2 9q000.1 8c000.2 9o5c0.1 9ruo0.2 9b6o0.1 9ew00.2 9b6o0.1 auqo0.2 88ao0.1
      9ew00.2 8y800.1 a2yo0.2 a2yo0.1 7k800.2 asw00.1 8a5c0.2 asw00.1 8n400.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 afxc0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 9d1c0.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 b5uo0.2 51hc0.1 6kt00.6 17vs80.4 7k800.5 9q000.4 9d1c0.5 9d1c0.4
      9d1c0.5 1ufo0.8 3i5o0.1 4bms0.2 9q000.1 902o0.2 8a5c0.1 1frw0.7 64dc0.1 4bms0.2 6uao0.1
      bvs00.2 7x6o0.1 asw00.2 8n400.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 8n400.2 afxc0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 902o0.2 902o0.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7k800.1 b5uo0.2
      7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 bitc0.2 5reo0.1 cyfo0.9 1kjf00.3 779c0.1 bitc0.2
      779c0.1 bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1
      bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2 7x3w0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3
      7x6o0.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a
      b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3
      7x6o0.a asw00.3 8a5c0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3 7k800.a
      b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3 7k800.a b5uo0.3
      7k800.a b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3 7k800.a
      b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3
      7k800.a b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3 7k800.a
      b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3
      7k800.a b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3 7x6o0.a b5uo0.3 7k800.a
      b5uo0.3 7k800.a b5uo0.3 7k800.a b5uo0.3 7x6o0.a asw00.3 7x6o0.a asw00.3
    Europe/Kaliningrad LMT:4920:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 EEST:10800:1
      EET:7200:0 MSD:14400:1 MSK:10800:0 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0
      +03:10800:0 EET:7200:0 =EET-2 -14212go.2 c1n28o.1 7ves0.2 a4yw0.3 7x6o0.4 asw00.3 7x6o0.4
      b8qdc0.3 1cm000.4 7k800.3 9q000.4 9d1c0.3 9d1c0.4 9d1c0.3 el00.6 z6o0.5 9kd80.6 82tg0.8
      i9avw0.7 9et80.8 9d440.7 9et80.8 9d440.7 9et80.8 9eys0.7 9d6w0.9 9d1c0.a 9d1c0.9 9d1c0.a
      9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.b 9d440.c 9d1c0.b 9q000.c 9d1c0.b 9d1c0.c
      9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9q000.b asw00.c 7x6o0.b
      asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c
      7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b
      asw00.c 7x6o0.b asw00.c 7x6o0.b b5uo0.c 7k800.d 1vbzw0.c
    Europe/Kirov LMT:11928:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      MSD:14400:1 MSK:10800:0 MSK:14400:0 MSK:10800:0 =MSK-3 -qcx400.1 5q5zo0.3 qi27w0.2 9et80.3
      9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.6 9d440.7 9d1c0.6 9q000.7 9d1c0.4 ipzw0.6 9d440.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.8 1vbzw0.7
    Europe/Kyiv LMT:7324:0 KMT:7324:0 EET:7200:0 MSK:10800:0 CET:3600:0 CEST:7200:1
      CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0 EEST:10800:1
      EET:7200:0 EEST:10800:1 =EET-2EEST,M3.5.0/3,M10.5.0/4 -1ayy8bg.1 n4x6o0.2 37a03g.3
      5vd6k0.6 kzv40.4 7k800.5 9q000.4 1oyg0.3 jipzs0.7 9et80.3 9d440.7 9et80.3 9d440.7 9et80.3
      9eys0.7 9d6w0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9
      9d1c0.8 9d1c0.9 51ek0.a neqw0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9q000.c asys0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d
      7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d
      7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d
      7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d
      7k800.e b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d
    Europe/Lisbon LMT:-2205:0 WEST:3600:1 WET:0:0 WEST:3600:1 WET:0:0 WEMT:7200:1 WET:0:0
      CET:3600:0 WEST:3600:1 CET:3600:0 CEST:7200:1 WEST:3600:1 WET:0:0
      =WET0WEST,M3.5.0/1,M10.5.0 -18vsgyr.0 em0zmr.6 2bufw0.1 6zxg0.2 66800.1 bq580.2 71s40.1
      bq580.2 71s40.1 bq580.2 73ms0.1 bq580.2 71s40.1 bq580.2 1b2g00.3 8so00.4 st1c0.3 8n400.4
      9q000.3 902o0.4 a2yo0.3 902o0.4 a2yo0.3 8n400.4 st1c0.3 8n400.4 9d1c0.3 9d1c0.4 sg2o0.3
      9d1c0.4 902o0.3 9q000.4 a2yo0.3 8n400.4 9d1c0.3 9d1c0.4 902o0.3 9q000.4 a2yo0.3 b5uo0.4
      51hc0.3 bmio0.4 99c00.3 9ew00.4 88ao0.3 25p80.5 5reo0.3 3lpg0.4 779c0.3 1sqk0.5 6uao0.3
      38qs0.4 6uao0.3 25p80.5 6hc00.3 38qs0.4 6uao0.3 25p80.5 6hc00.3 38qs0.4 8a5c0.3 9d1c0.4
      9d9o0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 9d1c0.3
      9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 9d1c0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 9d1c0.3
      9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.7 57ljs0.2 9d1c0.3 9d1c0.4 9q2s0.3
      9d1c0.4 9d1c0.3 9d1c0.4 9q000.3 902o0.4 9cyk0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9q000.4 9d1c0.3 9d1c0.4 9d440.8 9d1c0.6 9d1c0.8 9d1c0.6 9d1c0.8 9d1c0.6 9d1c0.8
      9d1c0.6 9d1c0.8 9q000.6 9d1c0.8 9d1c0.6 9d1c0.8 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9d1c0.a 9d1c0.9 9q000.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6 7k800.8
      b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6 7k800.8 b5uo0.6
      7k800.8 b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6 7k800.8
      b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6
      7k800.8 b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6 7k800.8
      b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6
      7k800.8 b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6 7x6o0.8 b5uo0.6 7k800.8
      b5uo0.6 7k800.8 b5uo0.6 7k800.8 b5uo0.6 7x6o0.8 asw00.6 7x6o0.8 asw00.6
    Europe/Ljubljana LMT:3484:0 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -18vslcs.1 twhmgs.4 swz00.2 7k800.3 9q000.2 9d1c0.3
      9d1c0.2 9d1c0.3 8l9c0.2 jl1hc0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6
    Europe/London LMT:-75:0 BST:3600:1 GMT:0:0 BDST:7200:1 GMT:0:0 BST:3600:0 BST:3600:1
      GMT:0:0 =GMT0BST,M3.5.0/1,M10.5.0 -1rprx9x.4 zqf9hx.1 6uao0.2 9q000.1 8c000.2 9o5c0.1
      9ruo0.2 9b6o0.1 9ew00.2 9b6o0.1 auqo0.2 88ao0.1 9ew00.2 8y800.1 a2yo0.2 a2yo0.1 7k800.2
      asw00.1 8a5c0.2 asw00.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 afxc0.1 8n400.2 a2yo0.1
      8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 9d1c0.2 a2yo0.1 8n400.2
      9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 b5uo0.2 51hc0.1
      mbmk0.3 51hc0.1 c8qo0.3 6hc00.1 c8qo0.3 6uao0.1 bvs00.3 8n400.1 a4tc0.3 5clc0.1 4bms0.2
      9q000.1 902o0.2 8a5c0.1 1frw0.3 64dc0.1 4bms0.2 6uao0.1 bvs00.2 7x6o0.1 asw00.2 8n400.1
      9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2
      afxc0.1 8n400.2 9q000.1 902o0.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 9q000.1 902o0.2 902o0.1
      b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2
      7k800.1 bitc0.2 5reo0.1 cyfo0.5 1kjf00.7 779c0.1 bitc0.2 779c0.1 bitc0.2 779c0.1 bitc0.2
      779c0.1 bitc0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 bitc0.2 779c0.1 bitc0.2 779c0.1
      bitc0.2 7x3w0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7x6o0.6 asw00.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 8a5c0.6 asw00.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6
      b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
    Europe/Luxembourg LMT:1476:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 WEST:3600:1
      WET:0:0 WET:0:0 WEST:3600:1 WET:3600:0 WEST:7200:1 WEST:7200:1 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -y89550.2 68l290.1 75hg0.2 ast80.1 796s0.2 at1k0.3 7x6o0.4
      3lh40.6 4zmo0.5 b6300.6 6u2c0.5 cytk0.6 7at40.5 bktk0.6 7rh40.5 a31g0.6 a2vw0.5 8n9k0.6
      8zx40.5 9q2s0.6 9et80.5 9b9g0.6 a2vw0.5 8n6s0.6 9px80.5 905g0.6 a2vw0.5 905g0.6 a2vw0.5
      8ncc0.7 9q000.8 902o0.7 a2yo0.8 8n400.7 9d1c0.8 9d1c0.7 902o0.8 a2yo0.7 9d1c0.8 9d1c0.7
      902o0.8 9q000.7 a2yo0.8 8n400.7 9d1c0.8 9d1c0.7 902o0.8 9q000.7 a2yo0.8 b5uo0.7 51hc0.8
      42ao0.b 1aeak0.9 7k800.a 9q000.9 9d1c0.a 8n400.2 a2yo0.3 8l9c0.4 clpc0.3 79400.4 fwu800.c
      902o0.d 9q000.c 9d1c0.d 9d1c0.c 9d1c0.d 9q000.c 902o0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d
      9d1c0.c 9d1c0.d 9d1c0.c 9q000.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c
      9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9q000.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d
      9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9q000.c asw00.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c
      b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c b5uo0.d
      7k800.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c
      b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c asw00.d
      7x6o0.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c
      b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c asw00.d
      7x6o0.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c
      b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d
    Europe/Madrid LMT:-884:0 WEST:3600:1 WET:0:0 WEMT:7200:1 WET:0:0 CEST:7200:1 CET:3600:0
      CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -100edc0.4
      90sik0.1 8yas0.2 9cyk0.1 9eys0.2 2d2vw0.1 8sqs0.2 ssyk0.1 8n6s0.2 9px80.1 905g0.2 a2yo0.1
      902o0.2 a2vw0.1 8n6s0.2 40lh80.1 5k2s0.2 9cyk0.1 1frw0.3 7z1c0.1 j1c80.2 8a2k0.6 13yt80.5
      685g0.6 brzw0.5 8n6s0.6 a2vw0.5 8n6s0.6 a2vw0.5 8n6s0.6 a2vw0.5 8n6s0.6 1clx80.5 7x9g0.6
      cswik0.5 905g0.6 9px80.5 905g0.6 8zzw0.5 9d440.6 9px80.5 905g0.6 9q5k0.7 9d1c0.8 9d1c0.9
      9d1c0.a 9q000.9 902o0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9q000.a
      9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9q000.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a
      9q000.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9
      b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9
      b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9
      b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9
      b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
    """
}
