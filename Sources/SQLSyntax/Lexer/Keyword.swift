/// A word that the grammar knows, in the four classes that say where it may still be a name.
///
/// The cases stand in the order of the classes, each in alphabetical order, as ``spellings`` does.
///
/// **Source:** PostgreSQL 15, `pg_get_keywords()`.
public enum Keyword: UInt16, Sendable {
  /// No keyword: an ordinary name.
  case notKeyword
  // Names of anything.
  case abort, absolute, access, action, add, admin, after, aggregate, also, alter, always
  case asensitive, assertion, assignment, at, atomic, attach, attribute, backward, before
  case begin, breadth, by, cache, call, called, cascade, cascaded, catalog, chain
  case characteristics, checkpoint, `class`, close, cluster, columns, comment, comments
  case commit, committed, compression, configuration, conflict, connection, constraints
  case content, `continue`, conversion, copy, cost, csv, cube, current, cursor, cycle, data
  case database, day, deallocate, declare, defaults, deferred, definer, delete, delimiter
  case delimiters, depends, depth, detach, dictionary, disable, discard, document, domain
  case double, drop, each, enable, encoding, encrypted, `enum`, escape, event, exclude
  case excluding, exclusive, execute, explain, expression, `extension`, external, family
  case filter, finalize, first, following, force, forward, function, functions, generated
  case global, granted, groups, handler, header, hold, hour, identity, `if`, immediate
  case immutable, implicit, `import`, include, including, increment, index, indexes, inherit
  case inherits, inline, input, insensitive, insert, instead, invoker, isolation, key, label
  case language, large, last, leakproof, level, listen, load, local, location, lock, locked
  case logged, mapping, match, matched, materialized, maxvalue, merge, method, minute
  case minvalue, mode, month, move, name, names, new, next, nfc, nfd, nfkc, nfkd, no
  case normalized, nothing, notify, nowait, nulls, object, of, off, oids, old, `operator`
  case option, options, ordinality, others, over, overriding, owned, owner, parallel
  case parameter, parser, partial, partition, passing, password, plans, policy, preceding
  case prepare, prepared, preserve, prior, privileges, procedural, procedure, procedures
  case program, publication, quote, range, read, reassign, recheck, recursive, ref
  case referencing, refresh, reindex, relative, release, rename, repeatable, replace, replica
  case reset, restart, restrict, `return`, returns, revoke, role, rollback, rollup, routine
  case routines, rows, rule, savepoint, schema, schemas, scroll, search, second, security
  case sequence, sequences, serializable, server, session, set, sets, share, show, simple
  case skip, snapshot, sql, stable, standalone, start, statement, statistics, stdin, stdout
  case storage, stored, strict, strip, subscription, support, sysid, system, tables
  case tablespace, temp, template, temporary, text, ties, transaction, transform, trigger
  case truncate, trusted, type, types, uescape, unbounded, uncommitted, unencrypted, unknown
  case unlisten, unlogged, until, update, vacuum, valid, validate, validator, value, varying
  case version, view, views, volatile, whitespace, within, without, work, wrapper, write, xml
  case year, yes, zone
  // Names of anything but functions and types.
  case between, bigint, bit, boolean, char, character, coalesce, dec, decimal, exists, extract
  case float, greatest, grouping, `inout`, int, integer, interval, least, national, nchar
  case none, normalize, nullif, numeric, out, overlay, position, precision, real, row, setof
  case smallint, substring, time, timestamp, treat, trim, values, varchar, xmlattributes
  case xmlconcat, xmlelement, xmlexists, xmlforest, xmlnamespaces, xmlparse, xmlpi, xmlroot
  case xmlserialize, xmltable
  // Names of types and functions only.
  case authorization, binary, collation, concurrently, cross, currentSchema, freeze, full
  case ilike, inner, `is`, isnull, join, left, like, natural, notnull, outer, overlaps, right
  case similar, tablesample, verbose
  // Names only in quotes or after AS.
  case all, analyse, analyze, and, any, array, `as`, asc, asymmetric, both, `case`, cast
  case check, collate, column, constraint, create, currentCatalog, currentDate, currentRole
  case currentTime, currentTimestamp, currentUser, `default`, deferrable, desc, distinct, `do`
  case `else`, end, except, `false`, fetch, `for`, foreign, from, grant, group, having, `in`
  case initially, intersect, into, lateral, leading, limit, localtime, localtimestamp, not
  case null, offset, on, only, or, order, placing, primary, references, returning, select
  case sessionUser, some, symmetric, table, then, to, trailing, `true`, union, unique, user
  case using, variadic, when, `where`, window, with
}
