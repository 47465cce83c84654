import Evaluating
import Lexicons
import Reports
import Testing

@testable import Fitting

@Suite struct AreaFitTests {
  private let areas = "area,domain,label,scope\nponds,d,Ponds,\nmills,d,Mills,\n"

  private func files(_ terms: String) -> ModelFiles {
    ModelFiles(
      origin: "the test",
      contents: [
        "areas.csv": Array(areas.utf8),
        "area-terms.csv": Array("term,area,tier,weight\n\(terms)".utf8),
        "area-context.csv": Array("area,setting\nponds,yes\nmills,no\n".utf8),
        "area-signs.csv": Array("term,sign\nthey,referring\n".utf8),
      ])
  }

  /// Passages in which newts tell ponds, and nothing in the lexicon says so.
  private var passages: [GoldPassage] {
    (0..<80).map { number in
      let rows = [
        row(number, 0, "Many newts swim in pond number \(number) now.", "ponds"),
        row(number, 1, "The mill grinds flour all winter long.", "mills"),
        row(number, 2, "Rain fell all day.", nil), row(number, 3, "Newts sing.", "ponds"),
        row(number, 4, "Owls sing.", nil),
      ]
      return GoldPassage(id: "report-\(number)#p1", rows: rows)
    }
  }

  private func row(_ passage: Int, _ number: Int, _ text: String, _ area: String?) -> GoldRow {
    GoldRow(
      unit: "\(passage)-\(number)", passage: "report-\(passage)#p1", text: text,
      sentiment: .neutral, areas: area.map { [.init(area: $0, polarity: .neutral)] } ?? [])
  }

  private func weight(_ term: String, _ area: String, in lexicon: AreaLexicon) -> Double? {
    lexicon.entries.first { lexicon.terms[$0.term] == term && $0.area == area }?.weight
  }

  @Test func ratedTermsStayAndTellingWordsAreLearned() throws {
    let models = files(
      "pond*,ponds,certain,\nmill*,mills,certain,\nweir,ponds,usual,\n" + "lock,ponds,decisive,\n")
    let fit = AreaFit(taxonomy: try Taxonomy(models))
    let fitted = try fit.fitted(try AreaLexicon(models), to: passages)
    #expect(weight("weir", "ponds", in: fitted) == 1)
    #expect(weight("lock", "ponds", in: fitted) == 5.5)
    let pond = try #require(weight("pond*", "ponds", in: fitted))
    #expect(pond > 3)
    let newts = try #require(weight("newts", "ponds", in: fitted))
    #expect(newts > 0)
  }

  @Test func theSameLabelsGiveTheSameFiles() throws {
    let models = files("pond*,ponds,certain,\nmill*,mills,certain,\n")
    let fit = AreaFit(taxonomy: try Taxonomy(models))
    let lexicon = try AreaLexicon(models)
    let first = try fit.fitted(lexicon, to: passages)
    let second = try fit.fitted(lexicon, to: passages)
    #expect(try bytes(first, from: models) == bytes(second, from: models))
    #expect(first.contextBytes(areas: ["ponds"]) == second.contextBytes(areas: ["ponds"]))
  }

  private func bytes(_ fitted: AreaLexicon, from models: ModelFiles) throws -> [UInt8] {
    try AreaFit.file(of: fitted, from: models).files.flatMap(\.bytes)
  }

  @Test func fittingAgainFromItsOwnFilesChangesNothing() throws {
    let models = files("pond*,ponds,certain,\nmill*,mills,certain,\n")
    let fit = AreaFit(taxonomy: try Taxonomy(models))
    let fitted = try fit.fitted(try AreaLexicon(models), to: passages)
    let file = try #require(AreaFit.file(of: fitted, from: models).files.first)
    let again = try AreaLexicon(models.adding([file.name: file.bytes]))
    #expect(weight("newts", "ponds", in: again) == weight("newts", "ponds", in: fitted))
    #expect(try bytes(fit.fitted(again, to: passages), from: models) == file.bytes)
  }

  @Test func reportsAreDealtOutWhole() {
    let parts = (0..<200).map { ReportParts.part(of: "report-\($0)", of: 5, seed: 1) }
    #expect(Set(parts) == [0, 1, 2, 3, 4])
    for part in 0..<5 { #expect((20...60).contains(parts.count { $0 == part })) }
  }
}
