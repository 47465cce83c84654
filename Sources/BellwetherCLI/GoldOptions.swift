import ArgumentParser
import Bellwether
import Evaluating

/// Which labelled sentences a command reads.
struct GoldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Labelled sentences; may be given more than once.", valueName: "file"),
    completion: .file())
  var gold: [String] = []

  @Option(
    help: ArgumentHelp(
      "Output folder of a run over the labelled reports, for labels without sentences.",
      valueName: "folder"),
    completion: .directory)
  var sentences: String?

  /// What the files hold.
  func contents() throws -> GoldContents {
    GoldContents(try gold.map { try GoldContent(at: $0, sentencesIn: sentences) })
  }

  /// The passages of each file.
  func load() throws -> [(file: String, passages: [GoldPassage])] {
    try gold.map { ($0, try GoldFile.passages(at: $0, sentencesIn: sentences)) }
  }
}
