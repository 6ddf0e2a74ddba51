extension TimeZoneTable {
  /// Zones from Asia/Tehran to Australia/Sydney; ``TimeZoneTable`` says how a row reads.
  static let asiaToAustralia = """
    Asia/Tehran LMT:12344:0 TMT:12344:0 +0430:16200:1 +0330:12600:0 +05:18000:1 +04:14400:0
      +0430:16200:1 +0330:12600:0 =<+0330>-3:30 -s6m6uw.1 a5dpc0.3 lsvh0w.2 ayg00.5 7z2q0.4
      6uao0.5 51hc0.3 a4uq0.2 5wvw0.3 9gtg0.2 9kd80.3 5ja5g0.2 7avw0.3 9d440.2 9gnw0.3 9b9g0.2
      9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3
      9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2
      9gnw0.3 9d440.2 9gnw0.3 1av440.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3
      9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2
      9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9b9g0.2 9gnw0.3 9d440.2 9gnw0.3 9b9g0.2 9gnw0.3
      7zz9hj.3
    Asia/Thimphu LMT:21516:0 +0530:19800:0 +06:21600:0 =<+06>-6 -bojclo.1 kxymno.2 q94qxj.2
    Asia/Tokyo LMT:33539:0 JDT:36000:1 JST:32400:0 JST:32400:0 =JST-9 -16snno0.3 vhjeo0.1
      6uao0.2 afxc0.1 8a5c0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
    Asia/Tomsk LMT:20391:0 +06:21600:0 +08:28800:1 +07:25200:0 +07:25200:0 +08:28800:1
      +07:25200:1 +06:21600:0 +07:25200:1 +07:25200:0 =<+07>-7 -q3zbqf.1 5h7z2f.3 qi27w0.2
      9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4
      3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 1leo0.8
      97k40.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.4 1vbzw0.7 tw040.4 bang3j.4
    Asia/Ulaanbaatar LMT:25652:0 +07:25200:0 +09:32400:1 +08:28800:0 =<+08>-8 -xmcrsk.1
      11sncck.3 2qk2k0.2 9et80.3 9eys0.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3
      9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9q2s0.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3
      1ckdo0.2 7x3w0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9px80.3 4fio40.2 9ct00.3 9d9o0.2 9ct00.3 b4lbbj.3
    Asia/Urumqi LMT:21020:0 +06:21600:0 =<+06>-6 -lx5pjw.1 1lfpqjf.1
    Asia/Ust-Nera LMT:34374:0 +08:28800:0 +09:32400:0 +11:39600:0 +12:43200:1 +11:39600:0
      +12:43200:1 +11:39600:1 +10:36000:0 +12:43200:0 +12:43200:1 +10:36000:0 =<+10>-10
      -q4cl6u.1 5hl2yu.2 qi27w0.4 9eno0.3 9d440.4 9et80.3 9d440.4 9et80.3 9eys0.4 9d6w0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9q000.5 9d1c0.7 9d440.8 5reo0.5 3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9q000.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.9 8ql00.5
      1mlho0.8 c4jrbj.8
    Asia/Vientiane LMT:24624:0 PLMT:25590:0 +07:25200:0 +08:28800:0 +09:32400:0 +07:25200:0
      =<+07>-7 -x568c0.1 2ishx6.2 gj25iu.3 15ct80.4 8so00.2 tmtk0.3 470yk0.2 1772cjj.2
    Asia/Vladivostok LMT:31651:0 +09:32400:0 +11:39600:1 +10:36000:0 +10:36000:0 +11:39600:1
      +10:36000:1 +09:32400:0 +11:39600:0 +11:39600:1 +10:36000:0 =<+10>-10 -oligf7.1 3yqvf7.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.4 c4jrbj.4
    Asia/Yakutsk LMT:31138:0 +08:28800:0 +10:36000:1 +09:32400:0 +09:32400:0 +10:36000:1
      +09:32400:1 +08:28800:0 +10:36000:0 +10:36000:1 +09:32400:0 =<+09>-9 -q4cioy.1 5hl0gy.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.4 c4jojj.4
    Asia/Yangon LMT:23087:0 RMT:23087:0 +0630:23400:0 +09:32400:0 +0630:23400:0 =<+0630>-6:30
      -1ayykhb.1 kvhpc0.2 bnjp3b.3 1kh520.2 1ce01zj.2
    Asia/Yekaterinburg LMT:14553:0 PMT:13505:0 +04:14400:0 +06:21600:1 +05:18000:0 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +06:21600:0 +06:21600:1 +05:18000:0 =<+05>-5 -rx5hw9.1
      1kybx4.2 5pfyv5.4 qi27w0.3 9et80.4 9d440.3 9et80.4 9d440.3 9et80.4 9eys0.3 9d6w0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5
      9d1c0.7 9d440.8 5reo0.5 3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9q000.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6
      b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.9 1vbzw0.5 c4jdfj.5
    Asia/Yerevan LMT:10680:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +05:18000:1 +04:14400:0 =<+04>-4 -nu148o.1 h4tjwo.3 ckinw0.2
      9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 9d1c0.6
      9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.4 sfzw0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 dopfvj.4
    Atlantic/Azores LMT:-6160:0 HMT:-6872:0 -01:-3600:1 -02:-7200:0 -01:-3600:1 -02:-7200:0
      +00:0:1 -02:-7200:0 -01:-3600:0 +00:0:1 -01:-3600:0 WEST:3600:1 WET:0:0 +00:0:1
      -01:-3600:0 =<-01>1<+00>,M3.5.0/0,M10.5.0/1 -18vsdww.1 em124w.7 2bufw0.2 6zxg0.3 66800.2
      bq580.3 71s40.2 bq580.3 71s40.2 bq580.3 73ms0.2 bq580.3 71s40.2 bq580.3 1b2g00.4 8so00.5
      st1c0.4 8n400.5 9q000.4 902o0.5 a2yo0.4 902o0.5 a2yo0.4 8n400.5 st1c0.4 8n400.5 9d1c0.4
      9d1c0.5 sg2o0.4 9d1c0.5 902o0.4 9q000.5 a2yo0.4 8n400.5 9d1c0.4 9d1c0.5 902o0.4 9q000.5
      a2yo0.4 b5uo0.5 51hc0.4 bmio0.5 99c00.4 9ew00.5 88ao0.4 25p80.6 5reo0.4 3lpg0.5 779c0.4
      1sqk0.6 6uao0.4 38qs0.5 6uao0.4 25p80.6 6hc00.4 38qs0.5 6uao0.4 25p80.6 6hc00.4 38qs0.5
      8a5c0.4 9d1c0.5 9d9o0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9q000.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.8 82xuc0.6 9d1c0.8
      9d1c0.6 9d1c0.8 9d1c0.6 9q000.8 9d1c0.6 9d1c0.8 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9
      9d1c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9q000.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 4olg0.c 4ofw0.b
      46000.9 571c0.a 9d1c0.9 9d1c0.a 9d1c0.9 9d1c0.a 9q000.9 asw00.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9 asw00.a
      7x6o0.9 asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a 7x6o0.9
      asw00.a 7x6o0.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7k800.9 b5uo0.a 7x6o0.9 asw00.a
      7x6o0.9 asw00.a 4ffjj.a
    Atlantic/Bermuda LMT:-15558:0 BST:-11958:1 BMT:-15558:0 ADT:-10800:1 AST:-14400:0
      =AST4ADT,M3.2.0,M11.1.0 -15r0xbu.2 e851c0.1 95jw0.2 a16s0.1 7yyk0.2 5w74c0.4 69z5ru.3
      eefw0.4 7x9g0.3 biqk0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 st440.3 64ak0.4 cyqs0.3 5ed80.4
      dbpg0.3 5ed80.4 doo40.3 51ek0.4 doo40.3 51ek0.4 doo40.3 5ed80.4 1xuw40.3 7x3w0.4 94r9g0.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4
      9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9px80.4 905g0.3 9px80.4 9d440.3 9cyk0.4 9d440.3
      9cyk0.4 9d440.3 9cyk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4
      8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3
      afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4
      8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 6udg0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
    Atlantic/Canary LMT:-3696:0 -01:-3600:0 WET:0:0 WEST:3600:1 WET:0:0 WEST:3600:1
      =WET0WEST,M3.5.0/1,M10.5.0 -oytbtc.1 ctvupc.2 hhq7s0.3 905g0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4
    Atlantic/Cape_Verde LMT:-5644:0 -02:-7200:0 -01:-3600:1 -02:-7200:0 -01:-3600:0 =<-01>1
      -u9rbs0.1 g06lc0.2 1mn180.3 fpqwc0.4 wfqtvj.4
    Atlantic/Faroe LMT:-1624:0 WET:0:0 WEST:3600:1 WET:0:0 =WET0WEST,M3.5.0/1,M10.5.0
      -wcehew.1 127keuw.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2
      asw00.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3
      7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2
      b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3
      7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2
      b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3
      7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2
      b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3
      7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3
    Atlantic/Madeira LMT:-4056:0 FMT:-4056:0 +00:0:1 -01:-3600:0 +00:0:1 -01:-3600:0
      +01:3600:1 -01:-3600:0 WET:0:0 WEST:3600:1 WEST:3600:1 WET:0:0 WEST:3600:1
      =WET0WEST,M3.5.0/1,M10.5.0 -18vsfjc.1 em10zc.7 2bufw0.2 6zxg0.3 66800.2 bq580.3 71s40.2
      bq580.3 71s40.2 bq580.3 73ms0.2 bq580.3 71s40.2 bq580.3 1b2g00.4 8so00.5 st1c0.4 8n400.5
      9q000.4 902o0.5 a2yo0.4 902o0.5 a2yo0.4 8n400.5 st1c0.4 8n400.5 9d1c0.4 9d1c0.5 sg2o0.4
      9d1c0.5 902o0.4 9q000.5 a2yo0.4 8n400.5 9d1c0.4 9d1c0.5 902o0.4 9q000.5 a2yo0.4 b5uo0.5
      51hc0.4 bmio0.5 99c00.4 9ew00.5 88ao0.4 25p80.6 5reo0.4 3lpg0.5 779c0.4 1sqk0.6 6uao0.4
      38qs0.5 6uao0.4 25p80.6 6hc00.4 38qs0.5 6uao0.4 25p80.6 6hc00.4 38qs0.5 8a5c0.4 9d1c0.5
      9d9o0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.8 83at00.a 902o0.8 9d1c0.9 9d1c0.8
      9d1c0.9 9q000.8 9d1c0.9 9d1c0.8 9d1c0.9 9d440.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c
      9d1c0.b 9d1c0.c 9q000.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b 9d1c0.c 9d1c0.b
      9d1c0.c 9d1c0.b 9q000.c asw00.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b 7k800.c
      b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b 7k800.c b5uo0.b
      7k800.c b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b 7k800.c
      b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b
      7k800.c b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b 7k800.c
      b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b
      7k800.c b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b 7x6o0.c b5uo0.b 7k800.c
      b5uo0.b 7k800.c b5uo0.b 7k800.c b5uo0.b 7x6o0.c asw00.b 7x6o0.c asw00.b
    Atlantic/Reykjavik LMT:-5280:0 +00:0:1 -01:-3600:0 -01:-3600:0 +00:0:1 GMT:0:0 =GMT0
      -wcwx9c.2 4rpd9c.1 ci2s0.2 69uk0.1 du840.2 4xp80.1 du840.2 p7bw0.1 4w040.2 9bdzw0.1
      9d6w0.2 64g40.1 cyl80.3 64dc0.4 clpc0.3 6hc00.4 bvs00.3 6uao0.4 bvs00.3 6uao0.4 bvs00.3
      6uao0.4 c8qo0.3 6hc00.4 c8qo0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 asw00.3 7x6o0.4
      afxc0.3 8a5c0.4 asw00.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3
      8a5c0.4 asw00.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4
      afxc0.3 8a5c0.4 asw00.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3 8a5c0.4 afxc0.3
      8a5c0.4 asw00.3 8a5c0.5
    Atlantic/South_Georgia LMT:-8768:0 -02:-7200:0 =<-02>2 -15r12kg.1 259l3jz.1
    Atlantic/St_Helena LMT:-1368:0 JMT:-1368:0 GMT:0:0 =GMT0 -15r18a0.1 vu1eo0.2
    Atlantic/Stanley LMT:-13884:0 SMT:-13884:0 -03:-10800:1 -04:-14400:0 -02:-7200:1
      -03:-10800:0 -03:-10800:1 =<-03>3 -15r0ymc.1 bkx9c0.3 dbvxqc.2 8zzw0.3 9q2s0.2 8zzw0.3
      a31g0.2 8zzw0.3 9q2s0.2 8zzw0.3 9q2s0.2 8zzw0.3 9q2s0.2 4xp80.3 l1pus0.5 7k580.4 b5rw0.5
      77c40.4 biqk0.5 77c40.2 b5uo0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2
      biqk0.3 77c40.2 biqk0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3
      7kas0.2 biqk0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2 b5rw0.3 7kas0.2
      b5xg0.3 77c40.2 bvp80.3 6udg0.2 bvp80.3 77c40.2 biqk0.3 77c40.2 biqk0.3 77c40.2 biqk0.3
      77c40.2 biqk0.3 77c40.2 bvp80.3 77c40.2 biqk0.3 77c40.2 biqk0.3 77c40.5 eaalnj.5
    Australia/Adelaide LMT:33260:0 ACST:32400:0 ACDT:37800:1 ACST:34200:0 ACST:34200:0
      =ACST-9:30ACDT,M10.1.0,M4.1.0/3 -133j2zw.1 27qdzw.4 97zyu0.2 49pc0.3 cxfk00.2 4h400.3
      9d1c0.2 9d1c0.3 9q000.2 902o0.3 eeio00.2 64dc0.3 clpc0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2
      6hc00.3 c8qo0.2 6uao0.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3
      c8qo0.2 6hc00.3 c8qo0.2 6uao0.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2
      779c0.3 b5uo0.2 7k800.3 bitc0.2 7k800.3 bitc0.2 779c0.3 bitc0.2 779c0.3 bitc0.2 6hc00.3
      c8qo0.2 7k800.3 b5uo0.2 6uao0.3 c8qo0.2 779c0.3 bitc0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2
      7x6o0.3 asw00.2 7x6o0.3 asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3
      asw00.2 7x6o0.3 asw00.2 7x6o0.3 b5uo0.2 7k800.3 b5uo0.2 7x6o0.3 asw00.2 7k800.3 b5uo0.2
      8a5c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2
    Australia/Brisbane LMT:36728:0 AEDT:39600:1 AEST:36000:0 AEST:36000:0 =AEST-10 -1354kc8.3
      bhbss8.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2 eeio00.1 64dc0.2
      97zuo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
    Australia/Broken_Hill LMT:33948:0 AEST:36000:0 ACST:32400:0 ACDT:37800:1 ACST:34200:0
      ACST:34200:0 =ACST-9:30ACDT,M10.1.0,M4.1.0/3 -133j3j0.1 t9nr0.2 1egqs0.5 97zyu0.3 49pc0.4
      cxfk00.3 4h400.4 9d1c0.3 9d1c0.4 9q000.3 902o0.4 eeio00.3 64dc0.4 clpc0.3 6hc00.4 c8qo0.3
      6hc00.4 c8qo0.3 6hc00.4 c8qo0.3 6uao0.4 c8qo0.3 6hc00.4 c8qo0.3 6hc00.4 c8qo0.3 6hc00.4
      c8qo0.3 6hc00.4 c8qo0.3 6hc00.4 c8qo0.3 8a5c0.4 asw00.3 6hc00.4 c8qo0.3 6hc00.4 c8qo0.3
      6hc00.4 c8qo0.3 779c0.4 b5uo0.3 7k800.4 bitc0.3 7k800.4 bitc0.3 779c0.4 bitc0.3 6hc00.4
      c8qo0.3 6hc00.4 c8qo0.3 6hc00.4 c8qo0.3 6uao0.4 c8qo0.3 6hc00.4 c8qo0.3 6hc00.4 c8qo0.3
      7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4
      b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3
      7k800.4 b5uo0.3 8a5c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3
      9d1c0.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9q000.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3
      9d1c0.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3 9d1c0.4
      9d1c0.3 9d1c0.4 9q000.3 9d1c0.4 9d1c0.3 9d1c0.4 9d1c0.3
    Australia/Darwin LMT:31400:0 ACST:32400:0 ACDT:37800:1 ACST:34200:0 ACST:34200:0
      =ACST-9:30 -133j1k8.1 27qck8.4 97zyu0.2 49pc0.3 cxfk00.2 4h400.3 9d1c0.2 9d1c0.3 9q000.2
      902o0.3
    Australia/Eucla LMT:30928:0 +0945:35100:1 +0845:31500:0 +0845:31500:0 =<+0845>-8:45
      -12nxx74.3 b05944.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 gheyo0.1 6hc00.2 4ir9c0.1
      6hc00.2 40r400.1 5eg00.2 7p9hc0.1 5reo0.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 f1bt2j.2
    Australia/Hobart LMT:35356:0 AEDT:39600:1 AEST:36000:0 AEST:36000:0
      =AEST-10AEDT,M10.1.0,M4.1.0/3 -12smja4.3 b03ee4.1 902o0.2 b5uo0.1 6hc00.2 c8qo0.1 6hc00.2
      bx2ao0.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2 c9tk00.1 9d1c0.2 asw00.1 6uao0.2 bvs00.1
      6uao0.2 bvs00.1 779c0.2 bvs00.1 64dc0.2 clpc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1
      6hc00.2 c8qo0.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      bvs00.1 7k800.2 bitc0.1 7k800.2 bitc0.1 779c0.2 bitc0.1 779c0.2 bitc0.1 7x6o0.2 9q000.1
      902o0.2 9q000.1 902o0.2 9q000.1 902o0.2 9q000.1 902o0.2 9q000.1 9d1c0.2 9q000.1 902o0.2
      9q000.1 902o0.2 9q000.1 902o0.2 9q000.1 902o0.2 7x6o0.1 asw00.2 a2yo0.1 902o0.2 9q000.1
      902o0.2 9q000.1 902o0.2 9q000.1 902o0.2 9q000.1 9d1c0.2 9d1c0.1 902o0.2 a2yo0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9q000.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1
    Australia/Lindeman LMT:35756:0 AEDT:39600:1 AEST:36000:0 AEST:36000:0 =AEST-10 -1354jl8.3
      bhbs18.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 9q000.1 902o0.2 eeio00.1 64dc0.2
      97zuo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6uao0.2 c8qo0.1 6hc00.2
    Australia/Lord_Howe LMT:38180:0 AEST:36000:0 +1130:41400:1 +1030:37800:0 +11:39600:1
      =<+1030>-10:30<+11>-11,M10.1.0,M4.1.0 -133j6sk.1 18x8f0k.3 c8uu0.2 6u7w0.3 c8tg0.2 6h980.3
      c8tg0.2 6h980.3 c8tg0.2 6h980.3 c8tg0.4 777y0.3 b5w20.4 7k6m0.3 biuq0.4 7k6m0.3 biuq0.4
      777y0.3 biuq0.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6u9a0.3 c8s20.4 6ham0.3
      c8s20.4 6ham0.3 c8s20.4 7x5a0.3 asxe0.4 7x5a0.3 asxe0.4 7x5a0.3 asxe0.4 7x5a0.3 b5w20.4
      7k6m0.3 7x820.4 asum0.3 b5w20.4 7x5a0.3 asxe0.4 7x5a0.3 asxe0.4 7x5a0.3 b5w20.4 7k6m0.3
      b5w20.4 7x5a0.3 asxe0.4 7k6m0.3 b5w20.4 8a3y0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4
      9czy0.3 9d2q0.4 9czy0.3 9q1e0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3
      9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9q1e0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4
      9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9pym0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3
      9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9q1e0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4
      9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 9czy0.3 9q1e0.4 9czy0.3 9d2q0.4 9czy0.3 9d2q0.4 5j1xj.4
    Australia/Melbourne LMT:34792:0 AEDT:39600:1 AEST:36000:0 AEST:36000:0
      =AEST-10AEDT,M10.1.0,M4.1.0/3 -133j46g.3 bfqcmg.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2
      9q000.1 902o0.2 eeio00.1 64dc0.2 clpc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1
      6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 779c0.2 b5uo0.1
      7k800.2 b5uo0.1 7x6o0.2 bitc0.1 779c0.2 bitc0.1 779c0.2 bitc0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 7k800.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1
      7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 7x6o0.1 asw00.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2
      asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 7x6o0.2 asw00.1 7k800.2 b5uo0.1 8a5c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9q000.2 9d1c0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1
    Australia/Perth LMT:27804:0 AWDT:32400:1 AWST:28800:0 AWST:28800:0 =AWST-8 -12nxusc.3
      b058sc.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2 gheyo0.1 6hc00.2 4ir9c0.1 6hc00.2
      40r400.1 5eg00.2 7p9hc0.1 5reo0.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2
    Australia/Sydney LMT:36292:0 AEDT:39600:1 AEST:36000:0 AEST:36000:0
      =AEST-10AEDT,M10.1.0,M4.1.0/3 -133j5c4.3 bfqds4.1 49pc0.2 cxfk00.1 4h400.2 9d1c0.1 9d1c0.2
      9q000.1 902o0.2 eeio00.1 64dc0.2 clpc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1
      6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 8a5c0.2 asw00.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 779c0.2 b5uo0.1
      7k800.2 bitc0.1 7k800.2 bitc0.1 779c0.2 bitc0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2
      c8qo0.1 6uao0.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 7x6o0.2 asw00.1 7x6o0.2 asw00.1
      7x6o0.2 asw00.1 7x6o0.2 b5uo0.1 7k800.2 7x6o0.1 asw00.2 b5uo0.1 7x6o0.2 asw00.1 7x6o0.2
      asw00.1 7x6o0.2 b5uo0.1 7k800.2 b5uo0.1 7x6o0.2 asw00.1 7k800.2 b5uo0.1 8a5c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9q000.2 9d1c0.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2 9d1c0.1
      9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9d1c0.1 9d1c0.2 9q000.1 9d1c0.2
      9d1c0.1 9d1c0.2 9d1c0.1
    """
}
