import Lexicons
import Reports
import Terms
import Testing

@testable import Tagging

/// The rows of learned terms, or the others.
private func lines(_ terms: String, learned: Bool) -> String {
  terms.split(separator: "\n").filter { $0.contains(",learned,") == learned }
    .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.joined(separator: "\n")
}

/// Some of the cells of each row.
private func cells(
  of rows: String, _ choice: (ArraySlice<Substring>) -> ArraySlice<Substring>
) -> String {
  rows.split(separator: "\n").map { row in
    choice(row.split(separator: ",", omittingEmptySubsequences: false)[...]).joined(separator: ",")
  }.joined(separator: "\n")
}

/// A tagger over a taxonomy and terms written in the test.
private struct Bench {
  let tagger: AreaTagger
  let automaton: TermAutomaton
  let areas: [String]

  static let taxonomy = """
    area,domain,label,scope
    courts,d,Courts,
    sports,d,Sports,
    health,d,Health,
    homes,d,Homes,
    """

  /// - Parameters:
  ///   - terms: rows of area-terms.csv; learned ones go to the fitted file.
  ///   - context: a row an area: whether it is a setting, then its weights.
  init(
    _ terms: String,
    context: String = "courts,no,-3.5\nsports,no,-3.5\nhealth,no,-3.5\nhomes,no,-3.5"
  ) throws {
    let columns = AreaContext.weightColumns.joined(separator: ",")
    let files = ModelFiles(
      origin: "the test",
      contents: [
        "areas.csv": Array(Bench.taxonomy.utf8),
        "area-terms.csv": Array("term,area,tier,weight\n\(lines(terms, learned: false))".utf8),
        "fitted/area-terms.csv": Array(
          "term,area,written,weight\n\(lines(terms, learned: true))".utf8),
        "area-context.csv": Array("area,setting\n\(cells(of: context) { $0.prefix(2) })".utf8),
        "fitted/area-context.csv": Array(
          "area,\(columns)\n\(cells(of: context) { $0.prefix(1) + $0.dropFirst(2) })".utf8),
        "area-signs.csv": Array(
          "term,sign\nthey,referring\nthese,referring\nthank you,notice\n".utf8),
      ])
    let taxonomy = try Taxonomy(files)
    self.tagger = try AreaTagger(try AreaLexicon(files), taxonomy: taxonomy)
    self.automaton = try TermAutomaton(tagger.terms)
    self.areas = taxonomy.areas.map(\.id)
  }

  /// The areas of each sentence, the likeliest first, and what speaks for them.
  func read(_ texts: [String]) -> [AreaChoices] {
    var sheet = AreaSums()
    let found = texts.map { matches(in: $0) }
    let glimpses = found.map { matches in
      var glimpse = OwnAreaScores()
      tagger.glimpse(matches, on: &sheet, into: &glimpse)
      return glimpse
    }
    var around = AreaNeighbours(areas: areas.count)
    var odds = AreaVector(areas: 0)
    return glimpses.indices.map { position in
      around.clearLookahead()
      for after in glimpses[(position + 1)...].reversed() {
        around.lookAhead(after.alone, isReferring: after.isReferring)
      }
      var chosen = AreaChoices()
      tagger.choose(
        glimpses[position], of: found[position], among: around, odds: &odds,
        into: &chosen)
      around.leave(glimpses[position].alone)
      return chosen
    }
  }

  private func matches(in text: String) -> [AreaMatch] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var matches: [TermAutomaton.Match] = []
    var scratch = TermAutomaton.Scratch()
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    return matches.map { AreaMatch(term: AreaTermID(position: $0.term), words: $0.first...$0.last) }
  }

  /// The names of each sentence's areas, the likeliest first.
  func names(_ texts: String...) -> [[String]] {
    read(texts).map { $0.choices.map { areas[$0.area] } }
  }

  func names(_ text: String) -> [String] { names(text, "")[0] }
}

@Suite struct AreaTaggerTests {
  static let terms = """
    court*,courts,certain,
    tennis court*,courts,blocks,
    tennis court*,sports,certain,
    clinic*,health,certain,
    clinic appointment*,health,usual,
    home,homes,usual,
    settled,homes,usual,
    judge,courts,hint,
    dwelling*,homes,certain,
    cent*,courts,learned,1.6
    cent,courts,learned,1.9
    """

  @Test(arguments: [
    ("A certain term is enough", "The court sat twice.", ["courts"]),
    ("A longer term takes the place of a shorter one", "Tennis courts are well lit.", ["sports"]),
    (
      "A term outside the longer one still counts", "The court owns a tennis court.",
      ["courts", "sports"]
    ),
    ("A longer term wins even where it says less", "One clinic appointment lapsed here.", []),
    ("A usual term needs another", "Every home was painted.", []),
    ("Two usual terms are enough", "At home she is settled.", ["homes"]),
    ("A term counts once", "Home is home, and home stays home.", []),
    ("Learned terms add up and cover nothing", "They paid one cent for it.", ["courts"]),
    ("A learned term is outweighed alone", "They paid in the centre.", []),
    ("Nothing is found where nothing is said", "Two hours went by.", []),
  ])
  func areas(_ name: String, text: String, expected: [String]) throws {
    #expect(Set(try Bench(Self.terms).names(text)) == Set(expected), "\(name)")
  }

  @Test func evidenceIsTheTermsThatSpeakForTheArea() throws {
    let bench = try Bench(Self.terms)
    let found = bench.read(["The judge left the court by the tennis court."])[0]
    let courts = try #require(found.choices.first { bench.areas[$0.area] == "courts" })
    #expect(found.matches[courts.matches].map(\.words) == [4...4])
    #expect(courts.score > AreaTagger.threshold)
  }

  @Test func neverMoreThanThreeAreas() throws {
    let bench = try Bench(Self.terms)
    let text = "A court, a tennis court, a clinic and a dwelling."
    #expect(bench.names(text).count == 3)
  }

  @Test func theLikeliestThreeAreKeptWhateverTheirOrder() throws {
    let bench = try Bench(
      Self.terms, context: "courts,no,-3.5\nsports,no,-3\nhealth,no,-2.5\nhomes,no,-2")
    let text = "A court, a tennis court, a clinic and a dwelling."
    #expect(bench.names(text) == ["homes", "health", "sports"])
  }

  @Test func learnedTermsAreNoEvidenceBesideRatedOnes() throws {
    let bench = try Bench(Self.terms)
    let found = bench.read(["The court paid one cent."])[0]
    #expect(found.matches[found.choices[0].matches].map(\.words) == [1...1])
    let learned = bench.read(["They paid one cent for it."])[0]
    #expect(!learned.matches.isEmpty && learned.matches.allSatisfy { $0.words == 3...3 })
  }

  /// A row of area-context.csv: a bias and some of the other weights.
  private func row(
    _ area: String, bias: Double, isSetting: Bool = false, _ weights: [String: Double] = [:]
  ) -> String {
    let cells = AreaContext.weightColumns.map { column in
      column == "bias" ? "\(bias)" : weights[column].map { "\($0)" } ?? ""
    }
    return ([area, isSetting ? "yes" : "no"] + cells).joined(separator: ",")
  }

  /// A bench on which every area but one has a bias alone.
  private func bench(_ row: String, bias: Double = -3) throws -> Bench {
    let areas = ["courts", "sports", "health", "homes"].filter { !row.hasPrefix($0) }
    let others = areas.map { self.row($0, bias: bias) }
    return try Bench(Self.terms, context: ([row] + others).joined(separator: "\n"))
  }

  @Test func aSentenceThatPointsBackTakesTheAreasOfTheOneBefore() throws {
    let bench = try bench(row("health", bias: -3, ["previous_if_referring": 4]))
    let clinic = "The clinic opens at noon on weekdays."
    let referring = "They are served there without much delay."
    #expect(bench.names(clinic, referring)[1] == ["health"])
    #expect(bench.read([clinic, referring])[1].choices.allSatisfy { $0.matches.isEmpty })
    #expect(bench.names(clinic, "Staff in this town say they like it.")[1].isEmpty)
    #expect(bench.names(referring).isEmpty)
  }

  @Test func aSentenceTakesTheAreasOfOneThatPointsBackToIt() throws {
    let bench = try bench(row("health", bias: -3, ["next_if_referring": 4]))
    let first = "Everyone is served without much delay."
    #expect(bench.names(first, "They praise the clinic for that.")[0] == ["health"])
    #expect(bench.names(first, "Many praise the clinic for that.")[0].isEmpty)
  }

  @Test(arguments: ["previous", "lasting", "around", "next", "coming"])
  func aNeighbourSpeaksForItsArea(_ neighbour: String) throws {
    let bench = try bench(row("health", bias: -3, [neighbour: 9]))
    let isBefore = ["previous", "lasting", "around"].contains(neighbour)
    let isAfter = ["next", "coming", "around"].contains(neighbour)
    let clinic = "The clinic opens at noon."
    #expect(bench.names(clinic, "Rain fell for days.")[1].isEmpty == !isBefore)
    #expect(bench.names("Rain fell for days.", clinic)[0].isEmpty == !isAfter)
  }

  @Test func aSentenceWithNoneAroundItSpeaksForItself() throws {
    let bench = try bench(row("courts", bias: -3.5, ["shift": -9]))
    let court = "The court sat twice."
    #expect(bench.read([court])[0].choices.map { bench.areas[$0.area] } == ["courts"])
    #expect(bench.names(court, "Rain fell for days.")[0].isEmpty)
  }

  @Test func aNoticeIsAboutNoArea() throws {
    let bench = try bench(row("courts", bias: -3.5, ["notice": -4]), bias: -9)
    #expect(bench.names("Our day at the court was long.") == ["courts"])
    #expect(bench.names("Thank you for our day at the court.").isEmpty)
  }

  @Test func aSettingHoldsUntilAnotherIsTold() throws {
    let context = [
      row("courts", bias: -3.5, isSetting: true, ["previous_if_unset": 6]),
      row("sports", bias: -3.5), row("health", bias: -3.5),
      row("homes", bias: -3.5, isSetting: true),
    ]
    let bench = try Bench(Self.terms, context: context.joined(separator: "\n"))
    let court = "The court opened on time that morning."
    let practice = bench.names(court, "Every clinic opened on time as well.")[1]
    #expect(practice == ["health", "courts"])
    let other = bench.names(court, "Every dwelling was open on time as well.")[1]
    #expect(other == ["homes"])
  }

  @Test func aTopicNeverFeedsItself() throws {
    // SentenceSums as high as any that were fitted: a mention carries over to the next sentences, not for ever.
    let bench = try bench(row("courts", bias: -5, ["previous": 3, "lasting": 9]), bias: -5)
    let rain = [String](repeating: "Rain fell on the old town for days.", count: 12)
    let found = bench.read(["The court opened on time that morning."] + rain)
    #expect(found[0].choices.count == 1)
    #expect(found[12].choices.isEmpty)
  }

  @Test(arguments: [
    ("court,courts,certain,\ncourt,courts,usual,", "area-terms.csv: line 3: column 'term'"),
    ("court,courts,sure,", "area-terms.csv: line 2: column 'tier': 'sure' is unknown"),
    ("court,courts,,", "area-terms.csv: line 2: column 'tier': '' is unknown"),
    ("court,castles,certain,", "area-terms.csv: line 2: column 'area': 'castles' is unknown"),
    ("court,courts,certain,much", "column 'weight': 'much' is no number"),
  ])
  func mistakesAreToldWithTheirPlace(terms: String, message: String) {
    let error = #expect(throws: LexiconError.self) { _ = try Bench(terms) }
    #expect("\(String(describing: error))".contains(message))
  }
}
