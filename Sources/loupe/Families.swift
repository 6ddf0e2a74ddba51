import Core
import KeyValueEngine

/// Every family that this program hosts. There is no other list.
let families: [Family] = [keyValueFamily]
