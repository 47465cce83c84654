import Testing

@testable import Lexicons

@Suite struct UnspecificWordsTests {
  private func words(_ csv: String) throws -> [String] {
    let files = ModelFiles(origin: "test", contents: ["unspecific-words.csv": Array(csv.utf8)])
    return try UnspecificWords(files).words
  }

  @Test func wordsAreRead() throws {
    #expect(try words("word,group\nand,grammar\nimprove,judging\n") == ["and", "improve"])
  }

  @Test(
    "what is refused",
    arguments: [
      ("word,group\nand,grammar\nand,judging\n", "line 3: column 'word': 'and' stands in line 2"),
      ("word,group\nThe end,grammar\n", "line 2: column 'word': 'The end' is not one word"),
      ("word,group\nand,glue\n", "line 2: column 'group': 'glue' is unknown"),
      ("word,group\nand,\n", "line 2: column 'group'"),
      ("word,why\nand,grammar\n", "column 'why': is unknown"),
    ])
  func refused(csv: String, message: String) {
    #expect {
      try words(csv)
    } throws: { error in
      "\(error)".contains(message)
    }
  }
}
