import ArgumentParser
import Bellwether
import Foundation

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put any two visits to an authority, or any two years, beside each other.",
    discussion: """
      Reads the CSV files of an output folder. The tests are those of trends.csv; the correction is \
      for all areas that are compared.

      Examples:
        bellwether compare --output Output --authority Merrowshire 2018-08-06 2025-06-23
        bellwether compare --output Output 2019 2023
        bellwether compare --authority Merrowshire 2018 2025 --format csv > change.csv
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @Argument(help: "The earlier visit's date, or the earlier year.")
  var before: String

  @Argument(help: "The later one.")
  var after: String

  @Option(help: "The authority's name or code; without it, years of all reports are compared.")
  var authority: String?

  @Option(help: ArgumentHelp("The output folder.", valueName: "folder"), completion: .directory)
  var output = "Output"

  @Option(help: "Kind of visit, for years (default: the pack's first that has grades).")
  var kind: String?

  @Option(help: "Framework, for years (default: the pack's first in use in both).")
  var framework: String?

  @Option(help: "How rows are printed.")
  var format = OutputFormat.text

  @OptionGroup var pipelineOptions: PipelineOptions

  func run() throws {
    let pipeline = try pipelineOptions.load()
    let comparison = ComparisonText(try compare(pipeline))
    let printed = format == .csv ? comparison.csv : Array(comparison.text.utf8)
    try FileHandle.standardOutput.write(contentsOf: Data(printed))
  }

  private func compare(_ pipeline: Pipeline) throws -> PeriodComparison {
    if let authority {
      return try pipeline.compare(visitsTo: authority, before, after, in: output)
    }
    guard let first = Int(before), let second = Int(after) else {
      throw ValidationError("Give two years, or --authority with two dates.")
    }
    return try pipeline.compare(
      years: first, second, framework: framework, kind: kind, in: output)
  }
}
