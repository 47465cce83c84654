import Testing

@testable import Lexicons

@Suite struct PageHintsTests {
  private func hints(_ rows: String) throws -> PageHints {
    try PageHints(littleFiles(["html-hints.csv": "word,in,effect,weight\n\(rows)\n"]))
  }

  private func text(_ text: String, _ rows: String) throws -> [String] {
    try hints(rows).hints(text: Array(text.utf8)).map { "\($0.effect.rawValue) \($0.weight)" }
  }

  @Test(arguments: [
    ("share,start,drop,0.5", "Share this page", ["drop 0.5"]),
    ("share,start,drop,", "To share", []),
    ("share this,whole,drop,", "Share this!", ["drop 1.0"]),
    ("share,whole,drop,", "Share this", []),
    ("this,whole,drop,", "Share this", []), ("share,anywhere,links,", "To share it", ["links 1.0"]),
    ("share,name,drop,", "Share this", []), ("share,name-whole,drop,", "Share", []),
    ("share,start,drop,\nthis,anywhere,keep,", "Share this", ["drop 1.0", "keep 1.0"]),
  ])
  func textsHoldWordsWhereTheyMustStand(rows: String, of: String, expected: [String]) throws {
    #expect(try text(of, rows) == expected)
  }

  @Test func aWholeNameBeatsItsWords() throws {
    let found = try hints("share,name,drop,0.2\nshare,name-whole,keep,\nmain,name-whole,body,0.8")
    #expect(found.hint(name: Array("share".utf8)[...], isWhole: false)?.effect == .drop)
    #expect(found.hint(name: Array("share".utf8)[...], isWhole: true)?.effect == .keep)
    #expect(found.hint(name: Array("main".utf8)[...], isWhole: true)?.weight == 0.8)
    #expect(found.hint(name: Array("main".utf8)[...], isWhole: false) == nil)
    #expect(found.hint(name: Array("other".utf8)[...], isWhole: true) == nil)
  }

  @Test(arguments: [
    ("share,name,drop,1.01", "column 'weight': is not between 0 and 1; use a share such as 0.5"),
    ("share,name,drop,-0.1", "is not between 0 and 1"), ("share,name,drop,0", "read"),
    ("share,name,drop,1", "read"),
    (
      "share,name,drop,1\nshare,name,keep,",
      "line 3: column 'word': 'share' stands in line 2 already"
    ),
    ("share,name,drop,1\nshare,name-whole,keep,", "read"),
    ("share,above,drop,", "column 'in': 'above' is unknown"),
    ("share,name,hide,", "column 'effect': 'hide' is unknown"),
    (",name,drop,", "column 'word': is empty"),
    ("(share,start,drop,", "line 2: column 'word': a bracket is never closed"),
  ])
  func mistakesSayWhere(rows: String, expected: String) {
    let found = complaint { try hints(rows) }
    #expect(found.contains(expected), "\(found)")
  }
}
