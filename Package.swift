// swift-tools-version: 6.2

import PackageDescription

/// A release starts without loading the Swift libraries.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "candor",
  products: [
    .executable(name: "candor", targets: ["candor"]),
    // What the drills load into the binary under test.
    .library(name: "CFaults", type: .dynamic, targets: ["CFaults"]),
  ],
  targets: [
    // The executable, then the way of a call through it: bytes, calls, methods.
    .executableTarget(
      name: "candor",
      dependencies: [
        "CLinux", "Claims", "Decisions", "Digests", "JSON", "JSONRPC", "Methods", "Packs", "Rules",
        "Store", "Transport", "Vocabulary",
      ],
      linkerSettings: staticRuntime
    ),
    // On demand only: it measures the binary from outside.
    .executableTarget(
      name: "candor-bench",
      dependencies: ["CLinux", "CSQLite", "CYAML", "Digests", "JSON", "Transport", "candor"],
      exclude: ["Peers"],
      linkerSettings: staticRuntime
    ),
    .target(name: "Transport", dependencies: ["CLinux"]),
    .target(name: "JSONRPC", dependencies: ["JSON"]),
    .target(
      name: "Methods",
      dependencies: [
        "Claims", "Decisions", "Digests", "JSON", "JSONRPC", "Packs", "Projects", "Rules", "Store",
        "Vocabulary",
      ]
    ),

    // The domain: values in, values out.
    .target(name: "Decisions", dependencies: ["Claims", "Rules", "Vocabulary"]),
    .target(name: "Rules", dependencies: ["Claims", "JSON", "Vocabulary"]),
    .target(name: "Claims", dependencies: ["JSON", "Vocabulary"]),
    .target(name: "Projects", dependencies: ["JSON", "Vocabulary"]),
    .target(name: "JSON"),
    .target(name: "Vocabulary"),

    // What the domain is read from and kept in.
    .target(
      name: "Packs",
      dependencies: [
        "CBuiltInPacks", "CYAML", "Claims", "Digests", "JSON", "Projects", "Rules", "Vocabulary",
      ]
    ),
    .target(
      name: "Store",
      dependencies: ["CSQLite", "Claims", "Digests", "JSON", "Vocabulary"]
    ),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "CBuiltInPacks"),
    .target(name: "CLinux"),
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]
    ),
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),

    .target(
      name: "TestSupport",
      dependencies: ["JSON", "Vocabulary"],
      path: "Tests/TestSupport"
    ),
    .target(name: "CFaults", path: "Tests/CFaults"),
    .testTarget(
      name: "DrillTests",
      dependencies: ["CFaults", "CSQLite", "JSON", "TestSupport", "candor"],
      exclude: ["Stores"]
    ),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "TransportTests", dependencies: ["Transport"]),
    .testTarget(
      name: "ClaimsTests",
      dependencies: ["Claims", "JSON", "TestSupport", "Vocabulary"]
    ),
    .testTarget(name: "ProjectsTests", dependencies: ["JSON", "Projects", "Vocabulary"]),
    .testTarget(name: "RulesTests", dependencies: ["Claims", "Packs", "Rules", "Vocabulary"]),
    .testTarget(
      name: "DecisionsTests",
      dependencies: ["Claims", "Decisions", "Packs", "Rules", "Vocabulary"]
    ),
    .testTarget(name: "PacksTests", dependencies: ["Decisions", "JSON", "Packs", "Rules"]),
    .testTarget(
      name: "MethodsTests",
      dependencies: [
        "Claims", "Decisions", "JSON", "JSONRPC", "Methods", "Packs", "Rules", "Store",
        "TestSupport",
        "Vocabulary",
      ]
    ),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Claims", "JSON", "Store", "TestSupport", "Vocabulary"]
    ),
    .testTarget(name: "CandorTests", dependencies: ["JSON", "TestSupport", "candor"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// The domain must not touch memory, files, clocks or databases: the compiler checks the first,
// `.ci/run` the rest.
let domain: Set = ["Claims", "Decisions", "JSON", "Projects", "Rules", "Vocabulary"]

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  target.cSettings = [.treatAllWarnings(as: .error)]
  if domain.contains(target.name) {
    target.swiftSettings?.append(.strictMemorySafety())
  }
}
