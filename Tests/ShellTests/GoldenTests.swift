import TestKit
import Testing

@testable import Shell

@Suite struct GoldenTests {
  @Test(arguments: try GoldenScript.all())
  func `the shell answers as its scripts say`(script: GoldenScript) {
    let stage = Stage()
    stage.files.contents = [
      "shop.toy": "set a 1\nset b 2\n", "broken.toy": "set a 1\n\n  nonsense x\nset c 3\n",
    ]
    script.check { stage.reply($0) }
  }
}
