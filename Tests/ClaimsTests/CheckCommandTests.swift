import Claims
import Testing

/// Which shell commands check something, and what.
@Suite struct CheckCommandTests {
  @Test(arguments: [
    "pytest -q", "uv run pytest", "npm t", "pnpm test", "make -C build check", "./test.sh",
    "bash ci/run_tests.sh", "cargo build && cargo test", "swift build; swift test", "mvn -q verify",
    "docker compose exec app pytest tests/unit",
  ])
  func testsAreTests(_ command: String) {
    #expect(CheckCommand(command) == .tests)
  }

  @Test(arguments: [
    "make", "ninja -C out", "swift build -c release", "npm run build", "yarn build",
  ])
  func buildsAreBuilds(_ command: String) {
    #expect(CheckCommand(command) == .build)
  }

  @Test(arguments: [
    "", "ls", "npm install", "git commit -m 'make test'", "echo pytest", "cat <<EOF\npytest\nEOF",
    "make install-hooks", "grep -r test .", "vim test.sh",
  ])
  func everythingElseIsNone(_ command: String) {
    #expect(CheckCommand(command) == nil)
  }
}
