import Claims
import Testing

/// What counts as a credential, and what does not.
@Suite struct SecretScanTests {
  @Test(arguments: [
    ("use ghp_16C7e42F292c6912E7710c838347Ae178B4a now", SecretKind.accessToken),
    ("AKIAIOSFODNN7EXAMPLE", .accessToken),
    ("key=sk-proj-4f9a8b7c6d5e4f3a2b1c", .accessToken),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc", .accessToken),
    ("postgres://app:hunter2@db.example.org/x", .urlPassword),
    ("password=hunter22", .namedValue), ("DB_PASSWORDS_2=hunter22", .namedValue),
    ("AWS_SECRET_ACCESS_KEY: wJalrXUtnFEMI/K7MDENG/bPxRfiCY1", .namedValue),
    (#"{"api_key": "a1b2c3d4e5"}"#, .namedValue),
    ("curl -H 'Authorization: Bearer abcdef0123456789abcdef'", .authorization),
    // What names a credential stands before it, at the largest distance that counts.
    ("Bearer\nabcdef0123456789abcdef", .authorization), ("a:b:password:hunter22", .namedValue),
    (#"{"refresh_token2":"abc123def"}"#, .namedValue), ("password=   hunter22", .namedValue),
    (String(repeating: "x", count: 52) + "password=hunter22", .namedValue),
    (String(repeating: "y", count: 70) + " Basic 0123456789abcdef", .authorization),
    ("-- -----BEGIN PRIVATE KEY-----\nabc", .privateKey),
    // Within a word: as a user, in a path or a query, behind another name, after an escape.
    ("git clone https://ghp_16C7e42F292c6912E7710c838347Ae178B4a@github.com/x.git", .accessToken),
    ("https://x.example/ghp_16C7e42F292c6912E7710c838347Ae178B4a/y", .accessToken),
    ("a_ghp_16C7e42F292c6912E7710c838347Ae178B4a", .accessToken),
    ("https://x.example/?t=1&k=%3AAKIAIOSFODNN7EXAMPLE", .accessToken),
    (#"first\nghp_16C7e42F292c6912E7710c838347Ae178B4a"#, .accessToken),
    ("令牌glpat-abcdef_12345-6789xyz", .accessToken),
    ("url:https://app:hunter2@db.example.org/x", .urlPassword),
    ("password = hunter2hunter2", .namedValue), ("DB_PASSWORD = 'hunter22'", .namedValue),
    (#"{"api_key" : "a1b2c3d4e5"}"#, .namedValue), ("token   = abc123def", .namedValue),
    ("secret : hunter22", .namedValue), ("{'api_key': 'a1b2c3d4e5'}", .namedValue),
  ])
  func aCredentialIsFoundOnceWithItsPlace(_ text: String, _ kind: SecretKind) throws {
    let findings = SecretScan(text).findings
    #expect(findings.map(\.kind) == [kind])
    let redaction = try #require(Redaction(text))
    #expect(redaction.text.utf8.count == text.utf8.count)
    let range = try #require(findings.first?.range)
    #expect(
      Array(redaction.text.utf8)[..<range.lowerBound] == Array(text.utf8)[..<range.lowerBound]
    )
    #expect(
      Array(redaction.text.utf8)[range.upperBound...] == Array(text.utf8)[range.upperBound...]
    )
    #expect(!SecretScan.matches(redaction.text))
  }

  @Test(arguments: [
    "", "the token is expired", "max_tokens=4096", "password: see the vault",
    "total tokens: 128000",
    "see https://example.org:8080/a@b", "let token = makeToken1(user)", "sk-learn", "key: value1",
    "All 420 tests pass in 3.2s, commit 118936d.", "https://user@example.org/x", "bearer of news",
    String(repeating: "x", count: 61) + "password=hunter22", "password:\nhunter22",
    "password=    hunter22", "password    = hunter22", "password = getpass1()",
    "password = os.environ['DB_PASSWORD_2']", "if token == expected1 { }", "the token = 12345678",
    "password = input2(prompt)", "tokens : 128000", "password = see-the-vault", "a = hunter22",
    "/opt/sk-learn-0.24.2-py3-none-any.whl", "docs/desk-4f9a8b7c6d5e4f3a2b1c",
    "a/hf_models_2024_v1",
    "assets/eyJs.min.js?v=12345678901234567", "my/npm_package_manager_v2", "'a' : 'hunter22'",
    "sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0",
  ])
  func whatIsNoneStays(_ text: String) {
    #expect(Redaction(text) == nil)
  }

  @Test func aPrivateKeyIsCoveredToItsEnd() throws {
    let text = "a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nb"
    let redaction = try #require(Redaction(text))
    #expect(redaction.kinds == [.privateKey])
    #expect(redaction.text.hasPrefix("a\n[redacted") && redaction.text.hasSuffix("]\nb"))
    let open = try #require(Redaction("-----BEGIN PRIVATE KEY-----\nMIIEabc"))
    #expect(!open.text.contains("MIIE"))
  }

  @Test func theTimeIsLinearInTheText() {
    for piece in [
      "-----BEGIN ", "token=", "a://b:c", "\"", "eyJ1", ":", "password: ", "-eyJ", "=", " = ",
      "a://",
    ] {
      let text = String(repeating: piece, count: 200_000)
      #expect(SecretScan(text).findings.count <= 200_000)
    }
  }
}
