internal import Claims
internal import JSON
internal import Projects
internal import Vocabulary

/// Checks a document against the one definition of a policy; notes every problem.
struct PolicyCheck {
  private let reader: DocumentReader
  private let isLayer: Bool

  init(_ reader: DocumentReader, isLayer: Bool) {
    self.reader = reader
    self.isLayer = isLayer
  }

  /// The document as a value; texts that look like numbers as written.
  func value(_ document: Document) -> JSONValue {
    let value = document.json
    let meta = document.entries.first { $0.key == "meta" }?.value.entries ?? []
    guard let version = meta.first(where: { $0.key == "version" })?.value,
      value["meta"]?["version"]?.string == nil, let source = version.source
    else { return value }
    return value.setting(["meta", "version"], to: .string(source))
  }

  func check(_ document: Document, _ what: String, _ shape: PolicyShape) {
    if let name = environmentReference(document), case .text = shape {
      return checkName(name)
    }
    switch shape {
    case .text(let maximum): checkText(document, what, maximum, isLine: true)
    case .prose(let maximum): checkText(document, what, maximum, isLine: false)
    case .boolean: _ = reader.bool(document, what)
    case .word(let words): checkWord(document, what, words)
    case .model: checkModel(document, what)
    case .path: checkPath(document, what)
    case .code:
      if let text = reader.text(document, what) { checkCode(text, document.position) }
    case .artifact: checkArtifact(document, what)
    case .phases:
      if case .list(let elements) = document.content {
        if elements.isEmpty { reader.error("empty_list", document.position, "\(what) is empty") }
        for element in elements { checkWord(element, "each of \(what)", WorkPhase.words) }
      } else {
        checkWord(document, what, WorkPhase.words)
      }
    case .answer: checkAnswer(document, what)
    case .list(let element, let isEmpty, let maximum):
      if !isEmpty, case .list(let elements) = document.content, elements.isEmpty {
        reader.error("empty_list", document.position, "\(what) is empty")
      }
      checkList(document, what, element, maximum)
    case .severities: checkSeverities(document, what)
    case .flags: checkFlags(document, what)
    case .object(let keys, let severities): checkObject(document, what, keys, severities)
    }
  }

  private func checkObject(
    _ document: Document,
    _ what: String,
    _ keys: [PolicyKey],
    _ severities: Bool
  ) {
    guard case .mapping(let entries) = document.content else {
      _ = reader.mapping(document, what)
      return
    }
    let names = keys.map(\.name)
    for entry in entries {
      if let key = keys.first(where: { $0.name == entry.key }) {
        if isLayer, case .null = entry.value.content, !key.isRequired { continue }
        check(entry.value, entry.key, key.shape)
      } else if severities {
        checkCode(entry.key, entry.position, beside: names)
        if isLayer, case .null = entry.value.content { continue }
        checkWord(entry.value, entry.key, FindingSeverity.words)
      } else {
        reader.error(
          "unknown_key",
          entry.position,
          "\(what) has no key `\(entry.key.prefix(60))`",
          suggestion: NearestName.of(entry.key, among: names)
        )
      }
    }
    for key in keys where key.isRequired && !entries.contains(where: { $0.key == key.name }) {
      reader.error("missing_key", document.position, "\(what) needs the key `\(key.name)`")
    }
    if names.contains("question") { checkRecommended(entries) }
  }

  private func checkText(_ document: Document, _ what: String, _ maximum: Int, isLine: Bool) {
    let isVersion = what == "version"
    guard let text = reader.text(document, what, allowsNumber: isVersion, maximum: maximum) else {
      return
    }
    if text.hasControl(isLine: isLine) {
      reader.error("bad_text", document.position, "\(what) has a control character")
    }
    if ["key", "version"].contains(what), !text.isSlug, !(isVersion && text.contains("+")) {
      reader.error(
        "bad_id",
        document.position,
        "\(what) must be letters, digits, `.`, `-` and `_`"
      )
    }
  }

  private func checkWord(_ document: Document, _ what: String, _ words: [String]) {
    guard let text = reader.text(document, what), !words.contains(text) else { return }
    let known = words.map { "`\($0)`" }.joined(separator: ", ")
    reader.error(
      "unknown_word",
      document.position,
      "\(what) must be one of \(known), found `\(text.prefix(60))`",
      suggestion: NearestName.of(text, among: words)
    )
  }

  private func checkModel(_ document: Document, _ what: String) {
    guard case .mapping = document.content else {
      return checkText(document, what, 200, isLine: true)
    }
    if let name = environmentReference(document) { return checkName(name) }
    let members = reader.mapping(document, what, required: ["engine", "model"]) ?? [:]
    for name in ["engine", "model"] {
      if let value = members[name] { check(value, name, .text(maximum: 200)) }
    }
  }

  private func checkPath(_ document: Document, _ what: String) {
    guard let path = reader.text(document, what, maximum: 500) else { return }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isBad =
      path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\")
      || parts.contains { $0 == ".." || $0.isEmpty }
      || path.hasControl(isLine: true)
    if isBad {
      reader.error(
        "bad_path",
        document.position,
        "\(what) must be a relative path that stays inside its root, found `\(path.prefix(60))`"
      )
    }
  }

  private func checkArtifact(_ document: Document, _ what: String) {
    guard case .mapping = document.content else { return checkPath(document, what) }
    let members = reader.mapping(document, what, required: ["path"], optional: ["step"]) ?? [:]
    if let path = members["path"] { checkPath(path, "path") }
    if let step = members["step"] { checkText(step, "step", 200, isLine: true) }
  }

  private func checkList(
    _ document: Document,
    _ what: String,
    _ element: PolicyShape,
    _ maximum: Int
  ) {
    var seen: Set<JSONValue> = []
    for one in reader.elements(document, what, maximum: maximum) {
      check(one, "each of \(what)", element)
      let identity = one.entries.first { $0.key == "key" }?.value.json ?? one.json
      if !seen.insert(identity).inserted {
        reader.error("duplicate_element", one.position, "\(what) has the same element twice")
      }
    }
  }

  private func checkSeverities(_ document: Document, _ what: String) {
    guard case .mapping(let entries) = document.content else {
      _ = reader.mapping(document, what)
      return
    }
    for entry in entries {
      checkCode(entry.key, entry.position)
      if isLayer, case .null = entry.value.content { continue }
      checkWord(entry.value, entry.key, FindingSeverity.words)
    }
  }

  private func checkCode(_ code: String, _ position: Position, beside names: [String] = []) {
    guard PolicyCodes.rule(code) == nil else { return }
    reader.error(
      "unknown_code",
      position,
      "`\(code.prefix(80))` is no rule, finding code or older name",
      suggestion: NearestName.of(code, among: PolicyCodes.known + names)
    )
  }

  private func checkFlags(_ document: Document, _ what: String) {
    guard case .mapping(let entries) = document.content else {
      _ = reader.mapping(document, what)
      return
    }
    if entries.count > 50 {
      reader.error("too_many", document.position, "\(what) has over 50 flags")
    }
    for entry in entries {
      if isLayer, case .null = entry.value.content { continue }
      _ = reader.bool(entry.value, entry.key)
      guard entry.key.isSlug, entry.key.utf8.count <= 100 else {
        reader.error("bad_id", entry.position, "a flag must be letters, digits, `.`, `-` and `_`")
        continue
      }
      guard !PolicyDefinition.constraints.contains(entry.key) else { continue }
      reader.warning(
        "unknown_constraint",
        entry.position,
        "nothing evaluates the constraint `\(entry.key)`",
        suggestion: NearestName.of(entry.key, among: PolicyDefinition.constraints)
      )
    }
  }

  private func checkAnswer(_ document: Document, _ what: String) {
    switch document.content {
    case .bool, .integer, .number: break
    case .string: _ = reader.text(document, what, maximum: 2000)
    case .list(let elements):
      if elements.isEmpty { reader.error("empty_list", document.position, "\(what) is empty") }
      for element in elements { checkText(element, "each of \(what)", 500, isLine: true) }
    case .mapping, .null:
      reader.error(
        "wrong_type",
        document.position,
        "\(what) must be an answer, found \(document.kind)"
      )
    }
  }

  /// What is recommended must itself be an answer.
  private func checkRecommended(_ entries: [Document.Entry]) {
    guard let recommended = entries.first(where: { $0.key == "recommended" })?.value else { return }
    let value = JSONValue.object(Dictionary(entries.map { ($0.key, $0.value.json) }) { $1 })
    guard case .array? = value["options"],
      let expected = Clarification(value).objection(recommended.json)
    else { return }
    reader.error("bad_recommendation", recommended.position, "recommended must be \(expected)")
  }
}

extension PolicyCheck {
  /// The name in `{env: NAME}`.
  private func environmentReference(_ document: Document) -> Document? {
    guard document.entries.count == 1, document.entries[0].key == "env" else { return nil }
    return document.entries[0].value
  }

  private func checkName(_ document: Document) {
    guard let name = reader.text(document, "env", maximum: 200) else { return }
    let isName = name.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F }
    if !isName || name.utf8.first.map({ $0 &- 0x30 < 10 }) == true {
      reader.error("bad_id", document.position, "env must name a variable, as in `CI_TOKEN`")
    }
  }

  /// Refuses credentials, by key name and by shape; the value is never repeated.
  func checkSecrets(_ document: Document, under key: String = "") {
    switch document.content {
    case .mapping(let entries):
      for entry in entries {
        if SecretScan.isTellingName(entry.key), case .string = entry.value.content {
          refuse(entry.position)
        } else if SecretScan.matches(entry.key) {
          refuse(entry.position)
        } else {
          checkSecrets(entry.value, under: entry.key)
        }
      }
    case .list(let elements): for element in elements { checkSecrets(element, under: key) }
    case .string(let text): if SecretScan.matches(text) { refuse(document.position) }
    case .null, .bool, .integer, .number: break
    }
  }

  private func refuse(_ position: Position) {
    reader.error(
      "secret",
      position,
      "this looks like a credential; name a variable instead: `{env: NAME}`"
    )
  }
}

extension String {
  /// Whether it has a character of the category Cc (Unicode, section 4.5: U+0000 to U+001F, U+007F
  /// to U+009F), in more than one line besides a tabulator and a line feed.
  fileprivate func hasControl(isLine: Bool) -> Bool {
    let text = utf8.span
    var before: UInt8 = 0
    var place = 0
    while place < text.count {
      let end = min(place + 32, text.count)
      if Self.isPlain(text.extracting(place..<end)) {
        before = 0
        place = end
        continue
      }
      while place < end {
        let byte = text[place]
        let isControl = byte < 0x20 || byte == 0x7F || (before == 0xC2 && byte < 0xA0)
        if isControl, isLine || (byte != 0x09 && byte != 0x0A) { return true }
        before = byte
        place += 1
      }
    }
    return false
  }

  /// Whether all of it can be seen and is ASCII; all bytes are looked at, so that many are compared
  /// at once.
  private static func isPlain(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in block.indices { found |= block[index] &- 0x20 < 0x5F ? 0 : 1 }
    return found == 0
  }
}
