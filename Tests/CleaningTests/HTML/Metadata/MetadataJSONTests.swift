import Testing

@testable import Cleaning

/// JSON as pages hold it.
@Suite struct MetadataJSONTests {
  private func value(_ script: String) throws -> MetadataJSON {
    try #require(MetadataJSON(script: script))
  }

  @Test(
    arguments: [
      ("\"Ann\"", "Ann"), ("\"\"", nil), ("3", nil), ("null", nil),
      ("[1, \"\", {\"name\": \"Bo\"}, \"Cy\"]", "Bo"), ("{\"name\": {\"name\": \"Di\"}}", "Di"),
      ("{\"label\": \"Ed\"}", nil), ("\"two\nlines\"", "two lines"),
    ] as [(String, String?)])
  func name(script: String, name: String?) throws {
    #expect(try value(script).name == name)
  }

  @Test(arguments: [
    ("[\"a\", 1, {\"name\": \"b\"}]", ["a", "b"]), ("\"a\"", ["a"]), ("1", []), ("[]", []),
  ])
  func names(script: String, names: [String]) throws {
    #expect(try value(script).names == names)
  }

  @Test(arguments: [
    ("{\"@type\": \"A\"}", ["A"]),
    ("{\"@graph\": [{\"@type\": \"A\"}, {\"@type\": \"B\"}]}", ["-", "A", "B"]),
    ("{\"@graph\": {\"@type\": \"A\"}}", ["-", "A"]),
    ("[{\"@type\": \"A\"}, {\"@graph\": [{\"@type\": \"B\"}]}]", ["A", "-", "B"]),
    ("\"text\"", []), ("4", []),
  ])
  func objects(script: String, types: [String]) throws {
    #expect(try value(script).objects.map { $0["@type"]?.name ?? "-" } == types)
  }

  @Test(arguments: [
    ("\"NewsArticle\"", true), ("\"BlogPosting\"", true), ("\"Report\"", true),
    ("[\"Thing\", \"WebPage\"]", true), ("\"Person\"", false), ("\"ArticleList\"", false),
    ("1", false),
  ])
  func articles(type: String, isArticle: Bool) throws {
    #expect(try value("{\"@type\": \(type)}").isArticle == isArticle)
    #expect(try !value("{\"type\": \(type)}").isArticle)
  }

  @Test(arguments: ["", "{", "{'a': 1}", "text"])
  func whatIsNoJSONIsNone(script: String) {
    #expect(MetadataJSON(script: script) == nil)
  }

  @Test(arguments: [(MetadataJSON.limit, true), (MetadataJSON.limit + 1, false)])
  func aScriptHasALimit(count: Int, isRead: Bool) {
    let script = "\"" + String(repeating: "a", count: count - 2) + "\""
    #expect((MetadataJSON(script: script) != nil) == isRead)
  }
}
