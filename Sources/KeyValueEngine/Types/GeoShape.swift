import Core

/// What is searched around a place: a circle, or a box along the parallels.
struct GeoShape {
  enum Extent {
    case radius(Double)
    case box(width: Double, height: Double)
  }

  var center = GeoPoint(longitude: 0, latitude: 0)
  /// In ``unitMeters``.
  var extent = Extent.radius(0)
  var unitMeters = 1.0

  private static let mercatorMaximumMeters = 20037726.37

  /// The distance of a place from the center in meters; nil if it is not in the shape.
  func distance(of point: GeoPoint) -> Double? {
    switch extent {
    case .radius(let radius):
      let distance = center.distance(to: point)
      return distance > radius * unitMeters ? nil : distance
    case .box(let width, let height):
      if point.latitudeDistance(to: center) > height * unitMeters / 2 { return nil }
      let sameLatitude = GeoPoint(longitude: center.longitude, latitude: point.latitude)
      if point.distance(to: sameLatitude) > width * unitMeters / 2 { return nil }
      return center.distance(to: point)
    }
  }

  /// The rectangles that cover the shape: the one with the center and those of its eight neighbours
  /// that the shape can reach. The same one may be there more than once, next to itself or not.
  var hashes: [GeoHash] {
    let bounds = bounds
    var step = stepEstimate
    var hash = GeoHash(center, step: step)
    if step > 1, isTooFine(hash, bounds) {
      step -= 1
      hash = GeoHash(center, step: step)
    }
    let area = hash.area
    let skips = step >= 2
    let south = skips && area.latitudes.lowerBound < bounds.south ? 0 : -1
    let north = skips && area.latitudes.upperBound > bounds.north ? 0 : 1
    let west = skips && area.longitudes.lowerBound < bounds.west ? 0 : -1
    let east = skips && area.longitudes.upperBound > bounds.east ? 0 : 1
    // Redis's order: it decides what ANY finds first.
    let directions = [
      (0, 0), (0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1),
    ]
    return directions.filter { x, y in
      (x == 0 || x == (x < 0 ? west : east)) && (y == 0 || y == (y < 0 ? south : north))
    }.map { hash.neighbor(east: $0, north: $1) }
  }

  /// The box around the shape. Where it reaches over a pole, its west may lie east of its east.
  private struct Bounds {
    var west: Double
    var east: Double
    var south: Double
    var north: Double
  }

  private var bounds: Bounds {
    let (width, height) =
      switch extent {
      case .radius(let radius): (radius * unitMeters, radius * unitMeters)
      case .box(let width, let height): (unitMeters * (width / 2), unitMeters * (height / 2))
      }
    let latitudeDelta = GeoPoint.degrees(height / GeoPoint.earthRadiusMeters)
    // The parallel that is nearer to a pole is the shorter one.
    let edge =
      center.latitude < 0 ? center.latitude - latitudeDelta : center.latitude + latitudeDelta
    let longitudeDelta = GeoPoint.degrees(
      width / GeoPoint.earthRadiusMeters / Math.cos(GeoPoint.radians(edge)))
    return Bounds(
      west: center.longitude - longitudeDelta, east: center.longitude + longitudeDelta,
      south: center.latitude - latitudeDelta, north: center.latitude + latitudeDelta)
  }

  /// The finest step whose rectangles are not smaller than the shape.
  private var stepEstimate: Int {
    var range: Double
    switch extent {
    case .radius(let radius): range = radius
    case .box(let width, let height):
      range = ((width / 2) * (width / 2) + (height / 2) * (height / 2)).squareRoot()
    }
    range *= unitMeters
    if range == 0 { return GeoHash.stepMax }
    var step = 1
    while range < Self.mercatorMaximumMeters {
      range *= 2
      step += 1
    }
    step -= 2
    if abs(center.latitude) > 66 { step -= 1 }
    if abs(center.latitude) > 80 { step -= 1 }
    return min(max(step, 1), GeoHash.stepMax)
  }

  /// Near the edge of a rectangle, the neighbours may not reach as far as the shape.
  private func isTooFine(_ hash: GeoHash, _ bounds: Bounds) -> Bool {
    let north = hash.neighbor(east: 0, north: 1).area
    let south = hash.neighbor(east: 0, north: -1).area
    let east = hash.neighbor(east: 1, north: 0).area
    let west = hash.neighbor(east: -1, north: 0).area
    return north.latitudes.upperBound < bounds.north
      || south.latitudes.lowerBound > bounds.south
      || east.longitudes.upperBound < bounds.east
      || west.longitudes.lowerBound > bounds.west
  }
}
