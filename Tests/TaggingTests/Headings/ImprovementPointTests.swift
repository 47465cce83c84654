import Reports
import Testing

@testable import Tagging

/// Bullets under a heading of what should improve: a point is a weakness in however good words, a sentence
/// that tells what was seen is judged by its words.
@Suite struct ImprovementPointTests {
  private let bench: TaggerBench

  init() throws { bench = try TaggerBench() }

  @Test(arguments: [
    ("How effectively children are helped to keep in touch with friends.", true),
    ("How well leaders make sure that all care leavers get strong support.", true),
    ("The partnership must ensure that good help reaches each child in Dunmere.", true),
    ("Stabilise the workforce so that children have good relationships.", true),
    ("Maintain the effective work with foster carers.", true),
    ("The consistent and effective use of chronologies.", true),
    ("Monthly meetings are well attended, and they challenge managers effectively.", false),
  ])
  func aPointIsAWeaknessAndARecommendation(point: String, isPoint: Bool) throws {
    let judgement = try bench.last("# What needs to improve\n- \(point)")
    #expect(judgement.sentiment == (isPoint ? .weakness : .strength), "\(judgement.rule)")
    #expect(judgement.recommendation == isPoint)
    #expect(judgement.isListed == isPoint)
    #expect((judgement.score < 0) == isPoint)
    #expect(judgement.findings.allSatisfy { $0.polarity == judgement.sentiment })
  }
}
