extension TimeZoneTable {
  /// Zones from Pacific/Apia to WET; ``TimeZoneTable`` says how a row reads.
  static let pacificToOther = """
    Pacific/Apia LMT:45184:0 LMT:-41216:0 -1130:-41400:0 -10:-36000:1 -11:-39600:0 +13:46800:0
      +14:50400:1 =<+13>-13 -14fxxj4.1 9nfeo0.2 kcrmt4.4 vp3la0.3 9odo0.4 902o0.3 4zbk0.6
      4qog0.5 9d1c0.6 9q000.5 902o0.6 9q000.5 902o0.6 9q000.5 902o0.6 9q000.5 902o0.6 9q000.5
      902o0.6 9q000.5 9d1c0.6 9q000.5 902o0.6 9q000.5 902o0.6 9q000.5 8rka3j.5
    Pacific/Auckland LMT:41944:0 NZST:45000:1 NZMT:41400:0 NZST:43200:1 NZDT:46800:1
      NZST:43200:0 NZST:43200:0 =NZST-12NZDT,M9.5.0,M4.1.0/3 -1gsoz14.2 usn9z4.1 64ak0.2 biw40.3
      7x5a0.2 asxe0.3 7x5a0.2 asxe0.3 7x5a0.2 asxe0.3 8a3y0.2 afyq0.3 8a3y0.2 afyq0.3 afvy0.2
      7x820.3 asum0.2 7x820.3 asum0.2 7x820.3 asum0.2 7x820.3 asum0.2 7x820.3 b5ta0.2 7k9e0.3
      b5ta0.2 7x820.3 2qrd20.6 f1tpk0.4 5reo0.5 clpc0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5
      c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5 c8qo0.4
      6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6hc00.5 c8qo0.4 6uao0.5 c8qo0.4 6hc00.5
      b5uo0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4 8n400.5 a2yo0.4
      8n400.5 a2yo0.4 8n400.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4 8n400.5
      a2yo0.4 8n400.5 afxc0.4 8a5c0.5 afxc0.4 8a5c0.5 afxc0.4 8n400.5 a2yo0.4 8n400.5 a2yo0.4
      8n400.5 a2yo0.4 8n400.5 a2yo0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5
      902o0.4 9q000.5 9d1c0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4
      9q000.5 902o0.4 9q000.5 9d1c0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5
      902o0.4 9q000.5 902o0.4 a2yo0.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4
      9q000.5 902o0.4 9q000.5 9d1c0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5 902o0.4 9q000.5
      902o0.4 9q000.5 902o0.4 9q000.5 9d1c0.4 9q000.5 902o0.4 9q000.5 902o0.4
    Pacific/Bougainville LMT:37336:0 PMMT:35312:0 +10:36000:0 +09:32400:0 +11:39600:0
      =<+11>-11 -1ayyvh4.1 7tuc88.2 osc24w.3 1n05g0.2 1071c40.4 c1b0jj.4
    Pacific/Chatham LMT:44028:0 +1215:44100:0 +1345:49500:1 +1245:45900:0 +1245:45900:0
      =<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45 -1gsp0n0.1 149qqm0.4 f1tq90.2 5reo0.3
      clpc0.2 6uao0.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2
      6hc00.3 c8qo0.2 6uao0.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3 c8qo0.2 6hc00.3
      c8qo0.2 6hc00.3 c8qo0.2 6uao0.3 c8qo0.2 6hc00.3 b5uo0.2 8a5c0.3 afxc0.2 8a5c0.3 afxc0.2
      8a5c0.3 afxc0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 8n400.3 afxc0.2 8a5c0.3
      afxc0.2 8a5c0.3 afxc0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 8n400.3 afxc0.2 8a5c0.3 afxc0.2
      8a5c0.3 afxc0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 8n400.3 a2yo0.2 9q000.3
      902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 9d1c0.2 9q000.3 902o0.2
      9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 9d1c0.2 9q000.3
      902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 a2yo0.3 902o0.2
      9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 9d1c0.2 9q000.3
      902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 902o0.2 9q000.3 9d1c0.2
      9q000.3 902o0.2 9q000.3 902o0.2 5w4rj.2
    Pacific/Chuuk LMT:-49972:0 LMT:36428:0 +10:36000:0 +09:32400:0 +10:36000:0 =<+10>-10
      -1t8j2rw.1 t83xc0.2 76a5nw.3 29hes0.2 bkenw0.3 29fk40.2 1c9ddzj.2
    Pacific/Easter LMT:-26248:0 EMT:-26248:0 -06:-21600:1 -07:-25200:0 -07:-25200:0
      -06:-21600:0 -05:-18000:1 =<-06>6<-05>,M9.1.6/22,M4.1.6/22 -15r0p2w.1 m9leo0.4 ivmeuw.2
      7k580.3 c8tg0.2 6h980.3 a31g0.2 7x3w0.3 asys0.2 7x3w0.3 b5xg0.2 7k580.3 ag040.2 8a2k0.3
      b5xg0.2 7k580.3 b5xg0.2 7x3w0.3 asys0.2 7x3w0.3 asys0.2 7x3w0.3 b5xg0.2 7k580.3 b5xg0.2
      7k580.3 b5xg0.2 7x3w0.3 asys0.2 7x3w0.5 asys0.6 7x3w0.5 asys0.6 7x3w0.5 b5xg0.6 7k580.5
      b5xg0.6 7k580.5 b5xg0.6 9cyk0.5 9d440.6 7x3w0.5 asys0.6 7x3w0.5 b5xg0.6 7k580.5 9q2s0.6
      8zzw0.5 b5xg0.6 7x3w0.5 asys0.6 7x3w0.5 asys0.6 7x3w0.5 asys0.6 7x3w0.5 b5xg0.6 7k580.5
      b5xg0.6 8n180.5 a31g0.6 7x3w0.5 a31g0.6 9px80.5 9q2s0.6 7x3w0.5 b5xg0.6 7k580.5 b5xg0.6
      7k580.5 b5xg0.6 7k580.5 b5xg0.6 7x3w0.5 asys0.6 7x3w0.5 asys0.6 7x3w0.5 b5xg0.6 7k580.5
      b5xg0.6 8n180.5 a31g0.6 7x3w0.5 asys0.6 8zzw0.5 9q2s0.6 ast80.5 5eis0.6 cyl80.5 6hes0.6
      c8nw0.5 6udg0.6 bvp80.5 6udg0.6 vonw0.5 4olg0.6 e1h80.5 4olg0.6 e1h80.5 4olg0.6 c8nw0.5
      7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 ast80.5 8a840.6 afuk0.5 7x9g0.6 b5rw0.5 7x9g0.6
      ast80.5 7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 b5rw0.5 7kas0.6 b5rw0.5
      7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 ast80.5 7x9g0.6 b5rw0.5 7kas0.6
      b5rw0.5 7x9g0.6 ast80.5 7x9g0.6 6xxvj.6
    Pacific/Efate LMT:40396:0 +12:43200:1 +11:39600:0 +12:43200:1 +11:39600:0 =<+11>-11
      -u964i4.4 wbu364.1 51hc0.2 4y8qs0.3 9cyk0.4 9d440.3 9cyk0.4 9q2s0.3 8zzw0.4 9q2s0.3
      9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9d440.3 9cyk0.4 9q2s0.3 64ak0.4
      e1ms0.3 4ofw0.4 nh8ybj.4
    Pacific/Fakaofo LMT:-41096:0 -11:-39600:0 +13:46800:0 =<+13>-13 -100dhmg.1 1lxe1ig.2
      dljh3j.2
    Pacific/Fiji LMT:42944:0 +13:46800:1 +12:43200:0 =<+12>-12 -sa2x4w.2 17bs00w.1 64dc0.2
      cyo00.1 5reo0.2 53a5c0.1 64dc0.2 asw00.1 6uao0.2 bvs00.1 4oio0.2 e1k00.1 4oio0.2 eeio0.1
      4bh80.2 erk40.1 3ylc0.2 erhc0.1 3ylc0.2 f4g00.1 3lmo0.2 f4g00.1 3lmo0.2 f4g00.1 3lmo0.2
      fheo0.1 38o00.2 hn6o0.1 1fuo0.2 8vivfj.2
    Pacific/Funafuti LMT:43012:0 +12:43200:0 =<+12>-12 -100fais.1 1zizbib.1
    Pacific/Galapagos LMT:-21504:0 -05:-18000:0 -05:-18000:1 -06:-21600:0 =<-06>6 -kcr62o.1
      spdryo.3 3lsas0.2 3jp80.3 nglf3j.3
    Pacific/Gambier LMT:-32388:0 -09:-32400:0 =<-09>9 -tvndoc.1 1te7env.1
    Pacific/Guadalcanal LMT:38388:0 +11:39600:0 =<+11>-11 -tvowac.1 1te8x9v.1
    Pacific/Guam LMT:-51660:0 LMT:34740:0 GST:36000:0 +09:32400:0 GDT:39600:1 ChST:36000:0
      =ChST-10 -1t8j1h0.1 t83xc0.2 ld6pp0.3 1dl9g0.2 7s1k40.4 txp80.2 3frms0.4 qdrpo.2 7kgac.4
      3ljw0.2 c8tg0.4 6u7w0.2 bvus0.4 6u7w0.2 16uo40.4 3ljw0.2 16aas0.4 4ivxo.2 cls2c.4 6h980.2
      c65zw0.5
    Pacific/Honolulu LMT:-37886:0 HST:-37800:0 HDT:-34200:1 HWT:-34200:1 HPT:-34200:1
      HST:-36000:0 =HST10 -12lnw3m.1 jgnatm.2 13l00.1 4jvb00.3 1tyvu0.4 2e5e0.1 votg0.5
    Pacific/Kanton -00:0:0 -12:-43200:0 -11:-39600:0 +13:46800:0 =<+13>-13 -gvk800.1 lypqo0.2
      7yiqk0.3 mgvrrj.3
    Pacific/Kiritimati LMT:-37760:0 -1040:-38400:0 -10:-36000:0 +14:50400:0 =<+14>-14
      -100dk74.1 153iz5s.2 7yirhc.3 mgvujj.3
    Pacific/Kosrae LMT:-47284:0 LMT:39116:0 +11:39600:0 +09:32400:0 +10:36000:0 +12:43200:0
      +11:39600:0 =<+11>-11 -1t8j4uk.1 t83xc0.2 76a4yk.3 29hhk0.2 9cmd40.4 27sas0.3 29fk40.2
      cm2540.5 f9l3w0.2 kdq4zj.2
    Pacific/Kwajalein LMT:40160:0 +11:39600:0 +10:36000:0 +09:32400:0 -12:-43200:0 +12:43200:0
      =<+12>-12 -100f8bk.1 ise0fk.2 27sas0.3 1hjus0.1 ddxug0.4 cgv6k0.5 n6g2bj.5
    Pacific/Majuro LMT:41088:0 +11:39600:0 +09:32400:0 +10:36000:0 +12:43200:0 =<+12>-12
      -100f91c.1 76a6hc.2 29hhk0.1 9cmd40.3 27sas0.2 1h6w40.1 deat40.4 znb8vj.4
    Pacific/Marquesas LMT:-33480:0 -0930:-34200:0 =<-0930>9:30 -tvncu0.1 1te7dtj.1
    Pacific/Midway LMT:-42568:0 -11:-39600:0 -10:-36000:1 SST:-39600:0 =SST11 -100dghk.1
      sx94dk.2 4ofw0.3
    Pacific/Nauru LMT:40060:0 +1130:41400:0 +09:32400:0 +12:43200:0 =<+12>-12 -pjxiws.1
      ba66ys.2 1kwca0.1 hfzda0.3 urfndj.3
    Pacific/Niue LMT:-40780:0 -1120:-40800:0 -11:-39600:0 =<-11>11 -8zbv78.1 63yiok.2
      12dxdi7.2
    Pacific/Norfolk LMT:40312:0 +1112:40320:0 +1130:41400:0 +1230:45000:1 +1130:41400:0
      +11:39600:0 +12:43200:1 =<+11>-11<+12>,M10.1.0,M4.1.0/3 -100f8fs.1 q3eins.2 cfj8q0.3
      6hc00.4 l6nk00.5 239aq0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9q000.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5
      9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6
      9d1c0.5 9q000.6 9d1c0.5 9d1c0.6 9d1c0.5 9d1c0.6 5j3bj.6
    Pacific/Noumea LMT:39948:0 +12:43200:1 +11:39600:0 +12:43200:1 +11:39600:0 =<+11>-11
      -u9645o.2 ye0ixo.1 4dbw0.2 ecqs0.1 4f6k0.2 99p700.3 4oio0.4 lc6nbj.4
    Pacific/Pago_Pago LMT:45432:0 LMT:-40968:0 SST:-39600:0 =SST11 -14fxxq0.1 9nfeo0.2
    Pacific/Palau LMT:-54124:0 LMT:32276:0 +09:32400:0 =<+09>-9 -1t8izkk.1 t83xc0.2 1ziz383.2
    Pacific/Pitcairn LMT:-31220:0 -0830:-30600:0 -08:-28800:0 =<-08>8 -100dp8s.1 1esg26s.2
      kqho1j.2
    Pacific/Pohnpei LMT:-48428:0 LMT:37972:0 +11:39600:0 +09:32400:0 +10:36000:0 +11:39600:0
      =<+11>-11 -1t8j3ys.1 t83xc0.2 76a42s.3 29hhk0.2 9cmd40.4 27sas0.3 29fk40.2 1c9ddzj.2
    Pacific/Port_Moresby LMT:35320:0 PMMT:35312:0 +10:36000:0 =<+10>-10 -1ayytx4.1 7tuao8.2
      22nok8f.2
    Pacific/Rarotonga LMT:48056:0 LMT:-38344:0 -1030:-37800:0 -10:-36000:0 -0930:-34200:1
      =<-10>10 -10jifqw.1 rk6io0.2 dlv68w.4 5rbw0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4
      6u9a0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3
      c8s20.4 6u9a0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 c8s20.4 6ham0.3 ogumlj.3
    Pacific/Saipan LMT:-51420:0 LMT:34980:0 +09:32400:0 GDT:39600:1 GST:36000:0 ChST:36000:0
      =ChST-10 -1t8j1no.1 t83xc0.2 mpn8no.4 7t6as0.3 txp80.4 3frms0.3 qdrpo.4 7kgac.3 3ljw0.4
      c8tg0.3 6u7w0.4 bvus0.3 6u7w0.4 16uo40.3 3ljw0.4 16aas0.3 4ivxo.4 cls2c.3 6h980.4 c65zw0.5
    Pacific/Tahiti LMT:-35896:0 -10:-36000:0 =<-10>10 -tvnayw.1 1te7byf.1
    Pacific/Tarawa LMT:41524:0 +12:43200:0 =<+12>-12 -100f9dg.1 1zizacz.1
    Pacific/Tongatapu LMT:44352:0 +1220:44400:0 +13:46800:0 +14:50400:1 +13:46800:0
      +14:50400:1 =<+13>-13 -corjk0.1 7znjyo.2 k8amdc.3 8fpc0.4 bvs00.5 4bh80.2 eelg0.5 4bh80.2
      7pmis0.5 3lmo0.2 ays7jj.2
    Pacific/Wake LMT:39988:0 +12:43200:0 =<+12>-12 -100f86s.1 1ziz96b.1
    Pacific/Wallis LMT:44120:0 +12:43200:0 =<+12>-12 -100fbdk.1 1zizcd3.1
    Etc/GMT GMT:0:0 =GMT0
    Etc/GMT+1 -01:-3600:0 =<-01>1
    Etc/GMT+10 -10:-36000:0 =<-10>10
    Etc/GMT+11 -11:-39600:0 =<-11>11
    Etc/GMT+12 -12:-43200:0 =<-12>12
    Etc/GMT+2 -02:-7200:0 =<-02>2
    Etc/GMT+3 -03:-10800:0 =<-03>3
    Etc/GMT+4 -04:-14400:0 =<-04>4
    Etc/GMT+5 -05:-18000:0 =<-05>5
    Etc/GMT+6 -06:-21600:0 =<-06>6
    Etc/GMT+7 -07:-25200:0 =<-07>7
    Etc/GMT+8 -08:-28800:0 =<-08>8
    Etc/GMT+9 -09:-32400:0 =<-09>9
    Etc/GMT-1 +01:3600:0 =<+01>-1
    Etc/GMT-10 +10:36000:0 =<+10>-10
    Etc/GMT-11 +11:39600:0 =<+11>-11
    Etc/GMT-12 +12:43200:0 =<+12>-12
    Etc/GMT-13 +13:46800:0 =<+13>-13
    Etc/GMT-14 +14:50400:0 =<+14>-14
    Etc/GMT-2 +02:7200:0 =<+02>-2
    Etc/GMT-3 +03:10800:0 =<+03>-3
    Etc/GMT-4 +04:14400:0 =<+04>-4
    Etc/GMT-5 +05:18000:0 =<+05>-5
    Etc/GMT-6 +06:21600:0 =<+06>-6
    Etc/GMT-7 +07:25200:0 =<+07>-7
    Etc/GMT-8 +08:28800:0 =<+08>-8
    Etc/GMT-9 +09:32400:0 =<+09>-9
    Etc/UTC UTC:0:0 =UTC0
    CET CET:3600:0 CEST:7200:1 CEST:7200:1 CET:3600:0 =CET-1CEST,M3.5.0,M10.5.0/3 -s0e080.1
      7ves0.0 a4yw0.2 7x6o0.3 asw00.2 7x6o0.3 b8qdc0.2 1cm000.3 7k800.2 9q000.3 9d1c0.2 9d1c0.3
      9d1c0.2 8l9c0.3 ggp1c0.2 902o0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 902o0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 asw00.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3
    CST6CDT CST:-21600:0 CDT:-18000:1 CWT:-18000:1 CPT:-18000:1 CST:-21600:0
      =CST6CDT,M3.2.0,M11.1.0 -r0esg0.1 ast80.0 7x9g0.1 ast80.0 bmtus0.2 1tz8c0.3 2dsw0.0
      b9gdg0.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 9d440.1
      9cyk0.0 9d440.1 9cyk0.0 3lpg0.1 f4d80.0 64g40.1 clmk0.0 9d440.1 9px80.0 905g0.1 9px80.0
      9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 905g0.1
      9px80.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 6udg0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0
    EET EET:7200:0 EEST:10800:1 EEST:10800:1 EET:7200:0 =EET-2EEST,M3.5.0/3,M10.5.0/4 3s9ms0.1
      902o0.0 9q000.1 9d1c0.0 9d1c0.1 9d1c0.0 9q000.1 902o0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0
      9d1c0.1 9d1c0.0 9d1c0.1 9q000.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1
      9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9q000.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0
      9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9q000.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0
      7k800.1 b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0
      7x6o0.1 b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0
      7x6o0.1 b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0
    EST EST:-18000:0 =EST5
    EST5EDT EST:-18000:0 EDT:-14400:1 EWT:-14400:1 EPT:-14400:1 EST:-18000:0
      =EST5EDT,M3.2.0,M11.1.0 -r0ev80.1 ast80.0 7x9g0.1 ast80.0 bmtus0.2 1tzb40.3 2dq40.0
      b9gdg0.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 9d440.1
      9cyk0.0 9d440.1 9cyk0.0 3lpg0.1 f4d80.0 64g40.1 clmk0.0 9d440.1 9px80.0 905g0.1 9px80.0
      9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 905g0.1
      9px80.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 6udg0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0
    HST HST:-36000:0 =HST10
    MET MET:3600:0 MEST:7200:1 MEST:7200:1 MET:3600:0 =MET-1MEST,M3.5.0,M10.5.0/3 -s0e080.1
      7ves0.0 a4yw0.2 7x6o0.3 asw00.2 7x6o0.3 b8qdc0.2 1cm000.3 7k800.2 9q000.3 9d1c0.2 9d1c0.3
      9d1c0.2 8l9c0.3 ggp1c0.2 902o0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 902o0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9q000.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9q000.2 asw00.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2 asw00.3
      7x6o0.2 asw00.3 7x6o0.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7k800.2 b5uo0.3 7x6o0.2
      asw00.3 7x6o0.2 asw00.3
    MST MST:-25200:0 =MST7
    MST7MDT MST:-25200:0 MDT:-21600:1 MWT:-21600:1 MPT:-21600:1 MST:-25200:0
      =MST7MDT,M3.2.0,M11.1.0 -r0epo0.1 ast80.0 7x9g0.1 ast80.0 bmtus0.2 1tz5k0.3 2dvo0.0
      b9gdg0.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 9d440.1
      9cyk0.0 9d440.1 9cyk0.0 3lpg0.1 f4d80.0 64g40.1 clmk0.0 9d440.1 9px80.0 905g0.1 9px80.0
      9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 905g0.1
      9px80.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 6udg0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0
    PST8PDT PST:-28800:0 PDT:-25200:1 PWT:-25200:1 PPT:-25200:1 PST:-28800:0
      =PST8PDT,M3.2.0,M11.1.0 -r0emw0.1 ast80.0 7x9g0.1 ast80.0 bmtus0.2 1tz2s0.3 2dyg0.0
      b9gdg0.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 9d440.1
      9cyk0.0 9d440.1 9cyk0.0 3lpg0.1 f4d80.0 64g40.1 clmk0.0 9d440.1 9px80.0 905g0.1 9px80.0
      9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9px80.0 905g0.1
      9px80.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 9d440.1 9cyk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0
      7x9g0.1 ast80.0 7x9g0.1 ast80.0 8a840.1 afuk0.0 8a840.1 afuk0.0 8a840.1 ast80.0 7x9g0.1
      ast80.0 7x9g0.1 ast80.0 6udg0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1
      c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6udg0.1 c8nw0.0
      6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0 6hes0.1 c8nw0.0
    WET WET:0:0 WEST:3600:1 WEST:3600:1 WET:0:0 =WET0WEST,M3.5.0/1,M10.5.0 3s9ms0.1 902o0.0
      9q000.1 9d1c0.0 9d1c0.1 9d1c0.0 9q000.1 902o0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1
      9d1c0.0 9d1c0.1 9q000.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0
      9d1c0.1 9d1c0.0 9d1c0.1 9q000.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1 9d1c0.0 9d1c0.1
      9d1c0.0 9d1c0.1 9d1c0.0 9q000.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0
      7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0 7k800.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0
      7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0
      7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1
      b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0 7x6o0.1 b5uo0.0
      7k800.1 b5uo0.0 7k800.1 b5uo0.0 7k800.1 b5uo0.0 7x6o0.1 asw00.0 7x6o0.1 asw00.0
    """
}
