import ArgumentParser
import Bellwether

@main
struct Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwether", abstract: "Turns inspection reports into trend datasets.",
    version: bellwetherVersion, subcommands: [EvaluateCommand.self])
}
