import ArgumentParser
import Bellwether
import Evaluating
import Foundation
import Lexicons
import Reports

struct FitAreasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit-areas",
    abstract: "Fit the weights of the practice areas to labelled sentences.",
    discussion: """
      Terms keep their tiers; weights are fitted anew, drawn to what the tiers say, and learned \
      terms are found anew. No random numbers are drawn: the same labels give the same files.

      Examples:
        bellwether lexicon fit-areas --gold gold.tsv --folds 5
        bellwether lexicon fit-areas --gold gold.tsv --output Models
      """)

  @Option(help: ArgumentHelp("Sentences that people labelled.", valueName: "file"))
  var gold: String

  @Option(
    help: ArgumentHelp(
      "Folder to write area-terms.csv and area-context.csv to.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Print figures by cross-validation over reports in so many parts.", valueName: "n"))
  var folds: Int?

  @Flag(help: "With --folds, also print each sentence on which tagger and label differ.")
  var errors = false

  @OptionGroup var pipelineOptions: PipelineOptions

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds: use 2 or more") }
    if folds == nil, output == nil {
      throw ValidationError("there is nothing to do: give --output, --folds or both")
    }
  }

  func run() throws {
    let passages = try GoldFile.passages(at: gold)
    let lexicons = try TaggingLexicons(pipelineOptions.load().models)
    let fit = AreaFit(taxonomy: lexicons.taxonomy)
    if let folds {
      let figures = try fit.crossValidated(lexicons, on: passages, parts: folds)
      var text = figures.summary
      if errors { text += figures.disagreements.map(\.text).joined(separator: "\n") }
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
    if let output {
      let fitted = try fit.fitted(lexicons.areas, to: passages)
      let folder = try OutputFolder(output)
      let areas = lexicons.taxonomy.areas.map(\.id)
      try folder.replace("area-terms.csv", with: Array(fitted.termsText.utf8))
      try folder.replace(
        "area-context.csv", with: Array(fitted.contextText(areas: areas).utf8))
    }
  }
}
