import Testing

@testable import Cleaning

/// The words in the names that authors give to elements.
@Suite struct HTMLNamesTests {
  private func terms(_ value: String) -> [String] {
    var found: [String] = []
    HTMLNames.forEachTerm(in: Array(value.utf8)[...]) { term, isWhole in
      found.append(String(decoding: term, as: UTF8.self) + (isWhole ? "!" : ""))
    }
    return found
  }

  @Test(arguments: [
    ("main", ["main!"]), ("mainBody", ["main", "main body!", "body"]),
    (
      "RelatedTags-header",
      ["related", "related tags", "related tags header!", "tags", "tags header", "header"]
    ),
    ("a-b-c-d", ["a", "a b", "a b c", "b", "b c", "b c d", "c", "c d", "d"]),
    ("HTMLBox", ["htmlbox!"]), ("col2x", ["col", "col x!", "x"]), ("ad  promo", ["ad!", "promo!"]),
    ("no-sidebar", ["no", "no sidebar!"]),
    ("page-has-ads", ["page", "page has", "page has ads!", "has", "has ads"]),
    ("-_1-", []), ("", []), ("café", ["café!"]),
  ])
  func words(value: String, expected: [String]) {
    #expect(terms(value) == expected)
  }

  @Test func onlySoMuchOfAHostileNameIsRead() {
    #expect(terms(String(repeating: "a ", count: 61)).count == 60)
    #expect(terms(String(repeating: "a", count: 201)) == [String(repeating: "a", count: 200) + "!"])
  }
}
