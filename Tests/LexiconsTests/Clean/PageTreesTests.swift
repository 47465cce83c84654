import Foundation
import Testing

@testable import Lexicons

/// Trees of questions, each of which ends in a score.
@Suite struct PageTreesTests {
  private static let one = "0,0,words,10,1,2,\n0,1,,,,,-1\n0,2,,,,,1"
  private static let two =
    "1,0,links,0.5,1,2,\n1,1,,,,,0.5\n1,2,words,5,3,4,\n1,3,,,,,2\n1,4,,,,,-3"

  private func trees(_ rows: String) throws -> PageTrees {
    try PageTrees(
      littleFiles([PageTrees.file: "tree,node,feature,at_most,yes,no,score\n\(rows)\n"]),
      known: ["words", "links"])
  }

  /// The numbers are words, then links; the expected score is in log-odds.
  @Test(
    arguments: [
      (one, [10.0], -1.0), (one, [10.5], 1), ("\(one)\n\(two)", [10, 0.5], -0.5),
      ("\(one)\n\(two)", [5, 0.6], 1), ("\(one)\n\(two)", [6, 0.6], -4),
      ("\(one)\n\(two)", [11, 0.6], -2),
    ] as [(String, [Double], Double)])
  func scoresAddUp(rows: String, numbers: [Double], score: Double) throws {
    let found = try trees(rows).probability(of: numbers)
    #expect(abs(found - 1 / (1 + exp(-score))) < 1e-12)
  }

  @Test func featuresKeepTheOrderInWhichTheyAreAsked() throws {
    #expect(try trees("\(Self.one)\n\(Self.two)").features == ["words", "links"])
    #expect(try trees(Self.two).features == ["links", "words"])
  }

  @Test func withoutTreesNothingIsTold() throws {
    let none = try PageTrees(littleFiles([:]), known: [])
    #expect(none.isEmpty)
    #expect(none.probability(of: []) == 0.5)
    #expect(try !trees(Self.one).isEmpty)
  }

  @Test(arguments: [
    ("0,1,,,,,1", "line 2: column 'node': does not follow on the node before"),
    ("0,0,words,1,1,2,\n0,2,,,,,1", "line 3: column 'node': does not follow"),
    ("0,0,colour,1,1,2,", "column 'feature': 'colour' is not known"),
    ("0,0,words,1,0,2,", "column 'yes': does not lead to a later node; fit the trees again"),
    ("0,0,words,1,1,0,", "does not lead to a later node"),
    ("0,0,words,1,1,2,\n0,1,,,,,1", "column 'yes': a node leads beyond the last one"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try trees(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
