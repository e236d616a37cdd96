internal import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto.
public enum SHA256 {
  /// The implementation, looked up once: the library's own look-up at each call takes longer than
  /// hashing a short text.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA2-256", nil)

  /// The 32 bytes of the digest.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] { digest(bytes.span) }

  /// The 32 bytes of the digest.
  public static func digest(_ bytes: Span<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      bytes.withUnsafeBufferPointer { write($0, to: digest) }
      count = 32
    }
  }

  /// Writes the 32 bytes of the digest where there is room for them.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to digest: UnsafeMutableBufferPointer<UInt8>
  ) {
    var length: UInt32 = 32
    let done = EVP_Digest(
      bytes.baseAddress,
      bytes.count,
      digest.baseAddress,
      &length,
      algorithm,
      nil
    )
    precondition(done == 1, "libcrypto has no SHA-256")
  }

  /// Whether this is the digest of these bytes.
  public static func isDigest(_ digest: Span<UInt8>, of bytes: Span<UInt8>) -> Bool {
    guard digest.count == 32 else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { made in
      bytes.withUnsafeBufferPointer { write($0, to: made) }
      return (0..<32).allSatisfy { made[$0] == digest[$0] }
    }
  }

  /// The digest as `sha256:` and hexadecimal digits.
  public static func text(_ bytes: [UInt8]) -> String { "sha256:" + hexadecimal(digest(bytes)) }

  /// Bytes as hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(decoding: digits(bytes), as: UTF8.self)
  }

  /// The digest that a text of `sha256:` and 64 small hexadecimal digits stands for; `nil` where it
  /// is none.
  public static func digest(text: String) -> [UInt8]? {
    guard text.hasPrefix("sha256:"), let digest = bytes(text.utf8.dropFirst(7)) else { return nil }
    return digest.count == 32 ? digest : nil
  }

  /// The bytes that small hexadecimal digits stand for; `nil` where something else stands there.
  public static func bytes(hexadecimal text: String) -> [UInt8]? { bytes(text.utf8[...]) }

  private static func bytes(_ digits: Substring.UTF8View) -> [UInt8]? {
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    return bytes
  }

  /// Bytes as hexadecimal digits in ASCII.
  public static func digits(_ bytes: [UInt8]) -> [UInt8] { digits(bytes.span) }

  /// Bytes as hexadecimal digits in ASCII.
  public static func digits(_ bytes: Span<UInt8>) -> [UInt8] {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return [UInt8](capacity: bytes.count * 2) { output in
      for index in bytes.indices {
        output.append(digit(bytes[index] >> 4))
        output.append(digit(bytes[index] & 15))
      }
    }
  }
}
