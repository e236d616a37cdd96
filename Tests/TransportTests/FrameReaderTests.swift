import Testing
import Transport

@Suite struct FrameReaderTests {
  /// Every frame of a stream, whatever the size of its pieces; messages as text, faults as `!`.
  private func frames(_ stream: String, piece: Int, limit: Int = 1000) -> [String] {
    var reader = FrameReader(limit: limit)
    var frames: [String] = []
    let bytes = Array(stream.utf8)
    var position = 0
    while position < bytes.count {
      reader.append(bytes[position..<min(position + piece, bytes.count)])
      position += piece
      while let frame = reader.next() { frames.append(text(frame)) }
    }
    if let last = reader.finish() { frames.append(text(last)) }
    return frames
  }

  private func text(_ frame: Frame) -> String {
    switch frame {
    case .message(let bytes): String(decoding: bytes, as: UTF8.self)
    case .fault: "!"
    }
  }

  private func check(_ stream: String, _ expected: [String], limit: Int = 1000) {
    for piece in [1, 2, 3, 7, 4096] {
      #expect(frames(stream, piece: piece, limit: limit) == expected, "in pieces of \(piece)")
    }
  }

  @Test func takesLines() { check("{}\n\r\n[1]\r\n  \n{\"a\":1}", ["{}", "[1]", "{\"a\":1}"]) }

  @Test func takesHeaderFrames() {
    check("Content-Length: 2\r\n\r\n{}content-length:3\r\nX: y\r\n\r\n[1]", ["{}", "[1]"])
  }

  @Test func skipsWhatIsTooLong() {
    check("{}\n\(String(repeating: "x", count: 30))\n[1]\n", ["{}", "!", "[1]"], limit: 20)
    let long = String(repeating: "x", count: 30)
    check(
      "Content-Length: 30\r\n\r\n\(long)Content-Length: 2\r\n\r\n{}",
      ["!", "{}"],
      limit: 20
    )
  }

  @Test(arguments: [
    "Content-Length: -5\r\n\r\n", "Content-Length: abc\r\n\r\n", "Content-Type: x\r\n\r\n",
    "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 2147483648\r\n\r\n",
    "Content-Length: 2\r\nContent-Length: 3\r\n\r\n", "Content-Length\r\n\r\n",
  ])
  func goesOnBehindABadHeader(_ header: String) {
    check(header + "Content-Length: 2\r\n\r\n{}", ["!", "{}"])
  }

  @Test func findsTheNextFrameBehindTheBodyOfABadOne() {
    check(
      "Content-Length: x\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}",
      ["!", "{}"]
    )
  }

  @Test func refusesAnotherCharset() {
    check(
      "Content-Length: 2\r\nContent-Type: a/b; charset=latin1\r\n\r\n{}Content-Length: 2\r\nContent-Type: a/b; charset=utf8\r\n\r\n[]",
      ["!", "[]"]
    )
  }

  @Test func boundsAHeaderBlock() {
    let block = "Content-X: " + String(repeating: "y", count: 9000)
    #expect(frames(block + "\r\nContent-Length: 2\r\n\r\n{}", piece: 4096) == ["!", "{}"])
  }

  @Test func waitsForHalfAFrame() {
    var reader = FrameReader()
    reader.append(Array("Content-Length: 10\r\n\r\n{".utf8)[...])
    #expect(reader.next() == nil)
    #expect(reader.finish() == nil)
  }
}
