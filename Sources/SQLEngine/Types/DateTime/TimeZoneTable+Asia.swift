extension TimeZoneTable {
  /// Name, kinds of local time (abbreviation, seconds east, daylight saving), rule for the years
  /// after the last change, changes (seconds since the one before in base 36, kind).
  static let asia: [Row] = [
    Row(
      "Africa/Cairo", "LMT:7509:0,EEST:10800:1,EET:7200:0,EEST:10800:1",
      "EET-2EEST,M4.5.5/0,M10.5.4/24",
      """
      -1054wgl.2 krj48l.1 40d80.2 a31g0.1 7x3w0.2 a4w40.1 aqyk0.2 80ys0.1 b07w0.2 7tk40.1
      b07w0.2 8jhg0.1 a8fw0.2 60go40.1 7el80.2 awo40.1 7v980.2 awqw0.1 7tk40.2 b07w0.1
      7tk40.2 ayd80.1 7tk40.2 ayd80.1 7tk40.2 ayd80.1 7tk40.2 b07w0.1 7tk40.2 ayd80.1
      7tk40.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1
      7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 awik0.1
      7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 ayd80.1
      7ves0.2 awik0.1 7ves0.2 f9x80.1 3i040.2 eluk0.1 462s0.2 ayd80.1 7ves0.2 awik0.1
      7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 b5rw0.1 7m5g0.2 awik0.1
      7ves0.2 awik0.1 7ves0.2 ayd80.1 7ves0.2 awik0.1 7ves0.2 awik0.1 7ves0.2 aqvs0.3
      7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 b5xg0.3 7x3w0.2 asys0.3
      7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 asys0.3 7x3w0.2 b5xg0.3 7x3w0.2 asys0.3
      7x3w0.2 asys0.3 7k580.2 b5xg0.3 6u7w0.2 bvus0.3 6h980.2 c8tg0.3 64ak0.2 cyqs0.3
      5anw0.2 1jms0.1 12t80.2 1w22s0.1 25p80.2 1sw40.1 2vmk0.2 4hbhg0.1 9cyk0.2 9d440.1
      9px80.2 905g0.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      """),
    Row(
      "Africa/Johannesburg", "LMT:6720:0,SAST:5400:0,SAST:10800:1,SAST:7200:0", "SAST-2",
      """
      -14nj6io.1 5rpt0o.3 kn7o60.2 9cyk0.3 9d440.2 9cyk0.3
      """),
    Row(
      "Africa/Lagos", "LMT:815:0,GMT:0:0,+0030:1800:0,WAT:3600:0", "WAT-1",
      """
      -xnxnan.1 1kdnan.0 2ve7dd.2 2yfgkn.3
      """),
    Row(
      "Africa/Nairobi", "LMT:8836:0,+0230:9000:0,EAT:10800:0,+0245:9900:0,EAT:10800:0", "EAT-3",
      """
      -w6p5hg.1 aiwqjg.2 sg1a0.1 3nbte0.3 2wu1z0.2
      """),
    Row(
      "Asia/Bangkok", "LMT:24124:0,BMT:24124:0,+07:25200:0", "<+07>-7",
      """
      -1ayyla4.1 l06800.2 1phce9n.2
      """),
    Row(
      "Asia/Dubai", "LMT:13272:0,+04:14400:0", "<+04>-4",
      """
      -q3gnko.1 1pm0ok7.1
      """),
    Row(
      "Asia/Hong_Kong",
      """
      LMT:27402:0,HKT:28800:0,HKST:32400:1,HKWT:30600:1,JST:32400:0,HKT:28800:0,\
      HKST:32400:1,HKT:28800:0
      """,
      "HKT-8",
      """
      -y0i0s0.1 j44dk0.2 5k000.3 4d4y0.4 2195i0.7 7x3w0.2 bj320.5 6uao0.6 bvs00.5 7x6o0.6
      9d1c0.5 7x6o0.2 asw00.5 7x6o0.2 asw00.5 7x6o0.2 asw00.5 8a5c0.2 asw00.5 7x6o0.2
      ast80.7 77c40.2 biqk0.7 77c40.2 bvp80.7 6udg0.2 bvp80.7 77c40.2 biqk0.7 77c40.2
      biqk0.7 77c40.2 biqk0.7 77c40.2 bvp80.7 6udg0.2 bvp80.7 6udg0.2 bvp80.7 77c40.2
      biqk0.7 77c40.2 biqk0.7 8n6s0.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9px80.7 9d440.2
      9cyk0.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9px80.7 9d440.2
      9cyk0.7 3lpg0.2 f4d80.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 1c9440.2 8a2k0.7
      """),
    Row(
      "Asia/Jerusalem",
      """
      LMT:8454:0,JMT:8440:0,IDT:10800:1,IST:7200:0,IDDT:14400:1,IDT:10800:1,IST:7200:0,\
      IDT:10800:1,IST:7200:0
      """,
      "IST-2IDT,M3.4.4/26,M10.5.0",
      """
      -1ayy96u.1 jtxuoe.6 bp5aig.2 69xc0.3 2f1c0.2 10q800.3 7rmo0.2 b0ao0.3 7thc0.2
      b0ao0.3 8jeo0.2 a8io0.3 8jeo0.2 a8io0.3 t9pc0.4 571c0.2 34yo0.3 9b6o0.2 9gqo0.3
      8jeo0.2 7thc0.3 a6o00.2 bitc0.3 8a5c0.2 9d1c0.3 902o0.2 7x6o0.3 e1k00.2 4oio0.3
      e1k00.2 4oio0.3 dolc0.2 64dc0.3 asw00.2 7k800.3 8rfeg0.5 51ek0.6 9q2s0.5 6u7w0.6
      2kjk40.7 25s00.8 1weyo0.7 5reo0.8 bvs00.5 776k0.6 dbpg0.5 5rbw0.6 bbhg0.5 7rjw0.6
      asys0.5 7k580.6 c8tg0.5 6h980.6 ag040.5 7x3w0.6 asys0.5 8a2k0.6 asys0.5 8a2k0.6
      ap9g0.5 80t80.6 ap9g0.5 7nuk0.6 b2840.5 80t80.6 9zc40.5 9iik0.6 9kis0.5 93p80.6
      9mdg0.5 8qqk0.6 apf00.5 7x3w0.6 biw40.5 8zx40.6 9io40.5 8n180.6 9kis0.5 9vh80.6
      8ulg0.5 9px80.6 9mdg0.5 8n180.6 9tuw0.5 9tmk0.6 8wg40.5 9gnw0.6 99es0.5 8qqk0.6
      9zc40.5 9tmk0.6 8wg40.5 9gnw0.6 99es0.5 8qqk0.6 acas0.5 9gnw0.6 99es0.5 93p80.6
      9mdg0.5 awik0.6 7tk40.5 awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6
      7glg0.5 b9h80.6 7tk40.5 awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6
      7glg0.5 b9h80.6 7tk40.5 awik0.6 7tk40.5 awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6
      7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5 awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6
      7glg0.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5 awik0.6 7tk40.5 awik0.6
      """),
    Row(
      "Asia/Karachi",
      "LMT:16092:0,+0530:19800:0,+0630:23400:1,+05:18000:0,PKST:21600:1,PKT:18000:0", "PKT-5",
      """
      -wvpb30.1 im3zt0.2 1mn180.1 33xpg0.3 a63o20.5 g72qo0.4 9cyk0.5 2y85g0.4 7v980.5
      8hms0.4 aaak0.5
      """),
    Row(
      "Asia/Kathmandu", "LMT:20476:0,+0530:19800:0,+0545:20700:0", "<+0545>-5:45",
      """
      -q3gt4s.1 yg2lus.2 r5y89j.2
      """),
    Row(
      "Asia/Kolkata", "LMT:21208:0,HMT:21200:0,MMT:19270:0,IST:19800:0,+0630:23400:1", "IST-5:30",
      """
      -1oaa314.1 83glc8.2 isc6tm.3 innm9a.4 bmfw0.3 5lxg0.4 1mn180.3
      """),
    Row(
      "Asia/Manila",
      "LMT:-57368:0,LMT:29032:0,PDT:32400:1,PST:28800:0,PST:28800:0,JST:32400:0,PST:28800:0",
      "PST-8",
      """
      -1t8ix2g.1 sjc9ig.4 je0pc0.2 3wnw0.3 2kc5g0.2 2zbw0.5 1leo00.2 dzpc0.3 4d3ms0.2
      2rx80.3 bwlpg0.2 95jw0.3 6lv1g0.2 3jp80.3
      """),
    Row(
      "Asia/Seoul",
      "LMT:30472:0,KST:30600:0,JST:32400:0,KDT:36000:1,KST:32400:0,KDT:34200:1,KDT:36000:1",
      "KST-9",
      """
      -w8966g.1 1yh18g.2 hkx5a0.4 1faao0.3 5cik0.4 ae5g0.3 8a2k0.4 ae5g0.3 8bx80.4 c8tg0.3
      6h980.4 1bj6s0.1 l3aq0.5 6j3w0.1 d2g40.5 6u7w0.1 b5xg0.5 776k0.1 biw40.5 776k0.1
      biw40.5 776k0.1 biw40.5 776k0.1 grs40.4 dfqxi0.3 7x6o0.4 asw00.3 7x6o0.4
      """),
    Row(
      "Asia/Shanghai", "LMT:29143:0,CDT:32400:1,CST:28800:0", "CST-8",
      """
      -100eztj.2 9jeyxj.1 8sl80.2 asbpg0.1 6w2k0.2 7ves0.1 bxjw0.2 4mqs0.1 1vduk0.2
      d4as0.1 75bw0.2 a31g0.1 aaak0.2 9d440.1 7v980.2 awo40.1 1dx80.2 j9xpo0.1 6u7w0.2
      asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      """),
    Row(
      "Asia/Singapore",
      """
      LMT:24925:0,SMT:24925:0,+07:25200:0,+0720:26400:1,+0720:26400:0,+0730:27000:0,\
      +09:32400:0,+08:28800:0
      """,
      "<+08>-8",
      """
      -100ewkd.1 2ax6o0.2 eeb94d.3 1kbr2o.4 2yhc00.5 8n3jc.6 1v2p60.5 iy3ms0.7 t93z7j.7
      """),
    Row(
      "Asia/Tehran",
      """
      LMT:12344:0,TMT:12344:0,+0430:16200:1,+0330:12600:0,+05:18000:1,+04:14400:0,\
      +0430:16200:1,+0330:12600:0
      """,
      "<+0330>-3:30",
      """
      -s6m6uw.1 a5dpc0.3 lsvh0w.2 ayg00.5 7z2q0.4 6uao0.5 51hc0.3 a4uq0.2 5wvw0.3 9gtg0.2
      9kd80.3 5ja5g0.2 7avw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2
      9gnw0.3 9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2
      9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2
      9gnw0.3 1av440.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2
      9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2
      9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2
      9gnw0.3 7zz9hj.3
      """),
    Row(
      "Asia/Tokyo", "LMT:33539:0,JDT:36000:1,JST:32400:0,JST:32400:0", "JST-9",
      """
      -16snno0.3 vhjeo0.1 6uao0.2 afxc0.1 8a5c0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      """),
  ]
}
