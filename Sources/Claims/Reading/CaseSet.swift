/// A set of the cases of a small enumeration.
struct CaseSet<Case: RawRepresentable<UInt8> & Sendable>: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt32 = 0

  init(arrayLiteral cases: Case...) {
    for each in cases { insert(each) }
  }

  func contains(_ each: Case) -> Bool { bits >> UInt32(each.rawValue) & 1 != 0 }

  func isDisjoint(with other: CaseSet) -> Bool { bits & other.bits == 0 }

  mutating func insert(_ each: Case) { bits |= 1 << UInt32(each.rawValue) }

  static func + (left: CaseSet, right: CaseSet) -> CaseSet {
    var both = left
    both.bits |= right.bits
    return both
  }
}
