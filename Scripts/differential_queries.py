"""Statements drawn from a seed, for `Scripts/differential`: tables, queries over them, changes."""

import random

COLUMNS = [("id", "int"), ("a", "int"), ("b", "big"), ("c", "text"), ("d", "num"), ("e", "bool"),
           ("f", "date"), ("g", "dbl"), ("h", "ts"), ("i", "arr"), ("j", "js"), ("k", "iv"),
           ("l", "time")]
SQL_TYPES = {"int": "integer", "big": "bigint", "text": "text", "num": "numeric(8,2)",
             "bool": "boolean", "date": "date", "dbl": "double precision", "ts": "timestamp",
             "arr": "integer[]", "js": "jsonb", "iv": "interval", "time": "time"}
TABLES = ["t1", "t2", "t3"]
# Few values, so that keys meet.
LITERALS = {
    "int": ["0", "1", "2", "3", "5", "7", "-1", "-4", "10", "100"],
    "big": ["0", "1", "2", "3", "1000", "-7", "5000000000", "-5000000000"],
    "text": ["''", "'a'", "'ab'", "'abc'", "'b'", "'B'", "'foo'", "'bar'", "'Baz'", "'x%'", "'_y'",
             "'été'", "'10'", "'9'", "' z'"],
    "num": ["0.00", "1.50", "2", "3.25", "-1.25", "10.10", "99.99", "0.5", "1000"],
    "bool": ["true", "false"],
    "date": [f"DATE '{day}'" for day in
             ("2024-01-01", "2024-02-29", "2023-12-31", "1999-05-17", "2024-01-15")],
    "dbl": ["0.5::float8", "1.5::float8", "-2.25::float8", "1e10::float8", "0::float8",
            "3::float8"],
    "ts": [f"TIMESTAMP '{time}'" for time in
           ("2024-01-01 00:00:00", "2024-01-01 12:30:00", "2023-06-30 23:59:59.5",
            "2024-02-29 08:00:00")],
    "arr": [f"'{items}'::int[]" for items in
            ("{}", "{1}", "{1,2,3}", "{3,NULL,1}", "{0,0}", "{5}", "{7,-1,10,2}")],
    "js": [f"'{text}'::jsonb" for text in
           ("null", "1", '"a"', "{}", "[]", '{"a": 1}', '{"a": {"b": [1, 2.50]}, "c": null}',
            '[1, "x", null]', '{"b": true, "a": "text"}', '[{"a": 2}, {"a": 3}]')],
    "iv": [f"interval '{text}'" for text in
           ("1 day", "-1 month", "2 hours 30 minutes", "1 year 3 mons", "00:00:00",
            "2.5 days", "-3 days 04:05:06.7")],
    "time": [f"time '{text}'" for text in ("00:00", "12:30:15", "23:59:59.999", "08:00")],
}
# `{int}` stands for any expression of that kind, `{?}` for one of the kind that is being made.
EXPRESSIONS = {
    "int": ["({int} + {int})", "({int} - {int})", "({int} * {int})",
            "({int} / nullif({int}, 0))", "({int} % nullif({int}, 0))", "abs({int})",
            "length({text})", "extract(year from {date})::int", "({date} - {date})", "(- {int})",
            "sign({num})::int", "({int} & {int})", "({num})::int",
            "position({text} in {text})", "ascii({text})", "cardinality({arr})",
            "array_length({arr}, 1)", "({arr})[1]", "({arr})[2]", "length({js} ->> 'a')",
            "strpos({text}, {text})", "octet_length({text})", "width_bucket({num}, 0, 100, 5)",
            "extract(dow from {date})::int", "extract(week from {ts})::int",
            "date_part('month', {date})::int", "extract(doy from {ts})::int", "gcd({int}, {int})",
            "array_position({arr}, {int})", "num_nulls({int}, {text})", "({int} | {int})",
            "({int} # {int})", "(~ {int})", "extract(day from {iv})::int",
            "extract(isodow from {date})::int", "(({int}) << 2)", "({int} >> 1)",
            "array_ndims({arr})", "array_upper({arr}, 1)", "bit_length({text})",
            "regexp_count({text}, '[ab]')", "regexp_instr({text}, 'b')", "scale({num})",
            "extract(quarter from {ts})::int", "extract(century from {date})::int"],
    "big": ["({big} + {int})", "({big} - {int})", "({int})::bigint", "abs({big})",
            "({big} / nullif({int}, 0))", "mod({big}, nullif({int}, 0)::bigint)"],
    "text": ["({text} || {text})", "upper({text})", "lower({text})", "substr({text}, 2, 2)",
             "substr({text}, -1, 3)", "({int})::text", "({num})::text", "({bool})::text",
             "({date})::text", "({ts})::text", "replace({text}, 'a', {text})", "trim({text})",
             "concat({text}, {int})", "left({text}, -1)", "left({text}, 2)",
             "lpad({text}, 5, '*-')", "reverse({text})", "repeat({text}, 2)",
             "to_char({date}, 'YYYY-MM-DD Dy')", "split_part({text}, 'a', 2)",
             "translate({text}, 'ab', 'ba')", "md5({text})", "initcap({text})",
             "({arr})::text", "({js})::text", "({iv})::text", "({time})::text", "({js} ->> 'a')",
             "({js} #>> ARRAY['a','b'])", "jsonb_typeof({js})", "array_to_string({arr}, ',', '*')",
             "to_char({ts}, 'HH24:MI:SS.MS Day Month YYYY')", "to_char({num}, 'FM999,990.00')",
             "to_char({int}, 'S0000')", "to_char({iv}, 'DD HH24:MI')", "rpad({text}, 4, 'xy')",
             "right({text}, 2)", "right({text}, -1)", "btrim({text}, 'ab ')", "ltrim({text}, 'a')",
             "regexp_replace({text}, '[ab]+', '<\\&>', 'g')", "substring({text} from 'b.*')",
             "substring({text} from 2 for 1)", "overlay({text} placing 'ZZ' from 2 for 1)",
             "quote_literal({text})", "quote_ident({text})", "quote_nullable({text})",
             "format('%s-%L-%I', {text}, {int}, coalesce({text}, 'n'))", "concat_ws('/', {text}, {int}, {bool})",
             "chr(64 + abs({int}) % 26)", "encode(convert_to({text}, 'UTF8'), 'hex')",
             "encode(convert_to({text}, 'UTF8'), 'base64')", "to_hex({int})", "starts_with({text}, 'a')::text",
             "string_to_array({text}, 'b')::text", "jsonb_pretty({js})", "to_json({text})::text",
             "({big})::text", "({dbl})::text", "to_char({date}, 'IYYY-IW ID Q')",
             "regexp_match({text}, '([ab])(.?)')::text", "split_part({text}, 'b', -1)",
             "json_build_object('k', {int}, 'v', {text})::text", "row({int}, {text}, {date})::text",
             "justify_hours({iv})::text", "age({ts}, {ts})::text", "jsonb_path_query_first({js}, '$.a')::text", "row_to_json(row({int}, {num}))::text"],
    "num": ["({num} + {num})", "({num} - {int})", "({num} * {num})",
            "({num} / nullif({num}, 0))", "round({num}, 1)", "round({num}, -1)",
            "({int})::numeric", "floor({num})", "trunc({num}, 1)", "ceil({num})",
            "mod({num}, nullif({num}, 0))", "({num})::numeric(12,1)", "extract(epoch from {ts})",
            "abs({num})", "(- {num})", "div({num}, nullif({num}, 0))", "({big})::numeric",
            "extract(second from {time})", "extract(epoch from {iv})", "power({num} / 100, 2)",
            "extract(seconds from {ts})", "trim_scale({num})", "sqrt(abs({num}))",
            "round({num} / 3, 4)", "exp({num} / 1000)",
            "ln(abs({num}) + 1)", "({dbl})::numeric"],
    "bool": ["({condition})", "({arr} @> {arr})", "({arr} && {arr})", "({js} @> {js})",
             "({js} ? 'a')", "({int} = ANY ({arr}))", "({int} <> ALL ({arr}))", "({js} ? {text})",
             "starts_with({text}, {text})", "(({date}, {ts}::date) OVERLAPS ({date}, {date}))",
             "isfinite({ts})", "({js} @? '$.a')", "(({int}, {text}) = ({int}, {text}))",
             "(({int}, {text}) < ({int}, {text}))", "({js} = {js})", "({arr} < {arr})",
             "jsonb_exists({js}, 'c')", "({text} ^@ 'a')", "(row({int}, {text}) IS NULL)"],
    "date": ["({date} + {int})", "({ts})::date", "({date} - {int})",
             "make_date(2024, abs({int}) % 12 + 1, 1)", "date_trunc('month', {date})::date",
             "to_date({date}::text, 'YYYY-MM-DD')", "({date} + {iv})::date"],
    "dbl": ["({dbl} + {dbl})", "({dbl} - {dbl})", "({dbl} * {dbl})", "({int})::float8",
            "({num})::float8", "abs({dbl})", "sqrt(abs({dbl}))", "floor({dbl})", "round({dbl})",
            "date_part('epoch', {ts})", "date_part('hour', {time})", "({dbl} / nullif({int}, 0))",
            "trunc({dbl})", "sign({dbl})", "degrees({dbl})", "cbrt({dbl})", "(- {dbl})",
            "date_part('day', {iv})", "ceil({dbl})"],
    "ts": ["({ts} + interval '1 day')", "({ts} - interval '1 month')",
           "({ts} + interval '1 year 2 days')", "date_trunc('week', {ts})",
           "date_trunc('hour', {ts})", "({date})::timestamp", "({ts} + {iv})", "({ts} - {iv})",
           "({date} + {time})", "date_bin('15 minutes', {ts}, TIMESTAMP '2001-01-01')",
           "make_timestamp(2024, abs({int}) % 12 + 1, 5, 6, 7, 8.5)", "date_trunc('quarter', {ts})",
           "({ts} AT TIME ZONE 'UTC' AT TIME ZONE 'America/New_York')",
           "to_timestamp({ts}::text, 'YYYY-MM-DD HH24:MI:SS')::timestamp"],
    "arr": ["({arr} || {arr})", "({arr} || {int})", "({int} || {arr})", "ARRAY[{int}, {int}]",
            "array_append({arr}, {int})", "({arr})[1:2]",
            "array_replace({arr}, {int}, {int})", "array_cat({arr}, {arr})", "({arr})[2:]",
            "ARRAY(SELECT unnest({arr}) ORDER BY 1)", "array_fill({int}, ARRAY[2])",
            "array_positions({arr}, {int})", "array_prepend({int}, {arr})",
            "trim_array(({arr})[1:2], 0)"],
    "js": ["({js} -> 'a')", "({js} -> 0)", "({js} #> ARRAY['a','b'])", "(jsonb_build_array({js}) || {js})",
           "(jsonb_build_object('a', {js}, 'b', 1) - 'a')", "(jsonb_build_array({js}) - 0)", "to_jsonb({int})", "to_jsonb({text})", "to_jsonb({arr})", "to_jsonb({num})",
           "jsonb_build_object('k', {int}, 'n', {text})", "jsonb_build_array({int}, {text}, {js})",
           "jsonb_set(jsonb_build_array({js}), ARRAY['0'], {js})", "jsonb_strip_nulls({js})", "to_jsonb({ts})",
           "jsonb_insert(jsonb_build_array({js}), ARRAY['0'], {js})", "to_jsonb({bool})",
           "(jsonb_build_object('a', {js}) #- ARRAY['a'])",
           "jsonb_path_query_array({js}, '$.*')", "jsonb_object(ARRAY['k', {text}])",
           "jsonb_path_query_array({js}, '$[*] ? (@.a > 1)')", "to_jsonb({dbl})"],
    "iv": ["({iv} + {iv})", "({iv} - {iv})", "({iv} * 2)", "({iv} / 4)", "({ts} - {ts})",
           "age({ts}, {ts})", "(- {iv})", "justify_days({iv})", "justify_interval({iv})",
           "make_interval(days => {int})", "({time} - {time})", "age({date}::timestamp)",
           "(({int}) * interval '1 hour')", "date_trunc('hour', {iv})", "({iv} * 1.5)"],
    "time": ["({time} + {iv})", "({ts})::time", "({time} - {iv})",
             "make_time(abs({int}) % 24, 5, 7.25)", "date_trunc('minute', {ts})::time"],
}
ANY_KIND = ["CASE WHEN {condition} THEN {?} ELSE {?} END", "coalesce({?}, {?})",
            "nullif({?}, {?})", "greatest({?}, {?})", "least({?}, {?})"]
PATTERNS = ["LIKE 'a%'", "NOT LIKE '%b%'", "ILIKE 'B_'", "LIKE '_'", "~ '^b'", "!~ '[ab]+'",
            "~* 'A'", "SIMILAR TO '(a|b)%'"]
AGGREGATES = [  # the call, and what must be comparable in it
    "every({condition})",
    "max({iv})", "sum({iv})", "avg({iv})", "min({arr})", "max({time})", "bit_and({int})",
    "bit_or({int})", "sum({big})", "avg({big})", "count({js})", "round(stddev_pop({num}), 6)",
    "(percentile_disc(0.5) WITHIN GROUP (ORDER BY {int}))", "bit_xor({int})", "sum({dbl} * 0)",
    "(percentile_cont(0.25) WITHIN GROUP (ORDER BY {num}))", "min({ts})", "max({dbl})",
    "(mode() WITHIN GROUP (ORDER BY {text}))", "regr_count({dbl}, {dbl})",
    "jsonb_object_agg(coalesce({text}, ''), 1)",
    "count(*)", "count({any})", "count(DISTINCT {any})", "sum({int})", "sum({num})", "avg({int})",
    "avg({num})", "min({any})", "max({any})", "bool_or({condition})", "bool_and({condition})",
    "round(stddev({int}), 6)", "round(var_pop({num}), 6)"]
FRAMES = ["", "", "ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING", "ROWS UNBOUNDED PRECEDING",
          "ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
          "GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW",
          "ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING EXCLUDE CURRENT ROW",
          "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE TIES",
          "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE GROUP",
          "GROUPS BETWEEN CURRENT ROW AND 2 FOLLOWING"]
WINDOWS = ["row_number()", "rank()", "dense_rank()", "ntile(3)", "lag({int})", "lead({text}, 2)",
           "sum({int})", "count(*)", "first_value({int})", "last_value({text})",
           "nth_value({int}, 2)", "max({num})", "percent_rank()", "cume_dist()", "avg({int})",
           "lag({text}, 1, 'none')", "lead({int}, 1, {int})", "min({date})", "sum({num})",
           "count(*) FILTER (WHERE {condition})", "array_agg({int})", "string_agg({text}, ',')",
           "bool_or({bool})", "sum({iv})", "first_value({js})", "jsonb_agg({int})"]


class Generator:
    """Statements drawn from one seed. A scope is a list of (alias, columns)."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.alias_count = 0

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def kind(self):
        return self.pick(["int", "int", "int", "big", "text", "text", "num", "bool", "date", "dbl",
                          "ts", "arr", "js", "iv", "time"])

    def alias(self):
        self.alias_count += 1
        return f"x{self.alias_count}"

    # Tables.

    def definitions(self):
        statements = []
        for table in TABLES:
            columns = [f"{name} {SQL_TYPES[kind]}" for name, kind in COLUMNS[1:]]
            statements.append(f"CREATE TABLE {table} (id integer PRIMARY KEY, {', '.join(columns)})")
            rows = []
            for number in range(self.pick([12, 25, 40])):
                cells = ["NULL" if self.chance(0.15) else self.pick(LITERALS[kind])
                         for _, kind in COLUMNS[1:]]
                rows.append(f"({number}, {', '.join(cells)})")
            statements.append(f"INSERT INTO {table} VALUES {', '.join(rows)}")
            if self.chance(0.7):
                statements.append(f"CREATE INDEX ON {table} ({self.pick('abcdfh')})")
            if self.chance(0.4):
                statements.append(f"CREATE INDEX ON {table} ({self.pick('ab')}, {self.pick('cd')})")
        return statements

    # Expressions.

    def column(self, scope, kind):
        names = [f"{alias}.{name}" for alias, columns in scope for name, other in columns
                 if other == kind]
        return self.pick(names) if names else None

    def fill(self, template, scope, depth, kind=None, given=None):
        """A template with expressions in the places of its braces; `given` are known ones."""
        parts = template.split("{")
        text = parts[0]
        for part in parts[1:]:
            name, _, rest = part.partition("}")
            if given and name in given:
                text += given[name]
            elif name == "condition":
                text += self.condition(scope, depth)
            else:
                wanted = {"?": kind, "any": self.kind()}.get(name, name)
                text += self.expression(scope, wanted, depth)
            text += rest
        return text

    def expression(self, scope, kind, depth=2):
        if depth <= 0 or self.chance(0.35):
            column = self.column(scope, kind)
            if column and self.chance(0.8):
                return column
            return f"NULL::{SQL_TYPES[kind]}" if self.chance(0.04) else self.pick(LITERALS[kind])
        if self.chance(0.03) and kind in ("int", "num", "text", "date"):
            return self.scalar_subquery(scope, kind, depth - 1)
        templates = ANY_KIND if self.chance(0.2) else EXPRESSIONS[kind]
        return self.fill(self.pick(templates), scope, depth - 1, kind)

    def scalar_subquery(self, scope, kind, depth):
        alias = self.alias()
        inner = [(alias, COLUMNS)]
        value = self.expression(inner, kind, 0)
        return (f"(SELECT {self.pick(['max', 'min'])}({value}) FROM {self.pick(TABLES)} {alias}"
                f" WHERE {self.condition(inner + scope, depth)})")

    def condition(self, scope, depth=2):
        if depth > 0 and self.chance(0.3):
            return self.compound(scope, depth - 1)
        kind = self.kind()
        value = lambda: self.expression(scope, kind, depth - 1)
        form = self.random.randrange(8)
        if form == 0:
            return f"{value()} IS {self.pick(['', 'NOT '])}NULL"
        if form == 1 and kind != "bool":
            items = ", ".join(self.pick(LITERALS[kind]) for _ in range(self.random.randint(1, 4)))
            return f"{value()} {self.pick(['', 'NOT '])}IN ({items})"
        if form == 2 and kind != "bool":
            return f"{value()} {self.pick(['', 'NOT '])}BETWEEN {value()} AND {value()}"
        if form == 3:
            return f"{self.expression(scope, 'text', depth - 1)} {self.pick(PATTERNS)}"
        if form == 4:
            return f"{value()} IS {self.pick(['', 'NOT '])}DISTINCT FROM {value()}"
        if form == 5:
            truth = self.pick(["TRUE", "FALSE", "NOT TRUE", "UNKNOWN"])
            return f"{self.expression(scope, 'bool', depth - 1)} IS {truth}"
        return f"{value()} {self.pick(['=', '=', '<', '>', '<=', '>=', '<>'])} {value()}"

    def compound(self, scope, depth):
        form = self.random.randrange(4)
        if form == 0:
            operator = self.pick(["AND", "OR"])
            return f"({self.condition(scope, depth)} {operator} {self.condition(scope, depth)})"
        if form == 1:
            return f"NOT ({self.condition(scope, depth)})"
        alias = self.alias()
        inner = [(alias, COLUMNS)]
        table = f"{self.pick(TABLES)} {alias}"
        kind = self.pick(["int", "int", "text", "date"])
        if form == 2:
            pair = f"{self.expression(inner, kind, 0)} = {self.expression(scope, kind, 0)}"
            return (f"{self.pick(['', 'NOT '])}EXISTS (SELECT 1 FROM {table}"
                    f" WHERE {pair} AND {self.condition(inner + scope, depth)})")
        test = self.pick(["IN", "NOT IN", "= ANY", "<> ALL", "< ANY", ">= ALL"])
        seen = inner + (scope if self.chance(0.5) else [])
        return (f"{self.expression(scope, kind, 1)} {test} (SELECT {self.expression(inner, kind, 1)}"
                f" FROM {table} WHERE {self.condition(seen, depth)})")

    # FROM.

    def source(self, depth):
        alias = self.alias()
        if depth > 0 and self.chance(0.12):
            query, columns = self.simple(depth - 1)
            return f"({query}) {alias}", [(alias, columns)]
        return f"{self.pick(TABLES)} {alias}", [(alias, COLUMNS)]

    def joined(self, depth, joins=(0, 0, 1, 1, 2)):
        text, scope = self.source(depth)
        for _ in range(self.pick(joins)):
            join = self.pick(["JOIN", "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN",
                              "LATERAL"])
            if join == "LATERAL":
                text, added = self.lateral(text, scope)
            else:
                source, added = self.source(depth)
                text = f"{text} {join} {source}"
                if join != "CROSS JOIN":
                    text += f" ON {self.join_condition(scope, added, join)}"
            scope = scope + added
        return text, scope

    def join_condition(self, left, right, join):
        kind = self.pick(["int", "int", "text", "date", "big"])
        pair = self.column(left, kind), self.column(right, kind)
        condition = f"{pair[0]} = {pair[1]}" if all(pair) else "true"
        if join != "FULL JOIN" and self.chance(0.3):
            condition += f" AND {self.condition(left + right, 1)}"
        return condition

    def lateral(self, text, scope):
        alias, inner = self.alias(), self.alias()
        condition = self.condition([(inner, COLUMNS)] + scope, 1)
        query = (f"LATERAL (SELECT {inner}.id, {inner}.a, {inner}.c FROM {self.pick(TABLES)} {inner}"
                 f" WHERE {condition} ORDER BY {inner}.id LIMIT 2) {alias}")
        added = [(alias, [("id", "int"), ("a", "int"), ("c", "text")])]
        if self.chance(0.5):
            return f"{text} LEFT JOIN {query} ON true", added
        return f"{text} CROSS JOIN {query}", added

    # Queries.

    def where(self, scope, probability, depth):
        return f" WHERE {self.condition(scope, depth)}" if self.chance(probability) else ""

    def simple(self, depth=1):
        source, scope = self.joined(depth)
        kinds = [self.kind() for _ in range(self.random.randint(1, 4))]
        items = [f"{self.expression(scope, kind, 2)} AS c{i}" for i, kind in enumerate(kinds)]
        distinct = "DISTINCT " if self.chance(0.15) else ""
        query = f"SELECT {distinct}{', '.join(items)} FROM {source}{self.where(scope, 0.7, 2)}"
        return query, [(f"c{i}", kind) for i, kind in enumerate(kinds)]

    def aggregate(self, scope, depth=1):
        filtered = f" FILTER (WHERE {self.condition(scope, 1)})" if self.chance(0.2) else ""
        if self.chance(0.15):
            kind = self.pick(["int", "text", "num", "date"])
            value = self.expression(scope, kind, depth)
            order = self.pick(["", " DESC", " NULLS FIRST"])
            if kind == "text" and self.chance(0.5):
                return f"string_agg({value}, ',' ORDER BY {value}{order}){filtered}"
            call = "jsonb_agg" if self.chance(0.3) else "array_agg"
            return f"{call}({value} ORDER BY {value}{order}){filtered}::text"
        template = self.pick(AGGREGATES)
        if template.startswith("round("):
            return self.fill(template, scope, depth)
        if "{any}" in template:
            template = template.replace("{any}", "{%s}" % self.pick(["int", "text", "num", "date"]))
        if template.startswith("("):
            return self.fill(template, scope, depth)
        return self.fill(template, scope, depth, "int") + filtered

    def grouped(self):
        source, scope = self.joined(1)
        keys = [self.expression(scope, self.kind(), 1) for _ in range(self.random.randint(0, 2))]
        keys = [key for key in keys if "." in key and "SELECT" not in key]
        values = [self.aggregate(scope) for _ in range(self.random.randint(1, 3))]
        items = [f"{text} AS v{i}" for i, text in enumerate(keys + values)]
        query = f"SELECT {', '.join(items)} FROM {source}{self.where(scope, 0.6, 2)}"
        if keys:
            form = self.pick(["ROLLUP (%s)", "CUBE (%s)", "GROUPING SETS ((%s), ())"])
            query += " GROUP BY " + (form if self.chance(0.2) else "%s") % ", ".join(keys)
        if self.chance(0.15):
            query += f" HAVING {self.aggregate(scope, 0)} IS NOT NULL"
        return query

    def windowed(self):
        source, scope = self.joined(0, joins=(0, 0, 1))
        identity = ", ".join(f"{alias}.id" for alias, _ in scope)
        items = [self.expression(scope, self.kind(), 1)]
        for _ in range(self.random.randint(1, 2)):
            partition = ""
            if self.chance(0.6):
                key = self.expression(scope, self.pick(["int", "text", "bool"]), 0)
                partition = f"PARTITION BY {key} "
            order = self.expression(scope, self.pick(["int", "text", "date"]), 0)
            direction = self.pick(["", " DESC", " NULLS FIRST"])
            call = self.fill(self.pick(WINDOWS), scope, 0)
            items.append(f"{call} OVER ({partition}ORDER BY {order}{direction}, {identity}"
                         f" {self.pick(FRAMES)})")
        return f"SELECT {', '.join(items)} FROM {source}{self.where(scope, 0.5, 1)}"

    def combined(self):
        kinds = [self.kind() for _ in range(self.random.randint(1, 3))]
        text = ""
        for part in range(self.random.randint(2, 3)):
            source, scope = self.joined(1, joins=(0, 0, 1))
            items = ", ".join(self.expression(scope, kind, 1) for kind in kinds)
            if part > 0:
                text += f" {self.pick(['UNION', 'UNION ALL', 'INTERSECT', 'EXCEPT', 'EXCEPT ALL'])} "
            text += f"SELECT {items} FROM {source}{self.where(scope, 0.6, 1)}"
        return text

    def common_table(self):
        query, columns = self.simple(1)
        scope = [("w", columns), ("w2", columns)]
        form = self.pick(["", "MATERIALIZED ", "NOT MATERIALIZED "])
        return (f"WITH w AS {form}({query}) SELECT {self.expression(scope, self.kind(), 1)}, w.c0"
                f" FROM w {self.pick(['LEFT JOIN', 'JOIN'])} w w2 ON w.c0 = w2.c0"
                f" WHERE {self.condition(scope, 1)}")

    def recursive(self):
        kind = self.pick(["int", "text", "num"])
        step = {"int": "v + n", "text": "left(v || n, 9)", "num": "v * 1.5"}[kind]
        union = self.pick(["UNION", "UNION ALL"])
        source, scope = self.source(0)
        return (f"WITH RECURSIVE r(n, v) AS (SELECT 1, {self.expression(scope, kind, 1)}"
                f" FROM {source}{self.where(scope, 0.6, 1)} {union} SELECT n + 1, {step} FROM r"
                f" WHERE n < {self.random.randint(2, 4)}) SELECT n, {self.pick(['v', 'count(v)'])}"
                f" FROM r GROUP BY n, v")

    def distinct_on(self):
        source, scope = self.joined(1, joins=(0, 0, 1))
        key = self.expression(scope, self.pick(["int", "text", "bool", "arr"]), 1)
        identity = ", ".join(f"{alias}.{columns[0][0]}" for alias, columns in scope)
        tail = ", ".join(f"{alias}.{name}" for alias, columns in scope for name, _ in columns[1:])
        value = self.expression(scope, self.kind(), 2)
        return (f"SELECT DISTINCT ON ({key}) {key}, {value} FROM {source}"
                f"{self.where(scope, 0.5, 1)} ORDER BY {key}, {identity}, {tail}")

    def limited(self):
        """LIMIT, OFFSET and WITH TIES over an order that leaves nothing open."""
        source, scope = self.source(0)
        alias = scope[0][0]
        if "(" in source:
            source, scope = f"{self.pick(TABLES)} {alias}", [(alias, COLUMNS)]
        key = self.expression(scope, self.pick(["int", "text", "date", "num", "iv", "ts"]), 1)
        value = self.expression(scope, self.kind(), 2)
        text = f"SELECT {value} AS v FROM {source}{self.where(scope, 0.5, 1)} ORDER BY {key}"
        text += self.pick(["", " DESC", " NULLS FIRST", " DESC NULLS LAST"])
        count = self.random.randint(0, 8)
        if self.chance(0.3):
            return f"{text} FETCH FIRST {count} ROWS WITH TIES"
        return f"{text}, {alias}.id LIMIT {count} OFFSET {self.random.randint(0, 4)}"

    def series(self):
        """Functions that give rows, in FROM and in the list of results."""
        source, scope = self.joined(0, joins=(0, 0, 1))
        alias = self.alias()
        call, kinds = self.pick([
            ("generate_series(1, least(abs({int}), 4)) {}(m)", [("m", "int")]),
            ("unnest({arr}) WITH ORDINALITY {}(m, o)", [("m", "int"), ("o", "big")]),
            ("jsonb_array_elements(CASE WHEN jsonb_typeof({js}) = 'array' THEN {js} END) {}(m)",
             [("m", "js")]),
            ("jsonb_each_text(CASE WHEN jsonb_typeof({js}) = 'object' THEN {js} END) {}(m, o)",
             [("m", "text"), ("o", "text")]),
            ("string_to_table({text}, 'b') {}(m)", [("m", "text")]),
            ("regexp_split_to_table({text}, 'a') {}(m)", [("m", "text")]),
            ("generate_series({date}, {date} + 2, interval '1 day') {}(m)", [("m", "ts")]),
            ("ROWS FROM (unnest({arr}), generate_series(1, 2)) {}(m, o)",
             [("m", "int"), ("o", "int")])])
        # What stands there twice has to be one and the same.
        given = {kind: self.expression(scope, kind, 1) for kind in ("js", "date")}
        text = self.fill(call.replace("{}", alias), scope, 1, given=given)
        inner = scope + [(alias, kinds)]
        join = self.pick(["CROSS JOIN LATERAL", ","])
        return (f"SELECT {self.expression(inner, kinds[0][1], 1)}, {alias}.m,"
                f" {self.expression(scope, self.kind(), 1)} FROM {source} {join} {text}"
                f"{self.where(inner, 0.4, 1)}")

    # Changes, each in a transaction that is rolled back.

    def assignments(self, scope):
        names = self.random.sample(COLUMNS[1:], self.random.randint(1, 3))
        return ", ".join(f"{name} = {self.expression(scope, kind, 2)}" for name, kind in names)

    def returning(self, scope):
        values = ", ".join(self.expression(scope, self.kind(), 1) for _ in range(2))
        return self.pick(["", f" RETURNING {values}", " RETURNING *"])

    def insert(self, table):
        source, scope = self.source(0)
        names = self.random.sample(COLUMNS[1:], self.random.randint(1, 4))
        values = ", ".join(self.expression(scope, kind, 1) for _, kind in names)
        alias = scope[0][0]
        key = f"{alias}.id + {self.pick([0, 5, 20, 1000])}" if "(" not in source else "500"
        listed = ", ".join(name for name, _ in names)
        target = [(self.alias(), COLUMNS)]
        text = (f"INSERT INTO {table} AS {target[0][0]} (id, {listed}) SELECT {key}, {values}"
                f" FROM {source}{self.where(scope, 0.6, 1)}")
        if "(" in source:
            text += " LIMIT 1"
        conflict = self.random.randrange(4)
        if conflict == 0:
            text += " ON CONFLICT DO NOTHING"
        elif conflict < 3:
            both = target + [("excluded", COLUMNS)]
            text += f" ON CONFLICT (id) DO UPDATE SET {self.assignments(both)}"
            text += self.where(both, 0.4, 1)
        return text + self.returning(target)

    def update(self, table):
        alias = self.alias()
        scope = [(alias, COLUMNS)]
        if self.chance(0.3):
            # At most one row of the other table for each of this.
            other = self.alias()
            both = scope + [(other, COLUMNS)]
            return (f"UPDATE {table} {alias} SET {self.assignments(both)} FROM {self.pick(TABLES)}"
                    f" {other} WHERE {alias}.id = {other}.id AND {self.condition(both, 1)}"
                    f"{self.returning(both)}")
        return (f"UPDATE {table} {alias} SET {self.assignments(scope)}{self.where(scope, 0.8, 2)}"
                f"{self.returning(scope)}")

    def delete(self, table):
        alias, other = self.alias(), self.alias()
        scope = [(alias, COLUMNS)]
        if self.chance(0.3):
            both = scope + [(other, COLUMNS)]
            return (f"DELETE FROM {table} {alias} USING {self.pick(TABLES)} {other}"
                    f" WHERE {alias}.id = {other}.id AND {self.condition(both, 1)}"
                    f"{self.returning(scope)}")
        return f"DELETE FROM {table} {alias}{self.where(scope, 0.9, 2)}{self.returning(scope)}"

    def merge(self, table):
        alias, other = self.alias(), self.alias()
        target, source = [(alias, COLUMNS)], [(other, COLUMNS)]
        both = target + source
        matched = self.pick([f"UPDATE SET {self.assignments(both)}", "DELETE", "DO NOTHING"])
        return (f"MERGE INTO {table} {alias} USING {self.pick(TABLES)} {other}"
                f" ON {alias}.id = {other}.id + {self.pick([0, 3, 30])}"
                f" WHEN MATCHED AND {self.condition(both, 1)} THEN {matched}"
                f" WHEN NOT MATCHED THEN INSERT (id, a, c) VALUES ({other}.id + 2000,"
                f" {self.expression(source, 'int', 1)}, {self.expression(source, 'text', 1)})")

    def change(self):
        table = self.pick(TABLES)
        draw = self.random.random()
        if draw < 0.1:
            changed = self.pick([self.update, self.delete])(table)
            if "RETURNING" not in changed:
                changed += " RETURNING id"
            return ["BEGIN", f"WITH w AS ({changed}) SELECT count(*) FROM w, {table}",
                    f"SELECT * FROM {table}", "ROLLBACK"]
        make = self.insert if draw < 0.4 else self.update if draw < 0.7 else self.delete
        if draw > 0.9:
            make = self.merge
        statements = [make(table) for _ in range(self.random.randint(1, 2))]
        return ["BEGIN", *statements, f"SELECT * FROM {table}", "ROLLBACK"]

    def query(self):
        """A query, or statements that belong together."""
        self.alias_count = 0
        draw = self.random.random()
        if draw < 0.18:
            return self.change()
        makers = [(0.4, lambda: self.simple(2)[0]), (0.6, self.grouped), (0.7, self.windowed),
                  (0.78, self.combined), (0.83, self.common_table), (0.87, self.recursive),
                  (0.91, self.distinct_on), (0.95, self.limited), (1, self.series)]
        make = next(make for limit, make in makers if draw < limit)
        query = make()
        if make != self.distinct_on and self.chance(0.2):
            return f"SELECT * FROM ({query}) z ORDER BY 1"
        return query
