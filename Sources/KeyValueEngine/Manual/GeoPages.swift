import Core

extension KeyValueManual {
  /// Pages of the commands on places, which are members of sorted sets.
  static var geo: [ManualPage] {
    group(
      "geo",
      [
        page(
          "GEOADD", "key [NX | XX] [CH] longitude latitude member [longitude latitude member ...]",
          "Adds places by longitude and latitude, or moves those that are there.",
          "O(log N) a place",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEOADD italy NX 12.4963655 41.9027835 Rome", "(integer) 1")),
        page(
          "GEODIST", "key member1 member2 [M | KM | FT | MI]",
          "Answers with the distance between two places.", "O(1)",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEODIST italy Palermo Catania", #""166274.1516""#),
          ("GEODIST italy Palermo Catania KM", #""166.2742""#)),
        page(
          "GEOHASH", "key member [member ...]",
          "Answers with the geohash texts of places.", "O(1) a place",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEOHASH italy Palermo Catania", #"1) "sqc8b49rny0"\#n2) "sqdtr74hyu0""#)),
        page(
          "GEOPOS", "key member [member ...]",
          "Answers with the longitude and latitude of places, as near as they are kept.",
          "O(1) a place",
          ("GEOADD italy 13.361389 38.115556 Palermo", "(integer) 1"),
          (
            "GEOPOS italy Palermo Milan",
            """
            1) 1) "13.36138933897018433"
               2) "38.11555639549629859"
            2) (nil)
            """
          )),
        page(
          "GEORADIUS",
          "key longitude latitude radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST] "
            + "[WITHHASH] [COUNT count [ANY]] [ASC | DESC] [STORE key] [STOREDIST key]",
          "Finds the places within a distance of a point; GEOSEARCH can do more.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEORADIUS italy 15 37 200 KM ASC", #"1) "Catania"\#n2) "Palermo""#),
          ("GEORADIUS italy 15 37 100 KM WITHDIST", #"1) 1) "Catania"\#n   2) "56.4413""#)),
        page(
          "GEORADIUSBYMEMBER",
          "key member radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT "
            + "count [ANY]] [ASC | DESC] [STORE key] [STOREDIST key]",
          "Finds the places within a distance of another place.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEORADIUSBYMEMBER italy Palermo 200 KM ASC", #"1) "Palermo"\#n2) "Catania""#)),
        page(
          "GEORADIUSBYMEMBER_RO",
          "key member radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST] [WITHHASH] [COUNT "
            + "count [ANY]] [ASC | DESC]",
          "Finds the places within a distance of another place, and stores nothing.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEORADIUSBYMEMBER_RO italy Palermo 200 KM DESC", #"1) "Catania"\#n2) "Palermo""#)),
        page(
          "GEORADIUS_RO",
          "key longitude latitude radius <M | KM | FT | MI> [WITHCOORD] [WITHDIST] "
            + "[WITHHASH] [COUNT count [ANY]] [ASC | DESC]",
          "Finds the places within a distance of a point, and stores nothing.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEORADIUS_RO italy 15 37 200 KM ASC", #"1) "Catania"\#n2) "Palermo""#)),
        page(
          "GEOSEARCH",
          "key <FROMMEMBER member | FROMLONLAT longitude latitude> <BYRADIUS radius <M | KM "
            + "| FT | MI> | BYBOX width height <M | KM | FT | MI>> [ASC | DESC] [COUNT count "
            + "[ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]",
          "Finds the places inside a circle or a box around a point or a place.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEOSEARCH italy FROMLONLAT 15 37 BYRADIUS 200 KM ASC", #"1) "Catania"\#n2) "Palermo""#),
          ("GEOSEARCH italy FROMMEMBER Catania BYBOX 400 400 KM ASC COUNT 1", #"1) "Catania""#)),
        page(
          "GEOSEARCHSTORE",
          "destination source <FROMMEMBER member | FROMLONLAT longitude latitude> <BYRADIUS "
            + "radius <M | KM | FT | MI> | BYBOX width height <M | KM | FT | MI>> [ASC | DESC] "
            + "[COUNT count [ANY]] [STOREDIST]",
          "Stores the places inside a circle or a box around a point or a place.",
          "O(N + log M), N places near, M places found",
          ("GEOADD italy 13.361389 38.115556 Palermo 15.087269 37.502669 Catania", "(integer) 2"),
          ("GEOSEARCHSTORE near italy FROMLONLAT 15 37 BYRADIUS 100 KM", "(integer) 1"),
          ("ZRANGE near 0 -1", #"1) "Catania""#)),
      ])
  }
}
