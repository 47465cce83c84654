import Reports
import Testing

@testable import Tagging

/// Each rule of composition by a lexicon of its own: ponds that are clean, mills that leak.
@Suite struct ComposerTests {
  private let little: LittleTagger

  init() throws {
    little = try LittleTagger(
      sentiment: "clean,2\ndirty,-2\nsteadily,1.2\nno mean feat,2.5\n",
      cues: """
        what is denied,circumstance,none,0,1,1,4
        what is said to be so,circumstance,none,0,1,1,4
        more or less of what is counted,circumstance,none,0,1,1,4
        from one thing to another,circumstance,none,0,1,1,4
        what would have been,circumstance,none,0,1,1,4
        what inspectors looked at,circumstance,none,0,1,1,0,,-9
        not,negation,after,6,-0.6,-1,0
        but,contrast,none,0,1,1,0
        leak*,bad event,none,0,1,1,0
        full,good event,none,0,1,1,0
        no,denial,after,14,1,1,0
        hardly any,denial,after,14,1,1,-1
        are ~1 rare,denial,before,0,1,1,0
        not found,denial,before,14,1,1,0
        did not find,denial,after,14,1,1,0
        we did not find,negation,after,6,1,1,5
        anything but,denial,after,14,1,1,-1
        without,privation,none,0,1,1,0
        not unusual for,affirmation,after,14,1,1,0
        risen,rise,clause,10,1,1,0
        fallen,fall,clause,10,1,1,0
        reduced,fall,clause,10,1,1,0
        fewer,fall,after,10,1,1,0
        from ~3 to,turning,clause,6,1,1,0
        used to be,former,after,14,1,1,0
        would have been,unreal,after,14,1,1,-1
        we looked at,inspecting,none,0,1,1,0
        and found,finding,none,0,1,1,0
        often,manner,none,0,1,1,0
        steadily,manner,none,0,1,1,0
        because,edge,none,0,1,1,0
        by,adjunct,none,0,1,1,0
        should,recommendation,none,0,1,1,-1
        who,subordinator,none,6,1,1,0
        that,subordinator,none,6,1,1,0
        are,verb,none,0,1,1,0
        were,verb,none,0,1,1,0
        is,verb,none,0,1,1,0
        and,coordinator,none,0,1,1,0
        """)
  }

  private func sentiment(_ text: String) -> Sentiment? {
    little.judgements(text).first?.sentiment
  }

  @Test(arguments: [
    ("a bad thing denied", "No mills leak.", Sentiment.strength),
    ("a good thing denied", "No ponds are full.", .weakness),
    ("what is said of the subject counts", "Hardly any mills that leak are full.", .weakness),
    ("nothing with a charge denied", "Hardly any ponds.", .weakness),
    ("a denial of the subject", "Leaks are rare.", .strength),
    ("a denial of the subject, denied", "Leaks are not rare.", .weakness),
    ("a denial's own negation turns it once", "Clean ponds are not found in Marl.", .weakness),
    ("a negation that a denial ends is part of it", "We did not find clean ponds.", .weakness),
    ("a denial inside a denial", "No pond is without clean water.", .strength),
    ("an edge ends what is denied", "No mills leak because they are dirty.", .strength),
    ("a denial that holds a contrast", "The pond is anything but clean.", .weakness),
    ("an idiom is no denial", "This is no mean feat.", .strength),
    ("said to be so", "It is not unusual for mills to leak.", .weakness),
    ("more of a bad thing", "Leaks have risen.", .weakness),
    ("less of a bad thing", "Leaks have fallen steadily by half.", .strength),
    ("less of it, denied", "Leaks have not fallen.", .weakness),
    ("less of what stands behind", "We have reduced leaks.", .strength),
    ("fewer of a good thing", "Fewer ponds are full.", .weakness),
    ("a comma ends what there is less of", "Fewer ponds now, and dirty water.", .weakness),
    ("a movement that is asked for is none", "Leaks should be reduced.", .weakness),
    ("from bad to good", "It went from dirty to clean.", .strength),
    ("from good to bad", "It went from clean to dirty.", .weakness),
    ("what was is no more", "The pond used to be dirty.", .strength),
    ("what would have been is not", "The pond would have been clean.", .weakness),
    ("what was looked at judges nothing", "We looked at dirty ponds.", .neutral),
    ("what was found judges", "We looked at ponds and found dirty water.", .weakness),
    ("how often a bad thing comes", "Mills are often leaking.", .weakness),
  ])
  func rule(_ name: String, text: String, expected: Sentiment) {
    #expect(sentiment(text) == expected, "\(name): \(text)")
  }

  @Test func aRuleIsNamedWithItsWords() throws {
    let judgement = try #require(little.judgements("No mills leak.").first)
    let rule = try #require(judgement.mentions.first { $0.term == "what is denied" })
    #expect(rule.weight == 4)
    #expect(judgement.evidence == ["No mills leak"])
  }
}
