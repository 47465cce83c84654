import ArgumentParser
import Bellwether
import Foundation

/// Reads the CSV file of labels that people put right.
struct CorrectionsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV of labels put right: report_id, sentence, text (its first words), sentiment, areas; who, when, why if you like.",
      valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var corrections: String?

  func load(_ pipeline: Pipeline) throws -> Corrections {
    try corrections.map { try pipeline.corrections(at: $0) } ?? Corrections()
  }
}

struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "Look after labels that people put right.",
    subcommands: [CheckCorrectionsCommand.self])
}

struct CheckCorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a file of corrections, and say which rows fit no sentence.",
    discussion: """
      A cell that holds no label, and a sentence that two rows put right, are errors. With --output, \
      each row is held against the sentences of that folder: those that fit none, or another than \
      they say, are named, and the exit status is 65 if a row fits none.

      Examples:
        bellwether corrections check corrections.csv
        bellwether corrections check corrections.csv --output Output
      """)

  @Argument(help: "The file of corrections.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    help: ArgumentHelp("Output folder of a run over the reports.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var pipelineOptions: PipelineOptions

  func run() throws {
    let check = try pipelineOptions.load().checkCorrections(at: file, output: output)
    let console = Console()
    for warning in check.warnings { console.say("bellwether: warning: \(warning)") }
    try StandardOutput.write(Data("\(check.summary)\n".utf8))
    if check.unfit > 0 { throw ExitCode.someFailed }
  }
}
