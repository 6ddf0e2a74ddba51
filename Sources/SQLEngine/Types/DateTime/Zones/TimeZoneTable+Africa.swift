extension TimeZoneTable {
  /// Zones from Africa/Abidjan to Africa/Windhoek; ``TimeZoneTable`` says how a row reads.
  static let africa = """
    Africa/Abidjan LMT:-968:0 GMT:0:0 =GMT0 -u9rgl4.1
    Africa/Accra LMT:-52:0 +0020:1200:1 GMT:0:0 +0030:1800:0 +0030:1800:1 GMT:0:0 =GMT0
      -s9p1ak.2 24aamk.1 1yhyo.2 cjvlc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2
      cjvlc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 cjvlc.1 69weo.2 ci0xc.1
      69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 cjvlc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2
      ci0xc.1 69weo.2 cjvlc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 ci0xc.1 69weo.2 683lc.1
      cloeo.2 668xc.1 cloeo.2 1y8pc.3 21gem0.2 2fehm0.4 69vy0.2 ci1e0.4 69vy0.2 cjw20.4 69vy0.2
      ci1e0.4 69vy0.2 ci1e0.4 69vy0.2 ci1e0.4 69vy0.2
    Africa/Addis_Ababa LMT:9288:0 ADMT:9320:0 EAT:10800:0 =EAT-3 -1g6t8i0.1 ymedb4.2
    Africa/Algiers LMT:732:0 PMT:561:0 WEST:3600:1 WET:0:0 WET:0:0 CEST:7200:1 CET:3600:0
      WEST:3600:1 =CET-1 -154gb8c.1 afgo4r.4 2qx1nl.2 5luo0.3 8y800.2 a4tc0.3 7vc00.2 auqo0.3
      7idc0.2 b7pc0.3 6sg00.2 cyo00.3 7ayo0.2 53c00.3 9idxc0.2 3i040.4 51mw0.6 253uk0.5 9o2k0.6
      92040.5 8l3s0.6 jutc0.4 4uy840.6 3rdzw0.4 46xc00.2 7x6o0.3 2xco40.7 8n180.6 7x9g0.5
      9d440.6 kiqg0.4 9d440.7 9q2s0.4 9cyk0.6
    Africa/Asmara LMT:9332:0 AMT:9332:0 ADMT:9320:0 EAT:10800:0 =EAT-3 -1g6t8j8.1 afrs00.2
      o6mlcc.3
    Africa/Bamako LMT:-1920:0 GMT:0:0 -01:-3600:0 GMT:0:0 =GMT0 -u9rfuo.1 bk956o.2 dqe840.1
    Africa/Bangui LMT:4460:0 WAT:3600:0 =WAT-1 -u9rkrw.1
    Africa/Banjul LMT:-3996:0 BMT:-3996:0 -01:-3600:0 GMT:0:0 =GMT0 -u9re90.1 b38800.2
      4m1rp0.3
    Africa/Bissau LMT:-3740:0 -01:-3600:0 GMT:0:0 =GMT0 -u9rek0.1 wvoyo0.2
    Africa/Blantyre LMT:8400:0 ZMT:8470:0 ZMT:8460:0 CAT:7200:0 =CAT-2 -ui1t5c.1 1j56m2.2
      5qqlca.3
    Africa/Brazzaville LMT:3668:0 WAT:3600:0 =WAT-1 -u9rk5w.1
    Africa/Bujumbura LMT:7048:0 CAT:7200:0 =CAT-2 -15r1ers.1
    Africa/Cairo LMT:7509:0 EEST:10800:1 EET:7200:0 EEST:10800:1
      =EET-2EEST,M4.5.5/0,M10.5.4/24 -1054wgl.2 krj48l.1 40d80.2 a31g0.1 7x3w0.2 a4w40.1 aqyk0.2
      80ys0.1 b07w0.2 7tk40.1 b07w0.2 8jhg0.1 a8fw0.2 60go40.1 7el80.2 awo40.1 7v980.2 awqw0.1
      7tk40.2 b07w0.1 7tk40.2 ayd80.1 7tk40.2 ayd80.1 7tk40.2 ayd80.1 7tk40.2 b07w0.1 7tk40.2
      ayd80.1 7tk40.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1
      7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2
      ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1
      7ves0.2 f9x80.1 3i040.2 eluk0.1 462s0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2
      awik0.1 7ves0.2 ayd80.1 7ves0.2 b5rw0.1 7m5g0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 ayd80.1
      7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 aqvs0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2
      asys0.3 7x3w0.2 b5xg0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3
      7x3w0.2 b5xg0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7k580.2 b5xg0.3 6u7w0.2 bvus0.3 6h980.2
      c8tg0.3 64ak0.2 cyqs0.3 5anw0.2 1jms0.1 12t80.2 1w22s0.1 25p80.2 1sw40.1 2vmk0.2 4hbhg0.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
    Africa/Casablanca LMT:-1820:0 +01:3600:1 +00:0:0 +01:3600:0 +00:0:1 =<+01>-1 -tblt9g.2
      di7nxg.1 3huk0.2 51k40.1 2znuk0.2 2dp9g0.1 776k0.2 8nt2s0.1 657w0.2 3ifxg0.1 3jp80.2
      va040.1 4qak0.2 e1ms0.1 7pp80.2 cnms0.1 3afw0.2 2xi840.3 xqqk0.2 bp56s0.1 4qak0.2 e1ms0.1
      45x80.2 d2g40.1 51ek0.2 c8tg0.1 64ak0.2 e1sc0.1 47uo0.2 1leo0.1 23xc0.2 asw00.1 3lmo0.2
      1qyo0.1 40g00.2 7x6o0.1 4mo00.2 1stc0.1 4deo0.2 7x6o0.1 3ylc0.2 1stc0.1 51hc0.2 7x6o0.1
      3lmo0.2 1stc0.1 5reo0.2 7k800.1 2vpc0.2 25s00.1 64dc0.2 7k800.1 2iqo0.2 1stc0.1 6uao0.3
      9q000.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4
      1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3
      g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4
      25s00.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3
      g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4
      25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3
      g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4
      25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3
      g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4
      25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3
      g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4
      1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3
      gkao0.4 1stc0.3 g7c00.4 25s00.3 g7c00.4 1stc0.3 gkao0.4 1stc0.3 g7c00.4 25s00.3
    Africa/Ceuta LMT:-1276:0 WET:0:0 WEST:3600:1 WET:0:0 WET:0:0 CET:3600:0 CEST:7200:1
      CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -100edc0.1 91vek0.2 7x3w0.3 2vt440.2 8sqs0.4
      ssyk0.2 8n6s0.4 9px80.2 905g0.4 a2yo0.2 902o0.4 k69dc0.2 657w0.3 3ifxg0.2 3jp80.3 va040.2
      4qak0.3 e1ms0.2 7pp80.3 cnms0.2 3afw0.3 2xi840.5 129us0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9q000.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7
      9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7
      7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6
      b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
    Africa/Conakry LMT:-3292:0 GMT:0:0 -01:-3600:0 GMT:0:0 =GMT0 -u9resk.1 bk944k.2 dhlk40.1
    Africa/Dakar LMT:-4184:0 -01:-3600:0 GMT:0:0 =GMT0 -u9re3s.1 fcoa7s.2
    Africa/Dar_es_Salaam LMT:9428:0 EAT:10800:0 +0245:9900:0 EAT:10800:0 =EAT-3 -kcrtxw.1
      8ve49w.2 6sagp0.1
    Africa/Djibouti LMT:10356:0 EAT:10800:0 =EAT-3 -uj8fzo.1
    Africa/Douala LMT:2328:0 WAT:3600:0 =WAT-1 -u9rj4o.1
    Africa/El_Aaiun LMT:-3168:0 -01:-3600:0 +01:3600:1 +00:0:0 +00:0:1 +01:3600:0 =<+01>-1
      -isdxk0.1 m2g0c0.3 vek0.2 4qak0.3 e1ms0.2 7pp80.3 cnms0.2 3afw0.3 fke5g0.2 4qak0.3 e1ms0.2
      45x80.3 d2g40.2 51ek0.3 c8tg0.2 64ak0.3 e1sc0.2 47uo0.3 1leo0.2 23xc0.3 asw00.2 3lmo0.3
      1qyo0.2 40g00.3 7x6o0.2 4mo00.3 1stc0.2 4deo0.3 7x6o0.2 3ylc0.3 1stc0.2 51hc0.3 7x6o0.2
      3lmo0.3 1stc0.2 5reo0.3 7k800.2 2vpc0.3 25s00.2 64dc0.3 7k800.2 2iqo0.3 1stc0.2 6uao0.5
      9q000.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4
      1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5
      g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4
      25s00.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5
      g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4
      25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5
      g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4
      25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5
      g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4
      25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5
      g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4
      1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5
      gkao0.4 1stc0.5 g7c00.4 25s00.5 g7c00.4 1stc0.5 gkao0.4 1stc0.5 g7c00.4 25s00.5
    Africa/Freetown LMT:-3180:0 FMT:-3180:0 -0040:-2400:1 -01:-3600:0 GMT:0:0 =GMT0 -19xcavo.1
      gfpuo0.3 a4v6zo.2 681qo.3 7vcxc.2 awkeo.3 7vcxc.2 awkeo.3 7vcxc.2 ayf2o.3 7vcxc.2 awkeo.3
      7vcxc.2 awkeo.3 7vcxc.2 e1j2o.3 4qe9c.2 7dqo.3 16dy9c.4
    Africa/Gaborone LMT:6220:0 SAST:5400:0 CAT:7200:0 CAST:10800:1 =CAT-2 -18cyvgs.1 9h5hys.2
      l5xqu0.3 9cyk0.2
    Africa/Harare LMT:7452:0 CAT:7200:0 =CAT-2 -yvtf30.1
    Africa/Johannesburg LMT:6720:0 SAST:5400:0 SAST:10800:1 SAST:7200:0 =SAST-2 -14nj6io.1
      5rpt0o.3 kn7o60.2 9cyk0.3 9d440.2 9cyk0.3
    Africa/Juba LMT:7588:0 CAST:10800:1 CAT:7200:0 EAT:10800:0 CAT:7200:0 =CAT-2 -kcrsis.2
      kixuys.1 8l6k0.2 a4w40.1 8n180.2 a6qs0.1 8n180.2 a31g0.1 8ovw0.2 a16s0.1 8qqk0.2 9zc40.1
      8sl80.2 9xhg0.1 8wak0.2 9ts40.1 8y580.2 a4w40.1 8n180.2 a31g0.1 8ovw0.2 a16s0.1 8sl80.2
      9xhg0.1 8ufw0.2 9vms0.1 8wak0.2 9ts40.1 8y580.2 a4w40.1 8ovw0.2 a16s0.1 8qqk0.2 7frw40.3
      azg180.2
    Africa/Kampala LMT:7780:0 EAT:10800:0 +0230:9000:0 +0245:9900:0 EAT:10800:0 =EAT-3
      -lnse04.1 s8lo4.2 9e6420.3 4p4vb0.1
    Africa/Khartoum LMT:7808:0 CAST:10800:1 CAT:7200:0 EAT:10800:0 CAT:7200:0 =CAT-2 -kcrsow.2
      kixv4w.1 8l6k0.2 a4w40.1 8n180.2 a6qs0.1 8n180.2 a31g0.1 8ovw0.2 a16s0.1 8qqk0.2 9zc40.1
      8sl80.2 9xhg0.1 8wak0.2 9ts40.1 8y580.2 a4w40.1 8n180.2 a31g0.1 8ovw0.2 a16s0.1 8sl80.2
      9xhg0.1 8ufw0.2 9vms0.1 8wak0.2 9ts40.1 8y580.2 a4w40.1 8ovw0.2 a16s0.1 8qqk0.2 7frw40.3
      9ac180.2
    Africa/Kigali LMT:7216:0 CAT:7200:0 =CAT-2 -i1ulkg.1
    Africa/Kinshasa LMT:3672:0 WAT:3600:0 =WAT-1 -11ngdi0.1
    Africa/Lagos LMT:815:0 GMT:0:0 +0030:1800:0 WAT:3600:0 =WAT-1 -xnxnan.1 1kdnan.0 2ve7dd.2
      2yfgkn.3
    Africa/Libreville LMT:2268:0 WAT:3600:0 =WAT-1 -u9rj30.1
    Africa/Lome LMT:292:0 GMT:0:0 =GMT0 -146nmw4.1
    Africa/Luanda LMT:3176:0 LMT:3124:0 WAT:3600:0 =WAT-1 -14phh48.1 afpx08.2
    Africa/Lubumbashi LMT:6592:0 WAT:3600:0 CAT:7200:0 =CAT-2 -11ngfr4.1 bpwyb4.2
    Africa/Lusaka LMT:6788:0 CAT:7200:0 =CAT-2 -yvtekk.1
    Africa/Malabo LMT:2108:0 GMT:0:0 WAT:3600:0 =WAT-1 -u9riyk.1 r44sak.2
    Africa/Maputo LMT:7818:0 CAT:7200:0 =CAT-2 -vu3fd6.1
    Africa/Maseru LMT:6600:0 SAST:7200:0 SAST:10800:1 =SAST-2 -yvtefc.1 l5xrrc.2 9cyk0.1
    Africa/Mbabane LMT:7464:0 SAST:7200:0 =SAST-2 -yvtf3c.1
    Africa/Mogadishu LMT:10888:0 EAT:10800:0 +0230:9000:0 EAT:10800:0 =EAT-3 -13r0weg.1
      je91eg.2 dkj2q0.1
    Africa/Monrovia LMT:-2588:0 MMT:-2588:0 MMT:-2670:0 GMT:0:0 =GMT0 -19xcbc4.1 je5c00.2
      rl202a.3
    Africa/Nairobi LMT:8836:0 +0230:9000:0 EAT:10800:0 +0245:9900:0 EAT:10800:0 =EAT-3
      -w6p5hg.1 aiwqjg.2 sg1a0.1 3nbte0.3 2wu1z0.2
    Africa/Ndjamena LMT:3612:0 WAT:3600:0 WAST:7200:1 =WAT-1 -u9rk4c.1 zdk5cc.2 7iak0.1
    Africa/Niamey LMT:508:0 -01:-3600:0 GMT:0:0 WAT:3600:0 =WAT-1 -u9rhq4.1 bk99u4.2 dhlek0.3
    Africa/Nouakchott LMT:-3828:0 GMT:0:0 -01:-3600:0 GMT:0:0 =GMT0 -u9redo.1 bk93po.2
      dyodg0.1
    Africa/Ouagadougou LMT:-364:0 GMT:0:0 =GMT0 -u9rh1w.1
    Africa/Porto-Novo LMT:628:0 GMT:0:0 WAT:3600:0 =WAT-1 -u9rhtg.1 bk975g.2
    Africa/Sao_Tome LMT:1616:0 LMT:-2205:0 GMT:0:0 WAT:3600:0 GMT:0:0 =GMT0 -18vsjww.1
      em12kw.2 1jbm840.3 irxc0.4
    Africa/Tripoli LMT:3164:0 CEST:7200:1 CET:3600:0 EET:7200:0 =EET-2 -q3gfrw.2 gl6ajw.1
      422c0.2 xado0.1 4bbo0.2 wrpg0.1 4s580.2 1kdpg0.3 c05bw0.2 4mqs0.1 9et80.2 9d440.1 9et80.2
      9eys0.1 9et80.2 9mdg0.1 95jw0.2 9io40.1 9cyk0.2 99es0.1 9et80.2 9eys0.1 9et80.2 9d440.1
      9et80.2 b2840.3 3cf3w0.2 9kis0.1 9et80.3 7vqyw0.2 75eo0.1 asw00.3
    Africa/Tunis LMT:2444:0 PMT:561:0 CEST:7200:1 CET:3600:0 CET:3600:0 CEST:7200:1 =CET-1
      -1a9dr7w.1 fke44b.4 enxevl.2 b5uo0.3 53c00.2 u8w00.4 7x9g0.5 c8w80.4 7k800.5 z3w0.4 ew40.5
      8bx80.4 9d440.5 9nx00.4 925o0.5 8l100.4 gi3440.2 7k800.3 b9k00.2 7vc00.3 51mw00.2 5ytc0.3
      9d1c0.2 9d1c0.3 b9k00.2 7thc0.3 7m0tc0.2 7tk40.3 93us0.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2
      asw00.3
    Africa/Windhoek LMT:4104:0 +0130:5400:0 SAST:7200:0 SAST:10800:1 WAT:3600:1 CAT:7200:0
      =CAT-2 -14nj4i0.1 5rpr00.2 kn7o60.3 9cyk0.2 oj2nw0.5 235k00.4 8lho0.5 ast80.4 7x9g0.5
      b5rw0.4 7kas0.5 b5rw0.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4
      7x9g0.5 b5rw0.4 7kas0.5 b5rw0.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5
      ast80.4 7x9g0.5 b5rw0.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4
      7x9g0.5 b5rw0.4 7kas0.5 b5rw0.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5 ast80.4 7x9g0.5
    """
}
