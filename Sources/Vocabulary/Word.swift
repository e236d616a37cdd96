/// A closed vocabulary: each raw value is the word on the wire, in packs and in the database.
public protocol Word: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Word {
  /// Every word of the vocabulary, in the order of declaration.
  public static var words: [String] { allCases.map(\.rawValue) }
}
