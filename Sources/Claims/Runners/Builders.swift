extension Runner {
  /// Compilers and bundlers, each by its closing line.
  static let builders = Runner(
    "build",
    .build,
    calls: """
      cargo build,cargo check,swift build,go build,cmake --build,ninja,dotnet build,dotnet publish,\
      vite build,webpack,next build,rollup,tsup,esbuild,docker build,docker buildx build,\
      docker compose build,gcc,g++,clang,clang++,javac,xcodebuild build,xcodebuild,mvn compile,\
      mvnw compile,gradle assemble,gradlew assemble,gradle assembleDebug,gradlew assembleDebug,\
      bazel build,flutter build,msbuild,astro build,nuxt build,ng build,turbo build,mix compile,\
      sbt compile,python -m build,hugo,mkdocs build
      """,
    settings: "-c --config --configuration -j -o",
    marks:
      "error: ,failed to compile,build failed,build stopped,fatal error,build complete,build succeeded,** build,compiled successfully,finished `,built in "
  ) { line, tally in
    if line.starts("error: could not compile") || line.starts("failed to compile")
      || line.starts("build failed") || line.starts("ninja: build stopped")
      || line.starts("error: failed to solve") || line.starts("** build failed **")
      || line.has(": fatal error: ") || line.starts("fatal error: ")
    {
      tally.isBad = true
    }
    if line.starts("build complete!") || line.starts("build succeeded")
      || line.starts("** build succeeded **") || line.starts("compiled successfully")
      || line.starts("finished `") || line.has("\u{2713} built in ")
    {
      tally.isWell = true
    }
  }

  /// `make: *** [Makefile:3: test] Error 1`; what it runs tells the rest.
  static let make = Runner(
    "make",
    [],
    calls: "make,gmake,just,task,invoke",
    settings: "-j -f -C",
    marks: "***"
  ) { line, tally in
    if line.starts("make"), line.has("***") {
      if line.has("interrupt") || line.has("terminated") {
        tally.isInterrupted = true
      } else {
        tally.isBad = true
      }
    }
  }

  /// What git says where it did not do what it was told.
  static let git = Runner(
    "git",
    [],
    calls: "git",
    takesParts: true,
    marks:
      "fatal: ,failed to push,rejected],merge failed,conflict (, -> ,everything up-to-date, changed,nothing to commit,no changes added"
  ) { line, tally in
    if line.starts("fatal: ") || line.starts("error: failed to push") || line.has("! [rejected]")
      || line.has("! [remote rejected]") || line.starts("automatic merge failed")
      || line.starts("conflict (")
    {
      tally.isBad = true
    }
    if line.has(" -> "), line.has("..") || line.has("[new ") { tally.isWell = true }
    if line.starts("everything up-to-date") || line.has(" changed, ") { tally.isWell = true }
    if line.starts("nothing to commit") || line.has("no changes added to commit") {
      tally.isEmpty = true
    }
  }
}
