import Core
import Rendering

/// Views that are drawn again after each statement, with what has changed marked.
///
/// A file that is run while one watches counts as one statement: what a thousand insertions did is
/// seen at their end. A file that watches by itself shows its own statements.
struct Watch {
  struct View {
    var familyIndex: Int
    var topic: String
    var arguments: [String]
    var lines: [String] = []
  }

  var views: [View] = []
  /// How deep in files the console was when it was told to watch.
  var runDepth = 0

  var isOn: Bool { !views.isEmpty }
}

extension Console {
  /// Draws the watched views; those that did not change are not drawn again.
  func showWatched() {
    guard runDepth <= watch.runDepth else { return }
    for index in watch.views.indices {
      let view = watch.views[index]
      guard let lines = watchedLines(of: view), lines != view.lines else { continue }
      let marked = FrameDiff.marked(from: view.lines, to: lines)
      for line in marked { target.write(line + "\n") }
      watch.views[index].lines = lines
    }
  }

  private func watchedLines(of view: Watch.View) -> [String]? {
    do throws(EngineError) {
      let snapshot = try workbench.snapshot(
        of: view.topic, arguments: view.arguments, family: view.familyIndex)
      var marked = presentation
      // The mark of a change takes a column.
      marked.width -= 1
      return Renderer(marked).lines(of: snapshot.figure())
    } catch {
      // What is watched may not be there for a while: a key that expired comes back.
      return ["\(view.topic): \(error.message)"]
    }
  }
}
