import Evaluating
import Foundation
import Lexicons
import Reports
import Tagging
import Terms
import Testing

@testable import Bellwether

/// A tool that compares authorities must judge the same words alike, whoever they are about.
@Suite struct NameLawTests {
  /// Long and short names, names that are words, and one that no register has.
  static let names = [
    "Merrowshire", "Leeds", "Reading", "Bury", "Bath and North East Somerset", "Isles of Scilly",
    "Hillingdon", "Greenwich", "Bournemouth, Christchurch and Poole", "Kingston upon Hull",
    "Manchester", "Stoke-on-Trent", "Tower Hamlets",
  ]

  /// One of each sort: a word, a long one, with commas, one that a register turns round, shorter than a
  /// name that holds it.
  static let sorts = [
    "Reading", "Bath and North East Somerset", "Bournemouth, Christchurch and Poole",
    "Kingston upon Hull", "Manchester",
  ]

  private let tagger: Tagger
  private let register: AuthorityRegister

  init() throws {
    let pipeline = try Pipeline(path: nil)
    self.tagger = try pipeline.tagger()
    self.register = try AuthorityRegister(pipeline.models)
  }

  /// What is said of each sentence: its sentiment, its score and its areas.
  private func labels(_ texts: [String]) -> [String] {
    let rows = texts.map {
      GoldRow(unit: "", passage: "law", text: $0, sentiment: .neutral)
    }
    let judgements = tagger.tag(GoldPassage(id: "law", rows: rows).report).judgements ?? []
    return judgements.map { judgement in
      let findings = judgement.findings.map { "\($0.area):\($0.polarity.rawValue)" }
      return "\(judgement.sentiment.rawValue) \(judgement.score) \(findings)"
    }
  }

  @Test(arguments: [
    "Social workers in % visit children at home.",
    "Children in % are seen regularly, but plans in % drift.",
    "Leaders in % know their services well and have improved them since the last inspection.",
    "% support foster carers well.",
    "Social workers’ plans in %’s two districts are not yet good enough.",
    "Most care leavers in the London Borough of % live in suitable accommodation.",
  ])
  func noPlaceMovesALabel(sentence: String) {
    let first = labels([sentence.replacing("%", with: Self.names[0])])
    for name in Self.names {
      #expect(labels([sentence.replacing("%", with: name)]) == first, "\(name)")
    }
  }

  @Test(arguments: ["% Borough", "% City", "City of %", "London Borough of %"])
  func whatACouncilPutsBesideItsNameMovesNoLabel(style: String) {
    let sentence = "There are many services in the % for children, and staff know them."
    let other = style.replacing("Borough", with: "Metropolitan District")
      .replacing("City", with: "Borough")
    #expect(
      labels([sentence.replacing("%", with: style.replacing("%", with: "Bury"))])
        == labels([sentence.replacing("%", with: other.replacing("%", with: "Merrowshire"))]))
  }

  @Test(arguments: ["March", "May", "August", "December"])
  func noMonthMovesALabel(month: String) {
    let sentence = "Since % 2019 managers have overseen plans well, but not in % itself."
    #expect(
      labels([sentence.replacing("%", with: month)])
        == labels([sentence.replacing("%", with: "July")]))
  }

  @Test(arguments: ["Strong", "Una Best", "Hope", "Ada Price-Good"])
  func noPersonMovesALabel(person: String) {
    let sentence = "Councillor % chairs the corporate parenting board, which challenges officers."
    #expect(
      labels([sentence.replacing("%", with: person)])
        == labels([sentence.replacing("%", with: "Pell")]))
  }

  @Test(arguments: ["7", "93", "1,234", "2.5"])
  func noNumberMovesALabel(number: String) {
    let sentence = "Of % children whose plans were reviewed, % per cent were seen on time."
    #expect(
      labels([sentence.replacing("%", with: number)])
        == labels([sentence.replacing("%", with: "41")]))
  }

  @Test(.enabled(if: goldFile != nil, "needs gold/dev.tsv in BELLWETHER_SHARED or ../shared"))
  func noPlaceMovesALabelOfThePassagesThatWereLabelled() throws {
    var swapped = 0
    for passage in try GoldFile.passages(at: try #require(goldFile)) {
      let texts = passage.rows.map(\.text)
      let named = texts.map { names(in: $0) }
      guard named.contains(where: { !$0.isEmpty }) else { continue }
      swapped += named.count { !$0.isEmpty }
      func put(_ name: String) -> [String] {
        zip(texts, named).map { replace($1, in: $0, with: name) }
      }
      let first = labels(put(Self.names[0]))
      for name in Self.sorts {
        #expect(labels(put(name)) == first, "\(passage.id): \(name)")
      }
    }
    #expect(swapped > 150)
  }

  private func names(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    return register.mentions(in: bytes, words: words).map {
      words[$0.words.lowerBound].span.start..<words[$0.words.upperBound - 1].span.end
    }
  }

  private func replace(_ names: [Range<Int>], in text: String, with name: String) -> String {
    var bytes = Array(text.utf8)
    for range in names.reversed() { bytes.replaceSubrange(range, with: Array(name.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
