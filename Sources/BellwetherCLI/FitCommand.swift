import ArgumentParser
import Bellwether
import Evaluating
import Fitting
import Foundation

struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the numbers of the lexicons to labelled sentences.",
    discussion: """
      The files that people write stay as they are. Fitted numbers and learned terms go to files of \
      the same names in the folder fitted/ (for sentiment.csv, cues.csv, area-terms.csv, \
      area-context.csv), and count until somebody changes the row that they were fitted to. Learned \
      terms are found anew. No random numbers are drawn: the same labels give the same files.

      Examples:
        bellwether lexicon fit --gold gold.tsv --folds 5
        bellwether lexicon fit --gold gold.tsv --output Models
        bellwether lexicon fit --gold Models/childrens-services/labels/sentences.csv --sentences Output --folds 5
      """)

  @OptionGroup var goldOptions: GoldOptions

  @Option(
    help: ArgumentHelp(
      "Folder of models; the files with fitted numbers go to fitted/ in it.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Print figures by cross-validation over reports in so many folds.", valueName: "n"))
  var folds: Int?

  @Flag(help: "With --folds, also print each sentence on which tagger and label differ.")
  var errors = false

  @OptionGroup var pipelineOptions: PipelineOptions

  func validate() throws {
    if goldOptions.gold.isEmpty { throw ValidationError("Give --gold.") }
    if let folds, folds < 2 { throw ValidationError("--folds: use 2 or more.") }
    if folds == nil, output == nil {
      throw ValidationError("There is nothing to do: give --output, --folds or both.")
    }
  }

  func run() async throws {
    let gold = try goldOptions.load()
    let pipeline = try pipelineOptions.load()
    let lexicons = try pipeline.taggingLexicons()
    let fit = LexiconFit(grammar: try pipeline.grammarWords())
    if let folds {
      let figures = try await fit.crossValidated(
        lexicons, on: gold.map(\.passages), folds: folds)
      for (file, figures) in zip(gold.map(\.file), figures) {
        try print(figures, title: "\(file): \(folds)-fold over reports, refitted in each fold")
      }
    }
    if let output {
      let fitted = try fit.fitted(lexicons, to: gold.flatMap(\.passages))
      for file in try fit.files(of: fitted, from: pipeline.models) {
        let path = URL(fileURLWithPath: "\(output)/\(file.name)")
        try OutputFolder(path.deletingLastPathComponent().path)
          .replace(path.lastPathComponent, with: file.bytes)
      }
    }
  }

  private func print(_ figures: Evaluation, title: String) throws {
    var text = "\(title)\n\(figures.summary)"
    if errors { text += figures.disagreements.map { "\n\($0.text)" }.joined() }
    try FileHandle.standardOutput.write(contentsOf: Data("\(text)\n".utf8))
  }
}
