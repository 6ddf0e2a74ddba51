import Core
import Rendering
import Testing

@testable import KeyValueEngine

/// What examples answer with.
private final class Answer: TextOutput {
  var bytes: [UInt8] = []
