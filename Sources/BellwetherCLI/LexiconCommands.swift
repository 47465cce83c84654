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

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read all models, and say what is wrong with them.",
    discussion: """
      Each stage is compiled from its models: unknown columns, doubled terms, areas that the \
      taxonomy does not have, and terms that cannot be read are refused with file, line and column. \
      Warned of is what makes nonsense: areas that every sentence gets or none, terms that never \
      match, kinds and judgements that no report can name, labels that are missing. With --reports, \
      reports are read and tagged, and the share that gets an area, a sentiment, a day and a kind is \
      printed.

      Examples:
        bellwether lexicon check --models my-models
        bellwether lexicon check --pipeline libraries/pipeline.yaml --reports reports/
      """)

  @Option(
    help: ArgumentHelp("A file or folder of reports to try the models on.", valueName: "path"),
    completion: .file())
  var reports: [String] = []

  @Flag(name: .customLong("all"), help: "Say every warning, not the first 20 alone.")
  var showsAll = false

  /// How many warnings are said at once.
  private static let most = 20

  @OptionGroup var pipelineOptions: PipelineOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    let check = ModelCheck(pipeline)
    let console = Console()
    for name in check.unread { console.say("bellwether: warning: \(name): no stage reads it") }
    let shown = showsAll ? check.warnings[...] : check.warnings.prefix(CheckCommand.most)
    for warning in shown { console.say("bellwether: warning: \(warning)") }
    if shown.count < check.warnings.count {
      console.say(
        "bellwether: \(check.warnings.count - shown.count) more warnings; --all says them")
    }
    if let last = check.errors.last {
      for error in check.errors.dropLast() { console.say("\(error)") }
      throw last
    }
    var text = "\(check.files.count) model files are valid.\n"
    if !reports.isEmpty {
      let reach = try await pipeline.reach(over: InputScan(reports), jobs: pipelineOptions.workers)
      for warning in reach.warnings { console.say("bellwether: warning: \(warning)") }
      text += "\n\(reach.text)"
    }
    try StandardOutput.write(Data(text.utf8))
  }
}
