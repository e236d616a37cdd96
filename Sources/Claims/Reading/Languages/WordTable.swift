/// A table by the hashes of words, which are spread well enough to be used as they are.
struct WordTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// 0 where the slot is empty: that is no word's hash.
    var key: UInt64
    var value: Value
  }

  private var slots: [Slot]
  private var count = 0
  private let absent: Value

  /// An empty table, which gives `absent` for every word.
  init(absent: Value) {
    self.absent = absent
    slots = Array(repeating: Slot(key: 0, value: absent), count: 64)
  }

  /// The place of a key, or the empty one where it would stand.
  private func place(_ key: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & mask }
    return place
  }

  subscript(_ key: UInt64) -> Value {
    get {
      let slots = slots.span
      let mask = slots.count - 1
      var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
      while true {
        let slot = slots[place]
        if slot.key == key || slot.key == 0 { return slot.value }
        place = (place + 1) & mask
      }
    }
    set {
      guard key != 0 else { return }
      var place = place(key)
      if slots[place].key == 0 {
        if 2 * (count + 1) > slots.count {
          grow()
          place = self.place(key)
        }
        count += 1
        slots[place].key = key
      }
      slots[place].value = newValue
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, value: absent), count: 2 * old.count)
    for slot in old where slot.key != 0 { slots[place(slot.key)] = slot }
  }
}
