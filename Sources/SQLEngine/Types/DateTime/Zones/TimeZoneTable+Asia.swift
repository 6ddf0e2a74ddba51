extension TimeZoneTable {
  /// Zones from Asia/Aden to Asia/Tbilisi; ``TimeZoneTable`` says how a row reads.
  static let asia = """
    Asia/Aden LMT:10794:0 +03:10800:0 =<+03>-3 -afs0bu.1 19yc1bd.1
    Asia/Almaty LMT:18468:0 +05:18000:0 +07:25200:1 +06:21600:0 +06:21600:0 +07:25200:1
      +06:21600:1 +05:18000:0 +07:25200:1 =<+05>-5 -nu1a90.1 37a0d0.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4 3ljw0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 a37rs0.1 78xazj.1
    Asia/Amman LMT:8624:0 EEST:10800:1 EET:7200:0 EET:7200:0 EEST:10800:1 +03:10800:0 =<+03>-3
      -kcrtbk.2 m566fk.1 60l80.2 awo40.1 7v980.2 awo40.1 7v980.2 ayis0.1 9gnw0.2 9b9g0.1 7v980.2
      autg0.1 7v980.2 3e6840.1 9et80.2 9io40.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 ayis0.1
      7rjw0.2 ag040.1 8a2k0.2 9zc40.1 8drw0.2 a31g0.1 8zzw0.2 9d440.1 9cyk0.2 9d440.1 8n180.2
      ag040.1 8a5c0.3 afxc0.1 8n400.3 a2yo0.1 8n400.3 a2yo0.1 8n400.3 epmo0.4 4deo0.3 9o5c0.4
      9ew00.3 9b6o0.4 9ew00.3 9d1c0.1 9d1c0.3 9d1c0.1 asw00.3 7x6o0.1 afxc0.3 8n400.1 9d1c0.3
      9d1c0.1 asw00.3 7x6o0.1 asw00.3 7x6o0.1 b5uo0.3 7k800.1 b5uo0.3 7k800.1 b5uo0.3 7x6o0.1
      asw00.3 7x6o0.1 wel80.2 51k40.1 b5uo0.3 7k800.1 b5uo0.3 7x6o0.1 asw00.3 7x6o0.1 asw00.3
      7x6o0.1 asw00.3 7x6o0.1 asw00.3 7x6o0.1 b5uo0.3 7k800.1 b5uo0.3 64dc0.1 clpc0.5 7y4ejj.5
    Asia/Anadyr LMT:42596:0 +12:43200:0 +14:50400:1 +13:46800:0 +13:46800:1 +12:43200:0
      +13:46800:1 +12:43200:1 +11:39600:0 +12:43200:0 =<+12>-12 -nu1sv8.1 379zj8.3 qi27w0.2
      9et80.3 9d440.4 9ew00.1 9d440.4 9et80.1 9eys0.4 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7 9d440.8 5reo0.5
      3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 asw00.5 7x6o0.6
      asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5
      7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6
      asw00.5 7x6o0.6 asw00.5 7x6o0.7 b5xg0.8 7k800.5 dzvtzj.5
    Asia/Aqtau LMT:12064:0 +04:14400:0 +05:18000:0 +06:21600:0 +06:21600:1 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +05:18000:0 =<+05>-5 -nu15b4.1 379y74.2 qrh3w0.3
      9cyk0.4 9ew00.2 9d440.4 9et80.2 9eys0.4 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7 9d440.8 5reo0.5 3ljw0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.8 9d440.7 9d1c0.8 9q000.7 asw00.8 7x6o0.7 asw00.8
      7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7
      asw00.8 7x6o0.7 b5uo0.5 hc4x7j.5
    Asia/Aqtobe LMT:13720:0 +04:14400:0 +05:18000:0 +06:21600:1 +06:21600:0 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +06:21600:1 +05:18000:0 =<+05>-5 -nu16l4.1 379zh4.2
      qi27w0.3 9et80.4 9d1c0.3 9ew00.2 9d440.3 9et80.2 9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7 9d440.8
      5reo0.5 3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 asw00.5
      7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6
      asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 hc4zzj.5
    Asia/Ashgabat LMT:14012:0 +04:14400:0 +06:21600:1 +05:18000:0 +05:18000:0 +06:21600:1
      +05:18000:1 +04:14400:0 +05:18000:0 =<+05>-5 -nu16t8.1 379zp8.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.3 o0b7vj.3
    Asia/Atyrau LMT:12464:0 +03:10800:0 +05:18000:0 +06:21600:0 +06:21600:1 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +05:18000:0 =<+05>-5 -nu15m8.1 37a1a8.2 qrh140.3
      9cyk0.4 9ew00.2 9d440.4 9et80.2 9eys0.4 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7 9d440.8 5reo0.5 3ljw0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 asw00.5 7x6o0.6 asw00.5
      7x6o0.6 asw00.5 7x6o0.7 b5xg0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8 7x6o0.7
      asw00.8 7x6o0.7 b5uo0.5 hc4x7j.5
    Asia/Baghdad LMT:10660:0 BMT:10656:0 +03:10800:0 +04:14400:1 +03:10800:0 +04:14400:1
      =<+03>-3 -15r1hk4.1 em11c4.2 xkn3w0.3 7v980.2 9b9g0.3 9gnw0.2 9eys0.3 9et80.2 9d440.3
      9b9g0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4
      9f1k0.5 9ew00.4 9ew00.5 9ew00.4 9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9ew00.5
      9ew00.4 9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9ew00.5 9ew00.4 9d1c0.5 9ew00.4
      9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9ew00.5 9ew00.4 9d1c0.5 9ew00.4 9d1c0.5 9ew00.4 9d1c0.5
      9ew00.4 ftcjnj.4
    Asia/Bahrain LMT:12140:0 +0330:12600:0 +04:14400:0 +03:10800:0 =<+03>-3 -eukpd8.1 1a1eb8.2
      etwby0.3 y9703j.3
    Asia/Baku LMT:11964:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0 +05:18000:1
      +04:14400:1 +03:10800:0 +05:18000:1 +04:14400:0 =<+04>-4 -nu158c.1 h4tkwc.3 ckinw0.2
      9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 9d1c0.6
      9d1c0.4 1twdk0.8 asw00.9 7x3w0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3
      7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2
      b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3
      7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 7x6o0.2 asw00.3 blsznj.3
    Asia/Bangkok LMT:24124:0 BMT:24124:0 +07:25200:0 =<+07>-7 -1ayyla4.1 l06800.2 1phce9n.2
    Asia/Barnaul LMT:20100:0 +06:21600:0 +08:28800:1 +07:25200:0 +07:25200:0 +08:28800:1
      +07:25200:1 +06:21600:0 +07:25200:1 +07:25200:0 =<+07>-7 -q4ljic.1 5hu6uc.3 qi27w0.2
      9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4
      3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 38fo0.8 64og0.7 9q000.6 asw00.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.4 1vbzw0.7 qnc40.4 bdw43j.4
    Asia/Beirut LMT:8520:0 EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0/0,M10.5.0/0 -1ayy98o.2
      kzyuco.1 aunw0.2 88dg0.1 9et80.2 8yas0.1 a2vw0.2 a31g0.1 7k580.2 hjqo40.1 7v980.2 awo40.1
      7v980.2 awo40.1 7v980.2 ayis0.1 7v980.2 awo40.1 7v980.2 5lhs40.1 56yk0.2 awo40.1 7v980.2
      awo40.1 7v980.2 awo40.1 7v980.2 ayis0.1 7v980.2 awo40.1 7v980.2 autg0.1 7v980.2 2wxus0.1
      8n180.2 a4w40.1 8n180.2 a4w40.1 8n180.2 a4w40.1 8n180.2 bs5g0.1 71mk0.2 alk40.1 86d80.2
      a4w40.1 8n180.2 a4w40.1 8n180.2 a6qs0.1 80t80.2 905g0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9q2s0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 b5rw0.2 7kas0.1 b5rw0.2
      7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2 7kas0.1
      b5rw0.2 7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2
      7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1
      b5rw0.2 7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2
      7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1
      b5rw0.2 7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2
      7kas0.1 b5rw0.2 7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
    Asia/Bishkek LMT:17904:0 +05:18000:0 +07:25200:1 +06:21600:0 +06:21600:0 +07:25200:1
      +06:21600:1 +06:21600:1 =<+06>-6 -nu19tc.1 379zxc.3 qi27w0.2 9et80.3 9d440.2 9et80.3
      9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 7vc00.1 bkl80.6 8n180.1 a31g0.6 8n180.1
      a31g0.6 8n180.1 a31g0.6 8n180.1 a31g0.6 8zzw0.1 9db20.7 ast80.1 7x9g0.7 ast80.1 7x9g0.7
      b5rw0.1 7kas0.7 b5rw0.1 7kas0.7 b5rw0.1 7x9g0.7 ast80.1 7x9g0.7 ast80.1 7x9g0.7 b5rw0.1
      7kas0.7 73aa0.3 gxhgbj.3
    Asia/Brunei LMT:27580:0 +0730:27000:0 +08:28800:0 =<+08>-8 -mvofy4.1 3khxs4.2 1itqj5j.2
    Asia/Chita LMT:27232:0 +08:28800:0 +10:36000:1 +09:32400:0 +09:32400:0 +10:36000:1
      +09:32400:1 +08:28800:0 +10:36000:0 +10:36000:1 +09:32400:0 =<+09>-9 -q4cfog.1 5hkxgg.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.7 qnew0.3 bdw9nj.3
    Asia/Colombo LMT:19164:0 MMT:19172:0 +0530:19800:0 +06:21600:1 +0630:23400:1 +0630:23400:0
      +06:21600:0 +0530:19800:0 =<+0530>-5:30 -1ayyhgc.1 dkh6ns.2 isle6k.3 cajy0.4 1mp2u0.2
      qetjw0.5 7x5a0.6 4xvqq0.2 gktuxj.2
    Asia/Damascus LMT:8712:0 EEST:10800:1 EET:7200:0 +03:10800:0 =<+03>-3 -q3gk20.2 5k6q0.1
      8n180.2 a31g0.1 8n180.2 a31g0.1 8n180.2 a31g0.1 8zzw0.2 k4hk40.1 7yyk0.2 awo40.1 7tek0.2
      b0dg0.1 7v980.2 awo40.1 7tek0.2 alk40.1 887w0.2 awo40.1 7v980.2 ayis0.1 7v980.2 awo40.1
      7v980.2 awo40.1 7v980.2 awo40.1 7v980.2 ayis0.1 7v980.2 awo40.1 7v980.2 awo40.1 7v980.2
      awo40.1 7v980.2 ayis0.1 7v980.2 awo40.1 6bp80.2 cg840.1 6bp80.2 2eh1g0.1 8zzw0.2 9ts40.1
      8zzw0.2 pvk40.1 c33w0.2 7cw40.1 cjrw0.2 6zxg0.1 btuk0.2 7rpg0.1 9gnw0.2 9d440.1 9cyk0.2
      9et80.1 9et80.2 9rxg0.1 91uk0.2 92040.1 9et80.2 9o840.1 9et80.2 9d440.1 9et80.2 9eys0.1
      9et80.2 9b9g0.1 9gnw0.2 99es0.1 9iik0.2 9d440.1 9et80.2 9eys0.1 9et80.2 9d440.1 9et80.2
      9d440.1 9et80.2 9d440.1 9et80.2 9eys0.1 9et80.2 9d440.1 9et80.2 9d440.1 8y580.2 9q2s0.1
      b5rw0.2 7x9g0.1 aunw0.2 7ig40.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2 7kas0.1 b5rw0.2 7x9g0.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 b5rw0.2 7kas0.1 b5rw0.2 7kas0.1 b5rw0.3 7y4hbj.3
    Asia/Dhaka LMT:21700:0 HMT:21200:0 +0630:23400:0 +0530:19800:0 +06:21600:0 +07:25200:1
      =<+06>-6 -15r1q2s.1 r080dw.2 bmgyw.3 5lxg0.2 4qknw0.4 u4ijy0.5 a1400.4 en10fj.4
    Asia/Dili LMT:30140:0 +08:28800:0 +09:32400:0 +08:28800:0 +09:32400:0 =<+09>-9 -u9s3k0.1
      fqct80.2 hufs00.3 cpz440.2 jhkf7j.2
    Asia/Dubai LMT:13272:0 +04:14400:0 =<+04>-4 -q3gnko.1 1pm0ok7.1
    Asia/Dushanbe LMT:16512:0 +05:18000:0 +07:25200:1 +06:21600:0 +06:21600:0 +07:25200:1
      +06:21600:1 +05:18000:0 =<+05>-5 -nu18qo.1 379yuo.3 qi27w0.2 9et80.3 9d440.2 9et80.3
      9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 8c2s0.7 o73qnj.7
    Asia/Famagusta LMT:8148:0 EEST:10800:1 EET:7200:0 EET:7200:0 EEST:10800:1 +03:10800:0
      EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 -p4bqac.2 rvhy2c.1 9cyk0.2 b42s0.1 7nuk0.2
      8yas0.1 8zzw0.2 9q2s0.1 9et80.2 9b9g0.1 9cyk0.2 9q2s0.1 8zzw0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9q2s0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 at4c0.3
      7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3
      7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      asw00.3 7x6o0.4 8h8w0.5 leog0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3
      7x6o0.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3
    Asia/Gaza LMT:8272:0 EEST:10800:1 EET:7200:0 EET:7200:0 EEST:10800:1 IDT:10800:1
      IST:7200:0 IDT:10800:1 IST:7200:0 EET:7200:0 =EET-2EEST,M3.4.4/50,M10.4.4/50 -1054x1s.3
      kp9t1s.1 69xc0.2 2f1c0.1 10q800.2 7rmo0.1 b0ao0.2 7thc0.1 b0ao0.2 8jeo0.1 a8io0.2 8jeo0.1
      a8io0.2 5hoig0.4 7el80.3 awo40.4 7v980.3 awqw0.4 7tk40.3 b07w0.4 7tk40.3 ayd80.4 7tk40.3
      ayd80.4 7tk40.3 ayd80.4 7tk40.3 b07w0.4 7tk40.3 ayd80.4 7tk40.3 ayd80.4 7ves0.3 awik0.4
      1sns0.6 3p6is0.5 51ek0.6 9q2s0.5 6u7w0.6 2kjk40.7 25s00.8 1weyo0.7 5reo0.8 bvs00.5 776k0.6
      dbpg0.5 5rbw0.6 bbhg0.5 7rjw0.6 asys0.5 7k580.6 c8tg0.5 6h980.6 ag040.5 7x3w0.6 asys0.5
      8a2k0.6 asys0.5 8a2k0.6 ap9g0.5 80t80.6 ap9g0.5 7nuk0.6 b2840.5 80t80.6 66as0.3 4vxc0.4
      8n400.9 a2yo0.4 8n400.9 a2yo0.4 8n400.9 asw00.4 9cyk0.3 9q2s0.4 9cyk0.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4 8n400.3 a2yo0.4 8ulg0.3 97ek0.4 8y580.3 9ts40.4
      8hms0.3 a4qk0.4 7x3w0.3 asys0.4 8a5c0.3 ahs1o.4 71mic.3 bzk5o.4 69uic.3 cg840.4 902o0.3
      9q000.4 9cyk0.3 9d440.4 ast80.3 7z440.4 ar1c0.3 7z440.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4
      b5rw0.3 7vc00.4 aunw0.3 7x9g0.4 asw00.3 7x6o0.4 b4000.3 7nxc0.4 b42s0.3 9d440.4 9cyk0.3
      905g0.4 9px80.3 8n6s0.4 a2vw0.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4
      b5rw0.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4 b5rw0.3
      7kas0.4 b5rw0.3 7x9g0.4 afuk0.3 8a840.4 a2vw0.3 8n6s0.4 9cyk0.3 9d440.4 8zzw0.3 9q2s0.4
      8a2k0.3 2itg0.4 cvw0.3 7x9g0.4 7k580.3 25us0.4 12t80.3 7x9g0.4 776k0.3 25us0.4 1frw0.3
      7x9g0.4 6h980.3 2itg0.4 1sqk0.3 7x9g0.4 64ak0.3 25us0.4 2vmk0.3 7kas0.4 5rbw0.3 25us0.4
      38l80.3 7kas0.4 51ek0.3 2itg0.4 3ljw0.3 7x9g0.4 4bh80.3 25us0.4 4bh80.3 7x9g0.4 3ljw0.3
      2itg0.4 4ofw0.3 7x9g0.4 38l80.3 25us0.4 5rbw0.3 7kas0.4 2vmk0.3 25us0.4 64ak0.3 7kas0.4
      25p80.3 2itg0.4 6h980.3 7x9g0.4 1frw0.3 25us0.4 776k0.3 7x9g0.4 puk0.3 2itg0.4 7k580.3
      7x9g0.4 cvw0.3 2itg0.4 7x3w0.3 a31g0.4 8zzw0.3 9d440.4 9cyk0.3 8n6s0.4 a2vw0.3 8a840.4
      afuk0.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4 b5rw0.3
      7x9g0.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4 ast80.3 8a840.4
      a2vw0.3 8n6s0.4 9px80.3 905g0.4 8zzw0.3 9q2s0.4 8n180.3 25us0.4 cvw0.3 7kas0.4 8a2k0.3
      25us0.4 puk0.3 7kas0.4 7k580.3 2itg0.4 12t80.3 7x9g0.4 6u7w0.3 25us0.4 1sqk0.3 7x9g0.4
      64ak0.3 2itg0.4 25p80.3 7x9g0.4 5rbw0.3 2itg0.4 2vmk0.3 7kas0.4 5ed80.3 25us0.4 3ljw0.3
      7kas0.4 4ofw0.3 2itg0.4 3yik0.3 7x9g0.4 3yik0.3 25us0.4 4ofw0.3 7x9g0.4 3ljw0.3 25us0.4
      51ek0.3 7x9g0.4 2vmk0.3 2itg0.4 5ed80.3 7x9g0.4 2inw0.3 25us0.4 6h980.3 7kas0.4 1sqk0.3
      2itg0.4 6u7w0.3 7kas0.4 1frw0.3 2itg0.4 776k0.3 7x9g0.4 puk0.3 25us0.4 7x3w0.3
    Asia/Hebron LMT:8423:0 EEST:10800:1 EET:7200:0 EET:7200:0 EEST:10800:1 IDT:10800:1
      IST:7200:0 IDT:10800:1 IST:7200:0 EET:7200:0 =EET-2EEST,M3.4.4/50,M10.4.4/50 -1054x5z.3
      kp9t5z.1 69xc0.2 2f1c0.1 10q800.2 7rmo0.1 b0ao0.2 7thc0.1 b0ao0.2 8jeo0.1 a8io0.2 8jeo0.1
      a8io0.2 5hoig0.4 7el80.3 awo40.4 7v980.3 awqw0.4 7tk40.3 b07w0.4 7tk40.3 ayd80.4 7tk40.3
      ayd80.4 7tk40.3 ayd80.4 7tk40.3 b07w0.4 7tk40.3 ayd80.4 7tk40.3 ayd80.4 7ves0.3 awik0.4
      1sns0.6 3p6is0.5 51ek0.6 9q2s0.5 6u7w0.6 2kjk40.7 25s00.8 1weyo0.7 5reo0.8 bvs00.5 776k0.6
      dbpg0.5 5rbw0.6 bbhg0.5 7rjw0.6 asys0.5 7k580.6 c8tg0.5 6h980.6 ag040.5 7x3w0.6 asys0.5
      8a2k0.6 asys0.5 8a2k0.6 ap9g0.5 80t80.6 ap9g0.5 7nuk0.6 b2840.5 80t80.6 66as0.3 4vxc0.4
      8n400.9 a2yo0.4 8n400.9 a2yo0.4 8n400.9 asw00.4 9cyk0.3 9q2s0.4 9cyk0.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4 8n400.3 a2yo0.4 8ulg0.3 97ek0.4 8y580.3 9ts40.4
      8hms0.3 a4qk0.4 82nw0.3 anes0.4 8a5c0.3 afxc0.4 73h80.3 bzk5o.4 69uic.3 1hs40.4 1lbw0.3
      9d440.4 902o0.3 9q000.4 9cyk0.3 9d440.4 ast80.3 7z440.4 ar1c0.3 7z440.4 b5rw0.3 7kas0.4
      b5rw0.3 7kas0.4 b5rw0.3 7vc00.4 aunw0.3 7x9g0.4 asw00.3 7x6o0.4 b4000.3 7nxc0.4 b42s0.3
      9d440.4 9cyk0.3 905g0.4 9px80.3 8n6s0.4 a2vw0.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4
      b5rw0.3 7kas0.4 b5rw0.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3
      7kas0.4 b5rw0.3 7kas0.4 b5rw0.3 7x9g0.4 afuk0.3 8a840.4 a2vw0.3 8n6s0.4 9cyk0.3 9d440.4
      8zzw0.3 9q2s0.4 8a2k0.3 2itg0.4 cvw0.3 7x9g0.4 7k580.3 25us0.4 12t80.3 7x9g0.4 776k0.3
      25us0.4 1frw0.3 7x9g0.4 6h980.3 2itg0.4 1sqk0.3 7x9g0.4 64ak0.3 25us0.4 2vmk0.3 7kas0.4
      5rbw0.3 25us0.4 38l80.3 7kas0.4 51ek0.3 2itg0.4 3ljw0.3 7x9g0.4 4bh80.3 25us0.4 4bh80.3
      7x9g0.4 3ljw0.3 2itg0.4 4ofw0.3 7x9g0.4 38l80.3 25us0.4 5rbw0.3 7kas0.4 2vmk0.3 25us0.4
      64ak0.3 7kas0.4 25p80.3 2itg0.4 6h980.3 7x9g0.4 1frw0.3 25us0.4 776k0.3 7x9g0.4 puk0.3
      2itg0.4 7k580.3 7x9g0.4 cvw0.3 2itg0.4 7x3w0.3 a31g0.4 8zzw0.3 9d440.4 9cyk0.3 8n6s0.4
      a2vw0.3 8a840.4 afuk0.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4 b5rw0.3
      7kas0.4 b5rw0.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 b5rw0.3 7kas0.4 b5rw0.3 7kas0.4
      ast80.3 8a840.4 a2vw0.3 8n6s0.4 9px80.3 905g0.4 8zzw0.3 9q2s0.4 8n180.3 25us0.4 cvw0.3
      7kas0.4 8a2k0.3 25us0.4 puk0.3 7kas0.4 7k580.3 2itg0.4 12t80.3 7x9g0.4 6u7w0.3 25us0.4
      1sqk0.3 7x9g0.4 64ak0.3 2itg0.4 25p80.3 7x9g0.4 5rbw0.3 2itg0.4 2vmk0.3 7kas0.4 5ed80.3
      25us0.4 3ljw0.3 7kas0.4 4ofw0.3 2itg0.4 3yik0.3 7x9g0.4 3yik0.3 25us0.4 4ofw0.3 7x9g0.4
      3ljw0.3 25us0.4 51ek0.3 7x9g0.4 2vmk0.3 2itg0.4 5ed80.3 7x9g0.4 2inw0.3 25us0.4 6h980.3
      7kas0.4 1sqk0.3 2itg0.4 6u7w0.3 7kas0.4 1frw0.3 2itg0.4 776k0.3 7x9g0.4 puk0.3 25us0.4
      7x3w0.3
    Asia/Ho_Chi_Minh LMT:25590:0 PLMT:25590:0 +07:25200:0 +08:28800:0 +09:32400:0 +07:25200:0
      =<+07>-7 -x5692u.1 2isio0.2 gj25iu.3 15ct80.4 8so00.2 tmtk0.3 4azmo0.2 2cm7w0.3 8285c0.2
      wo9b7j.2
    Asia/Hong_Kong LMT:27402:0 HKT:28800:0 HKST:32400:1 HKWT:30600:1 JST:32400:0 HKT:28800:0
      HKST:32400:1 HKT:28800:0 =HKT-8 -y0i0s0.1 j44dk0.2 5k000.3 4d4y0.4 2195i0.7 7x3w0.2
      bj320.5 6uao0.6 bvs00.5 7x6o0.6 9d1c0.5 7x6o0.2 asw00.5 7x6o0.2 asw00.5 7x6o0.2 asw00.5
      8a5c0.2 asw00.5 7x6o0.2 ast80.7 77c40.2 biqk0.7 77c40.2 bvp80.7 6udg0.2 bvp80.7 77c40.2
      biqk0.7 77c40.2 biqk0.7 77c40.2 biqk0.7 77c40.2 bvp80.7 6udg0.2 bvp80.7 6udg0.2 bvp80.7
      77c40.2 biqk0.7 77c40.2 biqk0.7 8n6s0.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9px80.7 9d440.2
      9cyk0.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 9d440.2 9px80.7 9d440.2 9cyk0.7
      3lpg0.2 f4d80.7 9d440.2 9cyk0.7 9d440.2 9cyk0.7 1c9440.2 8a2k0.7
    Asia/Hovd LMT:21996:0 +06:21600:0 +08:28800:1 +07:25200:0 =<+07>-7 -xmcoz0.1 11sncb0.3
      2qk2k0.2 9et80.3 9eys0.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2
      9cyk0.3 9d440.2 9cyk0.3 9d440.2 9px80.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3
      9d440.2 9cyk0.3 9d440.2 9cyk0.3 9q2s0.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 1ckdo0.2
      7x3w0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9cyk0.3 9d440.2 9px80.3
      4fio40.2 9ct00.3 9d9o0.2 9ct00.3 b4l8jj.3
    Asia/Irkutsk LMT:25025:0 IMT:25025:0 +07:25200:0 +09:32400:1 +08:28800:0 +08:28800:0
      +09:32400:1 +08:28800:1 +07:25200:0 +09:32400:0 +09:32400:1 +08:28800:0 =<+08>-8
      -1ayylz5.1 kwq5c0.2 5fh175.4 qi27w0.3 9et80.4 9d440.3 9et80.4 9d440.3 9et80.4 9eys0.3
      9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9q000.5 9d1c0.7 9d440.8 5reo0.5 3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9q000.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6
      b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5
      7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.9
      1vbzw0.5 c4jlrj.5
    Asia/Jakarta LMT:25632:0 BMT:25632:0 +0720:26400:0 +0730:27000:0 +09:32400:0 +08:28800:0
      WIB:25200:0 =WIB-7 -1hftyg0.1 tfikqo.2 4lzxc0.3 4wdzjc.4 1tu960.3 1cx860.5 11jta0.3
      74uc20.6
    Asia/Jayapura LMT:33768:0 +09:32400:0 +0930:34200:0 WIT:32400:0 =WIT-9 -jebm20.1 66bqe0.2
      a37vy0.3
    Asia/Jerusalem LMT:8454:0 JMT:8440:0 IDT:10800:1 IST:7200:0 IDDT:14400:1 IDT:10800:1
      IST:7200:0 IDT:10800:1 IST:7200:0 =IST-2IDT,M3.4.4/26,M10.5.0 -1ayy96u.1 jtxuoe.6 bp5aig.2
      69xc0.3 2f1c0.2 10q800.3 7rmo0.2 b0ao0.3 7thc0.2 b0ao0.3 8jeo0.2 a8io0.3 8jeo0.2 a8io0.3
      t9pc0.4 571c0.2 34yo0.3 9b6o0.2 9gqo0.3 8jeo0.2 7thc0.3 a6o00.2 bitc0.3 8a5c0.2 9d1c0.3
      902o0.2 7x6o0.3 e1k00.2 4oio0.3 e1k00.2 4oio0.3 dolc0.2 64dc0.3 asw00.2 7k800.3 8rfeg0.5
      51ek0.6 9q2s0.5 6u7w0.6 2kjk40.7 25s00.8 1weyo0.7 5reo0.8 bvs00.5 776k0.6 dbpg0.5 5rbw0.6
      bbhg0.5 7rjw0.6 asys0.5 7k580.6 c8tg0.5 6h980.6 ag040.5 7x3w0.6 asys0.5 8a2k0.6 asys0.5
      8a2k0.6 ap9g0.5 80t80.6 ap9g0.5 7nuk0.6 b2840.5 80t80.6 9zc40.5 9iik0.6 9kis0.5 93p80.6
      9mdg0.5 8qqk0.6 apf00.5 7x3w0.6 biw40.5 8zx40.6 9io40.5 8n180.6 9kis0.5 9vh80.6 8ulg0.5
      9px80.6 9mdg0.5 8n180.6 9tuw0.5 9tmk0.6 8wg40.5 9gnw0.6 99es0.5 8qqk0.6 9zc40.5 9tmk0.6
      8wg40.5 9gnw0.6 99es0.5 8qqk0.6 acas0.5 9gnw0.6 99es0.5 93p80.6 9mdg0.5 awik0.6 7tk40.5
      awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5 awik0.6
      7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5 awik0.6 7tk40.5
      awik0.6 7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5 awik0.6
      7tk40.5 awik0.6 7tk40.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7glg0.5 b9h80.6 7tk40.5
      awik0.6 7tk40.5 awik0.6
    Asia/Kabul LMT:16608:0 +04:14400:0 +0430:16200:0 =<+0430>-4:30 -15r1m5c.1 spc1pc.2
      1ck9lfj.2
    Asia/Kamchatka LMT:38076:0 +11:39600:0 +13:46800:1 +12:43200:0 +12:43200:0 +13:46800:1
      +12:43200:1 +11:39600:0 +12:43200:0 =<+12>-12 -olrupo.1 3z045o.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4 3ljw0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.6 b5xg0.7 7k800.4 dzvtzj.4
    Asia/Karachi LMT:16092:0 +0530:19800:0 +0630:23400:1 +05:18000:0 PKST:21600:1 PKT:18000:0
      =PKT-5 -wvpb30.1 im3zt0.2 1mn180.1 33xpg0.3 a63o20.5 g72qo0.4 9cyk0.5 2y85g0.4 7v980.5
      8hms0.4 aaak0.5
    Asia/Kathmandu LMT:20476:0 +0530:19800:0 +0545:20700:0 =<+0545>-5:45 -q3gt4s.1 yg2lus.2
      r5y89j.2
    Asia/Khandyga LMT:32533:0 +08:28800:0 +10:36000:1 +09:32400:0 +09:32400:0 +10:36000:1
      +09:32400:1 +08:28800:0 +11:39600:1 +10:36000:0 +10:36000:0 +11:39600:0 +09:32400:0
      =<+09>-9 -q4cjrp.1 5hl1jp.3 qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2
      9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5
      b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4 3fx40.a 4h6s0.8 b5uo0.9 7k800.8
      b5uo0.9 7k800.8 b5uo0.9 7k800.8 b5uo0.9 7x6o0.8 asw00.9 7x6o0.8 asw00.9 7x6o0.8 b5uo0.9
      7k800.b 8ql00.9 1mlho0.4 c4jojj.4
    Asia/Kolkata LMT:21208:0 HMT:21200:0 MMT:19270:0 IST:19800:0 +0630:23400:1 =IST-5:30
      -1oaa314.1 83glc8.2 isc6tm.3 innm9a.4 bmfw0.3 5lxg0.4 1mn180.3
    Asia/Krasnoyarsk LMT:22286:0 +06:21600:0 +08:28800:1 +07:25200:0 +07:25200:0 +08:28800:1
      +07:25200:1 +06:21600:0 +08:28800:0 +08:28800:1 +07:25200:0 =<+07>-7 -q37l72.1 5gg8j2.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.4 c4jizj.4
    Asia/Kuala_Lumpur LMT:24406:0 SMT:24925:0 +07:25200:0 +0720:26400:1 +0720:26400:0
      +0730:27000:0 +09:32400:0 +08:28800:0 =<+08>-8 -100ew5y.1 2ax69l.2 eeb94d.3 1kbr2o.4
      2yhc00.5 8n3jc.6 1v2p60.5 iy3ms0.7 t93z7j.7
    Asia/Kuching LMT:26480:0 +0730:27000:0 +0820:30000:1 +08:28800:0 +09:32400:0 +08:28800:0
      =<+08>-8 -mvof3k.1 3khwxk.3 1epvy0.2 4ohqo.3 e5a9c.2 4ohqo.3 e3flc.2 4ohqo.3 e3flc.2
      4ohqo.3 e3flc.2 4ohqo.3 e5a9c.2 4ohqo.3 e3flc.2 4ohqo.3 3ajlc.4 1v2qk0.3 1c77lzj.3
    Asia/Kuwait LMT:11516:0 +03:10800:0 =<+03>-3 -afs0vw.1 19yc1vf.1
    Asia/Macau LMT:27250:0 CST:28800:0 +10:36000:1 +09:32400:0 CDT:32400:1 CST:28800:0
      CDT:32400:1 =CST-8 -y0i2cy.1 jdvyoy.3 6onw0.2 ac580.3 8fs40.2 7v980.3 11luw0.1 awlc0.4
      7vc00.5 ac800.4 bko00.5 7x6o0.4 9d1c0.5 7vc00.4 asw00.5 7x6o0.4 asw00.5 7x6o0.4 auqo0.5
      88ao0.4 asw00.5 7x6o0.4 asw00.5 779c0.4 bitc0.5 779c0.4 bvs00.5 6uao0.4 bw1q0.1 77c40.6
      biqk0.1 77c40.6 biqk0.1 77c40.6 biqk0.1 77c40.6 bvp80.1 6udg0.6 bvp80.1 6udg0.6 bvp80.1
      77c40.6 biqk0.1 77c40.6 biqk0.1 8n6s0.6 9cvs0.1 9d6w0.6 9cvs0.1 9d6w0.6 9px80.1 9d440.6
      9cyk0.1 9d440.6 9cyk0.1 9d440.6 9cyk0.1 9d440.6 9cyk0.1 9d440.6 9px80.1 9d440.6 9cyk0.1
      3lpg0.6 f4d80.1 9d440.6 9cyk0.1 9d440.6 9cyk0.1 1c9440.6 8a2k0.1
    Asia/Magadan LMT:36192:0 +10:36000:0 +12:43200:1 +11:39600:0 +11:39600:0 +12:43200:1
      +11:39600:1 +10:36000:0 +12:43200:0 +12:43200:1 +11:39600:0 =<+11>-11 -nu1nxc.1 37a05c.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.7 s39k0.4 bcgkjj.4
    Asia/Makassar LMT:28656:0 MMT:28656:0 +08:28800:0 +09:32400:0 WITA:28800:0 =WITA-8
      -q3gzg0.1 6p5hc0.2 4u87w0.3 1w02k0.4
    Asia/Manila LMT:-57368:0 LMT:29032:0 PDT:32400:1 PST:28800:0 PST:28800:0 JST:32400:0
      PST:28800:0 =PST-8 -1t8ix2g.1 sjc9ig.4 je0pc0.2 3wnw0.3 2kc5g0.2 2zbw0.5 1leo00.2 dzpc0.3
      4d3ms0.2 2rx80.3 bwlpg0.2 95jw0.3 6lv1g0.2 3jp80.3
    Asia/Muscat LMT:14064:0 +04:14400:0 =<+04>-4 -q3go6o.1 1pm0p67.1
    Asia/Nicosia LMT:8008:0 EEST:10800:1 EET:7200:0 EET:7200:0 EEST:10800:1
      =EET-2EEST,M3.5.0/3,M10.5.0/4 -p4bq6g.2 rvhxyg.1 9cyk0.2 b42s0.1 7nuk0.2 8yas0.1 8zzw0.2
      9q2s0.1 9et80.2 9b9g0.1 9cyk0.2 9q2s0.1 8zzw0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9q2s0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 at4c0.3 7x6o0.4 b5uo0.3
      7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3 7k800.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3
      7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3
      7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4
      b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3 7x6o0.4 b5uo0.3
      7k800.4 b5uo0.3 7k800.4 b5uo0.3 7k800.4 b5uo0.3 7x6o0.4 asw00.3 7x6o0.4 asw00.3
    Asia/Novokuznetsk LMT:20928:0 +06:21600:0 +08:28800:1 +07:25200:0 +07:25200:0 +08:28800:1
      +07:25200:1 +06:21600:0 +07:25200:0 =<+07>-7 -nu36tc.1 37bu5c.3 qi27w0.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4 3ljw0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5 asw00.4
      7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5 asw00.4 7x6o0.5
      asw00.4 7x6o0.6 b5xg0.7 7k800.4 dzvg3j.4
    Asia/Novosibirsk LMT:19900:0 +06:21600:0 +08:28800:1 +07:25200:0 +07:25200:0 +08:28800:1
      +07:25200:1 +06:21600:0 +07:25200:1 +07:25200:0 =<+07>-7 -q4do0s.1 5hmbcs.3 qi27w0.2
      9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4
      3ljw0.5 9d1c0.4 9d1c0.5 2vh00.8 6hn40.7 9d1c0.6 9d1c0.7 9d1c0.6 9d1c0.7 9q000.6 asw00.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6
      asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7
      7x6o0.6 asw00.7 7x6o0.6 asw00.7 7x6o0.6 b5uo0.7 7k800.4 1vbzw0.7 wrpg0.4 b7rqrj.4
    Asia/Omsk LMT:17610:0 +05:18000:0 +07:25200:1 +06:21600:0 +06:21600:0 +07:25200:1
      +06:21600:1 +05:18000:0 +07:25200:0 +07:25200:1 +06:21600:0 =<+06>-6 -q5xmx6.1 5j6d16.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.4 c4jg7j.4
    Asia/Oral LMT:12324:0 +03:10800:0 +05:18000:0 +06:21600:1 +06:21600:0 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +05:18000:0 =<+05>-5 -nu15ic.1 37a16c.2 qi2540.3
      9et80.4 9d1c0.3 9ew00.2 9d440.3 9et80.2 9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.7 9d440.8 9d1c0.7 9q000.8 9d1c0.7 9d1c0.8 5reo0.5
      3ljw0.7 9d440.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9d1c0.7 9d1c0.8 9q000.7 asw00.8 7x6o0.7
      asw00.8 7x6o0.7 asw00.8 7x6o0.7 b5uo0.8 7k800.7 b5uo0.8 7k800.7 b5uo0.8 7x6o0.7 asw00.8
      7x6o0.7 asw00.8 7x6o0.7 b5uo0.5 hc4x7j.5
    Asia/Phnom_Penh LMT:25180:0 PLMT:25590:0 +07:25200:0 +08:28800:0 +09:32400:0 +07:25200:0
      =<+07>-7 -x568rg.1 2isicm.2 gj25iu.3 15ct80.4 8so00.2 1c7q4nj.2
    Asia/Pontianak LMT:26240:0 PMT:26240:0 +0730:27000:0 +09:32400:0 +08:28800:0 WITA:28800:0
      WIB:25200:0 =WIB-7 -w6piww.1 cse2o0.2 4tnu2w.3 1wkei0.2 1cx860.4 11jta0.2 74uc20.5
      cixam0.6
    Asia/Pyongyang LMT:30180:0 KST:30600:0 JST:32400:0 KST:32400:0 =KST-9 -w895yc.1 1yh10c.2
      hk5da0.3 10ipmo0.1 1f4qo0.3
    Asia/Qatar LMT:12368:0 +04:14400:0 +03:10800:0 =<+03>-3 -q3gmvk.1 rctnrk.2 y9703j.2
    Asia/Qostanay LMT:15268:0 +04:14400:0 +05:18000:0 +06:21600:1 +06:21600:0 +05:18000:0
      +06:21600:1 +05:18000:1 +04:14400:0 +06:21600:0 +06:21600:1 +05:18000:0 =<+05>-5 -nu17s4.1
      37a0o4.2 qi27w0.3 9et80.4 9d1c0.3 9ew00.2 9d440.3 9et80.2 9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7
      9d440.8 5reo0.5 3ljw0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6
      asw00.5 7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5
      7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.9 a37p00.2 78xazj.2
    Asia/Qyzylorda LMT:15712:0 +04:14400:0 +05:18000:0 +06:21600:1 +06:21600:0 +05:18000:0
      +06:21600:1 +05:18000:1 +06:21600:0 +06:21600:1 +05:18000:0 =<+05>-5 -nu184g.1 37a10g.2
      qi27w0.3 9et80.4 9d1c0.3 9ew00.2 9d440.3 9et80.2 9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7 9d440.5
      5rbw0.8 3ljw0.6 9d440.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9q000.6 asw00.5
      7x6o0.6 asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.5 7k800.6 b5uo0.5 7k800.6 b5uo0.5 7x6o0.6
      asw00.5 7x6o0.6 asw00.5 7x6o0.6 b5uo0.8 7dmqc0.2 9yi9nj.2
    Asia/Riyadh LMT:11212:0 +03:10800:0 =<+03>-3 -bwgbbg.1 1bf0caz.1
    Asia/Sakhalin LMT:34248:0 +09:32400:0 +12:43200:1 +11:39600:0 +11:39600:0 +12:43200:1
      +11:39600:1 +10:36000:0 +11:39600:0 =<+11>-11 -xl87rc.1 kvnarc.3 ikvh40.2 9et80.3 9d440.2
      9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 5reo0.4 3ljw0.5 9d1c0.4
      9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4 7x6o0.6 asys0.7 7x6o0.6
      asw00.7 7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6 asw00.7
      7x6o0.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7k800.6 b5uo0.7 7x6o0.6 asw00.7 7x6o0.6
      asw00.7 7x6o0.6 b5uo0.7 7k800.4 1vbzw0.7 qnc40.4 bdwf7j.4
    Asia/Samarkand LMT:16073:0 +04:14400:0 +05:18000:0 +06:21600:1 +06:21600:0 +05:18000:0
      +06:21600:1 =<+05>-5 -nu18eh.1 37a1ah.2 qi27w0.3 9et80.4 9d1c0.3 9ew00.2 9d440.3 9et80.2
      9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9d1c0.6 9q000.5 9d1c0.6 9d1c0.5 o62pbj.5
    Asia/Seoul LMT:30472:0 KST:30600:0 JST:32400:0 KDT:36000:1 KST:32400:0 KDT:34200:1
      KDT:36000:1 =KST-9 -w8966g.1 1yh18g.2 hkx5a0.4 1faao0.3 5cik0.4 ae5g0.3 8a2k0.4 ae5g0.3
      8bx80.4 c8tg0.3 6h980.4 1bj6s0.1 l3aq0.5 6j3w0.1 d2g40.5 6u7w0.1 b5xg0.5 776k0.1 biw40.5
      776k0.1 biw40.5 776k0.1 biw40.5 776k0.1 grs40.4 dfqxi0.3 7x6o0.4 asw00.3 7x6o0.4
    Asia/Shanghai LMT:29143:0 CDT:32400:1 CST:28800:0 =CST-8 -100eztj.2 9jeyxj.1 8sl80.2
      asbpg0.1 6w2k0.2 7ves0.1 bxjw0.2 4mqs0.1 1vduk0.2 d4as0.1 75bw0.2 a31g0.1 aaak0.2 9d440.1
      7v980.2 awo40.1 1dx80.2 j9xpo0.1 6u7w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2
    Asia/Singapore LMT:24925:0 SMT:24925:0 +07:25200:0 +0720:26400:1 +0720:26400:0
      +0730:27000:0 +09:32400:0 +08:28800:0 =<+08>-8 -100ewkd.1 2ax6o0.2 eeb94d.3 1kbr2o.4
      2yhc00.5 8n3jc.6 1v2p60.5 iy3ms0.7 t93z7j.7
    Asia/Srednekolymsk LMT:36892:0 +10:36000:0 +12:43200:1 +11:39600:0 +11:39600:0 +12:43200:1
      +11:39600:1 +10:36000:0 +12:43200:0 +12:43200:1 +11:39600:0 =<+11>-11 -nu1ogs.1 37a0os.3
      qi27w0.2 9et80.3 9d440.2 9et80.3 9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7
      5reo0.4 3ljw0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9q000.5 asw00.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7x6o0.5
      asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4 7k800.5 b5uo0.4
      7x6o0.5 asw00.4 7x6o0.5 asw00.4 7x6o0.5 b5uo0.4 7k800.8 1vbzw0.4 c4ju3j.4
    Asia/Taipei LMT:29160:0 CST:28800:0 JST:32400:0 CDT:32400:1 CST:28800:0 =CST-8 -12mch60.1
      lsd1m0.2 45slc0.1 c51c0.3 75bw0.1 a31g0.3 aaak0.1 9d440.3 7v980.1 awo40.3 7v980.1 awo40.3
      7v980.1 awo40.3 7v980.1 7tk40.3 clmk0.1 7rpg0.3 b07w0.1 7rpg0.3 b07w0.1 7rpg0.3 9et80.1
      9eys0.3 9et80.1 9d440.3 9et80.1 9d440.3 9et80.1 9d440.3 9et80.1 cjxg0.3 69uk0.1 ci2s0.3
      69uk0.1 6its40.3 9et80.1 9d440.3 9et80.1 1yf9g0.3 4qak0.1
    Asia/Tashkent LMT:16631:0 +05:18000:0 +07:25200:1 +06:21600:0 +06:21600:0 +07:25200:1
      +06:21600:1 +05:18000:0 =<+05>-5 -nu18tz.1 379yxz.3 qi27w0.2 9et80.3 9d440.2 9et80.3
      9d440.2 9et80.3 9eys0.2 9d6w0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5
      9d1c0.4 9d1c0.5 9d1c0.4 9d1c0.5 9q000.4 9d1c0.6 9d440.7 o62pbj.7
    Asia/Tbilisi LMT:10751:0 TBMT:10751:0 +03:10800:0 +05:18000:1 +04:14400:0 +04:14400:0
      +05:18000:1 +04:14400:1 +03:10800:0 +04:14400:1 +04:14400:0 =<+04>-4 -1ayyayn.1 n4x6o0.2
      h4tjyn.4 ckinw0.3 9et80.4 9d440.3 9et80.4 9d440.3 9et80.4 9eys0.3 9d6w0.5 9d1c0.6 9d1c0.5
      9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9q000.5 9d1c0.7
      9d440.8 9cvs0.9 9cyk0.2 9d440.9 9cyk0.2 9d440.9 9cyk0.4 9d1c0.3 9cyk0.4 9q2s0.3 ipzw0.3
      asw00.4 7x9g0.3 ast80.4 7x9g0.3 b5rw0.4 7kas0.3 b5rw0.4 7kas0.3 b5rw0.4 7x9g0.3 ast80.4
      7x9g0.3 ast80.4 7x9g0.3 4ofw0.9 6hn40.8 7k800.4 h4kmfj.4
    """
}
