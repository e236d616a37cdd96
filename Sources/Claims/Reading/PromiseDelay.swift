/// The delay that a promise gives.
enum PromiseDelay {
  /// In seconds: "in 20 minutes", "within an hour"; of a span the upper bound.
  static func seconds(_ tokens: ArraySlice<Token>, _ lexicon: Lexicon) -> Int64? {
    for index in tokens.indices.dropFirst() {
      guard let unit = lexicon.units[tokens[index].hash] else { continue }
      let previous = tokens[index - 1]
      if previous.classes.contains(.number), previous.value >= 0 {
        return Int64(previous.value) * unit
      }
      if let number = lexicon.numbers[previous.hash] { return number * unit }
    }
    return nil
  }
}
