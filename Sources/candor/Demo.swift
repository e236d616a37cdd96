/// stub
struct Demo {
  init(_ command: Command) throws(UsageError) {}
  func run() throws(UsageError) -> Int32 { 0 }
}
