import Core
import Glibc

func text(_ value: Double, _ width: Int) -> String {
  let text = Math.format(value, decimals: 3)
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

let arguments = CommandLine.arguments
let path = arguments.count > 1 ? arguments[1] : "/tmp/loupe-bench"
let count = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
if mkdir(path, 0o755) != 0, errno != EEXIST { exit(3) }
let bench = try TreeBench(path: path + "/lsm", count: count)
print("workload\tµs/op wall\tµs/op processor\tremark")
try bench.run { result in
  print(
    "\(result.name)\t\(text(result.wallMicros, 8))\t\(text(result.processorMicros, 8))\t\(result.remark)"
  )
}
