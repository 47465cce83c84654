import Reports
import Testing

@testable import Tagging

/// What holds for every text: mentions stay in their sentence, scores in their range.
@Suite struct MentionLawsTests {
  static let texts = [
    "Plans are clear, but reviews are not yet timely; managers should act.",
    "“Too few” carers – although skilled – are approved…",
    "Žofie’s plan isn’t good.", "", "....", "a", "NOT NOT NOT", "no no no delay delay delay",
    String(repeating: "not very good and ", count: 400),
    String(repeating: "(", count: 300), "\u{FEFF}\u{0}\u{7}bad\u{301}", "‘’“”—•",
  ]

  @Test(arguments: texts)
  func mentionsStayInsideTheirSentence(text: String) throws {
    let bench = try TaggerBench()
    let report = TaggerBench.report(text)
    let judgements = try #require(bench.tagger.tag(report).judgements)
    #expect(judgements.count == report.sentences?.count)
    for (sentence, judgement) in zip(report.sentences ?? [], judgements) {
      for mention in judgement.mentions {
        #expect(sentence.span.contains(mention.span))
        #expect(mention.scope.map { sentence.span.contains($0) } ?? true)
        #expect(mention.weight.isFinite)
      }
      #expect((-1...1).contains(judgement.score))
      #expect(judgement.findings.count <= 3)
      #expect(!judgement.rule.isEmpty)
    }
  }

  @Test func mentionsStandInReadingOrder() throws {
    let judgement = try TaggerBench().last(
      "Although plans are clear, reviews are not timely and managers rarely challenge drift.")
    #expect(judgement.mentions.map(\.span) == judgement.mentions.map(\.span).sorted())
    #expect(judgement.mentions.contains { $0.kind == .cue && $0.scope != nil })
  }

  @Test func aSentenceWithoutEndIsReadInPart() throws {
    let judgement = try TaggerBench().last(
      String(repeating: "good plans for children, ", count: 20_000))
    #expect(judgement.sentiment == .strength)
    #expect(judgement.mentions.count > 5_000)
  }
}
