import ArgumentParser
import Bellwether
import Evaluating
import Foundation
import Lexicons
import Reports

struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fits the numbers of sentiment.csv and cues.csv to labels.",
    discussion: """
      The numbers given by hand stay; the fitted ones stand in columns of their own and are the ones
      that count. Without --output nothing is written. No random numbers are drawn.

        bellwether lexicon fit --gold gold.tsv --folds 5
        bellwether lexicon fit --gold gold.tsv --output Models
      """)

  @Option(help: "Labelled sentences, as for evaluate.")
  var gold: String

  @Option(help: "Folder to write sentiment.csv and cues.csv with fitted numbers to.")
  var output: String?

  @Option(help: "Also print figures by cross-validation over reports with so many folds.")
  var folds: Int?

  @OptionGroup var pipelineOptions: PipelineOptions

  @Flag(help: "With --folds, also print each row on which the tagger and the label differ.")
  var errors = false

  func validate() throws {
    if let folds, folds < 2 { throw ValidationError("--folds: use 2 or more.") }
    if folds == nil, output == nil {
      throw ValidationError("Nothing to do: give --output, --folds or both.")
    }
  }

  func run() throws {
    let passages = try GoldFile.passages(at: gold)
    let pipeline = try pipelineOptions.load()
    let lexicons = try pipeline.taggingLexicons()
    if let folds {
      let figures = try SentimentFit().crossValidated(lexicons, on: passages, folds: folds)
      var text = "\(folds)-fold over reports, refitted in each fold\n\(figures.summary)"
      if errors {
        for error in figures.disagreements { text += "\n\(error.text)" }
      }
      FileHandle.standardOutput.write(Data(text.utf8))
    }
    if let output {
      let fitted = try SentimentFit().fitted(lexicons, to: passages)
      let folder = try OutputFolder(output)
      for file in try SentimentFit.files(of: fitted, from: pipeline.models) {
        try folder.replace(file.name, with: Array(file.bytes))
      }
    }
  }
}
