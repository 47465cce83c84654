import ArgumentParser
import Bellwether
import Evaluating
import Foundation

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
        bellwether lexicon suggest --corrections corrections.csv --output Output

      With --corrections: the terms that led to the labels that people put right.
      """)

  @Option(help: ArgumentHelp("Sentences that people labelled.", valueName: "file"))
  var gold: String?

  @Option(
    help: ArgumentHelp(
      "Output folder: sentences as the tagger labelled them.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Labels that people put right, of the sentences of --output: name the terms behind the wrong ones.",
      valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var corrections: String?

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
    guard corrections == nil || output != nil else {
      throw ValidationError("Give --output, the folder whose sentences were put right.")
    }
    guard count > 0, least > 0 else {
      throw ValidationError("--count and --least take numbers from 1.")
    }
  }

  func run() throws {
    let pipeline = try pipelineOptions.load()
    if let corrections { return try printTerms(behind: corrections, pipeline) }
    if let area, try pipeline.taxonomy().area(area) == nil {
      throw ValidationError("'\(area)' is no area of the taxonomy.")
    }
    let suggestions = try suggestions().ranked(
      area: area, contrast: TermContrast(leastCount: least), count: count,
      tagger: try pipeline.tagger(), onlyNew: new)
    var text = heading
    for suggestion in suggestions { text += lines(suggestion) }
    try StandardOutput.write(Data(text.utf8))
  }

  private func printTerms(behind corrections: String, _ pipeline: Pipeline) throws {
    let passages = try GoldFile.passages(at: corrections, sentencesIn: output)
    let behind = try TermsBehind(of: passages, with: pipeline)
    var text = "sentences  weight  term\n"
    for row in behind.rows.prefix(count) {
      text +=
        String(format: "%9d  %+6.2f  ", row.sentences, row.weight)
        + "\(row.term)  (\(row.kind.rawValue): \(row.label)\(row.origin.map { "; \($0)" } ?? ""))\n"
        + "                   \(row.example)\n"
    }
    text += "\(behind.right) of the corrected sentences have the right labels by now.\n"
    try StandardOutput.write(Data(text.utf8))
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
