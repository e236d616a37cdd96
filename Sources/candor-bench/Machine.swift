internal import JSON

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What the figures were measured on.
struct Machine {
  let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  let system: String
  let processor: String

  init() {
    var name = utsname()
    uname(&name)
    func text(_ field: some Any) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    system = "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
    processor = Self.processor() ?? "unknown processor"
  }

  private static func processor() -> String? {
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, 512, file) != nil {
      let bytes = line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:))
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
      return String(text[text.index(colon, offsetBy: 2)...])
    }
    return nil
  }

  var text: String { "\(processor), \(cores) cores, \(system)" }

  func write(_ writer: inout JSONWriter) {
    writer.member("processor", processor)
    writer.member("cores", Int64(cores))
    writer.member("system", system)
  }
}
