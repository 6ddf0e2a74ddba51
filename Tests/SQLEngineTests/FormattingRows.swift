/// Formatting, regular expressions, jsonpath and what else came with them; as ``functionRows``.
let formattingRows = #"""
  to_char|timestamp:2001-02-03 04:05:06.789|text:FMDay, DDth Month YYYY HH12:MI:SS.MS AM → Saturday, 03rd February  2001 04:05:06.789 AM
  to_char|timestamp:0044-03-15 12:00:00 BC|text:YYYY BC, CC, Y,YYY, IYYY-IW-ID, J → 0044 BC, -01, 0,044, 0044-11-5, 1705428
  to_char|timestamptz:2020-07-01 12:00:00+02|text:TZ OF TZH:TZM HH24 → UTC +00 +00:00 10
  to_char|interval:-1 year 2 mons 3 days -04:05:06.5|text:YYYY MM DD HH24:MI:SS.US FMRM → 0000 -10 03 -04:-05:-06.-500000 III
  to_char|interval:1 day|text:Day → !22007 invalid format specification for an interval value
  to_char|numeric:-1234567.891|text:9,999,999.99 → -1,234,567.89
  to_char|numeric:0.1|text:FM9.99 → .1
  to_char|numeric:-12|text:999PR →  <12>
  to_char|numeric:485|text:FMRN → CDLXXXV
  to_char|numeric:0.0004859|text:9.99EEEE →  4.86e-04
  to_char|float8:123.456|text:S000.0 → +123.5
  to_char|int4:1234|text:9 →  #
  to_char|int8:12|text:99V99 →  1200
  to_char|int4:1|text:9PR9 → !42601 "9" must be ahead of "PR"
  to_char|int4:3|text:FM9th → 3rd
  to_number|text:12,454.8-|text:99G999D9S → -12454.8
  to_number|text:<1.5>|text:9.9PR → -1.5
  to_number|text:5.01-|text:FM9.999999MI → -5.01
  to_date|text:2005527|text:YYYYIWID → !22007 invalid combination of date conventions
  to_date|text:44 BC 3 15|text:YYYY BC MM DD → 0044-03-15 BC
  to_date|text:2016 367|text:YYYY DDD → !22008 date/time field value out of range: "2016 367"
  to_date|text:Feb 30 2019|text:Mon DD YYYY → !22008 date/time field value out of range: "Feb 30 2019"
  to_date|text:Xyz|text:Mon → !22007 invalid value "Xyz" for "Mon"
  to_timestamp|text:2011-12-18 11:38 -05:20|text:YYYY-MM-DD HH12:MI TZH:TZM → 2011-12-18 16:58:00+00
  to_timestamp|text:20181102123456123456|text:YYYYMMDDHH24MISSFF3 → 2018-11-02 12:34:56.123+00
  to_timestamp|text:13:12|text:HH12:MI → !22007 hour "13" is invalid for the 12-hour clock
  to_timestamp|text:1 2|text:IYYY MM → !22007 invalid combination of date conventions
  regexp_match|text:foobarbequebaz|text:(bar)(beque) → {bar,beque}
  regexp_match|text:abcab|text:(.{2,})+c?? → {ab}
  regexp_match|text:b|text:b(a*)* → {""}
  regexp_match|text:XY1234Z|text:Y*?([0-9]{1,3}) → {1}
  regexp_replace|text:foobarbaz|text:b(..)|text:X\1Y|text:g → fooXarYXazY
  regexp_replace|text:A PostgreSQL function|text:a.e.i.o.u|text:X|int4:1|int4:3|text:i → A PostgreSQL function
  regexp_split_to_array|text:the quick  fox|text:\s → {the,quick,"",fox}
  regexp_instr|text:1234567890|text:(123)(4(56)(78))|int4:1|int4:1|int4:0|text:i|int4:4 → 7
  regexp_count|text:ABCABCAXYaxy|text:A.|int4:1|text:i → 4
  regexp_substr|text:abcabcabc|text:a.c|int4:2|int4:2 → abc
  regexp_like|text:Steven|text:^Ste(v.ph)en$ → f
  regexp_match|text:a|text:a{2,1} → !2201B invalid regular expression: invalid repetition count(s)
  regexp_match|text:a|text:(a → !2201B invalid regular expression: parentheses () not balanced
  regexp_match|text:a|text:[z-a] → !2201B invalid regular expression: invalid character range
  regexp_match|text:a|text:\q → !2201B invalid regular expression: invalid escape \ sequence
  regexp_match|text:a|text:* → !2201B invalid regular expression: quantifier operand invalid
  similar_to_escape|text:_[^]%]%|text:# → ^(?:.[^]%].*)$
  substring|text:abcdefg|text:a#"%#"g|text:# → bcdef
  jsonb_path_query_array|jsonb:[1,"1",2,null]|jsonpath:$[*] ? (@ == 1) → [1]
  jsonb_path_query_array|jsonb:{"a":[{"b":1},{"b":2}]}|jsonpath:$.a[*].b ? (@ > 1) → [2]
  jsonb_path_query_array|jsonb:[[1,2],[3]]|jsonpath:strict $.**{1} → [[1, 2], [3]]
  jsonb_path_query_array|jsonb:{"a":{"c":1}}|jsonpath:$.*.keyvalue() → [{"id": 16, "key": "c", "value": 1}]
  jsonb_path_query_array|jsonb:[1]|jsonpath:strict $[1] → !22033 jsonpath array subscript is out of bounds
  jsonb_path_query_array|jsonb:[1]|jsonpath:$ / 0 → !22012 division by zero
  jsonb_path_query_first|jsonb:["2017-03-10 12:34:56+05:20"]|jsonpath:$[*].datetime() → "2017-03-10T12:34:56+05:20"
  jsonb_path_exists|jsonb:["ab"]|jsonpath:$[*] ? (@ like_regex "^A" flag "i") → t
  jsonb_path_match|jsonb:{"a":1}|jsonpath:$.a + 1 == 2 → t
  json_object|text[]:{a,1,b,NULL} → {"a" : "1", "b" : null}
  json_object|text[]:{a,b,c} → !2202E array must have even number of elements
  json_strip_nulls|json:{"a":1, "b":null, "c":[null,{"d":null}]} → {"a":1,"c":[null,{}]}
  jsonb_set_lax|jsonb:{"a":1}|text[]:{a}|jsonb:2 → {"a": 2}
  get_bit|bytea:\x1234|int8:5 → 0
  set_bit|bit:1010|int4:1|int4:1 → 1110
  overlaps|time:00:00|interval:1 hour|time:00:30|interval:1 hour → t
  convert_from|bytea:\xe9|name:LATIN1 → é
  convert_from|bytea:\xe9|name:UTF8 → !22021 invalid byte sequence for encoding "UTF8": 0xe9
  pg_size_pretty|int8:123456789 → 118 MB
  pg_size_bytes|text:1.5 GB → 1610612736
  pg_size_bytes|text:1 AB → !22023 invalid size: "1 AB"
  parse_ident|text:"Some"."Thing".x → {Some,Thing,x}
  unistr|text:d\0061t\+000061 → data
  age|timestamp:2001-04-10|timestamp:1957-06-13 → 43 years 9 mons 27 days
  """#
