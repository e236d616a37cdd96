#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import JSONRPC
internal import Methods

/// Whether what leaves is checked against what is published: for tests, with
/// `CANDOR_CHECK_ANSWERS=1` in the environment.
enum AnswerCheck {
  /// The contract to check against; `nil` where nobody asks for it.
  static var contract: Contract? { getenv("CANDOR_CHECK_ANSWERS") == nil ? nil : .published }
}
