import ArgumentParser
import Bellwether
import Foundation

struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Add sections and sentences.",
    discussion: """
      Examples:
        bellwether clean reports/ | bellwether segment > segmented.jsonl
        echo 'First sentence. Second one.' | bellwether segment --plain
      """)

  @Flag(help: "Take raw text on standard input as it is, and print one sentence a line.")
  var plain = false

  @OptionGroup var streams: StreamArguments
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    if plain { return try printSentences(pipeline) }
    let set = try streams.read(for: .segment)
    let workers = pipelineOptions.workers
    try await RecordOutput().write(pipeline.segment(set, jobs: workers), jobs: workers)
  }

  private func printSentences(_ pipeline: Pipeline) throws {
    guard streams.files.isEmpty || streams.files == ["-"] else {
      throw ValidationError("--plain reads standard input only.")
    }
    let bytes = Array(try FileHandle.standardInput.readToEnd() ?? Data())
    try StandardOutput.write(Data(pipeline.plainSentenceLines(of: bytes)))
  }
}

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Judge each sentence, and name the practice areas it is about.",
    discussion: """
      Example:
        bellwether clean letter.pdf | bellwether segment | bellwether tag \\
          | jq -r 'select(.record == "report") | .judgements[] | [.sentence, .sentiment] | @tsv'
      """)

  @OptionGroup var corrections: CorrectionsOption
  @OptionGroup var streams: StreamArguments
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    let corrections = try corrections.load(pipeline)
    let set = try streams.read(for: .tag)
    let workers = pipelineOptions.workers
    try await RecordOutput().write(
      pipeline.tag(set, corrections: corrections, jobs: workers), jobs: workers)
  }
}

struct AggregateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate",
    abstract: "Fold judgements into trends; reports are passed on.",
    discussion: """
      Example:
        bellwether aggregate tagged-*.jsonl | bellwether write --output Output
        bellwether aggregate tagged-1.jsonl --partial > partial-1.jsonl
      """)

  @Flag(
    help: "Write a partial result for 'bellwether merge': counts and statements of each report.")
  var partial = false

  @OptionGroup var labels: LabelOption
  @OptionGroup var streams: StreamArguments
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    let set = try streams.read(for: .aggregate)
    if partial { return try write(pipeline.partialRecords(of: set)) }
    let bias = try labels.load()
    var result = try pipeline.aggregate(set)
    result.checks += bias?.checks(of: result.reports) ?? []
    try await RecordOutput().write(result, jobs: pipelineOptions.workers)
  }

  private func write(_ partial: [PartialRecord]) throws {
    let output = RecordOutput()
    for record in partial { try output.write(partial: record) }
    try output.finish()
  }
}

struct WriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write the datasets of an aggregated stream.",
    discussion: """
      Example:
        bellwether clean reports/ | bellwether segment | bellwether tag \\
          | bellwether aggregate | bellwether write --output Output
      """)

  @OptionGroup var writing: OutputOptions

  @OptionGroup var streams: StreamArguments
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load().writing(writing.outputs)
    try pipeline.check(output: writing.output)
    let set = try streams.read(for: .write)
    try set.checkForReports(stage: .write)
    if let report = set.reports.first(where: { $0.standing == nil }) {
      throw StageError(
        stage: "write", place: report.id, reason: "is in no trend yet",
        remedy: "run 'bellwether aggregate' on it first")
    }
    try await pipeline.write(set, to: writing.output, isMarked: writing.csv.bom)
    try set.endOfReading(stage: .write)
  }
}
