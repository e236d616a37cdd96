public import JSON
public import Vocabulary

/// A project's policy after all layers, with where each value came from.
public struct EffectivePolicy: Sendable {
  /// The policy.
  public private(set) var policy: JSONValue = .object([:])
  /// Where each value came from, by JSON Pointer.
  public private(set) var provenance: [String: Provenance] = [:]
  /// What untrusted layers tried in vain.
  public private(set) var refused: [RefusedChange] = []

  /// The policy of a pack.
  public init(pack: PolicyLayer) { take(pack.value, from: pack) }

  /// Whether findings can close a gate.
  public var mode: EnforcementMode { PolicySeverities(policy).mode }

  /// Merges a trusted layer (RFC 7396).
  public mutating func merge(trusted layer: PolicyLayer) {
    take(policy.merged(with: layer.value), from: layer)
  }

  /// Sets the mode, as the project or the default says.
  public mutating func setMode(_ mode: EnforcementMode, from layer: PolicyLayer) {
    take(policy.setting(["enforcement", "mode"], to: .string(mode.rawValue)), from: layer)
  }

  /// Merges an untrusted layer: what would weaken is left out and noted.
  public mutating func merge(untrusted layer: PolicyLayer) {
    var merge = TightenOnly(policy)
    merge.apply(layer.value)
    take(merge.policy, from: layer)
    refused += merge.refused
    for refusal in merge.refused {
      let note: [String: JSONValue] = ["layer": .string(layer.name), "value": refusal.value]
      let line = layer.lines[refusal.pointer].map { JSONValue.integer(Int64($0)) }
      let full = note.merging(line.map { ["line": $0] } ?? [:]) { $1 }
      provenance[refusal.pointer, default: Provenance(layer: "none")].refused.append(.object(full))
    }
  }

  private mutating func take(_ new: JSONValue, from layer: PolicyLayer) {
    var origins: [String: Provenance] = [:]
    trace(policy, new, layer.value, .root, layer, &origins)
    for (pointer, origin) in provenance where origins[pointer] == nil && !origin.refused.isEmpty {
      origins[pointer] = origin
    }
    policy = new
    provenance = origins
  }

  private func trace(
    _ old: JSONValue?,
    _ new: JSONValue,
    _ own: JSONValue?,
    _ pointer: JSONPointer,
    _ layer: PolicyLayer,
    _ origins: inout [String: Provenance]
  ) {
    switch new {
    case .object(let members) where !members.isEmpty:
      for name in new.names {
        let place = pointer.appending(name)
        trace(old?[name], members[name] ?? .null, own?[name], place, layer, &origins)
      }
    case .array(let elements) where !elements.isEmpty:
      let before = old?.elements ?? []
      let isExtended = Array(elements.prefix(before.count)) == before
      let written = ElementPlaces(own?.elements ?? [])
      for (index, element) in elements.enumerated() {
        let place = pointer.appending(index)
        let same = isExtended && index < before.count ? provenance[place.text] : nil
        let line = written.index(of: element).map { pointer.appending($0) } ?? place
        origins[place.text] = same ?? origin(line, layer)
      }
    default:
      if let old, old == new, let same = provenance[pointer.text] {
        origins[pointer.text] = same
        return
      }
      var made = origin(pointer, layer)
      if let old, let before = provenance[pointer.text] {
        made.refused = before.refused
        made.earlier =
          before.earlier + [.object(["layer": .string(before.layer), "value": old])]
      }
      origins[pointer.text] = made
    }
  }

  private func origin(_ place: JSONPointer, _ layer: PolicyLayer) -> Provenance {
    var made = Provenance(layer: layer.name)
    made.file = layer.file
    made.actor = layer.actor
    made.line = layer.lines[place.text]
    return made
  }
}
