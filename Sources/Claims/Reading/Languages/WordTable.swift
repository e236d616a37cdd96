/// A table by the hashes of words, which are spread well enough to be used as they are.
struct WordTable<Value: Sendable>: Sendable {
  /// 0 where a place is empty: that is no word's hash.
  private var keys: [UInt64]
  private var values: [Value]
  private var count = 0
  private let absent: Value

  /// An empty table, which gives `absent` for every word.
  init(absent: Value) {
    self.absent = absent
    keys = Array(repeating: 0, count: 64)
    values = Array(repeating: absent, count: 64)
  }

  /// The place of a word, or the empty one where it would stand.
  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let keys = keys.span
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  subscript(_ key: UInt64) -> Value {
    @inline(__always) get { values[place(key)] }
    set {
      guard key != 0 else { return }
      var place = place(key)
      if keys[place] == 0 {
        if 2 * (count + 1) > keys.count {
          grow()
          place = self.place(key)
        }
        count += 1
        keys[place] = key
      }
      values[place] = newValue
    }
  }

  private mutating func grow() {
    let old = (keys: keys, values: values)
    keys = Array(repeating: 0, count: 2 * old.keys.count)
    values = Array(repeating: absent, count: keys.count)
    for (key, value) in zip(old.keys, old.values) where key != 0 {
      let place = place(key)
      keys[place] = key
      values[place] = value
    }
  }
}
