import Core

/// Files that people name: scripts to run, recordings to write. The shell itself opens none.
public protocol FileStore: AnyObject {
  func open(_ path: String) throws(EngineError) -> any InputSource
  /// Makes a file, or empties the one that is there.
  func create(_ path: String) throws(EngineError) -> any TextOutput
  /// Paths that start with a text, folders with a `/` at their end; a bounded number of them.
  func paths(startingWith prefix: String) -> [String]
}

/// No files at all.
public final class NoFiles: FileStore {
  public init() {}

  public func open(_ path: String) throws(EngineError) -> any InputSource {
    throw .usage("there are no files here to open '\(path)' from")
  }

  public func create(_ path: String) throws(EngineError) -> any TextOutput {
    throw .usage("there are no files here to write '\(path)' to")
  }

  public func paths(startingWith prefix: String) -> [String] { [] }
}
