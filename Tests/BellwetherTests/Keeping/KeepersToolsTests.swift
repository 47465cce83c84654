import Evaluating
import Foundation
import Lexicons
import Reports
import Segmenting
import Testing

@testable import Bellwether

/// What the people who keep the lexicons use: sample, evaluate, suggest, diff.
@Suite struct KeepersToolsTests {
  private let letter = """
    Focused visit to Northmere children’s services

    Headline findings

    Supervision is regular and of high quality. Caseloads are too high in two teams. Pathway plans \
    are weak. Foster carers are well supported.

    What needs to improve

    The timeliness of assessments.
    """

  private func output(_ scratch: Scratch) async throws -> String {
    try scratch.write("in/northmere-2024-05-01-visit.txt", letter.utf8)
    let pipeline = try Pipeline(path: nil, models: [])
    let set = try await pipeline.run(InputScan(["\(scratch.path)/in"]), jobs: 1)
    let folder = "\(scratch.path)/out"
    try await pipeline.write(set, to: folder)
    return folder
  }

  @Test func aCodingSheetComesBackFilledIn() async throws {
    let scratch = try Scratch()
    let folder = try await output(scratch)
    let sheet = try CodingSheet(size: 3, seed: 4).csv(from: folder)
    #expect(try CodingSheet(size: 3, seed: 4).csv(from: folder) == sheet)

    let empty = try GoldFile.passages(at: scratch.write("empty.csv", sheet))
    #expect(empty.count == 3)
    #expect(empty.allSatisfy { $0.rows.last?.flag == "not coded" })
    #expect(empty.flatMap(\.rows).dropLast().contains { $0.flag == "context" })

    let filled = String(decoding: sheet, as: UTF8.self).split(separator: "\r\n").map { line in
      line.hasSuffix(",,,,,")
        ? line.dropLast(5) + ",weakness,workforce;health:strength,,,mine" : line
    }
    let path = try scratch.write("full.csv", filled.joined(separator: "\r\n").utf8)
    let coded = try GoldFile.passages(at: path).flatMap(\.rows).filter(\.isScored)
    #expect(coded.count == 3)
    #expect(
      coded.first?.areas == [
        .init(area: "workforce", polarity: .weakness), .init(area: "health", polarity: .strength),
      ])
    let pipeline = try Pipeline(path: nil, models: [])
    #expect(try pipeline.evaluate(GoldFile.passages(at: path)).rows == 3)
  }

  @Test(arguments: [
    ("unit,passage,text,sentiment,areas\nS1,p,Text,good,\n", "line 2: 'good' is no sentiment"),
    ("unit,passage,text,sentiment\nS1,p,Text,strength\n", "line 1: column 'areas': is missing"),
    ("unit\tpassage\ttext\tsentiment\tareas\nS1\tp\n", "line 2: has 2 cells"),
  ])
  func aWrongLabelIsNamedWithItsLine(content: String, message: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write("gold.csv", content.utf8)
    let error = #expect(throws: StageError.self) { try GoldFile.passages(at: file) }
    #expect(error?.description.hasPrefix("bellwether: evaluate: \(file): \(message)") == true)
  }

  @Test func aMistypedAreaIsRefused() throws {
    let row = GoldRow(
      unit: "S4", passage: "p", text: "Plans drift.", sentiment: .weakness,
      areas: [.init(area: "workfroce", polarity: .weakness)])
    let error = #expect(throws: StageError.self) {
      try Pipeline(path: nil, models: []).evaluate([GoldPassage(id: "p", rows: [row])])
    }
    #expect(
      error?.description
        == "bellwether: evaluate: unit S4: 'workfroce' is no area of the taxonomy; "
        + "use an id from areas.csv")
  }

  @Test func balancesMeetGrades() async throws {
    let scratch = try Scratch()
    let folder = try await output(scratch)
    let grades = try scratch.write(
      "grades.csv",
      "id,overall_grade\nnorthmere-2024-05-01-visit,requires improvement\nelsewhere,good\n".utf8)
    let pairs = try OutputReader(folder, stage: "evaluate")
      .balancesAndGrades(grades, Pipeline(path: nil).domain())
    #expect(pairs.count == 1)
    #expect(pairs.first?.1 == 2)
    #expect((-1.0...1.0).contains(pairs.first?.0 ?? 9))
  }

  @Test func termsAreSuggestedFromLabelledSentences() throws {
    let rows = (0..<12).map { number in
      GoldRow(
        unit: "\(number)", passage: "p",
        text: number % 2 == 0 ? "Visits are zesty." : "Visits are mouldy, in Northmere.",
        sentiment: number % 2 == 0 ? .strength : .weakness)
    }
    let suggestions = TermSuggestions(gold: [GoldPassage(id: "p", rows: rows)])
    let tagger = try Pipeline(path: nil, models: []).tagger()
    let ranked = suggestions.ranked(
      area: nil, contrast: TermContrast(), count: 4, tagger: tagger)
    let zesty = try #require(ranked.first { $0.term.term.contains("zesty") })
    #expect(zesty.term.z > 0)
    #expect(!zesty.isKnown)
    #expect(zesty.sentences.first == "Visits are zesty.")
    #expect(ranked.contains { $0.term.term.contains("mouldy") && $0.term.z < 0 })
  }

  @Test func aChangeOfALexiconShowsWhichSentencesItMoves() async throws {
    let scratch = try Scratch()
    try scratch.write("in/letter.txt", letter.utf8)
    for folder in ["old", "new"] {
      for (name, bytes) in EmbeddedFiles.all where name.hasPrefix("Models/") {
        try scratch.write("\(folder)/\(name.dropFirst("Models/".count))", bytes)
      }
    }
    let terms = try #require(EmbeddedFiles.pack("childrens-services")["area-terms.csv"])
    let changed = String(decoding: terms, as: UTF8.self).split(separator: "\n")
      .filter { !$0.lowercased().hasPrefix("workforce,") && !$0.contains(",workforce,") }
    try scratch.write("new/childrens-services/area-terms.csv", changed.joined(separator: "\n").utf8)
    let difference = try await LexiconDifference(
      from: Pipeline(path: nil, models: ["\(scratch.path)/old"]),
      to: Pipeline(path: nil, models: ["\(scratch.path)/new"]),
      over: InputScan(["\(scratch.path)/in"]), jobs: 1)
    #expect(difference.compared > 4)
    let change = try #require(difference.sentences.first { $0.text.hasPrefix("Caseloads") })
    #expect(change.before.areas.contains { $0.area == "workforce" })
    #expect(!change.after.areas.contains { $0.area == "workforce" })
    #expect(!difference.sentences.contains { $0.text.hasPrefix("Pathway plans") })
  }

  /// Who checks a pack of his own on top of ours reads of his own mistakes only.
  @Test func aCheckOfOurOwnPacksIsSilent() throws {
    let check = ModelCheck(try Pipeline(path: nil))
    #expect(check.errors.isEmpty)
    #expect(check.warnings.map { "\($0)" } == [])
    #expect(check.unread == [])
  }

  @Test func aCheckNamesEveryBadFile() throws {
    let scratch = try Scratch()
    for (name, bytes) in EmbeddedFiles.all where name.hasPrefix("Models/") {
      try scratch.write("m/\(name.dropFirst("Models/".count))", bytes)
    }
    #expect(ModelCheck(try Pipeline(path: nil, models: ["\(scratch.path)/m"])).errors.isEmpty)
    try scratch.write("m/english/abbreviations.csv", "word,kind\nDr,title\n".utf8)
    try scratch.write("m/english/headings.csv", "nonsense\n".utf8)
    try scratch.write("m/english/sentimint.csv", "term,weight\n".utf8)
    let check = ModelCheck(try Pipeline(path: nil, models: ["\(scratch.path)/m"]))
    #expect(
      check.errors.compactMap(\.place).map { $0.prefix { $0 != ":" } } == [
        "english/abbreviations.csv", "english/headings.csv",
      ])
    #expect(check.unread.contains("sentimint.csv"))
  }
}
