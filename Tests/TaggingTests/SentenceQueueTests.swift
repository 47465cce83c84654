import Reports
import Testing

@testable import Tagging

@Suite struct SentenceQueueTests {
  @Test(arguments: [
    (Role.paragraph, true), (.bullet, true), (.heading, true), (.table, false), (.furniture, false),
  ])
  func whatIsRead(role: Role, isRead: Bool) {
    let sentence = Sentence(
      number: 1, span: .init(0, 1), role: role, block: 0, section: 0, page: nil)
    #expect(SentenceQueue.holds(sentence) == isRead)
  }

  @Test func sentencesComeInTheirOrderWithThoseAfterThem() throws {
    let little = try LittleTagger()
    var report = TaggerBench.report("Ponds.\nOld tables.\nMills turn here.\nBoats sail very far.")
    report.sentences?[1].role = .table
    let bytes = Array(report.text.utf8)
    var queue = SentenceQueue()
    var place = SentenceQueue.Place()
    var around = AreaNeighbours(areas: 2)
    var counts: [Int] = []
    var weights: [Bool] = []
    var next: [Bool] = []
    for _ in 0..<3 {
      queue.take(
        into: &place, report.sentences ?? [], bytes, with: little.tagger, around: &around)
      counts.append(place.terms.words.count)
      weights.append(around.weight > 0)
      next.append(around.next[1] > 0.5)
    }
    #expect(counts == [1, 3, 4])
    #expect(weights == [true, true, false])
    // Mills are what the first sentence is followed by.
    #expect(next == [true, false, false])
  }

  @Test func noMoreThanEightSentencesAreReadAhead() throws {
    let little = try LittleTagger()
    let lines = "Boats.\n" + String(repeating: "Boats.\n", count: 8) + "Mills.\n"
    let report = TaggerBench.report(lines)
    var (queue, place) = (SentenceQueue(), SentenceQueue.Place())
    var around = AreaNeighbours(areas: 2)
    var coming: [Double] = []
    for _ in 0..<2 {
      queue.take(
        into: &place, report.sentences ?? [], Array(report.text.utf8), with: little.tagger,
        around: &around)
      coming.append(around.coming[1])
    }
    // Mills stand nine sentences after the first, eight after the second.
    #expect(coming[1] > coming[0])
  }
}
