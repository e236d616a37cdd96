#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// One computation on a thread of its own, while the caller does something else.
final class ThreadedRun<Value: Sendable> {
  /// What the thread works on; nobody else looks at it before the thread has ended.
  private final class Work {
    let compute: @Sendable () -> Value
    private(set) var value: Value?

    init(_ compute: @escaping @Sendable () -> Value) { self.compute = compute }

    func run() { value = compute() }
  }

  private let work: Work
  private var thread: pthread_t?

  /// Begins; where the system gives no thread, the computation waits for `wait`.
  init(_ compute: @escaping @Sendable () -> Value) {
    let work = Work(compute)
    self.work = work
    let start = Unmanaged.passRetained(Start { work.run() })
    #if canImport(Glibc)
    var started = pthread_t()
    #else
    var started: pthread_t?
    #endif
    let code = pthread_create(
      &started,
      nil,
      { context in
        Start.run(context)
        return nil
      },
      start.toOpaque()
    )
    if code == 0 { thread = started } else { start.release() }
  }

  deinit { end() }

  /// The value, once it is there.
  func wait() -> Value {
    end()
    return work.value ?? work.compute()
  }

  private func end() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}

/// What a thread begins with: C hands it over as a pointer, which has no room for a generic type.
private final class Start {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }

  static func run(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<Start>.fromOpaque(context).takeRetainedValue().run()
  }
}
