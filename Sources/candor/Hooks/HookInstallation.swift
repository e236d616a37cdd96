/// `candor hook install|uninstall`: the runtime's settings of one project.
struct HookInstallation {
  private let runtime: HookRuntime
  private let folder: String
  private let hook: String

  init(_ runtime: HookRuntime, _ command: Command) throws(CallFailure) {
    self.runtime = runtime
    folder = (command.project ?? ".") + "/" + runtime.settings.folder
    guard command.project.map(Files.isFolder) ?? true else {
      throw CallFailure("`\(command.project ?? "")` is no folder")
    }
    var words = [Files.program, "hook", runtime.rawValue]
    for (name, value) in [("--store", command.store), ("--packs", command.packs)] {
      guard let value else { continue }
      words += [name, value.hasPrefix(":") ? value : Files.absolute(value)]
    }
    if let profile = command.profile { words += ["--profile", profile] }
    hook = words.map(Self.quoted).joined(separator: " ")
  }

  private var path: String { folder + "/" + runtime.settings.file }
  private var backup: String { path + ".bak" }

  /// A word as a shell reads it back.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte > 0x7F || "/._-:=@%+,".utf8.contains(byte)
        || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }

  /// Writes the hooks into the settings; what was there is kept beside them.
  func install() throws(CallFailure) -> Int32 {
    let present = try read()
    var base = try HookSettings(present ?? [], runtime)
    let isAgain = try base.hasHooks()
    if isAgain { base = try original(base) }
    var settings = base
    try settings.add(hook)
    if settings.bytes == present { return say("\(path) has these hooks already.\n") }
    if !isAgain, let old = Files.read(backup), old != base.bytes {
      throw CallFailure("`\(backup)` is there already; move it away first")
    }
    let events = runtime.events.map(\.rawValue).joined(separator: ", ")
    _ = say("\(path): for \(events), this hook is added:\n+ \(hook)\n")
    Files.makeFolder(folder)
    if !isAgain, present != nil { try write(base.bytes, backup) }
    try write(settings.bytes, path)
    _ = say(present == nil ? "Written.\n" : "Written; what was there is in \(backup).\n")
    return say(runtime.remark ?? "")
  }

  /// Takes the hooks out again; without other changes in between, the file is as it was.
  func uninstall() throws(CallFailure) -> Int32 {
    guard let present = try read() else { return say("\(path) is not there.\n") }
    let settings = try HookSettings(present, runtime)
    guard try settings.hasHooks() else { return say("\(path) has no hooks of Candor.\n") }
    let rest = try original(settings)
    _ = say("\(path): the hooks of Candor are removed.\n")
    if try rest.isEmpty(), Files.read(backup) == nil {
      Files.remove(path)
      Files.removeFolder(folder)
      return 0
    }
    try write(rest.bytes, path)
    Files.remove(backup)
    return 0
  }

  /// The settings without Candor's hooks: those of the backup, where nothing but the hooks came
  /// since.
  private func original(_ settings: HookSettings) throws(CallFailure) -> HookSettings {
    if let old = Files.read(backup), let kept = try? HookSettings(old, runtime) {
      var again = kept
      if (try? again.add(hook)) != nil, again.bytes == settings.bytes { return kept }
    }
    var rest = settings
    try rest.remove()
    return rest
  }

  private func read() throws(CallFailure) -> [UInt8]? {
    guard Files.exists(path) else { return nil }
    guard let bytes = Files.read(path) else { throw CallFailure("`\(path)` cannot be read") }
    return bytes
  }

  private func write(_ bytes: [UInt8], _ path: String) throws(CallFailure) {
    guard Files.write(bytes, to: path) else { throw CallFailure("`\(path)` cannot be written") }
  }

  private func say(_ text: String) -> Int32 { Console.print(Array(text.utf8)) }
}
