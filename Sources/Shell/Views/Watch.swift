import Core
import Rendering

/// Views that are drawn again after each statement, with what has changed marked.
struct Watch {
  struct View {
    var familyIndex: Int
    var topic: String
    var arguments: [String]
    var lines: [String] = []
  }

  var views: [View] = []

  var isOn: Bool { !views.isEmpty }
}

extension Console {
  /// Draws the watched views; those that did not change are not drawn again.
  func showWatched() {
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
