import Core
import KeyValueEngine
import SQLEngine

/// Every family that this program hosts. There is no other list.
let families: [Family] = [keyValueFamily, sqlFamily]
