/// JSON laid out for people and for line-wise comparison.
enum IndentedJSON {
  /// A text that is JSON without spaces between its parts, laid out anew.
  static func bytes(_ source: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(source.count * 2)
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (index, byte) in source.enumerated() {
      if isInString {
        output.append(byte)
        isInString = isEscaped || byte != 0x22
        isEscaped = !isEscaped && byte == 0x5C
        continue
      }
      switch byte {
      case 0x22:
        isInString = true
        output.append(byte)
      case 0x7B, 0x5B:
        output.append(byte)
        depth += 1
        let isEmpty = index + 1 < source.count && [0x7D, 0x5D].contains(source[index + 1])
        if !isEmpty { breakLine(depth, &output) }
      case 0x7D, 0x5D:
        depth -= 1
        if let last = output.last, ![0x7B, 0x5B].contains(last) { breakLine(depth, &output) }
        output.append(byte)
      case 0x2C:
        output.append(byte)
        breakLine(depth, &output)
      case 0x3A: output += [byte, 0x20]
      default: output.append(byte)
      }
    }
    output.append(0x0A)
    return output
  }

  private static func breakLine(_ depth: Int, _ output: inout [UInt8]) {
    output.append(0x0A)
    output += [UInt8](repeating: 0x20, count: depth * 2)
  }
}
