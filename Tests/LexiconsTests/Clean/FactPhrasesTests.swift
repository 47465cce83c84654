import Lexicons
import Reports
import Terms
import Testing

@Suite struct FactPhrasesTests {
  static let frameworks =
    "framework,label,first,last\nold,Old rules,,2017-12-31\nnew,New,2018-01-01,\n"
  static let events = "phrase,kind,framework,source\nquay visit,focused-visit,new; old,\n"
  static let facts = """
    phrase,fact,value
    dear,official,2
    police,body,

    """

  static let names = [
    "kinds.csv":
      "kind,label,graded,numbered,specific,signed_by\nfocused-visit,visit,,,yes,\njtai,joint,,,,\nother,other,,,,\n",
    "judgements.csv":
      "judgement,label,column,names\nin-care,in care,grade_in_care,children in care and care leavers\n"
      + "care-leavers,care leavers,grade_care_leavers,care leavers\n"
      + "leaders,leaders,grade_leaders,leadership management\n",
    "grades.csv": "grade,label,rank,names\ngood,Good,1,good\n",
  ]

  static func phrases(
    events: String = events, facts: String = facts, frameworks: String = frameworks
  ) throws -> FactPhrases {
    let files = ModelFiles(
      origin: "test",
      contents: [
        "frameworks.csv": Array(frameworks.utf8), "events.csv": Array(events.utf8),
        "facts.csv": Array(facts.utf8),
      ].merging(names.mapValues { Array($0.utf8) }, uniquingKeysWith: { first, _ in first }))
    return try FactPhrases(files, domain: Domain(files), frameworks: Frameworks(files))
  }

  private func meanings(_ text: String) throws -> [FactPhrases.Meaning] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: bytes.indices, into: &words)
    return try Self.phrases().mentions(in: bytes, words: words).map(\.meaning)
  }

  @Test func takesTheLongestPhraseOfAGroup() throws {
    #expect(
      try meanings("Children in care and care leavers: good. Care leavers")
        == [.judged(.init("in-care")), .grade("good"), .judged(.init("care-leavers"))])
  }

  @Test func readsOverCommasButNotOverFullStops() throws {
    #expect(try meanings("Leadership, management") == [.judged(.init("leaders"))])
    #expect(try meanings("the leadership. Management") == [])
  }

  @Test func keepsTheFrameworksOfAnEventInOrder() throws {
    #expect(
      try meanings("A quay visit") == [
        .event("focused-visit", frameworks: ["new", "old"], in: nil)
      ])
  }

  @Test(arguments: [
    ("phrase,kind,framework,source\nx y,picnic,,\n", "events.csv: line 2: column 'kind'"),
    ("phrase,kind,framework,source\nx y,jtai,newer,\n", "events.csv: line 2: column 'framework'"),
    ("phrase,kind,framework,source\nx y,jtai,new,radio\n", "events.csv: line 2: column 'source'"),
    ("phrase,kind,framework,source\n(x,jtai,new,\n", "events.csv: line 2: column 'phrase'"),
    ("phrase,kind,frame\n", "events.csv: line 1: column 'frame'"),
  ])
  func refusesUnknownEvents(_ events: String, _ message: String) {
    let error = #expect(throws: LexiconError.self) { try Self.phrases(events: events) }
    #expect(error?.description.hasPrefix(message) ?? false)
  }

  @Test(arguments: [
    ("x,mood,good", "column 'fact'"), ("x,label,", "column 'value'"),
    ("x,official,much", "column 'value'"),
    ("x,label,dates", "column 'value'"), ("x,person,cook", "column 'value'"),
  ])
  func refusesUnknownFacts(_ row: String, _ message: String) {
    let error = #expect(throws: LexiconError.self) {
      try Self.phrases(facts: "phrase,fact,value\n\(row)\n")
    }
    #expect(error?.description.hasPrefix("facts.csv: line 2: \(message)") ?? false)
  }

  @Test func frameworksCoverTheirDays() throws {
    let files = ModelFiles(
      origin: "test", contents: ["frameworks.csv": Array(Self.frameworks.utf8)])
    let frameworks = try Frameworks(files)
    let newYear = try #require(Day(year: 2018, month: 1, day: 1))
    #expect(frameworks.framework("old")?.covers(newYear) == false)
    #expect(frameworks.framework("new")?.covers(newYear) == true)
    #expect(frameworks.framework("newer") == nil)
  }

  @Test(arguments: [
    ("old,A,,\nold,B,,\n", "line 3: column 'framework': 'old' stands in line 2"),
    ("old,A,1 May,\n", "line 2: column 'first': '1 May' is no date"),
    ("old,,,\n", "line 2: column 'label': is empty"),
  ])
  func refusesBadFrameworks(_ rows: String, _ message: String) {
    let error = #expect(throws: LexiconError.self) {
      try Self.phrases(frameworks: "framework,label,first,last\n\(rows)")
    }
    #expect(error?.description.hasPrefix("frameworks.csv: \(message)") ?? false)
  }
}
