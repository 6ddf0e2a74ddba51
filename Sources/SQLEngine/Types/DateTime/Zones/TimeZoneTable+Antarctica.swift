extension TimeZoneTable {
  /// Zones from Antarctica/Casey to Antarctica/Vostok; ``TimeZoneTable`` says how a row reads.
  static let antarctica = """
    Antarctica/Casey -00:0:0 +08:28800:0 +11:39600:0 +08:28800:0 =<+08>-8 -irxc0.1 lag4o0.2
      73bo0.1 uz1o0.2 60l80.3 2fnh80.2 pz9g0.1 at4c0.2 89u80.1 acgc0.2 80no0.1 asw1o.2 89wyc.1
      ag5po.2 89wyc.1 ag5po.2 84lac.1 7rcf7j.1
    Antarctica/Davis -00:0:0 +07:25200:0 +05:18000:0 +07:25200:0 =<+07>-7 -6rmdc0.1 42jdw0.0
      27wgs0.1 l8uss0.2 7eqs0.3 unmk0.2 60qs0.3 dismrj.3
    Antarctica/DumontDUrville -00:0:0 +10:36000:0 =<+10>-10 -c05eo0.1 2mks80.0 2i72g0.1
      16dxkzj.1
    Antarctica/Macquarie -00:0:0 AEST:36000:0 AEDT:39600:1 AEST:36000:0 -00:0:0 AEDT:39600:1
      AEST:36000:0 =AEST-10AEDT,M10.1.0,M4.1.0/3 -10mb9c0.1 8ts4g0.2 902o0.3 11wns0.4 f4kh40.1
      a6p8g0.5 9d1c0.3 asw00.5 6uao0.3 bvs00.5 6uao0.3 bvs00.5 779c0.3 bvs00.5 64dc0.3 clpc0.5
      6hc00.3 c8qo0.5 6hc00.3 c8qo0.5 6hc00.3 c8qo0.5 6uao0.3 c8qo0.5 6hc00.3 c8qo0.5 6hc00.3
      c8qo0.5 6hc00.3 c8qo0.5 6hc00.3 c8qo0.5 6hc00.3 c8qo0.5 7x6o0.3 b5uo0.5 7k800.3 b5uo0.5
      6hc00.3 c8qo0.5 6hc00.3 c8qo0.5 6hc00.3 bvs00.5 7k800.3 bitc0.5 7k800.3 bitc0.5 779c0.3
      bitc0.5 779c0.3 bitc0.5 7x6o0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5
      902o0.3 9q000.5 9d1c0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5 902o0.3
      7x6o0.5 asw00.3 a2yo0.5 902o0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5 902o0.3 9q000.5
      9d1c0.3 9d1c0.5 902o0.3 a2yo0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 s3400.3 9d1c0.5 9d1c0.3
      9q000.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5
      9d1c0.3 9q000.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3
      9d1c0.5 9q000.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5
      9d1c0.3 9q000.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5 9d1c0.3
      9d1c0.5 9d1c0.3 9q000.5 9d1c0.3 9d1c0.5 9d1c0.3 9d1c0.5
    Antarctica/Mawson -00:0:0 +06:21600:0 +05:18000:0 =<+05>-5 -8aelc0.1 t22y80.2 eqvo3j.2
    Antarctica/McMurdo -00:0:0 NZDT:46800:1 NZST:43200:0 NZST:43200:0
      =NZST-12NZDT,M9.5.0,M4.1.0/3 -7b2dc0.3 9txtk0.1 5reo0.2 clpc0.1 6uao0.2 c8qo0.1 6hc00.2
      c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6uao0.2 c8qo0.1
      6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6hc00.2 c8qo0.1 6uao0.2
      c8qo0.1 6hc00.2 b5uo0.1 8a5c0.2 afxc0.1 8a5c0.2 afxc0.1 8a5c0.2 afxc0.1 8n400.2 a2yo0.1
      8n400.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 afxc0.1 8a5c0.2 afxc0.1 8a5c0.2 afxc0.1 8n400.2
      a2yo0.1 8n400.2 a2yo0.1 8n400.2 afxc0.1 8a5c0.2 afxc0.1 8a5c0.2 afxc0.1 8n400.2 a2yo0.1
      8n400.2 a2yo0.1 8n400.2 a2yo0.1 8n400.2 a2yo0.1 9q000.2 902o0.1 9q000.2 902o0.1 9q000.2
      902o0.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 9q000.2 902o0.1 9q000.2 902o0.1
      9q000.2 902o0.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 9q000.2 902o0.1 9q000.2
      902o0.1 9q000.2 902o0.1 9q000.2 902o0.1 a2yo0.2 902o0.1 9q000.2 902o0.1 9q000.2 902o0.1
      9q000.2 902o0.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 9q000.2 902o0.1 9q000.2
      902o0.1 9q000.2 902o0.1 9q000.2 902o0.1 9q000.2 9d1c0.1 9q000.2 902o0.1 9q000.2 902o0.1
    Antarctica/Palmer -00:0:0 -04:-14400:0 -03:-10800:1 -02:-7200:1 -03:-10800:0 -03:-10800:1
      -04:-14400:0 -03:-10800:0 =<-03>3 -2lxhc0.2 31ho0.1 bqas0.2 71mk0.1 bqas0.2 8ovw0.1
      9d440.2 9px80.1 9d440.2 9cyk0.1 9d440.4 28t6k0.3 51ek0.4 46b6s0.1 8c2s0.5 7x3w0.6 asys0.5
      7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 9cyk0.6 9d440.5 7x3w0.6 asys0.5 7x3w0.6
      b5xg0.5 7k580.6 9q2s0.5 8zzw0.6 b5xg0.5 7x3w0.6 asys0.5 7x3w0.6 asys0.5 7x3w0.6 asys0.5
      7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 8n180.6 a31g0.5 7x3w0.6 a31g0.5 9px80.6 9q2s0.5 7x3w0.6
      b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 7k580.6 b5xg0.5 7x3w0.6 asys0.5 7x3w0.6 asys0.5
      7x3w0.6 b5xg0.5 7k580.6 b5xg0.5 8n180.6 a31g0.5 7x3w0.6 asys0.5 8zzw0.6 9q2s0.5 ast80.6
      5eis0.5 cyl80.6 6hes0.5 c8nw0.6 6udg0.5 bvp80.6 6udg0.5 vonw0.6 4olg0.5 5rbw0.4 b0wwnj.4
    Antarctica/Rothera -00:0:0 -03:-10800:0 =<-03>3 3lxs00.1 vwm8zj.1
    Antarctica/Syowa -00:0:0 +03:10800:0 =<+03>-3 -6qsqo0.1 169crnj.1
    Antarctica/Troll -00:0:0 +02:7200:1 +00:0:0 +00:0:0 =<+00>0<+02>-2,M3.5.0/1,M10.5.0/3
      ibruo0.3 27pg0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1 asw00.2
      7x6o0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1 asw00.2 7x6o0.1
      asw00.2 7x6o0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1 asw00.2
      7x6o0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1 asw00.2 7x6o0.1
      asw00.2 7x6o0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1 asw00.2
      7x6o0.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7k800.1 b5uo0.2 7x6o0.1 asw00.2 7x6o0.1
      asw00.2 4ffjj.2
    Antarctica/Vostok -00:0:0 +07:25200:0 +05:18000:0 =<+05>-5 -6aaao0.1 iushw0.0 e23g0.1
      f79gs0.2 7cq9jj.2
    """
}
