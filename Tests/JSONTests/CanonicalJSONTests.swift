import JSON
import Testing

@Suite struct CanonicalJSONTests {
  private func canonical(_ text: String) throws -> String {
    let view = try JSONReader.read(Array(text.utf8)).root
    let value = try #require(JSONValue(view))
    return String(decoding: CanonicalJSON.bytes(value), as: UTF8.self)
  }

  @Test(arguments: [
    ("{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"), ("1.0", "1"), ("1e2", "100"),
    ("0.000001", "0.000001"),
    ("1e-7", "1e-7"), ("123456.789", "123456.789"), ("-0.0", "0"), ("4.50", "4.5"),
    ("\"\\u0041\\/\\u001f\"", "\"A/\\u001f\""), ("[ 1 , 2 ]", "[1,2]"),
    ("{\"\\ud83d\\ude00\":1,\"\\ufb33\":2}", "{\"😀\":1,\"דּ\":2}"),
  ])
  func writesAsRFC8785Says(_ text: String, _ expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test func writingTwiceChangesNothing() throws {
    let once = try canonical(#"{"z":[1.5e3,{"y":null,"x":"\t"}],"a":"é"}"#)
    #expect(try canonical(once) == once)
  }
}
