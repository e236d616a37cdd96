/// Bytes that only grow, held by one owner: an append looks at nothing but the room that is left.
///
/// An array asks at every append whether somebody else holds it too; a writer appends some thousand
/// times a call.
@safe
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  /// A copy of the bytes.
  var array: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Looks at the bytes where they stand.
  func withBytes<Value, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try unsafe body(UnsafeBufferPointer(start: start, count: count).span)
  }

  /// Makes room for so many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(count + more, 2 * capacity)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe moved.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = moved
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Appends a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { unsafe put($0) }
  }

  /// Appends the letters of a program's own word, behind a comma where there is one to write.
  @inline(__always)
  mutating func append(_ word: StaticString, comma: Bool) {
    reserve(word.utf8CodeUnitCount &+ 1)
    if comma { put(0x2C) }
    unsafe put(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Appends a program's own name of a member, in which nothing is escaped, and its colon.
  @inline(__always)
  mutating func append(name: StaticString, comma: Bool) {
    reserve(name.utf8CodeUnitCount &+ 4)
    if comma { put(0x2C) }
    put(0x22)
    unsafe put(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    put(0x22)
    put(0x3A)
  }

  /// Appends bytes for which there is room.
  @inline(__always)
  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count >= 4, bytes.count <= 16 {
      unsafe putShort(ShortBytes(source, bytes.count))
    } else {
      unsafe (start + count).initialize(from: source, count: bytes.count)
      count &+= bytes.count
    }
  }

  /// Appends few bytes for which there is room.
  @inline(__always)
  private mutating func putShort(_ bytes: ShortBytes) {
    let target = unsafe UnsafeMutableRawPointer(start + count)
    if bytes.count >= 8 {
      unsafe target.storeBytes(of: bytes.head, as: UInt64.self)
      unsafe target.storeBytes(of: bytes.tail, toByteOffset: bytes.count &- 8, as: UInt64.self)
    } else {
      let (head, tail) = (
        UInt32(truncatingIfNeeded: bytes.head), UInt32(truncatingIfNeeded: bytes.tail)
      )
      unsafe target.storeBytes(of: head, as: UInt32.self)
      unsafe target.storeBytes(of: tail, toByteOffset: bytes.count &- 4, as: UInt32.self)
    }
    count &+= bytes.count
  }

  /// Appends once more what stands at a place.
  mutating func append(copyOf place: Range<Int>) {
    precondition(place.upperBound <= count, "nothing stands there yet")
    reserve(place.count)
    unsafe put(UnsafeBufferPointer(start: start + place.lowerBound, count: place.count))
  }

  /// Appends a number in decimal digits.
  mutating func append(digits value: UInt64) {
    reserve(20)
    var length = 1
    var unit: UInt64 = 10
    while length < 19, value >= unit {
      unit *= 10
      length += 1
    }
    var rest = value
    var place = count + length
    count = place
    repeat {
      place -= 1
      unsafe start[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
  }
}

extension ByteBuffer {
  /// Appends a JSON string with its quotes; what must stand behind a backslash does (RFC 8785).
  mutating func quote(_ value: String) {
    let text = value.utf8.span
    reserve(text.count + 2)
    put(0x22)
    unsafe text.withUnsafeBytes { text in
      if text.count >= 4, text.count <= 16, let source = text.baseAddress {
        let short = unsafe ShortBytes(source, text.count)
        if !short.hasEscaped { return putShort(short) }
      }
      var place = unsafe copyPlain(text, from: 0)
      while place < text.count {
        let end = min(place + 8, text.count)
        reserve(6 * 8 + text.count - place)
        while place < end {
          unsafe escape(text[place])
          place += 1
        }
        if place < text.count { place = unsafe copyPlain(text, from: place) }
      }
    }
    append(0x22)
  }

  /// Copies the inside of a string, for which there is room, up to the last bytes or to those of
  /// which one is escaped; answers where it ended.
  private mutating func copyPlain(_ text: UnsafeRawBufferPointer, from first: Int) -> Int {
    guard let source = text.baseAddress else { return 0 }
    let target = unsafe UnsafeMutableRawPointer(start + count)
    var place = first
    while text.count &- place >= 64, unsafe Self.isPlain(source + place) {
      unsafe (target + (place &- first)).copyMemory(from: source + place, byteCount: 64)
      place &+= 64
    }
    while text.count &- place >= 8 {
      let word = unsafe source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if JSONString.escaped(word) != 0 { break }
      unsafe target.storeBytes(of: word, toByteOffset: place &- first, as: UInt64.self)
      place &+= 8
    }
    if place < text.count, text.count &- first >= 8 {
      // The last bytes are copied with some of those before them.
      let last = text.count &- 8
      let word = unsafe source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
      if text.count &- place < 8, JSONString.escaped(word) == 0 {
        unsafe target.storeBytes(of: word, toByteOffset: last &- first, as: UInt64.self)
        place = text.count
      }
    }
    count &+= place &- first
    return place
  }

  /// Whether none of 64 bytes is escaped: looked at without a way out, so that many are compared at
  /// once.
  @inline(__always)
  private static func isPlain(_ block: UnsafeRawPointer) -> Bool {
    var found: UInt8 = 0
    for index in 0..<64 {
      let byte = unsafe block.load(fromByteOffset: index, as: UInt8.self)
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found == 0
  }

  /// Appends a byte of a string for which there is room.
  @inline(__always)
  private mutating func escape(_ byte: UInt8) {
    if byte >= 0x20, byte != 0x22, byte != 0x5C { put(byte) } else { mark(byte) }
  }

  private mutating func mark(_ byte: UInt8) {
    put(0x5C)
    switch byte {
    case 0x08: put(0x62)
    case 0x09: put(0x74)
    case 0x0A: put(0x6E)
    case 0x0C: put(0x66)
    case 0x0D: put(0x72)
    case 0x00..<0x20:
      append("u00", comma: false)
      put(byte < 0x10 ? 0x30 : 0x31)
      put((byte & 15) < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15))
    default: put(byte)
    }
  }
}

/// Four to sixteen bytes: the first and the last of them, which may overlap.
private struct ShortBytes {
  let head: UInt64
  let tail: UInt64
  let count: Int

  @inline(__always)
  init(_ source: UnsafeRawPointer, _ count: Int) {
    self.count = count
    if count >= 8 {
      unsafe head = source.loadUnaligned(as: UInt64.self)
      unsafe tail = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else {
      unsafe head = UInt64(source.loadUnaligned(as: UInt32.self))
      unsafe tail = UInt64(source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    }
  }

  /// Whether one of them stands behind a backslash in a string.
  @inline(__always)
  var hasEscaped: Bool {
    count >= 8
      ? JSONString.escaped(head) | JSONString.escaped(tail) != 0
      : JSONString.escaped(head | tail << 32) != 0
  }
}
