import Foundation

/// Whether a variable of the process's environment is set.
func environmentHolds(_ name: String) -> Bool { ProcessInfo.processInfo.environment[name] != nil }
