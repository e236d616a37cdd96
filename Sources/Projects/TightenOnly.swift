internal import JSON
internal import Vocabulary

/// The merge of an untrusted layer: only what makes a policy stricter, or is neither, is taken.
struct TightenOnly {
  private(set) var policy: JSONValue
  private(set) var refused: [RefusedChange] = []

  init(_ policy: JSONValue) { self.policy = policy }

  mutating func apply(_ layer: JSONValue) {
    apply(layer, PolicyDefinition.layerKeys, at: [], .root)
  }

  private mutating func apply(
    _ layer: JSONValue,
    _ keys: [PolicyKey],
    at path: [String],
    _ pointer: JSONPointer
  ) {
    for name in layer.names {
      guard let value = layer[name] else { continue }
      let place = pointer.appending(name)
      guard let key = keys.first(where: { $0.name == name }) else {
        refuse(place, value)
        continue
      }
      apply(value, key, at: path + [name], place)
    }
  }

  private mutating func apply(
    _ value: JSONValue,
    _ key: PolicyKey,
    at path: [String],
    _ pointer: JSONPointer
  ) {
    if value == .null {
      if policy.at(path) != nil { refuse(pointer, value) }
      return
    }
    switch key.merge {
    case .members:
      guard case .object(let keys, _) = key.shape else { return }
      apply(value, keys, at: path, pointer)
    case .union: unite(value, at: path, pointer)
    case .unionByKey: uniteByKey(value, at: path, pointer)
    case .maximum(let words): raise(value, words, at: path, pointer)
    case .raised:
      if case .flags = key.shape {
        for name in value.names {
          guard let flag = value[name] else { continue }
          raise(flag, at: path + [name], pointer.appending(name))
        }
      } else {
        raise(value, at: path, pointer)
      }
    case .free: policy = policy.setting(path, to: value)
    case .locked: if policy.at(path) != value { refuse(pointer, value) }
    case .severities: applyEnforcement(value, at: path, pointer)
    }
  }

  private mutating func refuse(_ pointer: JSONPointer, _ value: JSONValue) {
    refused.append(RefusedChange(pointer: pointer.text, value: value))
  }

  private mutating func raise(_ flag: JSONValue, at path: [String], _ pointer: JSONPointer) {
    let present = policy.at(path)
    if flag == .bool(true) || (present == nil && flag != .null) {
      policy = policy.setting(path, to: flag)
    } else if present != nil, flag != present {
      refuse(pointer, flag)
    }
  }

  private mutating func raise(
    _ word: JSONValue,
    _ words: [String],
    at path: [String],
    _ pointer: JSONPointer
  ) {
    let new = word.string.flatMap { words.firstIndex(of: $0) } ?? -1
    let present = policy.at(path)?.string.flatMap { words.firstIndex(of: $0) } ?? -1
    if new > present { policy = policy.setting(path, to: word) }
    if new < present { refuse(pointer, word) }
  }

  /// A list that leaves out what is asked for now weakens nothing, but says that it wanted to
  /// only where it is empty.
  private mutating func unite(_ list: JSONValue, at path: [String], _ pointer: JSONPointer) {
    var present = policy.at(path)?.elements
    if path == ["enforcement", "block_codes"], present == nil {
      present = PolicyCodes.defaultBlockCodes.map { .string($0) }
    }
    if list.elements.isEmpty {
      if let present, !present.isEmpty {
        refuse(pointer, list)
      } else if policy.at(path) == nil {
        policy = policy.setting(path, to: list)
      }
      return
    }
    var united = present ?? []
    var known = Set(united)
    for element in list.elements where known.insert(element).inserted { united.append(element) }
    if united.count != present?.count { policy = policy.setting(path, to: .array(united)) }
  }

  private mutating func uniteByKey(_ list: JSONValue, at path: [String], _ pointer: JSONPointer) {
    var present = policy.at(path)?.elements ?? []
    if list.elements.isEmpty, !present.isEmpty { return refuse(pointer, list) }
    var places = ElementPlaces(present)
    for (index, element) in list.elements.enumerated() {
      guard let known = places.index(of: element) else {
        places.add(element, at: present.count)
        present.append(element)
        continue
      }
      for name in element.names where name != "key" {
        let value = element[name] ?? .null
        let now = present[known][name]
        if name == "blocking", value == .bool(true) {
          present[known] = present[known].setting([name], to: value)
        } else if value != now, !(name == "blocking" && now == nil) {
          refuse(pointer.appending(index).appending(name), value)
        }
      }
    }
    policy = policy.setting(path, to: .array(present))
  }

  /// The mode and the list first: what a severity must reach depends on neither, but on what the
  /// trusted layers say.
  private mutating func applyEnforcement(
    _ value: JSONValue,
    at path: [String],
    _ pointer: JSONPointer
  ) {
    let trusted = PolicySeverities(policy)
    for key in PolicyDefinition.enforcement where key.name != "rules" {
      guard let value = value[key.name] else { continue }
      apply(value, key, at: path + [key.name], pointer.appending(key.name))
    }
    let known = PolicyDefinition.enforcement.map(\.name)
    let direct = value.members.filter { !known.contains($0.key) }
    applySeverities(.object(direct), trusted, at: path, pointer)
    guard let rules = value["rules"] else { return }
    if rules == .null {
      if policy.at(path + ["rules"]) != nil { refuse(pointer.appending("rules"), rules) }
      return
    }
    applySeverities(rules, trusted, at: path + ["rules"], pointer.appending("rules"))
  }

  private mutating func applySeverities(
    _ value: JSONValue,
    _ trusted: PolicySeverities,
    at path: [String],
    _ pointer: JSONPointer
  ) {
    for name in value.names {
      guard let setting = value[name] else { continue }
      let place = pointer.appending(name)
      guard let severity = setting.string.flatMap(FindingSeverity.init) else {
        if policy.at(path + [name]) != nil { refuse(place, setting) }
        continue
      }
      if severity >= floor(name, trusted) {
        policy = policy.setting(path + [name], to: setting)
      } else {
        refuse(place, setting)
      }
    }
  }

  /// A setting of a rule must reach what each of its details has too.
  private func floor(_ name: String, _ trusted: PolicySeverities) -> FindingSeverity {
    let code = PolicyCodes.canonical(name)
    let details = trusted.blockCodes.filter { $0.hasPrefix(code + ".") }
    let own = trusted.ownSetting(code)
    let least = trusted.floor(code)
    guard own == nil, !details.isEmpty else { return least }
    return max(least, .block)
  }
}
