import TestSupport
import Testing

@testable import Tagging

@Suite struct ScopesTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      cues: """
        not,negation,after,4,-1,-0.5,-1,2
        hardly,negation,before,2,-1,-1,0
        barely,degree,clause,0,0.5,0.5,0
        nowhere,degree,sentence,0,0.25,0.25,0
        but,contrast,none,0,1,1,0
        although,concession,after,8,0.5,0.5,0
        yet,stop,none,0,1,1,0
        """)
  }

  /// What each weighed term's numbers are multiplied by, in reading order.
  private func factors(_ text: String) -> [Double] {
    little.read(text).mentions.filter { $0.weighed.sign != 0 && $0.kind == nil }.map(\.factor)
  }

  /// Each "no" looked at every other: a line of 40,000 took 22 seconds.
  @Test func aLineOfCuesCostsLittle() {
    let line = String(repeating: "barely nowhere not hardly good ", count: 10_000)
    let time = cpuTime { #expect(factors(line).count > 5_000) }
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    ("nothing acts", "ponds are good", [1.0]),
    ("after it, on praise", "ponds are not good", [-1.0]),
    ("after it, on shortfall", "ponds are not bad", [-0.5]),
    ("as far as it reaches", "not one two three good", [-1.0]),
    ("and no further", "not one two three four good", [1.0]),
    ("a shortfall further off than its own reach", "not one two bad", [1.0]),
    ("a shortfall just within it", "not one bad", [-0.5]),
    ("nothing before it", "good but not here", [1.0]),
    ("before it", "good hardly", [-1.0]),
    ("before it, too far", "good one two hardly", [1.0]),
    ("before it, nothing after", "hardly good", [1.0]),
    ("the whole clause", "good ponds barely", [0.5]),
    ("no other clause", "good ponds, but barely", [1.0]),
    ("the whole sentence", "good ponds, but nowhere", [0.25]),
    ("the whole sentence from its start", "nowhere, but good ponds", [0.25]),
    ("scopes multiply", "not very good, barely", [-0.5]),
    ("a stop ends it", "not yet good", [1.0]),
    ("a scope never leaves its clause", "not here, but good ponds", [1.0]),
  ])
  func actsOnWhatItCovers(name: String, text: String, expected: [Double]) {
    #expect(factors(text) == expected, "\(name)")
  }

  @Test func aConcessionsOwnScopeIsItsClause() {
    #expect(factors("Although ponds are good, mills are very bad") == [0.5, 1])
    // The first word of the main statement is the main statement's.
    #expect(factors("Although ponds are dull, good mills are deep") == [1])
  }

  @Test func whatACueCoversIsKept() {
    let mentions = little.read("ponds are not good").mentions
    #expect(mentions.first { $0.kind == .negation }?.scope == 3..<4)
  }

  /// "No drift" is praise, and the negation's own shortfall must not weigh against it.
  @Test func aNegationYieldsToTheShortfallThatItTurned() {
    func lean(_ text: String) -> Double? {
      little.read(text).mentions.first { $0.kind == .negation }?.lean
    }
    #expect(lean("ponds are not bad") == 0)
    #expect(lean("ponds are not good") == -1)
    #expect(lean("ponds are not one two bad") == -1)
    // Another cue turned the shortfall that it does not reach.
    #expect(lean("ponds are not one two bad hardly") == -1)
  }
}
