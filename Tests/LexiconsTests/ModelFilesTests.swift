import Testing

@testable import Lexicons

/// Packs laid over one another.
@Suite struct ModelFilesTests {
  private func layer(_ name: String, _ contents: [String: String]) -> ModelFiles.Layer {
    ModelFiles.Layer(name: name, contents: contents.mapValues { Array($0.utf8) })
  }

  private var packs: ModelFiles {
    ModelFiles(
      origin: "test",
      layers: [
        layer(
          "english", ["cues.csv": "term,kind,note\nnot,a,1\nBut,b,2\nno,a,3\n", "a.csv": "x\n1\n"]),
        layer("homes", ["cues.csv": "term,kind\nbut,c\nnever,a\nnot,d\n"]),
      ])
  }

  @Test func aRowOfALaterPackTakesThePlaceOfTheEarlier() throws {
    let rows = try packs.table("cues.csv", columns: ["term", "kind"], optional: ["note"]).rows
    #expect(
      rows.map { "\($0["term"]) \($0["kind"]) \($0["note"])" } == [
        "not d ", "but c ", "no a 3", "never a ",
      ])
    #expect(
      rows.map(\.file) == [
        "homes/cues.csv", "homes/cues.csv", "english/cues.csv", "homes/cues.csv",
      ])
  }

  @Test func theKeyTellsRowsApart() throws {
    let rows = try packs.table(
      "cues.csv", columns: ["term", "kind"], optional: ["note"], key: ["term", "kind"]
    ).rows
    #expect(rows.map { $0["term"] } == ["not", "But", "no", "but", "never", "not"])
  }

  @Test func namesAndFiles() throws {
    #expect(packs.names == ["a.csv", "cues.csv"])
    #expect(
      try packs.files(named: "cues.csv").map(\.path) == ["english/cues.csv", "homes/cues.csv"])
    #expect(packs.adding(["b.csv": []]).names == ["a.csv", "b.csv", "cues.csv"])
    #expect(packs.adding([:]).layers.count == 2)
    #expect(layer("", [:]).path("a.csv") == "a.csv")
  }

  @Test func aFileThatIsNotThere() throws {
    #expect(
      complaint { try packs.table("b.csv", columns: ["x"]) }
        == "b.csv: is not in test; add it, or name another file in the pipeline definition")
    #expect(try packs.rows("b.csv", columns: ["x"]).isEmpty)
    #expect(try packs.rows("a.csv", columns: ["x"]).count == 1)
  }
}
