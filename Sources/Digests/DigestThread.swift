#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// SHA-256 of many texts, made on a thread of their own while the caller does something else.
public final class DigestThread {
  /// What the thread works on; nobody else looks at it before the thread has ended.
  private final class Work {
    let texts: [[UInt8]]
    var digests: [[UInt8]] = []

    init(_ texts: [[UInt8]]) { self.texts = texts }

    func run() { digests = texts.map(SHA256.digest) }

    static func run(_ context: UnsafeMutableRawPointer?) {
      guard let context else { return }
      Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    }
  }

  private let work: Work
  private var thread: pthread_t?

  /// Begins with these texts; where the system gives no thread, they wait for `wait`.
  public init(_ texts: [[UInt8]]) {
    work = Work(texts)
    guard !texts.isEmpty else { return }
    let context = Unmanaged.passRetained(work)
    #if canImport(Glibc)
    var started = pthread_t()
    #else
    var started: pthread_t?
    #endif
    let code = pthread_create(
      &started,
      nil,
      { context in
        Work.run(context)
        return nil
      },
      context.toOpaque()
    )
    if code == 0 { thread = started } else { context.release() }
  }

  deinit { end() }

  /// The digests in the order of the texts, once all of them are made.
  public func wait() -> [[UInt8]] {
    if thread == nil, work.digests.count < work.texts.count { work.run() }
    end()
    return work.digests
  }

  private func end() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}
