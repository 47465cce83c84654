import ArgumentParser
import Bellwether
import Evaluating
import Foundation
import Reports

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check the lexicons, and see what a change of them does.",
    subcommands: [SuggestCommand.self, DiffCommand.self])
}

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Rank terms that the lexicons may lack.",
    discussion: """
      Terms of one to three words, ranked by how much more sentences of strength use them than \
      those of weakness, or those of one area than the rest: weighted log-odds with an informative \
      Dirichlet prior (Monroe, Colaresi and Quinn 2008). z beyond ±1.96 is more than chance gives \
      for one term in twenty. '*' marks terms in which a lexicon's term already stands.

      Examples:
        bellwether lexicon suggest --gold gold.tsv
        bellwether lexicon suggest --output Output --area workforce --count 20
      """)

  @Option(help: ArgumentHelp("Sentences that people labelled.", valueName: "file"))
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Output folder: sentences as the tagger labelled them.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("An area to set against the rest.", valueName: "id"))
  var area: String?

  @Option(help: ArgumentHelp("How many terms to print.", valueName: "n"))
  var count = 40

  @Option(help: ArgumentHelp("Occurrences that a term must have.", valueName: "n"))
  var least = 5

  @Flag(help: "Leave out terms in which a lexicon's term already stands.")
  var new = false

  @OptionGroup var pipelineOptions: PipelineOptions

  func validate() throws {
    guard (gold == nil) != (output == nil) else {
      throw ValidationError("Give --gold or --output.")
    }
    guard count > 0, least > 0 else {
      throw ValidationError("--count and --least take numbers from 1.")
    }
  }

  func run() throws {
    let pipeline = try pipelineOptions.load()
    if let area, try pipeline.taxonomy().area(area) == nil {
      throw ValidationError("'\(area)' is no area of the taxonomy.")
    }
    let suggestions = try suggestions().ranked(
      area: area, contrast: TermContrast(leastCount: least), count: count,
      tagger: try pipeline.tagger())
    var text = heading
    for suggestion in suggestions where !(new && suggestion.isKnown) { text += lines(suggestion) }
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  private func suggestions() throws -> TermSuggestions {
    if let gold { return TermSuggestions(gold: try GoldFile.passages(at: gold)) }
    return try TermSuggestions(output: output ?? "Output")
  }

  private var heading: String {
    area.map { "      z  in \($0)  elsewhere  term\n" } ?? "      z  strength  weakness  term\n"
  }

  private func lines(_ suggestion: TermSuggestions.Suggestion) -> String {
    let term = suggestion.term
    let mark = suggestion.isKnown ? " *" : ""
    let figures = String(format: "%7.2f  %8d  %8d", term.z, term.first, term.second)
    return "\(figures)  \(term.term)\(mark)\n"
      + suggestion.sentences.map { "           \($0)\n" }.joined()
  }
}

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what a change of Models/ does before it is accepted.",
    discussion: """
      Reports are cleaned and segmented once, with OLD, and tagged with both. Printed are the \
      figures on labelled sentences before and after, the sentences that change label, and the \
      rows of trends that move, those that turn first.

      Example:
        bellwether lexicon diff Models Models.new reports/ --gold gold.tsv
      """)

  @Argument(help: "Folder of the models as they are.", completion: .directory)
  var old: String

  @Argument(help: "Folder of the models with the change.", completion: .directory)
  var new: String

  @Argument(help: "Files and folders of reports to tag with both.", completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Sentences that people labelled.", valueName: "file"))
  var gold: String?

  @Option(help: ArgumentHelp("The pipeline file.", valueName: "file"))
  var pipeline: String?

  @Option(help: ArgumentHelp("How many reports are worked on at once.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: ArgumentHelp("How many sentences and rows to print at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    guard gold != nil || !paths.isEmpty else {
      throw ValidationError("Give reports to tag, or --gold, or both.")
    }
    guard jobs > 0, limit >= 0 else { throw ValidationError("--jobs takes a number from 1.") }
  }

  func run() async throws {
    let before = try Pipeline(path: pipeline, modelsFolder: old)
    let after = try Pipeline(path: pipeline, modelsFolder: new)
    if let gold {
      let passages = try GoldFile.passages(at: gold)
      let change = EvaluationChange(
        from: try before.evaluate(passages), to: try after.evaluate(passages))
      write("Labelled sentences\n\(change.summary)\n")
    }
    guard !paths.isEmpty else { return }
    let difference = try await LexiconDifference(
      from: before, to: after, over: InputScan(paths), jobs: jobs,
      progress: verbosity.console.progress)
    for failure in difference.failures { verbosity.console.say(failure) }
    write(text(of: difference))
    if !difference.failures.isEmpty { throw ExitCode.someFailed }
  }

  private func text(of difference: LexiconDifference) -> String {
    var text = "\(difference.sentences.count) of \(difference.compared) sentences change label\n"
    for change in difference.sentences.prefix(limit) {
      text += "\n\(change.report) \(change.sentence): \(change.text)\n"
      text += "  before  \(change.before.text)\n  after   \(change.after.text)\n"
    }
    let turns = difference.trends.count { $0.turns }
    text += "\n\(difference.trends.count) rows of trends move, \(turns) of them turn\n"
    for change in difference.trends.prefix(limit) { text += line(change) }
    return text
  }

  private func line(_ change: TrendChange) -> String {
    guard let trend = change.after ?? change.before else { return "" }
    func side(_ trend: Trend?) -> String {
      guard let trend else { return "no row" }
      let figures = String(format: "%+.2f", trend.balance)
      return
        "\(figures) (\(trend.strengths)/\(trend.weaknesses)) \(trend.direction?.rawValue ?? "")"
    }
    let place = [trend.place.name, trend.kind?.rawValue ?? trend.framework, trend.period]
    return "\(place.joined(separator: ", ")), \(trend.area.label): "
      + "\(side(change.before)) → \(side(change.after))\n"
  }

  private func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
