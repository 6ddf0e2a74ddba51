import Core
import Testing

@testable import KeyValueEngine

@Suite struct PromptingTests {
  // MARK: - Completion

  /// A text with `|` at the cursor; what is replaced; the candidates.
  private static let completions: [(text: String, replaced: String, candidates: String)] = [
    ("getr|", "getr", "getrange"),
    ("GETR|", "GETR", "GETRANGE"),
    ("  Setr|", "Setr", "setrange"),
    ("nosuch|", "nosuch", ""),
    ("nosuch |", "", ""),
    ("# get|", "", ""),
    ("config |", "", "get resetstat rewrite set"),
    ("XGROUP cr|", "cr", "create createconsumer"),
    ("CONFIG SET maxmemory-s|", "maxmemory-s", "maxmemory-samples"),
    ("config get LFU|", "LFU", "lfu-decay-time lfu-log-factor"),
    ("set color |", "", ""),
    ("set color red |", "", "nx xx get ex px exat pxat keepttl"),
    ("SET color red NX |", "", "GET EX PX EXAT PXAT KEEPTTL"),
    ("SET color red E|", "E", "EX EXAT"),
    ("SET color red EX |", "", ""),
    ("SET color red EX 10 |", "", "NX XX GET"),
    ("bitop |", "", "and not or xor"),
    ("scan 0 type z|", "z", "zset"),
    ("get |", "", #"bits:1 bits:2 color "two words""#),
    ("get co|", "co", "color"),
    ("get co|lor", "co", "color"),
    ("get \"tw|", "\"tw", #""two words""#),
    ("get 'tw|", "'tw", #""two words""#),
    ("get \"two words\"|", "", ""),
    ("get color |", "", ""),
    ("del color |", "", #"bits:1 bits:2 color "two words""#),
    ("bitcount bits:|", "bits:", "bits:1 bits:2"),
    ("object encoding c|", "c", "color"),
    ("set x 1\nget co|", "co", "color"),
    ("*1\r\n$4\r\nget|", "", ""),
  ]

  @Test func `a word is completed by what may stand there`() {
    let run = ExampleRun()
    for statement in [
      "set color red", "set 'two words' 2", "setbit bits:1 1 1", "setbit bits:2 1 1",
    ] {
      _ = run.answer(to: statement)
    }
    for row in Self.completions {
      let parts = row.text.split(separator: "|", omittingEmptySubsequences: false)
      let list = run.session?.completions(in: parts.joined(), at: parts[0].utf8.count)
      let candidates = list?.candidates.map(\.text).joined(separator: " ")
      let replaced = list.map { String(decoding: Array(parts[0].utf8)[$0.replaced], as: UTF8.self) }
      #expect(candidates == row.candidates, "\(row.text)")
      #expect(replaced == row.replaced, "\(row.text)")
    }
  }

  @Test func `no more keys are offered than a person can read`() {
    let run = ExampleRun()
    for index in 0..<60 { _ = run.answer(to: "set key:\(index) \(index)") }
    let list = run.session?.completions(in: "get key:", at: 8)
    #expect(list?.candidates.count == 50)
    #expect(list?.isCut == true)
    #expect(run.session?.completions(in: "get key:1", at: 9).isCut == false)
    for index in 60..<3_000 { _ = run.answer(to: "set key:\(index) \(index)") }
    #expect(run.session?.completions(in: "get key:2999", at: 12).isCut == true)
  }

  @Test func `a key that has expired is not offered`() {
    let run = ExampleRun()
    _ = run.answer(to: "set gone 1 pxat 1704067200001")
    #expect(run.session?.completions(in: "get g", at: 5).candidates.count == 1)
    run.clock.advance(byMilliseconds: 1)
    #expect(run.session?.completions(in: "get g", at: 5).candidates == [])
  }

  // MARK: - Hints

  private static let hints: [(text: String, hint: String?)] = [
    ("", nil),
    ("nosuch ", nil),
    ("ge", nil),
    ("get", " key"),
    ("get ", "key"),
    ("get a", nil),
    ("get a b", nil),
    ("# set ", nil),
    ("config", " <GET | RESETSTAT | REWRITE | SET>"),
    ("config se", nil),
    ("config set", " parameter value [parameter value ...]"),
    ("config set maxmemory ", "value [parameter value ...]"),
    (
      "set a",
      " value [NX | XX] [GET] "
        + "[EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]"
    ),
    ("set a b EX ", "seconds [NX | XX] [GET]"),
    ("set a b EX 10 nx ", "[GET]"),
    ("set a b EX 10 nx g", " [GET]"),
    ("set a b EX 10 nx get ", nil),
    ("set a b nosuch ", nil),
    (
      "set get ex ",
      "[NX | XX] [GET] "
        + "[EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]"
    ),
    ("mset a 1 b ", "value [key value ...]"),
    ("mset a 1 ", "[key value ...]"),
    ("blpop a ", "[key ...] timeout"),
    ("lmpop 2 a ", "[key ...] <LEFT | RIGHT> [COUNT count]"),
    ("lmpop 2 a b ", "<LEFT | RIGHT> [COUNT count]"),
    ("zadd z ", "[NX | XX] [GT | LT] [CH] [INCR] score member [score member ...]"),
    ("zadd z gt ", "[NX | XX] [CH] [INCR] score member [score member ...]"),
    ("zadd z 1 ", "member [score member ...]"),
    ("auth ", "[username] password"),
    ("auth me ", nil),
    ("auth me secret ", nil),
    (
      "xadd s maxlen ~ ",
      "threshold [LIMIT count] [NOMKSTREAM] <* | id> field value [field value ...]"
    ),
    ("xadd s * ", "field value [field value ...]"),
    ("xpending s g ", "[[IDLE min-idle-time] start end count [consumer]]"),
    ("xpending s g - + ", "count [consumer]"),
    ("geosearch g bybox ", nil),
    (
      "geosearch g fromlonlat 1 ",
      "latitude <BYRADIUS radius <M | KM | FT | MI> | BYBOX width height <M | KM | FT | MI>> "
        + "[ASC | DESC] [COUNT count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]"
    ),
    (
      "bitfield b overflow sat ",
      "<SET encoding offset value | INCRBY encoding offset increment> "
        + "[GET encoding offset | [OVERFLOW <WRAP | SAT | FAIL>] "
        + "<SET encoding offset value | INCRBY encoding offset increment> ...]"
    ),
    ("xgroup create s g $ ", "[MKSTREAM] [ENTRIESREAD entries_read]"),
    (
      "sort l limit 0 10 ",
      "[BY pattern] [GET pattern [GET pattern ...]] [ASC | DESC] [ALPHA] [STORE destination]"
    ),
    ("set a 1\nget ", "key"),
    (
      "set 'a b' ",
      "value [NX | XX] [GET] "
        + "[EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]"
    ),
  ]

  @Test func `a hint is what is left of the syntax`() {
    let run = ExampleRun()
    for row in Self.hints {
      #expect(run.session?.hint(after: row.text) == row.hint, "\(row.text)")
    }
  }

  // MARK: - Colours

  /// Tokens by the first two letters of their kind.
  private static let tokens: [(text: String, tokens: String)] = [
    ("", ""),
    ("nosu", ""),
    ("nosuch a", "er:nosuch"),
    ("# get a", "co:# get a"),
    ("set color red", "ke:set id:color"),
    ("set get 10 get ex 10", "ke:set id:get nu:10 ke:get ke:ex nu:10"),
    ("SET a \"b c\" NX", #"ke:SET id:a st:"b c" ke:NX"#),
    ("set a \"b c", #"ke:set id:a st:"b c"#),
    ("set a \"b\"c", #"ke:set id:a er:"b"c"#),
    ("set a -1.5e3", "ke:set id:a nu:-1.5e3"),
    ("set a 1-1", "ke:set id:a"),
    ("get a 1 x", "ke:get id:a nu:1"),
    ("config get maxmemory", "ke:config ke:get"),
    ("config help", "ke:config ke:help"),
    ("object encoding a", "ke:object ke:encoding id:a"),
    ("blpop a b 0", "ke:blpop id:a id:b nu:0"),
    ("zunionstore z 2 a b weights 1 2", "ke:zunionstore id:z nu:2 id:a id:b ke:weights nu:1 nu:2"),
    ("eval x 0", "ke:eval nu:0"),
    ("set é 1\n# ö\nget é", "ke:set id:é nu:1 co:# ö ke:get id:é"),
    ("*1\r\n$4\r\nPING\r\n", ""),
  ]

  @Test func `words are coloured by what they are`() {
    let run = ExampleRun()
    for row in Self.tokens {
      let text = Array(row.text.utf8)
      let tokens = run.session?.tokens(in: row.text).map {
        String("\($0.kind)".prefix(2)) + ":" + String(decoding: text[$0.range], as: UTF8.self)
      }
      #expect(tokens?.joined(separator: " ") == row.tokens, "\(row.text)")
    }
  }

  @Test func `a megabyte of text does not hold up the prompt`() {
    let run = ExampleRun()
    let texts = [
      String(repeating: "set some:key:123 \"a value\" EX 100\n", count: 30_000),
      "mset" + String(repeating: " some:key value", count: 70_000),
      String(repeating: "x", count: 1_000_000), "get \"" + String(repeating: "x", count: 1_000_000),
    ]
    for text in texts {
      let duration = ContinuousClock().measure {
        _ = run.session?.tokens(in: text)
        _ = run.session?.hint(after: text)
        _ = run.session?.completions(in: text, at: text.utf8.count)
      }
      #expect(duration < .seconds(10), "\(text.utf8.count) bytes, without optimisation too")
    }
  }

  // MARK: - The examples of the manual

  @Test func `every example fits the syntax of its command`() {
    let commands = PromptCommands.shared
    for example in commands.pages.flatMap(\.examples) {
      Array(example.statement.utf8).withUnsafeBytes { text in
        let words = PromptWord.all(in: text, line: 0..<text.count).map {
          Word(rebasing: text[$0.range])
        }
        guard let (page, nameCount) = commands.page(of: words[...]) else {
          Issue.record("no page for \(example.statement)")
          return
        }
        let syntax = commands.syntaxes[page]
        let walk = SyntaxWalk(syntax, words[nameCount...], isComplete: true)
        #expect(!walk.isMismatch && walk.rest.allSatisfy(syntax.isOptional), "\(example.statement)")
      }
    }
  }

  @Test func `at every key press of every example the tokens are in order`() {
    let run = ExampleRun()
    for example in KeyValueManual.manual.pages.flatMap(\.examples) {
      let text = Array(example.statement.utf8)
      for count in 0...text.count {
        let typed = String(decoding: text[..<count], as: UTF8.self)
        var end = 0
        for token in run.session?.tokens(in: typed) ?? [] {
          let isInOrder = token.range.lowerBound >= end && !token.range.isEmpty
          if !isInOrder { Issue.record("tokens of \(typed)") }
          end = token.range.upperBound
        }
        let replaced = run.session?.completions(in: typed, at: count).replaced
        if end > count || replaced?.upperBound != count { Issue.record("\(typed)") }
        let hint = run.session?.hint(after: typed)
        if hint == "" || hint == " " { Issue.record("an empty hint after \(typed)") }
      }
    }
  }

  // MARK: - Secrets

  private static let statements: [(text: String, isSensitive: Bool)] = [
    ("AUTH secret", true), ("auth", false), ("\"auth\" me secret", true), ("auth 'secret", true),
    ("hello 3 auth me secret", true), ("hello 3", false), ("hello 3 setname auth2", false),
    ("config set requirepass secret", true), ("config set maxmemory 1 MasterAuth x", true),
    ("config get requirepass", false), ("set requirepass auth", false),
    ("acl setuser me >secret", true), ("acl list", false),
    ("migrate host 6379 key 0 10 AUTH secret", true), ("migrate host 6379 key 0 10", false),
    ("get a\nauth secret", true),
    ("*2\r\n$4\r\nAUTH\r\n$6\r\nsecret\r\n", true), ("*2\r\n$3\r\nGET\r\n$4\r\nauth\r\n", false),
  ]

  @Test func `statements with passwords are kept out of the history`() {
    let run = ExampleRun()
    for row in Self.statements {
      #expect(run.session?.isSensitive(row.text) == row.isSensitive, "\(row.text)")
    }
  }
}
