import Core
import Storage
import Testing

/// A table as pickers see it: `level:number first–last size`.
private func table(
  _ level: Int, _ number: UInt64, _ first: UInt8, _ last: UInt8, _ size: Int, time: Int64 = 0
) -> TableSummary {
  var properties = TableProperties()
  properties.smallest = [first]
  properties.largest = [last]
  properties.sequenceMin = number * 10
  properties.sequenceMax = number * 10 + 9
  properties.createdAtMilliseconds = time
  properties.timestampMax = time * 1000
  return TableSummary(number: number, level: level, sizeBytes: size, properties: properties)
}

/// A situation and what should be merged in it.
struct PickerCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var levels: [[TableSummary]]
  var strategy: CompactionStrategy
  var rule = MergeRule.newest
  /// Numbers of the inputs; nil if nothing is due.
  var inputs: [UInt64]?
  var outputLevel = 0
  var isMove = false

  static let leveled: CompactionStrategy = {
    var options = LeveledOptions()
    options.level0CountMax = 2
    options.level1SizeBytesMax = 100
    options.levelSizeFactor = 10
    return .leveled(options)
  }()

  static let tiers: SizeTieredOptions = {
    var options = SizeTieredOptions()
    options.runCountMin = 3
    options.smallRunSizeBytes = 10
    return options
  }()

  static let windows: CompactionStrategy = {
    var options = TimeWindowOptions()
    options.windowMilliseconds = 100
    options.tiers = tiers
    return .timeWindow(options)
  }()

  static let all: [PickerCase] = [
    PickerCase(
      testDescription: "level 0 below its bound rests", levels: [[table(0, 1, 1, 9, 50)]],
      strategy: leveled),
    PickerCase(
      testDescription: "level 0 at its bound goes down with what it overlaps",
      levels: [
        [table(0, 5, 2, 4, 50), table(0, 4, 3, 6, 50)],
        [table(1, 1, 0, 1, 10), table(1, 2, 5, 7, 10), table(1, 3, 8, 9, 10)],
      ], strategy: leveled, inputs: [5, 4, 2], outputLevel: 1),
    PickerCase(
      testDescription: "tables that overlap nothing move as they are",
      levels: [[table(0, 5, 4, 6, 50), table(0, 4, 1, 3, 50)], [table(1, 1, 7, 9, 10)]],
      strategy: leveled, inputs: [5, 4], outputLevel: 1, isMove: true),
    PickerCase(
      testDescription: "of a full level the table with the least overlap goes down",
      levels: [
        [], [table(1, 1, 0, 3, 60), table(1, 2, 4, 9, 60)],
        [table(2, 3, 0, 2, 90), table(2, 4, 5, 6, 30)],
      ], strategy: leveled, inputs: [2, 4], outputLevel: 2),
    PickerCase(
      testDescription: "the level that is fullest for its bound comes first",
      levels: [
        [table(0, 9, 0, 9, 1), table(0, 8, 0, 9, 1)], [table(1, 1, 0, 9, 400)],
      ], strategy: leveled, inputs: [1], outputLevel: 2, isMove: true),
    PickerCase(
      testDescription: "runs of like size are merged when there are enough",
      levels: [[table(0, 4, 0, 9, 95), table(0, 3, 0, 9, 100), table(0, 2, 0, 9, 110)]],
      strategy: .sizeTiered(tiers), inputs: [4, 3, 2]),
    PickerCase(
      testDescription: "by last write only neighbours in time are merged",
      levels: [
        [
          table(0, 5, 0, 9, 100), table(0, 4, 0, 9, 900), table(0, 3, 0, 9, 100),
          table(0, 2, 0, 9, 100),
        ]
      ], strategy: .sizeTiered(tiers)),
    PickerCase(
      testDescription: "cells are merged by size alone",
      levels: [
        [
          table(0, 5, 0, 9, 100), table(0, 4, 0, 9, 900), table(0, 3, 0, 9, 100),
          table(0, 2, 0, 9, 100),
        ]
      ], strategy: .sizeTiered(tiers), rule: .cell, inputs: [2, 3, 5]),
    PickerCase(
      testDescription: "small runs are alike",
      levels: [[table(0, 4, 0, 9, 1), table(0, 3, 0, 9, 9), table(0, 2, 0, 9, 4)]],
      strategy: .sizeTiered(tiers), inputs: [4, 3, 2]),
    PickerCase(
      testDescription: "a window that is over becomes one table",
      levels: [
        [
          table(0, 5, 0, 9, 100, time: 250), table(0, 4, 0, 9, 10, time: 150),
          table(0, 3, 0, 9, 900, time: 120), table(0, 2, 0, 9, 100, time: 50),
        ]
      ], strategy: windows, inputs: [4, 3]),
    PickerCase(
      testDescription: "tables of different windows are never merged",
      levels: [
        [
          table(0, 5, 0, 9, 100, time: 250), table(0, 4, 0, 9, 100, time: 150),
          table(0, 3, 0, 9, 100, time: 50),
        ]
      ], strategy: windows, rule: .cell),
    PickerCase(
      testDescription: "in the newest window runs are merged by size",
      levels: [
        [
          table(0, 5, 0, 9, 100, time: 250), table(0, 4, 0, 9, 100, time: 240),
          table(0, 3, 0, 9, 100, time: 230), table(0, 2, 0, 9, 100, time: 50),
        ]
      ], strategy: windows, rule: .cell, inputs: [3, 4, 5]),
    PickerCase(
      testDescription: "nothing is merged where nothing is asked for",
      levels: [(1..<50).map { table(0, $0, 0, 9, 10) }], strategy: .none),
  ]
}

@Suite struct PickerTests {
  @Test(arguments: PickerCase.all)
  func `what is merged next follows from the tables`(situation: PickerCase) {
    let plan = CompactionPicker.pick(situation.levels, situation.strategy, situation.rule)
    #expect(plan?.inputs.map(\.number) == situation.inputs)
    guard let plan else { return }
    #expect(
      [plan.outputLevel, plan.isMove ? 1 : 0] == [situation.outputLevel, situation.isMove ? 1 : 0])
  }
}
