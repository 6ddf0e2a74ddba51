extension TimeZoneTable {
  /// Zones from Europe/Malta to Indian/Reunion; ``TimeZoneTable`` says how a row reads.
  static let europeAndIndian = """
    Europe/Malta LMT:3484:0 CEST:7200:1 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -13qyw0s.2 bsbx8s.1 64ak0.2 9d440.1 9et80.2 88dg0.1
      aunw0.2 7ig40.1 b5rw0.2 8n6s0.1 9cyk0.2 aau2s0.1 18r9k0.3 7k800.4 9q000.3 9b6o0.4 8n400.3
      a4tc0.1 8j940.2 9f1k0.4 afxc0.3 89zs0.4 afxc0.3 7kdk0.4 b5uo0.3 979rs0.4 6h980.2 cls40.4
      64dc0.3 clpc0.4 64dc0.3 cyo00.4 64dc0.3 clpc0.4 64dc0.3 c8qo0.4 6hc00.3 clpc0.4 6hc00.3
      9b6o0.4 9d1c0.3 ahs00.4 7m2o0.3 b45k0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 a4w40.1 8y580.2 9q2s0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5
      b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6
      7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5
      b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6
      7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5
      b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6
      7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5
      b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
    Europe/Minsk LMT:6616:0 MMT:6600:0 EET:7200:0 MSK:10800:0 CET:3600:0 CEST:7200:1
      CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0 +03:10800:0
      =<+03>-3 -1ayy7rs.1 n4x6og.2 379zjc.3 5r1mk0.6 pbf40.4 7k800.5 9q000.4 9d1c0.5 4oac0.3
      j6dmk0.7 9et80.3 9d440.7 9et80.3 9d440.7 9et80.3 9eys0.7 9d6w0.8 9d1c0.9 9d1c0.8 9d1c0.9
      9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 sg2o0.a 9d440.b 9d1c0.a 9d1c0.b
      9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9q000.a asw00.b 7x6o0.a asw00.b 7x6o0.a
      asw00.b 7x6o0.a b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a asw00.b
      7x6o0.a b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7k800.a b5uo0.b 7x6o0.a asw00.b 7x6o0.a
      asw00.b 7x6o0.a b5uo0.b 7k800.c dzv4zj.c
    Europe/Monaco LMT:1772:0 PMT:561:0 WEST:3600:1 WET:0:0 WEST:3600:1 WEMT:7200:1 WET:0:0
      CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -14hnyp8.1
      9tlnln.6 2pzpnl.2 5luo0.3 8y800.2 a4tc0.3 7vc00.2 auqo0.3 7idc0.2 b7pc0.3 6sg00.2 cyo00.3
      7ayo0.2 bko00.3 7rmo0.2 a2yo0.3 bvs00.2 6uao0.3 902o0.2 9q000.3 9d1c0.2 9d1c0.3 a2yo0.2
      8n400.3 9q000.2 902o0.3 a2yo0.2 902o0.3 a2yo0.2 8n400.3 9q000.2 902o0.3 a2yo0.2 8n400.3
      9d1c0.2 9d1c0.3 902o0.2 a2yo0.3 9d1c0.2 9d1c0.3 902o0.2 9q000.3 a2yo0.2 8n400.3 9d1c0.2
      9d1c0.3 902o0.2 9q000.3 a2yo0.2 b5uo0.3 51po0.4 mdbo0.5 7x3w0.4 7x9g0.5 c8w80.4 7k800.5
      9q000.4 9d1c0.5 9nzs0.4 922w0.5 8l9c0.8 fxlx80.7 9cyk0.8 9q5k0.9 902o0.a 9q000.9 9d1c0.a
      9d1c0.9 9d1c0.a 9q000.9 902o0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9q000.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a
      9d1c0.9 9q000.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9d1c0.a 9q000.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9
      b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9
      b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9
      b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a
      7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
    Europe/Moscow LMT:9017:0 MMT:9017:0 MST:12679:1 MMT:9079:0 MDST:16279:1 MSD:14400:1
      MSK:10800:0 MSD:14400:1 +05:18000:1 EET:7200:0 MSK:10800:0 MSD:14400:1 EEST:10800:1
      EET:7200:0 MSK:14400:0 MSD:14400:1 MSK:10800:0 =MSK-3 -1ayy9mh.1 j1sw00.3 ipzua.2 97hc0.3
      7yyk0.4 5i840.2 d9p80.4 1jwk7.5 2cvk0.6 s8o00.7 1qvw0.8 8fpc0.7 1jms0.6 is040.9 412as0.6
      qi27w0.7 9et80.6 9d440.7 9et80.6 9d440.7 9et80.6 9eys0.7 9d6w0.a 9d1c0.b 9d1c0.a 9d1c0.b
      9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9q000.a 9d1c0.c 9d440.d
      5reo0.a 3ljw0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9q000.b asw00.a
      7x6o0.b asw00.a 7x6o0.b asw00.a 7x6o0.b b5uo0.a 7k800.b b5uo0.a 7k800.b b5uo0.a 7x6o0.b
      asw00.a 7x6o0.b asw00.a 7x6o0.b b5uo0.a 7k800.b b5uo0.a 7k800.b b5uo0.a 7k800.b b5uo0.a
      7x6o0.b asw00.a 7x6o0.b asw00.a 7x6o0.b b5uo0.a 7k800.e 1vbzw0.a
    Europe/Oslo LMT:2580:0 CEST:7200:1 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -1353tzo.2 b5svbo.1 6qfs0.2 cgcqo0.1 15tsc0.3
      7k800.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 70q5c0.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9q000.3 b5uo0.4 7k800.3 7law00.5 902o0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5
      asw00.6 7x6o0.5 asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6
      7x6o0.5 asw00.6 7x6o0.5 asw00.6
    Europe/Paris LMT:561:0 PMT:561:0 WEST:3600:1 WET:0:0 WEST:3600:1 WET:0:0 CET:3600:0
      CEST:7200:1 CEST:7200:1 WEMT:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -154gb3l.1 afgo00.5 2qx1nl.2 5luo0.3 8y800.2 a4tc0.3 7vc00.2
      auqo0.3 7idc0.2 b7pc0.3 6sg00.2 cyo00.3 7ayo0.2 bko00.3 7rmo0.2 a2yo0.3 bvs00.2 6uao0.3
      902o0.2 9q000.3 9d1c0.2 9d1c0.3 a2yo0.2 8n400.3 9q000.2 902o0.3 a2yo0.2 902o0.3 a2yo0.2
      8n400.3 9q000.2 902o0.3 a2yo0.2 8n400.3 9d1c0.2 9d1c0.3 902o0.2 a2yo0.3 9d1c0.2 9d1c0.3
      902o0.2 9q000.3 a2yo0.2 8n400.3 9d1c0.2 9d1c0.3 902o0.2 9q000.3 a2yo0.2 b5uo0.3 51po0.4
      5p8w0.8 18rcc0.6 7k800.7 9q000.6 9d1c0.7 7efo0.9 29k40.4 922w0.9 8l9c0.a fxlx80.8 9cyk0.a
      9q5k0.b 902o0.c 9q000.b 9d1c0.c 9d1c0.b 9d1c0.c 9q000.b 902o0.c 9d1c0.b 9d1c0.c 9d1c0.b
      9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b
      9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9q000.b asw00.c 7x6o0.b asw00.c 7x6o0.b asw00.c
      7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b
      b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c
      7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b
      asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c
      7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c 7x6o0.b
      asw00.c 7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b asw00.c
      7x6o0.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7k800.b b5uo0.c 7x6o0.b asw00.c 7x6o0.b
      asw00.c
    Europe/Prague LMT:3464:0 PMT:3464:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 GMT:0:1
      CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -1qmkw08.1 lsd1c0.3 cttug8.2 7ves0.3
      a4yw0.4 7x6o0.5 asw00.4 7x6o0.5 b8qdc0.4 1cm000.5 7k800.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 b5uo0.4 7vc00.5 2vs40.6 4bk00.3 2vmk0.4 8n400.5 a2yo0.4 8n400.5 9o5c0.4 91xc0.5
      fe6000.7 9d1c0.8 9q000.7 902o0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7
      9q000.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8
      9d1c0.7 9q000.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7
      9d1c0.8 9q000.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8
      7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8
      7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8
      7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7
      b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8
      7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7 asw00.8
    Europe/Riga LMT:5794:0 RMT:5794:0 LST:9394:1 EET:7200:0 MSK:10800:0 CET:3600:0 CEST:7200:1
      CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0 EEST:10800:1
      EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 -1ayy74y.1 jzalk0.2 7x6o0.1 a4tc0.2 2mg00.1
      3myns0.3 7fhlky.4 gz180.7 p5v40.5 7k800.6 9q000.5 9d1c0.6 9d1c0.5 k7s0.4 j14ns0.8 9et80.4
      9d440.8 9et80.4 9d440.8 9et80.4 9eys0.8 9d6w0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a
      9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.b 9d440.c 9d1c0.b 9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9q000.b 9d1c0.c 9d440.d asw00.e 7x6o0.d
      asw00.e 7x6o0.d b5uo0.e qaao0.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d b5uo0.e
      7k800.d b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d
      b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d asw00.e
      7x6o0.d b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d
      b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d asw00.e
      7x6o0.d b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e 7x6o0.d
      b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7k800.d b5uo0.e 7x6o0.d asw00.e 7x6o0.d asw00.e
    Europe/Rome LMT:2996:0 RMT:2996:0 CEST:7200:1 CET:3600:0 CET:3600:0 CEST:7200:1 CET:3600:0
      CEST:7200:1 =CET-1CEST,M3.5.0,M10.5.0/3 -1hs7rn8.1 e170v8.6 bsds00.2 64ak0.3 9d440.2
      9et80.3 88dg0.2 aunw0.3 7ig40.2 b5rw0.3 8n6s0.2 9cyk0.3 aau2s0.2 18r9k0.4 7k800.5 9q000.4
      9d1c0.5 8l9c0.4 a4tc0.2 8j940.3 9f1k0.5 afxc0.4 89zs0.5 afxc0.4 7kdk0.5 b5uo0.4 979rs0.5
      6h980.3 cls40.5 64dc0.4 clpc0.5 64dc0.4 cyo00.5 64dc0.4 clpc0.5 64dc0.4 c8qo0.5 6hc00.4
      clpc0.5 6hc00.4 clpc0.5 64dc0.4 c8qo0.5 6hc00.4 clpc0.5 64dc0.4 clpc0.5 64dc0.4 c8qo0.5
      6hc00.4 clpc0.5 6hc00.4 c8qo0.5 6hc00.4 9q5k0.7 902o0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7
      b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 b5uo0.6
      7k800.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7
      b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6
      7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7
      b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6
      7x6o0.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6 7x6o0.7
      b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7k800.7 b5uo0.6 7x6o0.7 asw00.6 7x6o0.7 asw00.6
    Europe/Samara LMT:12020:0 +03:10800:0 +04:14400:0 +05:18000:1 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +03:10800:1 +04:14400:1 +04:14400:0 =<+04>-4 -qcx400.1 5q5zo0.2
      qi27w0.3 9et80.2 9d440.3 9et80.2 9d440.3 9et80.2 9eys0.3 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.6 9d440.7 9d1c0.6 9q000.7 9d1c0.8 9d440.7
      12w00.2 89zs0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.6 b5xg0.7 7k800.4 dzv7rj.4
    Europe/Sarajevo LMT:4420:0 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -18vsm2s.1 twhn6s.4 swz00.2 7k800.3 9q000.2 9d1c0.3
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
    Europe/Saratov LMT:11058:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +04:14400:0 =<+04>-4 -qcx400.1 5q5zo0.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.6 9d440.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.4 ipzw0.6 9d440.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.4 1vbzw0.7 13m040.4 b0x7rj.4
    Europe/Simferopol LMT:8184:0 SMT:8160:0 EET:7200:0 MSK:10800:0 CET:3600:0 CEST:7200:1
      CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0 EEST:10800:1
      EET:7200:0 MSK:14400:0 MSK:10800:0 =MSK-3 -1ayy8zc.1 n4x6oo.2 37a0qo.3 5xiyk0.6 iu340.4
      7k800.5 9q000.4 9d1c0.5 iac0.3 jajmk0.7 9et80.3 9d440.7 9et80.3 9d440.7 9et80.3 9eys0.7
      9d6w0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8 9d1c0.9 9d1c0.8
      eeio0.2 wrpg0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 1sl00.7 7kdk0.8 9d1c0.9 9d1c0.8 9pug0.9
      at4c0.8 7x9g0.c asw00.d 7x6o0.c asw00.d 7x6o0.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d
      7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d 7k800.c
      b5uo0.d 7x6o0.c asw00.d 7x6o0.c asw00.d 7x6o0.c b5uo0.d 7k800.c b5uo0.d 7k800.c b5uo0.d
      7x6o0.c asw00.d 7x3w0.e asqg0.8
    Europe/Skopje LMT:5144:0 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -18vsmmw.1 twhnqw.4 swz00.2 7k800.3 9q000.2 9d1c0.3
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
    Europe/Sofia LMT:5596:0 IMT:7016:0 EET:7200:0 CET:3600:0 CEST:7200:1 EEST:10800:1
      EET:7200:0 EEST:10800:1 EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 -1ayy6zg.1
      7s708k.2 p0d6uw.3 7k800.4 9q000.3 9d1c0.4 9d1c0.3 9d440.2 hqq240.5 9eys0.2 9o2k0.5 92040.2
      9o2k0.5 90880.2 9pug0.5 90b00.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 9cvs0.5 9cyk0.2
      9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9q2s0.5 ast80.2 7xhs0.8
      asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8 asw00.9
      7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8
      asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8 asw00.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8
      asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8 asw00.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8
      asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9
      7x6o0.8 asw00.9 7x6o0.8 asw00.9
    Europe/Stockholm LMT:4332:0 SET:3614:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -1bhq3cc.1 ayjpvy.2 8jiake.3 75hg0.2 x5bew0.4 902o0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 asw00.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5
    Europe/Tallinn LMT:5940:0 TMT:5940:0 CEST:7200:1 CET:3600:0 CET:3600:0 EET:7200:0
      MSK:10800:0 CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1 EET:7200:0
      EET:7200:0 EEST:10800:1 =EET-2EEST,M3.5.0/3,M10.5.0/4 -1ayy790.1 jvj9c0.4 3re10.2 7x6o0.3
      et6g0.1 ygov0.5 a1zgd0.6 ktx80.7 l94g0.3 7k800.2 9q000.3 9d1c0.2 8uac0.6 j27mk0.8 9et80.6
      9d440.8 9et80.6 9d440.8 9et80.6 9eys0.8 9d6w0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a
      9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.b 9d440.c 9d1c0.b 9q000.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9q000.b asw00.c 7x6o0.b asw00.c 7x6o0.b
      asys0.d 7x6o0.e b5uo0.5 19dc00.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e b5uo0.d
      7k800.e b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d
      7k800.e b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d
      7k800.e b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d 7x6o0.e b5uo0.d 7k800.e
      b5uo0.d 7k800.e b5uo0.d 7k800.e b5uo0.d 7x6o0.e asw00.d 7x6o0.e asw00.d
    Europe/Tirane LMT:4760:0 CET:3600:0 CEST:7200:1 CET:3600:0 CEST:7200:1
      =CET-1CEST,M3.5.0,M10.5.0/3 -t85vo8.1 dt2gw8.2 18pew0.1 7k800.2 m800.1 g7ot40.2 7rjw0.1
      autg0.2 7x3w0.1 ayis0.2 7x3w0.1 b5xg0.2 7k580.1 b42s0.2 7lzw0.1 b42s0.2 7lzw0.1 b42s0.2
      7x3w0.1 ahus0.2 7x3w0.1 b5xg0.2 7x3w0.1 a4w40.2 8jbw0.1 9eys0.2 9d6w0.3 9d1c0.4 9d1c0.3
      9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9q000.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 asw00.3
      7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4
      asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3
      7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4
      asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3
      7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4
      asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3
      7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4
      b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3
    Europe/Ulyanovsk LMT:11616:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +03:10800:1 +02:7200:0 +04:14400:1 +04:14400:0 =<+04>-4 -qcx400.1
      5q5zo0.3 qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.6 9d440.7 9d1c0.6 9q000.7 9d1c0.8
      9d440.9 5reo0.7 3ljw0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6
      b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.4 1vbzw0.7 qnc40.4 bdvvrj.4
    Europe/Vaduz LMT:2284:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -13g44fg.2 ohmxrg.1 7x6o0.2 asw00.1 7x6o0.2 k2zus0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9q000.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3
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
    Europe/Vienna LMT:3921:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -14211ox.2 c1n1gx.1 7ves0.2 a4yw0.3 7x6o0.4 asw00.3
      7x6o0.4 t6000.3 8a5c0.4 a7a800.3 1cm000.4 7k800.3 9q000.4 9d1c0.3 9d1c0.4 9d1c0.3 iio0.4
      ivmo0.3 91xc0.4 9b6o0.3 9d1c0.4 a2yo0.3 8n400.4 gfyyg0.1 8zzw0.2 9d9o0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5
      b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6 7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5 asw00.6
      7x6o0.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7k800.5 b5uo0.6 7x6o0.5 asw00.6 7x6o0.5
      asw00.6
    Europe/Vilnius LMT:6076:0 WMT:5040:0 KMT:5736:0 CET:3600:0 EET:7200:0 MSK:10800:0
      CET:3600:0 CEST:7200:1 CEST:7200:1 MSD:14400:1 MSK:10800:0 MSD:14400:1 EEST:10800:1
      EET:7200:0 CEST:7200:1 CET:3600:0 EET:7200:0 EEST:10800:1 =EET-2EEST,M3.5.0/3,M10.5.0/4
      -1ayy7cs.1 jb5y4s.2 1g224o.3 e75nc.4 4kqk0.3 acbs40.5 gpp40.8 pits0.6 7k800.7 9q000.6
      9d1c0.7 65zo0.5 j4vx80.9 9et80.5 9d440.9 9et80.5 9d440.9 9et80.5 9eys0.9 9d6w0.a 9d1c0.b
      9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.b 9d1c0.a 9d1c0.c 9d440.d 9d1c0.c 9q000.d
      9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9d1c0.c 9d1c0.d 9q000.c
      asw00.d 7x6o0.c asw00.d 7x9g0.e asw00.f 7x6o0.e b5uo0.g 1s3eo0.h asw00.g 7x6o0.h b5uo0.g
      7k800.h b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g 7x6o0.h
      b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g 7x6o0.h asw00.g
      7x6o0.h b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g 7x6o0.h
      b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g 7x6o0.h asw00.g
      7x6o0.h b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g 7x6o0.h
      b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7k800.h b5uo0.g 7x6o0.h asw00.g 7x6o0.h asw00.g
    Europe/Volgograd LMT:10660:0 +03:10800:0 +04:14400:0 +05:18000:1 +04:14400:0 +05:18000:1
      MSD:14400:1 MSK:10800:0 MSK:14400:0 MSK:10800:0 =MSK-3 -q3cw84.1 5glrw4.2 qi27w0.3 9et80.2
      9d440.3 9et80.2 9d440.3 9et80.2 9eys0.3 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.6 9d440.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.4 ipzw0.6 9d440.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.8 1vbzw0.7 239c40.4 14oqk0.7
    Europe/Warsaw LMT:5040:0 WMT:5040:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0
      EEST:10800:1 EET:7200:0 EET:7200:0 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3
      -1ayy6k0.1 iko800.3 dvyc0.2 7ves0.3 a4yw0.4 7x6o0.5 asw00.4 7x6o0.8 aunw0.6 7x6o0.7
      1evbs0.3 9fcwc0.2 18cao0.5 7k800.4 9q000.5 9d1c0.4 9gnw0.3 an980.2 9kd80.3 8fs40.4 922w0.5
      ar1c0.4 7x6o0.5 a2yo0.4 8n400.5 9q000.4 902o0.5 4013w0.4 64dc0.5 9d1c0.4 9d1c0.5 clpc0.4
      6hc00.5 9d1c0.4 9d1c0.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 clpc0.4 64dc0.5
      6j4tc0.4 902o0.5 9q000.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 902o0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d440.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9q000.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9q000.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9
      b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a
    Europe/Zagreb LMT:3832:0 CET:3600:0 CET:3600:0 CEST:7200:1 CEST:7200:1 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -18vslmg.1 twhmqg.4 swz00.2 7k800.3 9q000.2 9d1c0.3
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
    Europe/Zurich LMT:2048:0 BMT:1786:0 CEST:7200:1 CET:3600:0 CEST:7200:1 CET:3600:0
      =CET-1CEST,M3.5.0,M10.5.0/3 -1os49kw.1 lc05ja.3 ohmxdm.2 7x6o0.3 asw00.2 7x6o0.3 k2zus0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 asw00.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4 asw00.5
      7x6o0.4 asw00.5 7x6o0.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7k800.4 b5uo0.5 7x6o0.4
      asw00.5 7x6o0.4 asw00.5
    Indian/Antananarivo LMT:11404:0 EAT:10800:0 EAST:14400:1 EAT:10800:0 =EAT-3 -uj8gss.1
      m9lccs.2 4oio0.3
    Indian/Chagos LMT:17380:0 +05:18000:0 +06:21600:0 =<+06>-6 -wvpc2s.1 1ag64us.2 ly387j.2
    Indian/Christmas LMT:25372:0 +07:25200:0 =<+07>-7 -133iwws.1 22m2xwb.1
    Indian/Cocos LMT:23260:0 +0630:23400:0 =<+0630>-6:30 -10j6sm4.1 201qtln.1
    Indian/Comoro LMT:10384:0 EAT:10800:0 =EAT-3 -uj8g0g.1
    Indian/Kerguelen -00:0:0 +05:18000:0 =<+05>-5 -afrs00.1 19ybszj.1
    Indian/Mahe LMT:13308:0 +04:14400:0 =<+04>-4 -wvp8xo.1 1we99x7.1
    Indian/Maldives LMT:17640:0 MMT:17640:0 +05:18000:0 =<+05>-5 -1ayyga0.1 15r19c0.2
      14qh7xj.2
    Indian/Mauritius LMT:13800:0 +05:18000:1 +04:14400:0 =<+04>-4 -wvp9bc.2 13jnu7c.1 8bx80.2
      dd0wc0.1 7x3w0.2 f1binj.2
    Indian/Mayotte LMT:10856:0 EAT:10800:0 =EAT-3 -uj8gdk.1
    Indian/Reunion LMT:13312:0 +04:14400:0 =<+04>-4 -uks29s.1 1u3c39b.1
    """
}
