/// A value for each byte there is.
struct ByteTable<Value: Sendable>: Sendable {
  private let values: InlineArray<256, Value>

  init(_ value: (UInt8) -> Value) {
    values = InlineArray { value(UInt8($0)) }
  }

  subscript(_ byte: UInt8) -> Value { values[Int(byte)] }
}
