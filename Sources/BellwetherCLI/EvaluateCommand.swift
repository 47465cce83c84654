import ArgumentParser
import Bellwether
import Evaluating
import Foundation
import Lexicons
import Reports
import Tagging

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compares the tagger with sentences that people labelled.",
    discussion: """
      Rows are tagged as given, never split again; earlier rows of a passage are context. Rows with
      a flag are not scored.

        bellwether evaluate --gold gold.tsv
        bellwether evaluate --gold gold.tsv --by area
        bellwether evaluate --gold gold.tsv --errors | less
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: "Labelled sentences: tab-separated unit, passage, text, sentiment, areas, also, flag.")
  var gold: String

  @Option(help: "Pipeline definition; it names the models.")
  var pipeline: String?

  @Option(help: "Folder of models, in place of the one that the pipeline names.")
  var models: String?

  @Option(help: "How figures are printed.")
  var format = OutputFormat.text

  @Flag(help: "Also print each row on which the tagger and the label differ.")
  var errors = false

  @Option(help: "Also print figures for each area, kind of visit, or year.")
  var by: Grouping?

  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case area, kind, year
  }

  func run() throws {
    let passages = try goldPassages(at: gold)
    let lexicons = try lexicons()
    let tagger = try Tagger(lexicons)
    let evaluator = Evaluator(areas: lexicons.taxonomy.areas.map(\.id))
    let evaluation = evaluator.evaluate(passages, tag: tagger.tag)
    var groups: [String: Evaluation] = [:]
    if let grouping = by.flatMap({ Evaluator.Grouping(rawValue: $0.rawValue) }) {
      groups = evaluator.evaluate(passages, by: grouping, tag: tagger.tag)
    }
    switch format {
    case .text: printText(evaluation, groups)
    case .json: try printJSON(evaluation, groups)
    }
  }

  private func lexicons() throws -> TaggingLexicons {
    let pipeline = try Pipeline(path: pipeline, modelsFolder: models)
    let options = pipeline.definition.tag
    var names = TaggingLexicons.Names()
    (names.sentiment, names.cues) = (options.sentiment[0], options.sentiment[1])
    (names.taxonomy, names.areaTerms) = (options.areas[0], options.areas[1])
    names.headings = options.headings
    return try TaggingLexicons(pipeline.models, names: names)
  }

  private func printText(_ evaluation: Evaluation, _ groups: [String: Evaluation]) {
    var text = evaluation.summary
    if !groups.isEmpty { text += "\n\(Evaluation.lineHeader)\n" }
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) { text += "\(group.line(name))\n" }
    if errors {
      for error in evaluation.disagreements { text += "\n\(error.text)" }
    }
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  private func printJSON(_ evaluation: Evaluation, _ groups: [String: Evaluation]) throws {
    struct Output: Encodable {
      var all: EvaluationFigures
      var groups: [String: EvaluationFigures]?
      var errors: [String]?
    }
    let output = Output(
      all: EvaluationFigures(evaluation),
      groups: groups.isEmpty ? nil : groups.mapValues { EvaluationFigures($0) },
      errors: errors ? evaluation.disagreements.map(\.text) : nil)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(output) + Data("\n".utf8))
  }
}
