internal import JSON

/// What the protocol says beside its methods: the errors and the notifications that Candor sends.
public struct Contract: Sendable {
  /// What `error.data` holds, by the error's code.
  public let errors: @Sendable (ErrorCode) -> ObjectShape
  /// The notifications that Candor sends, by name.
  public let notifications: [String: Shape]

  /// A contract.
  public init(
    errors: @escaping @Sendable (ErrorCode) -> ObjectShape,
    notifications: [String: Shape]
  ) {
    self.errors = errors
    self.notifications = notifications
  }

  /// What is wrong with a result; `nil` where it fits exactly.
  func fault(of result: [UInt8], _ shape: Shape, in method: String) -> ResponseError? {
    fault("the result of `\(method)`", result, shape)
  }

  /// The error as it is, or what is wrong with it.
  func checked(
    _ error: ResponseError,
    _ declared: [ErrorCode] = ErrorCode.allCases,
    in method: String = ""
  ) -> ResponseError {
    guard declared.contains(error.code) else {
      let what = "the error `\(error.code.kind)` of `\(method)`"
      return ResponseError(.internalError, "\(what) is not declared: \(error.message)")
    }
    var writer = JSONWriter()
    error.writeData(to: &writer)
    return fault("the error `\(error.code.kind)`", writer.bytes, .object(errors(error.code)))
      ?? error
  }

  /// What is wrong with a notification; `nil` where it fits exactly.
  func fault(of params: [UInt8], inNotification name: String) -> ResponseError? {
    guard let shape = notifications[name] else {
      return ResponseError(.internalError, "the notification `\(name)` is not declared")
    }
    return fault("the notification `\(name)`", params, shape)
  }

  private func fault(_ what: String, _ bytes: [UInt8], _ shape: Shape) -> ResponseError? {
    do {
      try shape.check(try JSONReader.read(bytes).root, at: .root, .exact)
      return nil
    } catch let error as ResponseError {
      return ResponseError(.internalError, "\(what) is not as declared: \(error.message)")
    } catch {
      return ResponseError(.internalError, "\(what) is no JSON")
    }
  }
}
