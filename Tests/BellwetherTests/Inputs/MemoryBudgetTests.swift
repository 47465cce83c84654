import Foundation
import Reports
import Testing

@testable import Bellwether

@Suite struct MemoryBudgetTests {
  private func report(bytes: Int, sentences: Int = 0) -> Report {
    var report = Report(
      id: "r", file: "r.txt", format: .text, sha256: "",
      text: String(repeating: "a", count: bytes))
    report.sentences = (0..<sentences).map {
      Sentence(number: $0 + 1, span: Span(0, 1), role: .paragraph, block: 0, section: 0, page: nil)
    }
    return report
  }

  /// A report of a thousand pages has three million bytes of text in a file of some millions.
  @Test(arguments: [(200_000, 2_000), (1_000_000, 10_000)])
  func whatAReportCanHoldFits(bytes: Int, sentences: Int) {
    let budget = MemoryBudget(input: bytes)
    #expect(budget.refusal(of: report(bytes: bytes, sentences: sentences)) == nil)
  }

  @Test func whatNoReportHoldsIsRefusedWithItsFigures() throws {
    let failure = try #require(
      MemoryBudget(input: 400_000).refusal(of: report(bytes: 400_000, sentences: 100_000)))
    #expect(
      failure.reason
        == "holds 400 kB of text in 100000 sentences, more than is read of a file of its size")
    #expect(failure.stage == "segment")
    #expect(failure.remedy == "check that it is a report; if it is several, split it")
  }

  @Test func aReportThatIsRefusedIsAFailureAlone() {
    var outcome = CleanStage.Outcome(report: report(bytes: 400_000, sentences: 100_000))
    outcome.budget = MemoryBudget(input: 400_000)
    outcome.checkMemory()
    #expect(outcome.report == nil)
    #expect(outcome.failures.map(\.stage) == ["segment"])
  }

  @Test func aReportThatFitsStays() {
    var outcome = CleanStage.Outcome(report: report(bytes: 4_000, sentences: 10))
    outcome.budget = MemoryBudget(input: 4_000)
    outcome.checkMemory()
    #expect(outcome.report != nil && outcome.failures.isEmpty)
  }
}
