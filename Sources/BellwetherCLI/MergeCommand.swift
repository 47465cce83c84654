import ArgumentParser
import Bellwether

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge partial results, and write what all reports tell together.",
    discussion: """
      Reads what 'aggregate --partial' has written, in any number of files and any order, and writes \
      trends.csv, series.csv, changes.csv, validity.csv, recommendations.csv, peers.csv, failures.csv, \
      standing.csv (which reports count), datapackage.json and run.json. The same reports give the same \
      bytes however they were shared out. docs/scale.md says more.

      Examples:
        bellwether merge partial-*.jsonl --output Output
        cat partial-*.jsonl | bellwether merge --output Output
      """)

  @OptionGroup var writing: MergedOutputOptions
  @OptionGroup var streams: StreamArguments
  @OptionGroup var pipelineOptions: PipelineOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let pipeline = try pipelineOptions.load()
    try pipeline.check(output: writing.output)
    let set = try RecordSet(mergingPartials: try streams.open(for: "merge"))
    try set.checkForReports(stage: .aggregate)
    try await pipeline.writeMerged(
      try pipeline.aggregate(set), to: writing.output, isMarked: writing.csv.bom)
    try set.endOfReading(stage: .aggregate)
  }
}

/// Where merged datasets go.
struct MergedOutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var output = "Output"

  @OptionGroup var csv: CSVOptions
}
