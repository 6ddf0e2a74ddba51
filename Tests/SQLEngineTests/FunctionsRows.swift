/// `name|type:text|…`: a function called, or an operator applied.
/// An arrow before what PostgreSQL 15 answers; `!` before its SQLSTATE and message.
let functionRows = #"""
  lpad|text:hi|int4:5 →    hi
  lpad|text:hi|int4:5|text:xy → xyxhi
  substr|text:alphabet|int4:-1|int4:4 → al
  substring|text:abc|int4:1|int4:-1 → !22011 negative substring length not allowed
  split_part|text:a~b~c|text:~|int4:-1 → c
  initcap|text:hi THOMAS → Hi Thomas
  translate|text:12345|text:143|text:ax → a2x5
  overlay|text:Txxxxas|text:hom|int4:2|int4:4 → Thomas
  format|text:%-5s %1$I %L|text:a B|text:o'x → a B   "a B" 'o''x'
  concat_ws|text:,|int4:1|bool:t|text:x → 1,t,x
  repeat|text:Pg|int4:3 → PgPgPg
  strpos|text:high|text:ig → 2
  md5|text:abc → 900150983cd24fb0d6963f7d28e17f72
  sha256|bytea:abc → \xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
  sha384|bytea:abc → \xcb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
  to_hex|int4:-1 → ffffffff
  ascii|text:é → 233
  chr|int4:233 → é
  quote_ident|text:Foo → "Foo"
  quote_ident|text:select → "select"
  quote_literal|text:a\b'c → E'a\\b''c'
  reverse|text:abc → cba
  left|text:abcde|int4:-2 → abc
  right|text:abcde|int4:2 → de
  btrim|text:xyxtrimyyx|text:xyz → trim
  encode|bytea:\x1234|text:base64 → EjQ=
  decode|text:MTIz|text:base64 → \x313233
  starts_with|text:abc|text:ab → t
  abs|int4:-2147483648 → !22003 integer out of range
  mod|int4:7|int4:0 → !22012 division by zero
  gcd|int4:12|int4:18 → 6
  lcm|int8:12|int8:18 → 36
  round|numeric:2.5 → 3
  round|numeric:-1234.567|int4:-2 → -1200
  round|float8:2.5 → 2
  trunc|numeric:-2.99|int4:1 → -2.9
  ceil|numeric:-0.5 → 0
  sqrt|numeric:2 → 1.414213562373095
  sqrt|numeric:-1 → !2201F cannot take square root of a negative number
  exp|numeric:1 → 2.7182818284590452
  ln|numeric:2 → 0.6931471805599453
  ln|numeric:1234567.89 → 14.026231580179927
  log|numeric:100 → 2.0000000000000000
  log|numeric:2|numeric:64.5 → 6.0112272554232541
  power|numeric:2|numeric:0.5 → 1.4142135623730950
  power|numeric:1.000001|numeric:1000000 → 2.7182804693193769
  power|numeric:2|numeric:-3 → 0.1250000000000000
  power|float8:0|float8:-1 → !2201F zero raised to a negative power is undefined
  div|numeric:9|numeric:-4 → -2
  factorial|int8:20 → 2432902008176640000
  scale|numeric:1.2300 → 4
  trim_scale|numeric:1.2300 → 1.23
  sind|float8:30 → 0.5
  cosd|float8:60 → 0.5
  tand|float8:45 → 1
  acosd|float8:0.5 → 60
  atan2d|float8:1|float8:-1 → 135
  width_bucket|float8:5.35|float8:0.024|float8:10.06|int4:5 → 3
  width_bucket|numeric:5|numeric:10|numeric:0|int4:4 → 3
  date_part|text:century|date:0001-12-31 BC → -1
  extract|text:epoch|timestamp:2001-02-16 20:38:40.12 → 982355920.120000
  extract|text:julian|timestamp:2006-12-31 12:00:00 → 2454101.50000000000000000000
  extract|text:hour|date:2001-01-01 → !0A000 unit "hour" not supported for type date
  extract|text:week|date:2005-01-01 → 53
  extract|text:epoch|interval:5 years 1 mon 3 days 3 hours → 160650000.000000
  date_trunc|text:quarter|timestamp:2001-05-16 20:38:40 → 2001-04-01 00:00:00
  date_trunc|text:week|timestamp:2001-05-16 20:38:40 → 2001-05-14 00:00:00
  date_trunc|text:decade|timestamp:0002-12-31 BC → 0011-01-01 00:00:00 BC
  date_bin|interval:15 min|timestamp:2020-02-11 15:44:17|timestamp:2001-01-01 → 2020-02-11 15:30:00
  age|timestamp:2001-04-10|timestamp:1957-06-13 → 43 years 9 mons 27 days
  age|timestamp:1957-06-13|timestamp:2001-04-10 → -43 years -9 mons -27 days
  make_date|int4:2013|int4:2|int4:30 → !22008 date field value out of range: 2013-02-30
  make_interval|int4:1|int4:2|int4:3|int4:4|int4:5|int4:6|float8:7.5 → 1 year 2 mons 25 days 05:06:07.5
  make_timestamp|int4:2014|int4:12|int4:28|int4:6|int4:30|float8:45.887 → 2014-12-28 06:30:45.887
  justify_interval|interval:1 mon -1 hour → 29 days 23:00:00
  timezone|text:Europe/Moscow|timestamptz:2011-03-27 00:00:00+00 → 2011-03-27 04:00:00
  timezone|text:MSK|timestamp:2014-10-26 01:00:00 → 2014-10-25 22:00:00+00
  to_timestamp|float8:1284352323.5 → 2010-09-13 04:32:03.5+00
  isfinite|date:infinity → f
  array_append|int4[]:{1,2}|int4:3 → {1,2,3}
  array_cat|int4[]:{{1,2}}|int4[]:{3,4} → {{1,2},{3,4}}
  array_remove|int4[]:{1,2,3,2}|int4:2 → {1,3}
  array_position|text[]:{a,b,c}|text:b → 2
  array_dims|int4[]:{{1,2},{3,4}} → [1:2][1:2]
  array_to_string|int4[]:{1,NULL,3}|text:,|text:* → 1,*,3
  string_to_array|text:a,b,,c|text:,|text: → {a,b,NULL,c}
  trim_array|int4[]:{1,2,3}|int4:4 → !2202E number of elements to trim must be between 0 and 3
  foo|int4:1 → !42883 function foo(integer) does not exist
  lpad|int4:1|int4:2 → !42883 function lpad(integer, integer) does not exist
  # operators
  +|int4:2147483647|int4:1 → !22003 integer out of range
  +|int8:1|int4:2 → 3
  /|int4:7|int4:-2 → -3
  %|int8:-9223372036854775808|int8:-1 → 0
  <<|int4:1|int4:33 → 2
  /|numeric:1|numeric:3 → 0.33333333333333333333
  /|numeric:10|numeric:7 → 1.4285714285714286
  /|numeric:123456789|numeric:0.0007 → 176366841428.57142857
  *|numeric:99999999999.99|numeric:88888888888.888 → 8888888888887911111111.11112
  -|numeric:1|numeric:1.00 → 0.00
  %|numeric:5.5|numeric:-2 → 1.5
  ^|numeric:2|numeric:100 → 1267650600228229401496703205376.0000000000000000
  +|float8:1e308|float8:1e308 → !22003 value out of range: overflow
  /|float8:1|float8:0 → !22012 division by zero
  +|float4:0.1|float4:0.2 → 0.3
  =|numeric:1.0|numeric:1 → t
  <|text:abc|text:abd → t
  =|bpchar:ab |bpchar:ab → t
  +|date:2000-01-31|int4:30 → 2000-03-01
  -|timestamp:2000-03-01|timestamp:2000-01-01 12:00 → 59 days 12:00:00
  +|timestamp:2000-01-31|interval:1 mon → 2000-02-29 00:00:00
  *|interval:1 mon 1 day|float8:1.5 → 1 mon 16 days 12:00:00
  /|interval:1 year|float8:7 → 1 mon 21 days 10:17:08.5344
  >|interval:1 mon|interval:29 days → t
  ~~|text:hello|text:h_l% → t
  ~~|text:a%b|text:a\%b → t
  ~~*|text:HELLO|text:%ell% → t
  ||int4[]:{1}|int4[]:{2,3} → {1,2,3}
  """#
