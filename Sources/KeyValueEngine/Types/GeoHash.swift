import Core

/// A rectangle of the earth as a number: longitude and latitude halved in turn, a bit for each
/// half.
///
///     step 1:  ┌────┬────┐   bits 1 0   1 1      each step appends a bit of longitude
///              ├────┼────┤                       and a bit of latitude
///              └────┴────┘   bits 0 0   1 …
///
/// With 26 steps that is 52 bits, which a double holds exactly: the score of a place in a sorted
/// set. Latitudes end at ±85.05112878°, where the Mercator square does.
///
/// **Source:** Redis, geohash.c and geohash_helper.c; Morton order.
struct GeoHash: Equatable {
  var bits: UInt64
  var step: Int

  static let stepMax = 26
  static let longitudes = -180.0...180.0
  static let latitudes = -85.05112878...85.05112878
  /// What GEOHASH's text divides.
  static let textLatitudes = -90.0...90.0

  struct Area {
    var longitudes: ClosedRange<Double>
    var latitudes: ClosedRange<Double>

    var center: GeoPoint {
      let longitude = (longitudes.lowerBound + longitudes.upperBound) / 2
      let latitude = (latitudes.lowerBound + latitudes.upperBound) / 2
      return GeoPoint(
        longitude: min(max(longitude, -180), 180),
        latitude: min(max(latitude, GeoHash.latitudes.lowerBound), GeoHash.latitudes.upperBound))
    }
  }

  init(bits: UInt64, step: Int) {
    self.bits = bits
    self.step = step
  }

  init(
    _ point: GeoPoint, step: Int = stepMax, latitudes: ClosedRange<Double> = Self.latitudes
  ) {
    let scale = Double(UInt64(1) << UInt64(step))
    let latitude =
      (point.latitude - latitudes.lowerBound) / (latitudes.upperBound - latitudes.lowerBound)
    let longitude = (point.longitude + 180) / 360
    bits =
      Self.spread(UInt32(latitude * scale)) | Self.spread(UInt32(longitude * scale)) << 1
    self.step = step
  }

  /// The hash in a member's score.
  init(score: Double) {
    self.init(bits: score >= 0 && score < 0x1p64 ? UInt64(score) : 0, step: Self.stepMax)
  }

  var area: Area {
    let latitudeIndex = Double(Self.gathered(bits))
    let longitudeIndex = Double(Self.gathered(bits >> 1))
    let cells = Double(UInt64(1) << UInt64(step))
    let latitudeScale = Self.latitudes.upperBound - Self.latitudes.lowerBound
    return Area(
      longitudes: -180 + longitudeIndex / cells * 360...(-180 + (longitudeIndex + 1) / cells * 360),
      latitudes: Self.latitudes.lowerBound + latitudeIndex / cells * latitudeScale...Self.latitudes
        .lowerBound + (latitudeIndex + 1) / cells * latitudeScale)
  }

  /// The scores of all places in the rectangle.
  var scores: ScoreRange {
    let shift = UInt64(52 - step * 2)
    return ScoreRange(
      minimum: Double(bits << shift), maximum: Double((bits + 1) << shift), excludesMaximum: true)
  }

  /// The rectangle so many to the east (negative: west) and to the north; the earth is round.
  func neighbor(east: Int, north: Int) -> GeoHash {
    let eastMask: UInt64 = 0xAAAA_AAAA_AAAA_AAAA >> UInt64(64 - step * 2)
    let northMask: UInt64 = 0x5555_5555_5555_5555 >> UInt64(64 - step * 2)
    var x = bits & 0xAAAA_AAAA_AAAA_AAAA
    var y = bits & 0x5555_5555_5555_5555
    // The other coordinate's bits are filled, or empty, so that a carry runs through them.
    if east > 0 { x = (x &+ (northMask + 1)) & eastMask }
    if east < 0 { x = ((x | northMask) &- (northMask + 1)) & eastMask }
    if north > 0 { y = (y &+ (eastMask + 1)) & northMask }
    if north < 0 { y = ((y | eastMask) &- (eastMask + 1)) & northMask }
    return GeoHash(bits: x | y, step: step)
  }

  /// The eleven letters of the public geohash; the last stands for bits that are not known.
  var text: String {
    let alphabet = Array("0123456789bcdefghjkmnpqrstuvwxyz")
    let point = area.center
    let hash = GeoHash(point, latitudes: Self.textLatitudes)
    return String((1...10).map { alphabet[Int(hash.bits >> UInt64(52 - $0 * 5) & 31)] }) + "0"
  }

  /// Puts a zero bit above each bit.
  private static func spread(_ value: UInt32) -> UInt64 {
    var bits = UInt64(value)
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    return (bits | bits << 1) & 0x5555_5555_5555_5555
  }

  /// Every second bit, from the lowest.
  private static func gathered(_ value: UInt64) -> UInt32 {
    var bits = value & 0x5555_5555_5555_5555
    bits = (bits | bits >> 1) & 0x3333_3333_3333_3333
    bits = (bits | bits >> 2) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits >> 4) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: bits | bits >> 16)
  }
}

/// A place, in degrees.
struct GeoPoint: Equatable {
  var longitude: Double
  var latitude: Double

  static let earthRadiusMeters = 6372797.560856

  /// Meters along the great circle.
  ///
  /// **Source:** the haversine formula, as geohash_helper.c has it, in its order of operations.
  func distance(to other: GeoPoint) -> Double {
    let v = Math.sin((Self.radians(other.longitude) - Self.radians(longitude)) / 2)
    if v == 0 { return latitudeDistance(to: other) }
    let first = Self.radians(latitude)
    let second = Self.radians(other.latitude)
    let u = Math.sin((second - first) / 2)
    let a = u * u + Math.cos(first) * Math.cos(second) * v * v
    return 2 * Self.earthRadiusMeters * Math.asin(a.squareRoot())
  }

  func latitudeDistance(to other: GeoPoint) -> Double {
    Self.earthRadiusMeters * abs(Self.radians(other.latitude) - Self.radians(latitude))
  }

  static func radians(_ degrees: Double) -> Double { degrees * (Double.pi / 180) }

  static func degrees(_ radians: Double) -> Double { radians / (Double.pi / 180) }
}
