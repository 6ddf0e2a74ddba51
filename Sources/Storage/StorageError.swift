import Core

/// What went wrong below an engine. Engines wrap it with what they were doing.
public enum StorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file does not hold what was written to it, and not because a power cut tore its end.
  case damaged(file: String, offset: Int, reason: String)
  case device(DiskError)

  public var description: String {
    switch self {
    case .damaged(let file, let offset, let reason):
      "file '\(file)' is damaged at offset \(offset): \(reason)"
    case .device(let error): error.description
    }
  }

  /// As the error of an engine.
  public var engineError: EngineError {
    switch self {
    case .damaged: EngineError("damaged", .corruption, description)
    case .device(let error): .device(error)
    }
  }
}

/// Runs a disk operation, turning its error into a ``StorageError``.
public func onDisk<Result>(
  _ operation: () throws(DiskError) -> Result
) throws(StorageError) -> Result {
  do throws(DiskError) { return try operation() } catch { throw .device(error) }
}
