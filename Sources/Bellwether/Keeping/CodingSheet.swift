import Aggregating
import Evaluating
import Reports
import Writing

/// A sheet of sentences for people to label, drawn from an output folder.
///
/// Each sentence is a passage of its own: its heading and the sentence before it stand above it, flagged
/// `context`, since a label depends on them; `evaluate` gives them to the tagger in the same way.
package struct CodingSheet: Sendable {
  /// How many sentences are drawn.
  package var size: Int
  /// Decides which; the same seed draws the same sentences from the same folder.
  package var seed: UInt64
  /// Whether the least sure are drawn first, and not at random.
  package var isUnsureFirst: Bool

  package init(size: Int, seed: UInt64, isUnsureFirst: Bool = true) {
    self.size = size
    self.seed = seed
    self.isUnsureFirst = isUnsureFirst
  }

  /// The sheet as CSV, with empty cells for sentiment and areas.
  ///
  /// - Parameter isMarked: whether it starts with a byte order mark.
  package func csv(from folder: String, isMarked: Bool = true) throws(StageError) -> [UInt8] {
    let reader = OutputReader(folder, stage: "sample")
    let sentences = try reader.sentences()
    let kinds = try reader.reports("kind")
    let prose = sentences.indices.filter {
      sentences[$0].sentiment != nil && isProse(sentences[$0])
    }
    let candidates = prose.map { candidate(sentences[$0], kind: kinds[sentences[$0].report] ?? "") }
    var generator = SplitMix64(seed: seed)
    let drawn = StratifiedSample(size: size, isUnsureFirst: isUnsureFirst).draw(
      from: candidates, using: &generator)
    let csv = CSVText()
    var bytes: [UInt8] = isMarked ? [0xEF, 0xBB, 0xBF] : []
    bytes += csv.line(GoldFile.sheetColumns.map(Cell.text))
    for (number, position) in drawn.enumerated() {
      for line in passage(prose[position], of: sentences, number: number + 1) {
        bytes += csv.line(line)
      }
    }
    return bytes
  }

  private func candidate(_ sentence: WrittenSentence, kind: String) -> SampleCandidate {
    SampleCandidate(
      report: sentence.report, sentence: sentence.number, sentiment: sentence.sentiment ?? .neutral,
      areas: sentence.areas, kind: kind, confidence: sentence.confidence ?? 1)
  }

  private func isProse(_ sentence: WrittenSentence) -> Bool {
    sentence.role == .paragraph || sentence.role == .bullet
  }

  private func passage(
    _ position: Int, of sentences: [WrittenSentence], number: Int
  ) -> [[Cell]] {
    let sentence = sentences[position]
    var context = sentence.section.isEmpty ? [] : [sentence.section]
    if position > 0, sentences[position - 1].report == sentence.report,
      sentences[position - 1].section == sentence.section, isProse(sentences[position - 1])
    {
      context.append(sentences[position - 1].text)
    }
    let passage = "\(sentence.report)#s\(sentence.number)"
    func line(_ unit: String, _ text: String, flag: String) -> [Cell] {
      [.text(unit), .text(passage), .text(text), .empty, .empty, .empty, .text(flag), .empty]
    }
    return context.enumerated().map { line("S\(number)-\($0 + 1)", $1, flag: "context") }
      + [line("S\(number)", sentence.text, flag: "")]
  }
}
