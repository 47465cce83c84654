import Reports
import Testing

@testable import Lexicons

/// What a pack's files name, and what they must not.
@Suite struct DomainFilesTests {
  private static let whole = [
    "kinds.csv":
      "kind,label,graded,numbered,specific,signed_by\nvisit,Visit,yes,,yes,directors\nother,Other,,yes,,\n",
    "judgements.csv":
      "judgement,label,column,names,framework\ncare,Care,grade_care,care,\ncare,Care,,cared for,old\n",
    "grades.csv":
      "grade,label,rank,names,first,last\ngood,Good,2,good,,\npoor,Poor,1,poor,,2013-10-31\nweak,Weak,1,weak,2013-11-01,\n",
    "frameworks.csv": "framework,label,first,last\nold,Old,,\n",
    "outcomes.csv": "outcome,label,rank,names\nfirst,First,1,first\n",
    "labels.csv": "key,label\ntitle,Plans\n",
  ]

  private func domain(_ name: String = "", _ content: String = "") throws -> Domain {
    try Domain(littleFiles(Self.whole.merging(name.isEmpty ? [:] : [name: content]) { $1 }))
  }

  @Test func whatAPackNames() throws {
    let found = try domain()
    #expect(found.kinds.map(\.isGraded) == [true, false])
    #expect(found.kinds.map(\.isNumbered) == [false, true])
    #expect(found.kinds.map(\.isSpecific) == [true, false])
    #expect(found.kinds.map(\.isSignedByInspectors) == [false, true])
    #expect(found.judgements.map(\.column) == ["grade_care"])
    #expect(found.grades.map(\.rank) == [2, 1, 1])
    #expect(found.outcomes.map(\.outcome) == ["first"])
    #expect(found.frameworks.map(\.id) == ["old"])
    #expect(found.labels == ["title": "Plans"])
  }

  private static let kinds = "kind,label,graded,numbered,specific,signed_by\n"
  private static let judgements = "judgement,label,column,names\n"
  private static let grades = "grade,label,rank,names,first,last\n"
  private static let outcomes = "outcome,label,rank,names\n"

  @Test(arguments: [
    ("kinds.csv", kinds + "visit,Visit,,,,\n", "kinds.csv: column 'kind': 'other' is missing"),
    (
      "kinds.csv", kinds + "other,O,,,,\nother,P,,,,\n",
      "line 3: column 'kind': 'other' stands in line 2 already"
    ),
    ("kinds.csv", kinds + "other,O,maybe,,,\n", "column 'graded': 'maybe' is unknown"),
    ("judgements.csv", judgements + "a,A,x,\na,B,y,\n", "column 'judgement': 'a' stands in line 2"),
    ("judgements.csv", judgements + "a,A,x,\nb,B,x,\n", "column 'column': 'x' stands twice"),
    ("judgements.csv", judgements + "a,A,,\na,B,x,\n", "read"),
    ("grades.csv", grades + "a,A,1,,,\na,B,2,,,\n", "column 'grade': 'a' stands in line 2"),
    ("grades.csv", grades + "a,A,,,,\n", "column 'rank': is empty"),
    (
      "grades.csv", grades + "a,A,1,,,2031-05-20\nb,B,1,,2031-05-20,\n",
      "line 3: column 'rank': 1 is the rank of 'a' at the same time"
    ),
    ("grades.csv", grades + "a,A,1,,,2031-05-20\nb,B,1,,2031-05-21,\n", "read"),
    ("grades.csv", grades + "a,A,1,,2031-05-21,\nb,B,1,,,2031-05-20\n", "read"),
    ("grades.csv", grades + "a,A,1,,2031-05-20,\nb,B,1,,,2031-05-20\n", "is the rank of 'a'"),
    ("outcomes.csv", outcomes + "a,A,1,\nb,B,1,\n", "column 'rank': '1' stands twice"),
    (
      "outcomes.csv", outcomes + "a,A,1,\na,B,2,\n",
      "column 'outcome': 'a' stands in line 2 already"
    ),
  ])
  func mistakesSayWhere(name: String, content: String, expected: String) {
    let found = complaint { try domain(name, content) }
    #expect(found.contains(expected), "\(found)")
  }
}
