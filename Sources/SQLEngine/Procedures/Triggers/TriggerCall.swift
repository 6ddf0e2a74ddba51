import Core

/// What a trigger's function is told of the event.
struct TriggerCall {
  /// The values of NEW, OLD and what begins with TG_.
  var variables: [(String, SQLValue)]
}
