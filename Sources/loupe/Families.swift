import Core
import KeyValueEngine
import SQLEngine
import WideColumnEngine

/// Every family that this program hosts. There is no other list.
let families: [Family] = [keyValueFamily, wideColumnFamily, sqlFamily]
