import Lexicons
import Reports
import Testing

@testable import Tagging

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

  init(
    _ terms: String,
    context: String = "courts,no,-3.5\nsports,no,-3.5\nhealth,no,-3.5\nhomes,no,-3.5"
  ) throws {
    let columns = AreaContext.Circumstance.allCases.map(\.rawValue).joined(separator: ",")
    let files = ModelFiles(
      origin: "the test",
      contents: [
        "areas.csv": Array(Bench.taxonomy.utf8),
        "area-terms.csv": Array("term,area,tier,weight\n\(terms)".utf8),
        "area-context.csv": Array("area,setting,\(columns)\n\(context)".utf8),
        "area-signs.csv": Array(
          "term,sign\nthey,referring\nthese,referring\nthank you,notice\n".utf8),
      ])
    let taxonomy = try Taxonomy(files)
    self.tagger = try AreaTagger(try AreaLexicon(files), taxonomy: taxonomy)
    self.automaton = try TermAutomaton(tagger.terms)
    self.areas = taxonomy.areas.map(\.id)
  }

  func choices(_ text: String, _ surroundings: inout AreaSurroundings) -> [AreaChoice] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var matches: [TermAutomaton.Match] = []
    var scratch = TermAutomaton.Scratch()
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    automaton.find(
      in: bytes, words: words, range: words.indices, scratch: &scratch, into: &matches)
    tagger.choose(
      matches.map { AreaMatch(term: $0.term, words: $0.first...$0.last) },
      words: words.count, in: &surroundings)
    return surroundings.chosen.choices
  }

  func names(_ text: String) -> [String] {
    var surroundings = AreaSurroundings()
    return choices(text, &surroundings).map { areas[$0.area] }
  }
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
    var surroundings = AreaSurroundings()
    let choices = bench.choices("The judge left the court by the tennis court.", &surroundings)
    let courts = try #require(choices.first { bench.areas[$0.area] == "courts" })
    #expect(surroundings.chosen.matches[courts.matches].map(\.words) == [4...4])
    #expect(courts.score > AreaTagger.threshold)
  }

  @Test func neverMoreThanThreeAreas() throws {
    let bench = try Bench(Self.terms)
    let text = "A court, a tennis court, a clinic and a dwelling."
    #expect(bench.names(text).count == 3)
  }

  @Test func aSentenceThatPointsBackKeepsTheAreasOfTheOneBefore() throws {
    let bench = try Bench(
      Self.terms, context: "courts,no,-3,0,0,4\nsports,no,-3\nhealth,no,-3,0,0,4\nhomes,no,-3")
    var surroundings = AreaSurroundings()
    _ = bench.choices("The clinic opens at noon on weekdays.", &surroundings)
    let referring = bench.choices("They are served there without much delay.", &surroundings)
    #expect(referring.map { bench.areas[$0.area] } == ["health"])
    #expect(referring.first?.matches.isEmpty == true)
    surroundings.memory = AreaMemory()
    #expect(bench.choices("They are served there without much delay.", &surroundings).isEmpty)
  }

  @Test func aWordInTheMiddleDoesNotPointBack() throws {
    let bench = try Bench(
      Self.terms, context: "courts,no,-3\nsports,no,-3\nhealth,no,-3,0,0,4\nhomes,no,-3")
    var surroundings = AreaSurroundings()
    _ = bench.choices("The clinic opens at noon on weekdays.", &surroundings)
    #expect(bench.choices("Staff in this town say they like it.", &surroundings).isEmpty)
  }

  @Test func aNoticeIsAboutNoArea() throws {
    let notice = [String](repeating: "0", count: 17).joined(separator: ",")
    let bench = try Bench(
      Self.terms, context: "courts,no,-3.5,\(notice),-4\nsports,no,-9\nhealth,no,-9\nhomes,no,-9")
    #expect(bench.names("Our day at the court was long.") == ["courts"])
    #expect(bench.names("Thank you for our day at the court.").isEmpty)
  }

  @Test func aSettingHoldsUntilAnotherIsTold() throws {
    let held = "0,0,0,0,0,6"
    let bench = try Bench(
      Self.terms,
      context: "courts,yes,-3.5,\(held)\nsports,no,-3.5\nhealth,no,-3.5\nhomes,yes,-3.5")
    var surroundings = AreaSurroundings()
    _ = bench.choices("The court opened on time that morning.", &surroundings)
    let practice = bench.choices("Every clinic opened on time as well.", &surroundings)
    #expect(practice.map { bench.areas[$0.area] } == ["health", "courts"])
    _ = bench.choices("The court opened on time that morning.", &surroundings)
    let other = bench.choices("Every dwelling was open on time as well.", &surroundings)
    #expect(other.map { bench.areas[$0.area] } == ["homes"])
  }

  private func near(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func memoryFadesButLasts() {
    var memory = AreaMemory()
    memory.note([1, 0], alone: [1, 0])
    #expect(memory.previous == [1, 0])
    #expect(near(memory.lasting, [0.3, 0]))
    memory.note([0.5, 1], alone: [0, 1])
    #expect(memory.previous == [0.5, 1])
    #expect(near(memory.lasting, [0.21, 0.3]))
  }

  @Test func aTopicNeverFeedsItself() throws {
    // Weights as high as any that were fitted: a mention carries over to the next sentences, not for ever.
    let bench = try Bench(
      Self.terms, context: "courts,no,-5,2,7,1,1,2,1\nsports,no,-5\nhealth,no,-5\nhomes,no,-5")
    var surroundings = AreaSurroundings()
    #expect(!bench.choices("The court opened on time that morning.", &surroundings).isEmpty)
    for _ in 0..<12 { _ = bench.choices("Rain fell on the old town for days.", &surroundings) }
    #expect(bench.choices("Rain fell on the old town for days.", &surroundings).isEmpty)
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
