import Terms
import Testing

@testable import Lexicons

@Suite struct LexiconErrorTests {
  @Test(
    arguments: [
      (nil, nil, "cues.csv: is empty; fill it"), (12, nil, "cues.csv: line 12: is empty; fill it"),
      (12, "scope", "cues.csv: line 12: column 'scope': is empty; fill it"),
      (nil, "scope", "cues.csv: column 'scope': is empty; fill it"),
    ] as [(Int?, String?, String)])
  func itNamesPlaceReasonAndRemedy(line: Int?, column: String?, expected: String) {
    let error = LexiconError(
      file: "cues.csv", line: line, column: column, reason: "is empty", remedy: "fill it")
    #expect("\(error)" == expected)
  }

  @Test(arguments: [
    ([4, 9], "cues.csv: line 9: column 'term': '(open' cannot be read: a bracket is never closed"),
    ([], "cues.csv: column 'term': '(open' cannot be read: a bracket is never closed"),
  ])
  func aTermThatCannotBeReadIsReportedWithItsLine(lines: [Int], expected: String) {
    let found = complaint {
      try TermAutomaton(["good", "(open"], file: "cues.csv", column: "term", lines: lines)
    }
    #expect(found.hasPrefix(expected), "\(found)")
  }
}
