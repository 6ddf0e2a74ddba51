extension TimeZoneTable {
  /// Zones from America/Adak to America/Glace_Bay; ``TimeZoneTable`` says how a row reads.
  static let america1 = """
    America/Adak LMT:44002:0 LMT:-42398:0 NST:-39600:0 NWT:-36000:1 NPT:-36000:1 BST:-39600:0
      BDT:-36000:1 AHST:-36000:0 HDT:-32400:1 HST:-36000:0 =HST10HDT,M3.2.0,M11.1.0 -1hc7qjz.1
      h4z1xp.2 ln70qa.3 1tyug0.4 2e6s0.2 b7yik0.5 12y080.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 3lpg0.6 f4d80.5 64g40.6 clmk0.5 9d440.6 9px80.5
      905g0.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9px80.5 905g0.6 9px80.7 1l940.9 7rs80.8 9cyk0.9 9d440.8 9cyk0.9 9d440.8 9cyk0.9 8a840.8
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
    America/Anchorage LMT:50424:0 LMT:-35976:0 AST:-36000:0 AWT:-32400:1 APT:-32400:1
      AHST:-36000:0 AHDT:-32400:1 YST:-32400:0 AKDT:-28800:1 AKST:-32400:0
      =AKST9AKDT,M3.2.0,M11.1.0 -1hc7qjz.1 h4ywzb.2 ln72wo.3 1tyx80.4 2e400.2 b7yik0.5 12y080.6
      9cyk0.5 9d440.6 9cyk0.5 9d440.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 3lpg0.6 f4d80.5
      64g40.6 clmk0.5 9d440.6 9px80.5 905g0.6 9px80.5 9d440.6 9cyk0.5 9d440.6 9cyk0.5 9d440.6
      9cyk0.5 9d440.6 9cyk0.5 9d440.6 9px80.5 905g0.6 9px80.7 1l940.9 7rs80.8 9cyk0.9 9d440.8
      9cyk0.9 9d440.8 9cyk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9
      8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 8a840.8
      afuk0.9 8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9
      8a840.8 afuk0.9 8a840.8 afuk0.9 8a840.8 ast80.9 7x9g0.8 ast80.9 7x9g0.8 ast80.9 6udg0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8
      c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6udg0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
      6hes0.8 c8nw0.9 6hes0.8 c8nw0.9 6hes0.8 c8nw0.9
    America/Anguilla LMT:-15136:0 AST:-14400:0 =AST4 -u6m6zk.1
    America/Antigua LMT:-14832:0 EST:-18000:0 AST:-14400:0 =AST4 -u6m780.1 k9mqg0.2
    America/Araguaina LMT:-11568:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85j2o.2 99k8mo.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 2yl440.1 64ak0.2 c8tg0.1
      6u7w0.2 bxpg0.1 7iak0.2 biw40.1 6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2
      dbpg0.1 5ed80.2 51udg0.1 64ak0.2 d07nfj.2
    America/Argentina/Buenos_Aires LMT:-14028:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1
      -02:-7200:1 -03:-10800:0 =<-03>3 -138aaic.1 db2bqc.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2
      b0dg0.3 8ve2k0.2 3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3
      9px80.2 9d440.3 9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4
      6u7w0.5 bvus0.4 6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 430lc0.4 3yik0.5 b5xg0.4 7k580.5
      f2123j.5
    America/Argentina/Catamarca LMT:-15788:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1
      -02:-7200:1 -03:-10800:0 =<-03>3 -138a95g.1 db2adg.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2
      b0dg0.3 8ve2k0.2 3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3
      9px80.2 9d440.3 9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4
      6u7w0.2 bvxk0.4 6u540.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27s800.2 z9g0.5 1u93w0.4 3yik0.5
      fkr4rj.5
    America/Argentina/Cordoba LMT:-15408:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a9g0.1 db2ao0.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6u7w0.2 bvxk0.4
      6u540.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 430lc0.4 3yik0.5 b5xg0.4 7k580.5 f2123j.5
    America/Argentina/Jujuy LMT:-15672:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a98o.1 db2ago.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.2 c8w80.3 776k0.2 ag040.4
      7k2g0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 430lc0.4 3yik0.5 fkr4rj.5
    America/Argentina/La_Rioja LMT:-16044:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a8yc.1 db2a6c.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6qik0.2 3g880.5
      8jbw0.4 6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27s800.2 z9g0.5 1u93w0.4 3yik0.5 fkr4rj.5
    America/Argentina/Mendoza LMT:-16516:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a8l8.1 db29t8.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.2 bktk0.3 71mk0.2 bqas0.3
      73h80.2 bvus0.4 773s0.5 3fidg0.3 7thc0.5 27bk00.2 6hes0.5 1p7mk0.4 3yik0.5 fkr4rj.5
    America/Argentina/Rio_Gallegos LMT:-16612:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1
      -02:-7200:1 -03:-10800:0 =<-03>3 -138a8ik.1 db29qk.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2
      b0dg0.3 8ve2k0.2 3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3
      9px80.2 9d440.3 9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4
      6u7w0.5 bvus0.4 6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27s800.2 z9g0.5 1u93w0.4 3yik0.5
      fkr4rj.5
    America/Argentina/Salta LMT:-15700:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a97w.1 db2afw.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6u7w0.2 bvxk0.4
      6u540.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 430lc0.4 3yik0.5 fkr4rj.5
    America/Argentina/San_Juan LMT:-16444:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a8n8.1 db29v8.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6qik0.2 3g880.5
      8jbw0.4 6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27qdc0.2 2txg0.5 1sgak0.4 3yik0.5
      fkr4rj.5
    America/Argentina/San_Luis LMT:-15924:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 -03:-10800:1 =<-03>3 -138a91o.1 db2a9o.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2
      b0dg0.3 8ve2k0.2 3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3
      9px80.2 9d440.3 9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 7pp80.2 b2aw0.3
      71mk0.2 4qg40.5 4conw0.3 7thc0.5 27qdc0.2 2txg0.5 1sgak0.4 14nw0.3 2gys0.2 b5xg0.3 7k580.2
      b5xg0.5 er80jj.5
    America/Argentina/Tucuman LMT:-15652:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a998.1 db2ah8.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6u7w0.2 bvxk0.4
      6u540.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27s800.2 mas0.5 1um2k0.4 3yik0.5 b5xg0.4 7k580.5
      f2123j.5
    America/Argentina/Ushuaia LMT:-16392:0 CMT:-15408:0 -04:-14400:0 -03:-10800:1 -02:-7200:1
      -03:-10800:0 =<-03>3 -138a8oo.1 db29wo.2 5iv8k0.3 67zw0.2 a4w40.3 73h80.2 cls40.3 66580.2
      cls40.3 66580.2 cls40.3 66580.2 cls40.3 67zw0.2 cls40.3 66580.2 cls40.3 66580.2 cls40.3
      66580.2 cls40.3 67zw0.2 6a040.3 hy7w0.2 6a040.3 xovw0.2 3uys0.3 18nbw0.2 b0dg0.3 8ve2k0.2
      3uys0.3 3yik0.2 bqas0.3 71mk0.2 bqas0.3 71mk0.2 bqas0.3 8ovw0.2 9d440.3 9px80.2 9d440.3
      9cyk0.2 9d440.5 28t6k0.4 51ek0.5 7m2qs0.4 4tzw0.5 biw40.4 776k0.5 bvus0.4 6u7w0.5 bvus0.4
      6u7w0.5 bvus0.4 776k0.5 3fidg0.3 7thc0.5 27oio0.2 12ys0.5 1u93w0.4 3yik0.5 fkr4rj.5
    America/Aruba LMT:-16824:0 -0430:-16200:0 AST:-14400:0 =AST4 -u7lcco.1 rlo7io.2
    America/Asuncion LMT:-13840:0 AMT:-13840:0 -04:-14400:0 -03:-10800:0 -03:-10800:1 =<-03>3
      -15r0ynk.1 lsruo0.2 ldwofk.3 s4vw0.2 s6w40.4 7tek0.2 b0dg0.4 7rjw0.2 b0dg0.4 7rjw0.2
      b0dg0.4 9cyk0.2 9eys0.4 9et80.2 9eys0.4 9cyk0.2 9eys0.4 9cyk0.2 9eys0.4 9cyk0.2 9eys0.4
      9et80.2 9eys0.4 9cyk0.2 9eys0.4 9cyk0.2 9eys0.4 9cyk0.2 9eys0.4 9et80.2 9eys0.4 9cyk0.2
      ahus0.4 8a2k0.2 9eys0.4 9cyk0.2 9o840.4 7k580.2 b7s40.4 93p80.2 9gtg0.4 7nuk0.2 b42s0.4
      7lzw0.2 b5xg0.4 7tek0.2 b9ms0.4 776k0.2 biw40.4 7k580.2 b5xg0.4 7x3w0.2 asys0.4 7x3w0.2
      asys0.4 7x3w0.2 b5xg0.4 9cyk0.2 7kas0.4 b5rw0.2 7x9g0.4 ast80.2 a31g0.4 7k580.2 b5xg0.4
      7k580.2 b5xg0.4 7k580.2 biw40.4 776k0.2 biw40.4 776k0.2 biw40.4 8zzw0.2 905g0.4 9px80.2
      905g0.4 9px80.2 9d440.4 8n180.2 a31g0.4 8n180.2 a31g0.4 8n180.2 a31g0.4 8zzw0.2 9q2s0.4
      8zzw0.2 9q2s0.4 8zzw0.2 a31g0.4 8n180.2 a31g0.4 8n180.2 a31g0.4 8zzw0.2 9q2s0.4 8zzw0.2
      9q2s0.4 8zzw0.2 9q2s0.4 8zzw0.2 a31g0.4 gl80.3 6x6dzj.3
    America/Atikokan LMT:-21988:0 CDT:-18000:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      EST:-18000:0 =EST5 -1353b18.2 c5efx8.1 a2vw0.2 bfxjw0.1 pmdk0.3 1tz8c0.4 2dsw0.5
    America/Bahia LMT:-9244:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85kv8.2 99kaf8.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 cyqs0.1 64ak0.2 cls40.1
      5rbw0.2 dbpg0.1 51ek0.2 dbpg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 64ak0.2 c8tg0.1 6u7w0.2
      bxpg0.1 7iak0.2 biw40.1 6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2 dbpg0.1
      5ed80.2 4irc40.1 6u7w0.2 dikrfj.2
    America/Bahia_Banderas LMT:-25260:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 CST:-21600:0 =CST6 -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4 9eys0.2
      591h80.4 s5qoc0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
      9q2s0.3 7k580.4 9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3
      ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.5 asqg0.2 7x9g0.5 ast80.2
      7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5
      ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2
    America/Barbados LMT:-14309:0 ADT:-10800:1 AST:-14400:0 AST:-14400:0 -0330:-12600:1
      ADT:-10800:1 =AST4 -ug8iaj.3 fzq06j.1 6w840.2 cjrw0.1 6hes0.2 b7mk0.4 7ves0.2 h3dpc0.5
      5rbw0.3 a31g0.5 8n180.3 a31g0.5 8n180.3 ag040.5 84ik0.3
    America/Belem LMT:-11636:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85j0s.2 99k8ks.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 q2ha3j.2
    America/Belize LMT:-21168:0 -0530:-19800:1 CST:-21600:0 CWT:-18000:1 CPT:-18000:1
      CDT:-18000:1 =CST6 -u52ic0.2 3edkc0.1 6ham0.2 c8s20.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1
      6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2
      bvte0.1 6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1
      6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1 6u9a0.2 bvte0.1 6u9a0.2
      bvte0.1 6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1 6u9a0.2 6uc20.3 1mtz80.4 6c8o0.2
      xulg0.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1
      6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2
      c8s20.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2 c8s20.1 6ham0.2 c8s20.1 6ham0.2 c8s20.1
      6ham0.2 c8s20.1 6u9a0.2 bvte0.1 6u9a0.2 bvte0.1 6u9a0.2 c8s20.1 6ham0.2 319de0.5 3e580.2
      4mcys0.5 2vmk0.2
    America/Blanc-Sablon LMT:-13708:0 ADT:-10800:1 AST:-14400:0 AWT:-10800:1 APT:-10800:1
      =AST4 -18vs838.2 hw37f8.1 a2vw0.2 c5jxg0.3 1tzdw0.4 2dnc0.2
    America/Boa_Vista LMT:-14560:0 -03:-10800:1 -04:-14400:0 =<-04>4 -t85grk.2 99k93k.1
      9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2
      5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1
      6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 62xk40.1 7k580.2 biw40.1 cvw0.2 jg3pzj.2
    America/Bogota LMT:-17776:0 BMT:-17776:0 -04:-14400:1 -05:-18000:0 =<-05>5 -18s2sy8.1
      g0p400.3 14f1hi8.2 eefw0.3 nghsjj.3
    America/Boise LMT:-27889:0 PDT:-25200:1 PST:-28800:0 PST:-28800:0 MWT:-21600:1
      MPT:-21600:1 MST:-25200:0 MDT:-21600:1 =MST7MDT,M3.2.0,M11.1.0 -18y0gg0.3 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 1um840.6 9s7jw0.4 1tz5k0.5 2dvo0.6 b9gdg0.7 9cyk0.6 9d440.7 9cyk0.6
      9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 51k40.7
      doik0.6 64g40.7 clmk0.6 9d440.7 9px80.6 905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6
      9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7 9px80.6 905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7
      9cyk0.6 9d440.7 9cyk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6
      8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7
      afuk0.6 8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6
      8a840.7 afuk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 6udg0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
    America/Cambridge_Bay -00:0:0 MWT:-21600:1 MPT:-21600:1 MST:-25200:0 MDT:-21600:1
      CDT:-18000:1 CST:-21600:0 EST:-18000:0 MDT:-21600:1 MST:-25200:0 =MST7MDT,M3.2.0,M11.1.0
      -q3gdc0.3 bjeec0.1 1tz5k0.2 2dvo0.3 dvfpg0.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 9d440.4 9px80.3 905g0.4 9px80.3 9d440.4 9cyk0.3 9d440.4 9cyk0.3 9d440.4
      9cyk0.3 9d440.4 9cyk0.3 9d440.4 9px80.3 905g0.4 9px80.3 9d440.4 9cyk0.3 9d440.4 9cyk0.3
      9d440.4 9cyk0.3 8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 8a840.4
      afuk0.3 8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 8a840.4 afuk0.3
      8a840.4 afuk0.3 8a840.4 afuk0.3 8a840.4 ast80.6 7x6o0.5 ast80.7 ct40.6 7kj40.4 ast80.3
      8a840.4 afuk0.3 8a840.4 afuk0.3 8a840.4 ast80.3 7x9g0.4 ast80.3 7x9g0.4 ast80.3 6udg0.4
      c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4
      c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4
      c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6udg0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
      6hes0.4 c8nw0.3 6hes0.4 c8nw0.3 6hes0.4 c8nw0.3
    America/Campo_Grande LMT:-13108:0 -03:-10800:1 -04:-14400:0 =<-04>4 -t85hvw.2 99ka7w.1
      9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2
      5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1
      6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 cyqs0.1 64ak0.2
      cls40.1 5rbw0.2 dbpg0.1 51ek0.2 dbpg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 64ak0.2 c8tg0.1
      6u7w0.2 bxpg0.1 7iak0.2 biw40.1 6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2
      dbpg0.1 5ed80.2 cls40.1 64ak0.2 dfes0.1 5nmk0.2 c8tg0.1 6h980.2 dbpg0.1 5rbw0.2 bvus0.1
      6h980.2 cls40.1 64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6u7w0.2 c8tg0.1 64ak0.2
      cls40.1 64ak0.2 cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 dbpg0.1
      5ed80.2 9vi5zj.2
    America/Cancun LMT:-20824:0 CST:-21600:0 EST:-18000:0 CDT:-18000:1 CST:-21600:0
      EDT:-14400:1 CDT:-18000:1 EST:-18000:0 =EST5 -p1u7c0.1 vb0dk0.2 j8d00.4 6x2wc0.3 afuk0.4
      8a840.3 afuk0.2 8a5c0.5 64ak0.3 4bms0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 9q2s0.3 7k580.4
      9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3
      ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3 ast80.4
      8a840.3 afuk0.4 8a840.3 afuk0.4 51k40.2
    America/Caracas LMT:-16064:0 CMT:-16060:0 -0430:-16200:0 -04:-14400:0 =<-04>4 -15r0wxs.1
      bjfjzw.2 rlo83w.3 meoxm0.2 4dps00.3 bc2g7j.3
    America/Cayenne LMT:-12560:0 -04:-14400:0 -03:-10800:0 =<-03>3 -uj7yb4.1 tcw6r4.2
      10ovsjj.2
    America/Cayman LMT:-19532:0 KMT:-18430:0 EST:-18000:0 =EST5 -15r0u9g.1 biv5te.2
    America/Chicago LMT:-21036:0 CDT:-18000:1 CST:-21600:0 CST:-21600:0 EST:-18000:0
      CWT:-18000:1 CPT:-18000:1 CST:-21600:0 =CST6CDT,M3.2.0,M11.1.0 -18y0m00.3 hxltk0.1 ast80.2
      7x9g0.1 ast80.2 bvus0.1 776k0.2 7kas0.1 b5rw0.2 9d440.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1
      7x3w0.2 7x9g0.4 dbjw0.2 8a840.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2
      asys0.1 7x3w0.2 6w840.5 1tz8c0.6 2dsw0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1
      9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1
      afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2
    America/Chihuahua LMT:-25460:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 MDT:-21600:1 CST:-21600:0 =CST6 -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3 7x3w0.4
      9eys0.2 xes2s0.5 afuk0.2 8a840.5 afuk0.2 8aaw0.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
      9q2s0.3 7k580.4 9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4 7x9g0.3
      ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
      7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3
      ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.2
    America/Ciudad_Juarez LMT:-25556:0 MST:-25200:0 CST:-21600:0 MDT:-21600:1 MST:-25200:0
      CDT:-18000:1 MDT:-21600:1 =MST7MDT,M3.2.0,M11.1.0 -p1u4k0.1 2u5s00.2 1si580.4 8jhg0.3
      7x3w0.4 9eys0.2 xes2s0.5 afuk0.2 8a840.5 afuk0.2 8aaw0.3 afuk0.4 8a840.3 ast80.4 7x9g0.3
      ast80.4 9q2s0.3 7k580.4 9q2s0.3 afuk0.4 8a840.3 afuk0.4 8a840.3 ast80.4 7x9g0.3 ast80.4
      7x9g0.3 ast80.4 7x9g0.3 ast80.4 8a840.3 afuk0.4 8a840.3 afuk0.4 77c40.3 c8nw0.4 6hes0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4 6hes0.3
      bvp80.2 1l940.4 594c0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3
      c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6udg0.3 c8nw0.4
      6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4 6hes0.3 c8nw0.4
    America/Costa_Rica LMT:-20173:0 SJMT:-20173:0 CDT:-18000:1 CST:-21600:0 =CST6 -15r0trn.1
      g74lc0.3 ubtl3n.2 51ek0.3 doo40.2 51ek0.3 5jso40.2 8drw0.3 acas0.2 2xh80.3
    America/Coyhaique LMT:-17296:0 SMT:-16965:0 -05:-18000:0 -04:-14400:0 -04:-14400:1
      -03:-10800:1 -04:-14400:0 -03:-10800:0 =<-03>3 -15r0vzk.1 ag6l2t.2 3dlssr.1 157b79.3
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
      vonw0.6 4olg0.5 e1h80.6 4olg0.5 e1h80.6 4olg0.5 c8nw0.6 7x9g0.5 ast80.6 7x9g0.5 ast80.6
      7x9g0.5 ast80.6 8a840.5 afuk0.6 7x9g0.5 b5rw0.6 7x9g0.5 9xbw0.7 6p5hzj.7
    America/Creston LMT:-27964:0 MST:-25200:0 PST:-28800:0 MST:-25200:0 =MST7 -18vrx38.1
      h39xv8.2 vbus0.1
    America/Cuiaba LMT:-13460:0 -03:-10800:1 -04:-14400:0 =<-04>4 -t85hm4.2 99k9y4.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 cyqs0.1 64ak0.2 cls40.1
      5rbw0.2 dbpg0.1 51ek0.2 dbpg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 64ak0.2 c8tg0.1 6u7w0.2
      bxpg0.1 7iak0.2 biw40.1 6u7w0.2 biw40.1 7k580.2 biw40.1 6u7w0.2 c8tg0.1 6h980.2 dbpg0.1
      5ed80.2 w5hg0.1 5nmk0.2 c8tg0.1 6h980.2 dbpg0.1 5rbw0.2 bvus0.1 6h980.2 cls40.1 64ak0.2
      cls40.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6u7w0.2 c8tg0.1 64ak0.2 cls40.1 64ak0.2 cls40.1
      6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 c8tg0.1 6h980.2 dbpg0.1 5ed80.2 9vi5zj.2
    America/Curacao LMT:-16547:0 -0430:-16200:0 AST:-14400:0 =AST4 -u7lckd.1 rlo7qd.2
    America/Danmarkshavn LMT:-4480:0 -03:-10800:0 -03:-10800:0 -02:-7200:1 -02:-7200:1 GMT:0:0
      =GMT0 -rvusjk.1 x8nx3k.4 8zrk0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2
      9d1c0.3 9q000.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3 9d1c0.2 9d1c0.3
      9d1c0.2 53hk0.5
    America/Dawson LMT:-33460:0 YDT:-28800:1 YST:-32400:0 YWT:-28800:1 YPT:-28800:1
      YDDT:-25200:1 PST:-28800:0 PDT:-25200:1 MST:-25200:0 =MST7 -1079suk.2 97l62k.1 a2vw0.2
      asys0.1 882c0.2 bmiwc0.3 1tz000.4 2e180.2 a7n3w0.5 9q000.2 465k00.6 3e2is0.7 9cyk0.6
      9d440.7 9cyk0.6 9d440.7 9px80.6 905g0.7 9px80.6 9d440.7 9cyk0.6 9d440.7 9cyk0.6 9d440.7
      9cyk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6
      8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6 8a840.7
      afuk0.6 8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 8a840.7 afuk0.6
      8a840.7 afuk0.6 8a840.7 ast80.6 7x9g0.7 ast80.6 7x9g0.7 ast80.6 6udg0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6
      6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6udg0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7 c8nw0.6 6hes0.7
      c8nw0.6 6hes0.7 c8ic0.8
    America/Dawson_Creek LMT:-28856:0 PDT:-25200:1 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      MST:-25200:0 =MST7 -18vrweg.2 hw36ug.1 a2vw0.2 c5jxg0.3 1tz2s0.4 2dyg0.2 tj1g0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 69uk0.5
    America/Denver LMT:-25196:0 MDT:-21600:1 MST:-25200:0 MST:-25200:0 MWT:-21600:1
      MPT:-21600:1 =MST7MDT,M3.2.0,M11.1.0 -18y0j80.3 hxltk0.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1
      b5rw0.2 7kas0.1 2vmk0.2 ataw40.4 1tz5k0.5 2dvo0.2 a7n9g0.1 9px80.2 905g0.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 3lpg0.1 f4d80.2 64g40.1 clmk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
      9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1
      ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2
      7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
    America/Detroit LMT:-19931:0 CST:-21600:0 EST:-18000:0 EWT:-14400:1 EPT:-14400:1
      EDT:-14400:1 =EST5EDT,M3.2.0,M11.1.0 -xx8dyd.1 5eraud.2 dyeyk0.3 1tzb40.4 2dq40.2 1c9440.5
      7x3w0.2 9rlbxo.5 71s2c.2 9d440.5 9cyk0.2 2cmdg0.5 9cyk0.2 3lpg0.5 f4d80.2 9d440.5 9cyk0.2
      9d440.5 9px80.2 905g0.5 9px80.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5
      9cyk0.2 9d440.5 9px80.2 905g0.5 9px80.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2 9d440.5 9cyk0.2
      8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5
      afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5 afuk0.2
      8a840.5 afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 8a840.5 afuk0.2 8a840.5
      afuk0.2 8a840.5 ast80.2 7x9g0.5 ast80.2 7x9g0.5 ast80.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2
      6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5
      c8nw0.2 6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2
      6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5
      c8nw0.2 6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2
      6hes0.5 c8nw0.2 6udg0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5 c8nw0.2 6hes0.5
      c8nw0.2 6hes0.5 c8nw0.2
    America/Dominica LMT:-14736:0 AST:-14400:0 =AST4 -uj7wl0.1
    America/Edmonton LMT:-27232:0 MDT:-21600:1 MST:-25200:0 MWT:-21600:1 MPT:-21600:1
      =MST7MDT,M3.2.0,M11.1.0 -x1yazk.2 629ink.1 a2vw0.2 8n6s0.1 29ek0.2 h6lg0.1 9px80.2 905g0.1
      7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 9l0g40.3 1tz5k0.4 2dvo0.2 tj1g0.1 7x3w0.2 ctzk40.1
      9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2
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
    America/Eirunepe LMT:-16768:0 -04:-14400:1 -05:-18000:0 -04:-14400:0 -05:-18000:0 =<-05>5
      -t85f28.2 99ka68.1 9a9c0.2 9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1
      69uk0.2 cjxg0.1 4ml80.2 5mf440.1 49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2
      cls40.1 67zw0.2 981s40.1 6u7w0.2 biw40.1 5rbw0.2 d0lg0.1 5ed80.2 2yy2s0.1 6h980.2 7hg2s0.3
      2t2t80.2 cmiwjj.2
    America/El_Salvador LMT:-21408:0 CDT:-18000:1 CST:-21600:0 =CST6 -pkm4tc.2 ymao5c.1
      7k580.2 b5xg0.1 7k580.2
    America/Fort_Nelson LMT:-29447:0 PDT:-25200:1 PST:-28800:0 PWT:-25200:1 PPT:-25200:1
      MST:-25200:0 =MST7 -18vrvy1.2 hw36e1.1 a2vw0.2 c5jxg0.3 1tz2s0.4 2dyg0.2 tj1g0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1
      7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7x3w0.2 asys0.1 7x3w0.2 asys0.1 7x3w0.2
      asys0.1 7x3w0.2 asys0.1 7x3w0.2 b5xg0.1 7k580.2 b5xg0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2
      9d440.1 9cyk0.2 9d440.1 9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9cyk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1
      afuk0.2 8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2
      8a840.1 afuk0.2 8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1
      c8nw0.2 6hes0.1 c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6hes0.1 c8nw0.2 6hes0.5
    America/Fortaleza LMT:-9240:0 -02:-7200:1 -03:-10800:0 =<-03>3 -t85kvc.2 99kafc.1 9a9c0.2
      9io40.1 99980.2 8p65g0.1 6zuo0.2 bs2o0.1 67zw0.2 cjxg0.1 69uk0.2 cjxg0.1 4ml80.2 5mf440.1
      49mk0.2 haas0.1 316k0.2 cls40.1 4ml80.2 cls40.1 66580.2 cls40.1 67zw0.2 981s40.1 6u7w0.2
      biw40.1 5rbw0.2 d0lg0.1 5ed80.2 cyqs0.1 5ed80.2 dbpg0.1 64ak0.2 514g40.1 7k580.2 biw40.1
      puk0.2 id6s0.1 6h980.2 iqwe3j.2
    America/Glace_Bay LMT:-14388:0 ADT:-10800:1 AST:-14400:0 AWT:-10800:1 APT:-10800:1
      =AST4ADT,M3.2.0,M11.1.0 -z94kwc.2 89fk8c.1 a2vw0.2 c5jxg0.3 1tzdw0.4 2dnc0.2 3y8g40.1
      7x3w0.2 9pa5g0.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9px80.2
      905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1
      9px80.2 905g0.1 9px80.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 9d440.1 9cyk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1 afuk0.2
      8a840.1 ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 8a840.1 afuk0.2 8a840.1 afuk0.2 8a840.1
      ast80.2 7x9g0.1 ast80.2 7x9g0.1 ast80.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2 6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2
      6udg0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1 c8nw0.2 6hes0.1
      c8nw0.2
    """
}
