import ArgumentParser
import Bellwether
import Evaluating
import Foundation

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare the tagger with sentences that people labelled.",
    discussion: """
      The gold is tab-separated (unit, passage, text, sentiment, areas, also, flag) or a coding \
      sheet that 'bellwether sample' drew and people filled in. Rows are tagged as given, never \
      split again; earlier rows of a passage, flagged ones too, are context. Flagged rows are not \
      scored, and areas under 'also' count neither for nor against. A file with the columns id, \
      phenomenon, text, sentiment (before) is a suite of phenomena, scored by phenomenon; one with \
      unit, extent, trajectory, recommendation labels facets of the units of another --gold file, or \
      of dev.tsv beside it. Corrections, and labels without text, take --sentences.

      Examples:
        bellwether evaluate --gold gold.tsv
        bellwether evaluate --gold challenge.tsv --gold facets.tsv
        bellwether evaluate --gold gold.tsv --by area --errors | less
        bellwether evaluate --gold gold.tsv --against Models.old
        bellwether evaluate --grades grades.csv --output Output
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var goldOptions: GoldOptions

  @Option(help: "How figures are printed.")
  var format = OutputFormat.text

  @Flag(help: "Also print each row on which the tagger and the label differ.")
  var errors = false

  @Option(help: "Also print figures for each area, kind of visit, or year.")
  var by: Evaluator.Grouping?

  @Option(
    help: ArgumentHelp(
      "Another models' folder: also print its figures, and what changes.", valueName: "folder"),
    completion: .directory)
  var against: String?

  @Option(
    help: ArgumentHelp(
      "A CSV with id and overall_grade: print Spearman's rho of balance and grade.",
      valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var grades: String?

  @Option(
    help: ArgumentHelp("Output folder that --grades takes balances from.", valueName: "folder"),
    completion: .directory)
  var output = "Output"

  @OptionGroup var pipelineOptions: PipelineOptions

  func validate() throws {
    guard !goldOptions.gold.isEmpty || grades != nil else {
      throw ValidationError("Give --gold, or --grades with --output.")
    }
  }

  func run() throws {
    var printed = EvaluationOutput(showsErrors: errors)
    let gold = try goldOptions.contents()
    let passages = gold.passages
    if !goldOptions.gold.isEmpty {
      let tagger = try pipelineOptions.load().tagger()
      printed.challenges = gold.challengeScores(tagger.tag)
      printed.facets = try gold.facetScores(tagger.tag)
    }
    if !passages.isEmpty {
      let pipeline = try pipelineOptions.load()
      printed.evaluation = try pipeline.evaluate(passages)
      if let by { printed.groups = try pipeline.evaluate(passages, by: by) }
      if let against {
        let other = try Pipeline(path: pipelineOptions.pipeline, models: [against])
        printed.other = try other.evaluate(passages)
      }
    }
    if let grades {
      let reader = OutputReader(output, stage: "evaluate")
      printed.agreement = try reader.agreement(
        withGrades: grades, try pipelineOptions.load().domain())
    }
    let text = try format == .json ? printed.json() : printed.text()
    try StandardOutput.write(Data(text.utf8))
  }
}

extension Evaluator.Grouping: ExpressibleByArgument {}

/// What `evaluate` found, as text or JSON.
struct EvaluationOutput {
  let showsErrors: Bool
  var evaluation: Evaluation?
  var groups: [String: Evaluation] = [:]
  var challenges: [ChallengeScore] = []
  var facets: [FacetScore] = []
  /// The same gold with the models that were named after `--against`.
  var other: Evaluation?
  /// How far balances and grades agree.
  var agreement: GradeAgreement?

  init(showsErrors: Bool) { self.showsErrors = showsErrors }

  private var change: EvaluationChange? {
    guard let evaluation, let other else { return nil }
    return EvaluationChange(from: other, to: evaluation)
  }

  func text() -> String {
    var text = evaluation?.summary ?? ""
    if !groups.isEmpty { text += "\n\(Evaluation.lineHeader)\n" }
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) { text += "\(group.line(name))\n" }
    if let change {
      text += "\nAgainst the other models (before: those named after --against)\n\(change.summary)"
    }
    if let agreement {
      let rho = agreement.rho.map { String(format: "%.4f", $0) } ?? "–"
      text += "Spearman's rho of balance and overall grade  \(rho), \(agreement.reports) reports\n"
    }
    let parts = challenges.map(\.summary) + facets.map(\.summary)
    if !text.isEmpty, !parts.isEmpty { text += "\n" }
    text += parts.joined(separator: "\n")
    if showsErrors { text += errorText }
    return text
  }

  private var errorText: String {
    func list(_ title: String, _ rows: [Evaluation.Disagreement]) -> String {
      rows.isEmpty ? "" : "\n\(title)\n" + rows.map { "\n\($0.text)" }.joined()
    }
    let lines = challenges.flatMap(\.errors) + facets.flatMap(\.errors)
    let others = lines.isEmpty ? "" : "\nSuites and facets\n" + lines.map { "\n\($0)" }.joined()
    guard let change else {
      return list("Differences", evaluation?.disagreements ?? []) + others
    }
    return list("Mended", change.mended) + list("Broken", change.broken) + others
  }

  private var errorLines: [String] {
    (evaluation?.disagreements.map(\.text) ?? []) + challenges.flatMap(\.errors)
      + facets.flatMap(\.errors)
  }

  func json() throws -> String {
    struct Output: Encodable {
      var all: EvaluationFigures?
      var groups: [String: EvaluationFigures]?
      var against: EvaluationFigures?
      var challenges: [ChallengeFigures]?
      var facets: [[String: Double]]?
      var errors: [String]?
      var rho: Double?
      var gradedReports: Int?
    }
    let output = Output(
      all: evaluation.map { EvaluationFigures($0) },
      groups: groups.isEmpty ? nil : groups.mapValues { EvaluationFigures($0) },
      against: other.map { EvaluationFigures($0) },
      challenges: challenges.isEmpty ? nil : challenges.map { ChallengeFigures($0) },
      facets: facets.isEmpty ? nil : facets.map(\.figures),
      errors: showsErrors ? errorLines : nil,
      rho: agreement?.rho, gradedReports: agreement?.reports)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }
}
