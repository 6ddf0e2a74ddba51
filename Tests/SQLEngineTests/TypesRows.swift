/// `type|text`: the text read as the type and printed again.
/// An arrow before what PostgreSQL 15 answers; `!` before its SQLSTATE and message.
let typeRows = #"""
  int4|12 → 12
  int4| -5  → -5
  int4|2147483648 → !22003 value "2147483648" is out of range for type integer
  int4|1x → !22P02 invalid input syntax for type integer: "1x"
  int2|40000 → !22003 value "40000" is out of range for type smallint
  int8|9223372036854775807 → 9223372036854775807
  bool|yes → t
  bool|of → f
  bool|maybe → !22P02 invalid input syntax for type boolean: "maybe"
  float8|1e15 → 1e+15
  float8|123456789012345 → 123456789012345
  float8|1e-5 → 1e-05
  float8|0.1 → 0.1
  float8|1e400 → !22003 "1e400" is out of range for type double precision
  float8|-Infinity → -Infinity
  float4|3.4028235e38 → 3.4028235e+38
  float4|1234567.8 → 1.2345678e+06
  numeric|123.4500 → 123.4500
  numeric|1e10 → 10000000000
  numeric|.5 → 0.5
  numeric|-12345678901234567890.123456789 → -12345678901234567890.123456789
  numeric|NaN → NaN
  numeric|1e-5 → 0.00001
  numeric(5,2)|123.456 → 123.46
  numeric(5,2)|1234.5 → !22003 numeric field overflow
  varchar(3)|ab   → ab 
  varchar(3)|abcd → abc
  bpchar(4)|ab → ab  
  uuid|A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11 → a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11
  uuid|11+1 → !22P02 invalid input syntax for type uuid: "11+1"
  bytea|\xDEADbeef → \xdeadbeef
  bytea|a\001b → \x610162
  bit(4)|1010 → 1010
  bit(4)|10101 → 1010
  varbit|x1F → 00011111
  date|1999-01-08 → 1999-01-08
  date|January 8, 1999 → 1999-01-08
  date|1/18/1999 → 1999-01-18
  date|18/1/1999 → !22008 date/time field value out of range: "18/1/1999"
  date|99-Jan-08 → !22008 date/time field value out of range: "99-Jan-08"
  date|08-Jan-99 → 1999-01-08
  date|19990108 → 1999-01-08
  date|990108 → 1999-01-08
  date|1999.008 → 1999-01-08
  date|J2451187 → 1999-01-08
  date|January 8, 99 BC → 0099-01-08 BC
  date|2000-02-30 → !22008 date/time field value out of range: "2000-02-30"
  date|infinity → infinity
  date|5874898-01-01 → !22008 date out of range: "5874898-01-01"
  time|04:05:06.789 → 04:05:06.789
  time|040506 → 04:05:06
  time|04:05 PM → 16:05:00
  time|24:00:00 → 24:00:00
  time|25:00 → !22008 date/time field value out of range: "25:00"
  time(2)|04:05:06.789 → 04:05:06.79
  timetz|04:05:06-08:30 → 04:05:06-08:30
  timetz|04:05:06 PST → 04:05:06-08
  timestamp|1999-01-08 04:05:06.5 → 1999-01-08 04:05:06.5
  timestamp|20010101T010203 → 2001-01-01 01:02:03
  timestamp|Mon Feb 10 17:32:01 1997 → 1997-02-10 17:32:01
  timestamp|Feb 10 17:32:01.4 1997 PST → 1997-02-10 17:32:01.4
  timestamp|epoch → 1970-01-01 00:00:00
  timestamp|294277-01-01 → !22008 timestamp out of range: "294277-01-01"
  timestamptz|1999-01-08 04:05:06 America/New_York → 1999-01-08 09:05:06+00
  timestamptz|2011-03-27 02:00:00 Europe/Moscow → 2011-03-26 23:00:00+00
  timestamptz|2014-10-26 01:00:00 MSK → 2014-10-25 22:00:00+00
  timestamptz|2000-01-01 00:00:00+05:30 → 1999-12-31 18:30:00+00
  interval|1 year 2 mons 3 days 04:05:06.7 → 1 year 2 mons 3 days 04:05:06.7
  interval|-1 day 02:03 → -1 days +02:03:00
  interval|1.5 weeks → 10 days 12:00:00
  interval|P1Y2M3DT4H5M6S → 1 year 2 mons 3 days 04:05:06
  interval|1-2 → 1 year 2 mons
  interval|3 days ago → -3 days
  interval|2147483648 years → !22015 interval field value out of range: "2147483648 years"
  interval|1.5 months → 1 mon 15 days
  interval|zz → !22007 invalid input syntax for type interval: "zz"
  int4[]|{1,2,NULL} → {1,2,NULL}
  int4[]|{{1,2},{3,4}} → {{1,2},{3,4}}
  int4[]|{{1,2},{3}} → !22P02 malformed array literal: "{{1,2},{3}}"
  int4[]|[2:3]={5,6} → [2:3]={5,6}
  text[]|{"a b",c,"nu\"ll",""} → {"a b",c,"nu\"ll",""}
  text[]|{a,b → !22P02 malformed array literal: "{a,b"
  jsonb|{"b":1,"a":[1,2.50,"x"],"b":null} → {"a": [1, 2.50, "x"], "b": null}
  jsonb|{"a":1,} → !22P02 invalid input syntax for type json
  json|{"a" : 1} → {"a" : 1}
  int4range|[1,5] → [1,6)
  int4range|(5,1) → !22000 range lower bound must be less than or equal to range upper bound
  int4range|empty → empty
  numrange|(1.5,) → (1.5,)
  int4multirange|{[1,3),[2,6)} → {[1,6)}
  """#
