internal import JSON

/// Where the elements of a policy's list stand.
///
/// Those with a `key` are known by it, others by their value. Of several the first counts.
struct ElementPlaces {
  private var places: [JSONValue: Int] = [:]

  init(_ elements: [JSONValue]) {
    places.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() { add(element, at: index) }
  }

  /// The place of an element that is the same.
  func index(of element: JSONValue) -> Int? { places[Self.identity(element)] }

  mutating func add(_ element: JSONValue, at index: Int) {
    let identity = Self.identity(element)
    if places[identity] == nil { places[identity] = index }
  }

  private static func identity(_ element: JSONValue) -> JSONValue { element["key"] ?? element }
}
