import ArgumentParser
import Bellwether
import Foundation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a sentence got its tags.",
    discussion: """
      Marks under the words: = judging words, ~ cues, - words that name an area.

      Examples:
        bellwether explain 'Supervision is regular, but caseloads are too high.'
        bellwether explain --output Output merrowshire-2020-04-20-inspection 42
        bellwether explain --format json 'Plans drift.' | jq .
      """)

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "A text; with --output a report's id and a sentence's number.", valueName: "text"))
  var words: [String]

  @Option(
    help: ArgumentHelp("Output folder of a run.", valueName: "folder"), completion: .directory)
  var output: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var pipelineOptions: PipelineOptions

  func validate() throws {
    guard output != nil else {
      if words.count > 1 { throw ValidationError("Put the text between quotation marks.") }
      return
    }
    guard words.count == 2, Int(words[1]) != nil else {
      throw ValidationError("--output takes a report's id and a sentence's number.")
    }
  }

  func run() throws {
    let pipeline = try pipelineOptions.load()
    guard let output, let number = Int(words.last ?? "") else {
      for explanation in try pipeline.explain(text: words[0]) { try show(explanation) }
      return
    }
    let (explanation, note) = try pipeline.explain(sentence: number, of: words[0], in: output)
    if let note { Console().say("bellwether: explain: \(note)") }
    try show(explanation)
  }

  private func show(_ explanation: Explanation) throws {
    switch format {
    case .text: print(explanation.plain)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(explanation), as: UTF8.self))
    }
  }
}
