import ArgumentParser
import Bellwether
import Evaluating
import Foundation
import Reports

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
    let before = try Pipeline(path: pipeline, models: [old])
    let after = try Pipeline(path: pipeline, models: [new])
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
    let place = [trend.place.name, trend.kind.rawValue, trend.period]
    return "\(place.joined(separator: ", ")), \(trend.area.label): "
      + "\(side(change.before)) → \(side(change.after))\n"
  }

  private func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
