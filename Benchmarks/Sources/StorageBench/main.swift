import Core
import Glibc

/// A number in a column, three digits behind the point.
func text(_ value: Double) -> String { Math.format(value, decimals: 3) }

func report(_ result: Measured) {
  print(
    [result.name, text(result.wallMicros), text(result.processorMicros), result.remark]
      .joined(separator: "\t"))
  fflush(nil)
}

let arguments = CommandLine.arguments
let path = arguments.count > 1 ? arguments[1] : "/tmp/loupe-bench"
let count = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
if mkdir(path, 0o755) != 0, errno != EEXIST { exit(3) }
print("workload\tµs/op wall\tµs/op processor\tremark")
try TreeBench(path: path + "/lsm", count: count).run(report)
try BTreeBench(path: path + "/btree", count: count).run(report)
