import Reports
import Testing

@testable import Tagging

/// How far each rule looks. A sentence in which no rule applies and no term judges comes out as praise
/// here, since every sentence is judged; a rule that applies weighs 4.
@Suite struct CompositionRulesTests {
  private let little: LittleTagger

  init() throws {
    let rules = [
      "what is denied", "what is said to be so", "more or less of what is counted",
      "from one thing to another",
    ].map { "\($0),circumstance,none,0,1,1,4\n" }.joined()
    little = try LittleTagger(
      sentiment: "clean,2\ndirty,-2\n",
      cues: rules + """
        not,negation,after,3,-0.6,-1,0
        leak*,bad event,none,0,1,1,0
        full,good event,none,0,1,1,0
        no,denial,after,2,1,1,0
        are rare,denial,before,0,1,1,0
        common,affirmation,after,2,1,1,0
        has risen,rise,clause,10,1,1,0
        has fallen,fall,clause,10,1,1,0
        reduced,fall,clause,10,1,1,0
        used to be,former,after,2,1,1,0
        from ~3 to,turning,clause,6,1,1,0
        often,manner,none,0,1,1,0
        should,recommendation,none,0,1,1,-1
        because,edge,none,0,1,1,0
        """)
  }

  @Test(arguments: [
    ("a denial as far as it reaches", "No a full.", Sentiment.weakness),
    ("and no further", "No a b full.", .strength),
    ("up to an edge", "No because full.", .strength),
    ("said to be so as far as it reaches", "Common a leak.", .weakness),
    ("and no further", "Common a b leak.", .strength),
    ("what was, as far as it reaches", "It used to be a full.", .weakness),
    ("and no further", "It used to be a b full.", .strength),
    ("a negation three words before turns it", "Leaks not x y are rare.", .weakness),
    ("one further off does not", "Leaks not x y z are rare.", .strength),
    ("what is wished within six words is not yet", "Leaks should a b c d e reduced.", .weakness),
    ("what is wished further off is another thing", "Leaks should a b c d e f reduced.", .strength),
    ("an event right behind how often", "Mills often leak.", .weakness),
    ("one further off", "Mills often a leak.", .strength),
    ("a negation right before how often", "Mills not often leak.", .strength),
    ("more of a bad thing", "Leaks has risen.", .weakness),
    ("less of a bad thing", "Leaks has fallen.", .strength),
    ("less of a good thing", "Full has fallen.", .weakness),
    ("more of nothing", "Boats has risen.", .strength),
    ("less of what stands behind", "Mills reduced full.", .weakness),
    ("less of what stands before a break", "Full reduced, leaks.", .weakness),
    ("what it came to", "From clean to dirty.", .weakness),
    ("both ends must judge", "From old to leak.", .strength),
    ("the later end alone", "From dirty to clean.", .strength),
  ])
  func rule(name: String, text: String, expected: Sentiment) {
    #expect(little.judgements(text).first?.sentiment == expected, "\(name): \(text)")
  }
}
