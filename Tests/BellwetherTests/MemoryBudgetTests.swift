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

  @Test func aFullFileOfTextIsRefusedAndTheOthersAreRead() async throws {
    let scratch = try Scratch()
    try scratch.write("in/good.txt", HostileInputTests.letter.utf8)
    try scratch.write("in/big.txt", String(repeating: "Plans are poor.\n\n", count: 300_000).utf8)
    let set = try await Pipeline(path: nil)
      .run(InputScan(["\(scratch.path)/in"]), jobs: 2)
    #expect(set.reports.map(\.id) == ["good"])
    #expect(set.failures.map(\.file) == ["big.txt"])
    #expect(set.failures.first?.reason.contains("more than is read of a file") == true)
  }
}
