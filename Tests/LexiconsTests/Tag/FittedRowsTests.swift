import Testing

@testable import Lexicons

/// What a person wrote counts, whatever was fitted before.
@Suite struct FittedRowsTests {
  private let fitted = """
    term,written,lean,claim
    calm,lean 1.5,2.25,0.9
    brisk,claim 0.2; lean 2,,0.4
    murk*,learned,-0.5,0.1

    """

  private func lexicon(_ rows: String, fitted: String? = nil) throws -> SentimentLexicon {
    try SentimentLexicon(
      ModelFiles(
        origin: "the test",
        contents: [
          "sentiment.csv": Array("term,lean,claim,note\n\(rows)\n".utf8),
          "fitted/sentiment.csv": Array((fitted ?? self.fitted).utf8),
        ]))
  }

  private func lean(of term: String, in lexicon: SentimentLexicon) -> Double? {
    lexicon.entries.first { $0.term == term }?.lean
  }

  @Test func fittedNumbersCountBesideTheWrittenOnes() throws {
    let lexicon = try lexicon("calm,1.50,,a note\nbrisk,2.0,.2,")
    #expect(lexicon.setAside.isEmpty)
    #expect(lexicon.entries.map(\.term) == ["calm", "brisk", "murk*"])
    #expect(lexicon.entries.map(\.lean) == [2.25, 2, -0.5])
    #expect(lexicon.entries.map(\.claim) == [0.9, 0.4, 0.1])
    #expect(lexicon.entries.map(\.handLean) == [1.5, 2, 0])
    #expect(lexicon.entries.map(\.isLearned) == [false, false, true])
    #expect(lexicon.entries.map(lexicon.file(of:)).last == "fitted/sentiment.csv")
  }

  @Test func aLeanThatWasEditedByHandCounts() throws {
    let lexicon = try lexicon("calm,-3,,\nbrisk,2,0.2,")
    #expect(lean(of: "calm", in: lexicon) == -3)
    #expect(
      lexicon.setAside.map(\.description) == [
        "sentiment.csv: line 2: column 'term': 'calm' was fitted when it held 'lean 1.5': what is "
          + "written counts, the fitted row is set aside; run 'lexicon fit' when the edits are done"
      ])
  }

  @Test func aTermThatWasAddedByHandCounts() throws {
    let lexicon = try lexicon("calm,1.5,,\nbrisk,2,0.2,\nmurk*,-2,,\nfresh,1,,")
    #expect(lean(of: "murk*", in: lexicon) == -2)
    #expect(lean(of: "fresh", in: lexicon) == 1)
    #expect(lexicon.entries.count { $0.term == "murk*" } == 1)
    #expect(lexicon.setAside.map(\.line) == [4])
    #expect(lexicon.setAside.first?.reason.contains("is written now") == true)
  }

  @Test func aRowThatIsGoneLeavesNothingBehind() throws {
    let lexicon = try lexicon("calm,1.5,,")
    #expect(lean(of: "brisk", in: lexicon) == nil)
    #expect(
      lexicon.setAside.map(\.description) == [
        "fitted/sentiment.csv: line 3: column 'term': 'brisk' is no longer in sentiment.csv: the "
          + "fitted row is set aside; run 'lexicon fit' when the edits are done"
      ])
  }

  @Test func anEditOfWhatACueDoesSetsItsNumbersAside() throws {
    let circumstances = CueLexicon.Circumstance.allCases
      .map { "\($0.rawValue),circumstance,,,,,0" }.joined(separator: "\n")
    func lean(reach: Int) throws -> Double? {
      let header = "term,kind,scope,reach,on_praise,on_shortfall,lean\n"
      let lexicon = try CueLexicon(
        ModelFiles(
          origin: "the test",
          contents: [
            "cues.csv": Array(
              "\(header)nary,negation,after,\(reach),-1,-1,-0.5\n\(circumstances)".utf8),
            "fitted/cues.csv": Array(
              """
              term,kind,written,lean,claim,mixed
              nary,negation,lean -0.5; on_praise -1; on_shortfall -1; reach 8; scope after,-0.75,,

              """.utf8),
          ]))
      return lexicon.entries.first?.lean
    }
    #expect(try lean(reach: 8) == -0.75)
    #expect(try lean(reach: 9) == -0.5)
  }

  @Test(arguments: [
    ("terms.csv", "fitted/terms.csv"), ("../mine/terms.csv", "../mine/fitted/terms.csv"),
  ])
  func fittedNumbersStandBesideTheirFile(file: String, fitted: String) {
    #expect(FittedRows.name(for: file) == fitted)
  }

  @Test func aFittedRowThatStandsTwiceIsRefused() {
    let twice = "term,written,lean,claim\ncalm,lean 1.5,1,\nCalm,lean 1.5,2,\n"
    let error = #expect(throws: LexiconError.self) {
      try lexicon("calm,1.5,,", fitted: twice)
    }
    let place = "fitted/sentiment.csv: line 3: column 'term': 'Calm' stands in line 2 already"
    #expect(error?.description.contains(place) == true)
  }
}
