import ArgumentParser
import Bellwether
import Foundation

struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "Start a pack for another sort of inspection.",
    subcommands: [NewPackCommand.self])
}

struct NewPackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a pack to start from: every file, with its columns explained.",
    discussion: """
      Without --from each file has one example row, about harbours. What is written can be checked \
      and run at once; docs/new-domain.md walks through one.

      Examples:
        bellwether models new libraries
        bellwether models new my-send --from area-send
      """)

  @Argument(help: "The folder to write; it must not hold anything yet.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "A pack to copy: a folder, or one of: \(EmbeddedFiles.packs.joined(separator: ", ")).",
      valueName: "pack"),
    completion: .directory)
  var from: String?

  func run() throws {
    let pack = try NewPack(folder, from: from)
    try pack.write()
    try StandardOutput.write(Data(pack.text.utf8))
  }
}
