import Evaluating
import Foundation
import Reports
import Segmenting
import TestSupport
import Testing

@testable import Bellwether

/// The file of the labelled sentences; nil where this machine has none.
let goldFile = Checkout.shared("gold/dev.tsv")?.path

/// Floors on labelled sentences, so that a change of lexicons or rules cannot lose what was gained.
///
/// The figures are of one file, named by its hash. They are raised when the tagger gets better.
@Suite(.enabled(if: goldFile != nil, "needs gold/dev.tsv in BELLWETHER_SHARED or ../shared"))
struct GoldGateTests {
  private func passages() throws -> [GoldPassage] {
    try GoldFile.passages(at: try #require(goldFile))
  }

  @Test func theFileIsTheOneThatFloorsAreFor() throws {
    let bytes = try bytes(at: try #require(goldFile), stage: "evaluate")
    #expect(sha256(bytes) == "4d8815c62ad9d1da8e4561794925d00c67dbf267bf9a84155c246412101bc246")
  }

  @Test func figuresStayAboveTheirFloors() throws {
    let pipeline = try Pipeline(path: nil, models: [])
    let evaluation = try pipeline.evaluate(try passages())
    #expect(evaluation.rows == 2466)
    #expect(evaluation.judgedF1 >= 0.95)
    #expect(evaluation.macroF1 >= 0.835)
    #expect(evaluation.areas.f1 >= 0.86)
    #expect(evaluation.pairs.f1 >= 0.80)
  }

  /// Rows that follow each other, joined by a space, are split where they were joined.
  @Test func sentencesAreSplitAsPeopleSplitThem() throws {
    let segmenter = try Pipeline(path: nil, models: []).segmenter()
    var given = 0
    var right = 0
    for passage in try passages() {
      for run in passage.rows.split(whereSeparator: { !$0.isScored || !endsAsSentence($0.text) }) {
        let text = run.map(\.text).joined(separator: " ")
        let bytes = Array(text.utf8)
        let found = Set(segmenter.sentences(inPlain: bytes).map { text[$0] })
        given += run.count
        right += run.count { found.contains($0.text) }
      }
    }
    #expect(given > 2400)
    #expect(Double(right) / Double(given) >= 0.998, "\(right) of \(given)")
  }

  private func endsAsSentence(_ text: String) -> Bool {
    text.last.map { ".!?”’\"')".contains($0) } ?? false
  }
}
