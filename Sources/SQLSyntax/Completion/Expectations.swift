/// What the parser looked for at one place: the raw material of completion and of hints.
///
/// Parsing is done a second time to fill it, up to the token that starts at ``offset``.
struct Expectations {
  /// Where the token starts that is asked about.
  var offset: Int32
  /// In the order in which they were looked for.
  var keywords: [Keyword] = []
  var places: [CompletionPlace] = []

  mutating func add(_ keyword: Keyword) {
    if !keywords.contains(keyword) { keywords.append(keyword) }
  }

  mutating func add(_ place: CompletionPlace) {
    if !places.contains(place) { places.append(place) }
  }
}

extension Parser {
  /// Remembers that a keyword could stand here.
  mutating func expect(note keyword: Keyword) {
    guard token.start == expectations?.offset else { return }
    expectations?.add(keyword)
  }

  /// Remembers that one of some keywords could stand here.
  mutating func expect(noteAny keywords: [Keyword]) {
    guard expectations != nil, token.start == expectations?.offset else { return }
    for keyword in keywords { expectations?.add(keyword) }
  }

  /// Remembers that a name of some kind could stand here.
  @inline(__always)
  mutating func note(_ place: CompletionPlace) {
    if expectations != nil, token.start == expectations?.offset { expectations?.add(place) }
  }
}
