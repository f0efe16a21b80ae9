// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "furikaeri",
  products: [
    .executable(name: "furikaeri", targets: ["furikaeri"])
  ],
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0450-swiftpm-package-traits.md
  traits: [
    .trait(
      name: "Spreadsheets",
      description: "Reads and writes .xlsx files, with minizip, expat and libxlsxwriter."),
    .trait(
      name: "Shell",
      description: "Has a prompt, with libedit."),
    .default(enabledTraits: ["Spreadsheets", "Shell"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: [
    // C libraries of the system. `make deps` installs them.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),

    // Those of the trait Spreadsheets. A build without it does not look for them.
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),
    .target(name: "CXlsxWriter"),

    // That of the trait Shell.
    .target(name: "CEdit"),

    // schema/ and seeds/ inside the binary.
    .target(name: "CAssets"),

    // From the bottom up: a target depends only on those above it.
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(
      name: "Tables",
      dependencies: [
        "CUnistring",
        .target(name: "CMinizip", condition: .when(traits: ["Spreadsheets"])),
        .target(name: "CExpat", condition: .when(traits: ["Spreadsheets"])),
        .target(name: "CXlsxWriter", condition: .when(traits: ["Spreadsheets"])),
      ]),
    .target(
      name: "Prompt",
      dependencies: ["Tables", .target(name: "CEdit", condition: .when(traits: ["Shell"]))]),
    .target(name: "ReviewStore", dependencies: ["CAssets", "CNettle", "SQLite", "Tables"]),
    .target(name: "ReviewPages", dependencies: ["ReviewStore", "SQLite", "Tables"]),
    .target(
      name: "FurikaeriCLI",
      dependencies: [
        "Prompt", "ReviewPages", "ReviewStore", "SQLite", "Tables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "furikaeri", dependencies: ["FurikaeriCLI"]),

    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables"], exclude: ["Spreadsheet/Fixtures"]),
    .testTarget(name: "PromptTests", dependencies: ["Prompt", "Tables"]),
    .testTarget(
      name: "ReviewStoreTests", dependencies: ["ReviewStore", "SQLite", "Tables"],
      exclude: ["Cases/review.test", "Queries/Hostile", "Views/IndicatorNames"]),
    .testTarget(
      name: "ReviewPagesTests", dependencies: ["ReviewPages", "ReviewStore", "SQLite", "Tables"]),
    .testTarget(
      name: "FurikaeriCLITests",
      dependencies: ["FurikaeriCLI", "Prompt", "ReviewStore", "SQLite", "Tables", "furikaeri"],
      exclude: ["Executable/Workbooks"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

let settings: [SwiftSetting] = [
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0458-strict-memory-safety.md
  .strictMemorySafety(),
]
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = settings
}
