import Core

extension KeyValueManual {
  /// Pages of the commands on channels.
  static var publications: [ManualPage] {
    group(
      "publish/subscribe",
      [
        page(
          "PSUBSCRIBE", "pattern [pattern ...]",
          "Listens to all channels that match patterns.", "O(N), N patterns of all sessions"),
        page(
          "PUBLISH", "channel message",
          "Sends a message to a channel and says how many received it.",
          "O(N + M), N listeners, M patterns",
          ("PUBLISH news hello", "(integer) 0")),
        page(
          "PUBSUB", "",
          "Tells about channels: see its subcommands.", ""),
        page(
          "PUBSUB CHANNELS", "[pattern]",
          "Lists the channels that have listeners.", "O(N), N channels",
          ("PUBSUB CHANNELS", "(empty array)")),
        page(
          "PUBSUB NUMPAT", "",
          "Counts the patterns that are listened to.", "O(1)",
          ("PUBSUB NUMPAT", "(integer) 0")),
        page(
          "PUBSUB NUMSUB", "[channel [channel ...]]",
          "Counts the listeners of channels.", "O(N), N channels asked for",
          ("PUBSUB NUMSUB news", #"1) "news"\#n2) (integer) 0"#)),
        page(
          "PUBSUB SHARDCHANNELS", "[pattern]",
          "Lists the shard channels that have listeners: here none.", "O(1)",
          ("PUBSUB SHARDCHANNELS", "(empty array)")),
        page(
          "PUBSUB SHARDNUMSUB", "[shardchannel [shardchannel ...]]",
          "Counts the listeners of shard channels: here none.", "O(1)",
          ("PUBSUB SHARDNUMSUB", "(empty array)")),
        page(
          "PUNSUBSCRIBE", "[pattern [pattern ...]]",
          "Stops listening to patterns, to all of them if none is named.",
          "O(N), N patterns of all sessions"),
        page(
          "SUBSCRIBE", "channel [channel ...]",
          "Listens to channels.", "O(1) a channel"),
        page(
          "UNSUBSCRIBE", "[channel [channel ...]]",
          "Stops listening to channels, to all of them if none is named.", "O(1) a channel"),
      ])
  }
}
