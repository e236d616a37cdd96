/// What kind of credential a part of a text looks like.
public enum SecretKind: String, CaseIterable, Sendable {
  /// A token by its issuer's prefix: `ghp_…`, `AKIA…`, `sk-…`, a JSON Web Token.
  case accessToken = "access_token"
  /// A private key in PEM.
  case privateKey = "private_key"
  /// The password in `scheme://user:password@host`.
  case urlPassword = "url_password"
  /// A value under a name that tells: `password=…`, `api_key: …`.
  case namedValue = "named_value"
  /// What follows `Bearer` or `Basic`.
  case authorization
}
