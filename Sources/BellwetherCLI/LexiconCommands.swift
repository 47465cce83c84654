import ArgumentParser
import Bellwether
import Foundation

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check the lexicons, and see what a change of them does.",
    subcommands: [
      CheckCommand.self, SuggestCommand.self, DiffCommand.self, FitCommand.self,
    ])
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read all models, and say what is wrong with them.",
    discussion: """
      Each stage is compiled from its models: unknown columns, doubled terms, areas that the \
      taxonomy does not have, and terms that cannot be read are refused with file, line and column.

      Example:
        bellwether lexicon check --models my-models
      """)

  @OptionGroup var pipelineOptions: PipelineOptions

  func run() throws {
    let check = ModelCheck(try pipelineOptions.load())
    let console = Console()
    for name in check.unread { console.say("bellwether: warning: \(name): no stage reads it") }
    for warning in check.warnings { console.say("bellwether: warning: \(warning)") }
    if let last = check.errors.last {
      for error in check.errors.dropLast() { console.say("\(error)") }
      throw last
    }
    let text = "\(check.files.count) model files are valid.\n"
    try StandardOutput.write(Data(text.utf8))
  }
}
