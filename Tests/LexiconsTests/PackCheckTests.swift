import Reports
import Testing

@testable import Lexicons

@Suite struct PackCheckTests {
  /// The warnings for the starter with one file as given, the language's pack in short.
  private func warnings(_ file: String = "", _ text: String = "") throws -> [String] {
    var files = try BadPacksTests.pack(file, text.isEmpty ? nil : text)
    if !file.isEmpty { files = files.replacing(file, text) }
    files = files.adding([
      "cues.csv": Array(
        "term,kind,scope,reach,on_praise,on_shortfall,lean\n\(LexiconCheckTests.circumstances)\n"
          .utf8),
      "voices.csv": Array("term,kind,speaker\n".utf8),
    ])
    return try PackCheck(files, lexicons: TaggingLexicons(files), domain: Domain(files)).warnings
      .map(\.description)
  }

  @Test func theStarterHasNone() throws {
    #expect(try warnings() == [])
  }

  private static let context = AreaContext.weightColumns.joined(separator: ",")

  @Test(arguments: [
    (
      "areas.csv", "area,domain,label,scope\nmoorings,d,M,\nlights,d,L,\n",
      "starter/areas.csv: line 3: column 'area': no term speaks for 'lights'; add rows"
    ),
    (
      "fitted/area-context.csv", "area,\(context)\nmoorings,\n",
      "starter/fitted/area-context.csv: line 2: column 'bias': is blank: -3.0 counts; fill it"
    ),
    (
      "fitted/area-context.csv", "area,\(context)\nmoorings,0\n",
      "fitted/area-context.csv: column 'bias': 'moorings' is given to sentences that hold none of"
    ),
    (
      "area-context.csv", "area,setting\nmooring,no\n",
      "starter/area-context.csv: line 2: column 'area': 'mooring' is no area; correct it"
    ),
    (
      "judgements.csv", "judgement,label,column,names\noverall,Overall,grade_overall,\n",
      "starter/judgements.csv: line 2: column 'names': 'overall' has none, so that no report"
    ),
    (
      "grades.csv", "grade,label,rank,names\nsound,Sound,2,\n",
      "starter/grades.csv: line 2: column 'names': 'sound' has none, so that no report"
    ),
    (
      "kinds.csv",
      "kind,label,graded,numbered,specific,signed_by\ninspection,i,yes,,,\ncall,c,,,,\nother,o,,,,\n",
      "events.csv: column 'kind': no phrase tells 'call'; add what its reports are called"
    ),
    (
      "frameworks.csv", "framework,label,first,last\nharbours-2020,H,,\nother,O,,\nold,Old,,\n",
      "events.csv: column 'framework': no phrase leads to 'old'; name it"
    ),
    (
      "subjects.csv", "phrase,subject,own,in,weight\nharbour,harbour,no,title,3\n",
      "subjects.csv: column 'own': no subject is the pack's own: every report"
    ),
    (
      "labels.csv", "key,label\nall_reports,All\nall_reports_short,All\nframework other,Other\n",
      "labels.csv: column 'key': 'framework harbours-2020' is missing; add what page"
    ),
    (
      "authorities.csv", "name,code,region\nDunmere,HB-1,Nowhere\n",
      "starter/authorities.csv: line 2: column 'region': 'Nowhere' stands in no row of regions"
    ),
    (
      "area-terms.csv",
      "term,area,tier\nquay,moorings,certain\n\"rings, ropes\",moorings,certain\n",
      "starter/area-terms.csv: line 3: column 'term': 'rings, ropes' never matches: no term goes"
    ),
  ])
  func whatMakesNonsenseIsTold(file: String, text: String, message: String) throws {
    let warnings = try warnings(file, text)
    #expect(warnings.contains { $0.hasPrefix(message) }, "\(warnings)")
  }
}

extension ModelFiles {
  /// The same files with another text in the last layer.
  fileprivate func replacing(_ file: String, _ text: String) -> ModelFiles {
    var layers = layers
    guard let last = layers.popLast() else { return self }
    var contents = last.contents
    contents[file] = Array(text.utf8)
    return ModelFiles(origin: origin, layers: layers + [Layer(name: last.name, contents: contents)])
  }
}
