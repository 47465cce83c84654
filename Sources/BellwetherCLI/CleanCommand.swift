import ArgumentParser
import Bellwether
import Foundation
import Reports

struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Read reports: text, blocks and inspection facts.",
    discussion: """
      The first stage alone. Writes JSON Lines; --format blocks shows an outline to read, --format \
      text the body's bare text.

      Examples:
        bellwether clean letter.pdf --format blocks
        curl -s https://example.org/report | bellwether clean - --name report
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case json, blocks, text
  }

  @Argument(
    help: "Files and folders to read; '-' or nothing for standard input.", completion: .file())
  var paths: [String] = []

  @Option(help: "json (JSON Lines), blocks (an outline to read) or text (the body's text).")
  var format = OutputFormat.json

  @Option(
    help: ArgumentHelp(
      "What standard input holds: \(Format.listing); told by content if left out."))
  var inputFormat: Format?

  @Option(help: "The report's id for standard input.")
  var name = "stdin"

  @OptionGroup var metadata: MetadataOption
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if readsStandardInput, paths.count > 1 {
      throw ValidationError("'-' cannot stand beside other paths.")
    }
    if inputFormat != nil, !readsStandardInput {
      throw ValidationError("--input-format goes with standard input; files tell by content.")
    }
  }

  private var readsStandardInput: Bool { paths.isEmpty || paths.contains("-") }

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    let overrides = try metadata.load(pipeline)
    let output = RecordOutput()
    let scan = InputScan(readsStandardInput ? [] : paths)
    var run = try pipeline.start(scan, overrides: overrides)
    run.inputs.files += readsStandardInput ? 1 : 0
    if format == .json { try output.write(.run(run)) }
    var set = RecordSet(run: run)
    var wasRead = false
    let consume = { (outcome: CleanStage.Outcome) in
      set.failures += outcome.failures
      guard let report = outcome.report else { return }
      wasRead = true
      switch format {
      case .json: try output.write(.report(report))
      case .blocks: try output.write(report.outline)
      case .text: try output.write(report.bodyText)
      }
    }
    if readsStandardInput {
      try consume(try await cleanStandardInput(pipeline, overrides))
    } else {
      try await pipeline.clean(
        scan, overrides: overrides, jobs: pipelineOptions.workers,
        progress: verbosity.console.progress, consume: consume)
    }
    try finish(set, wasRead: wasRead, output)
  }

  private func cleanStandardInput(
    _ pipeline: Pipeline, _ overrides: MetadataOverrides
  ) async throws -> CleanStage.Outcome {
    let limit = pipeline.definition.clean.maxBytes
    let data = try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
    guard data.count <= limit else {
      return .init(failures: [.tooLarge(name, limit: limit)])
    }
    return try await pipeline.cleanStage(overrides: overrides)
      .clean(Array(data), id: name, file: name, format: inputFormat)
  }

  private func finish(_ set: RecordSet, wasRead: Bool, _ output: RecordOutput) throws {
    var set = set
    set.sort()
    for failure in set.failures {
      if format == .json { try output.write(.failure(failure)) }
      verbosity.console.say(failure)
    }
    try output.finish()
    try set.endOfReading(stage: .clean, wasRead: wasRead)
  }
}

extension Format: ExpressibleByArgument {}
