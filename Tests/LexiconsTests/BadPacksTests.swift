import Foundation
import Reports
import TestSupport
import Testing

@testable import Lexicons

/// Each file of a pack, spoilt in the ways that a spreadsheet and its user spoil files: the message says
/// which file, line and column, what is wrong and what to do.
@Suite struct BadPacksTests {
  static let models = Checkout.root.appending(path: "Models")

  static func files(of pack: String) throws -> [String: [UInt8]] {
    let folder = models.appending(path: pack)
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".csv") {
      files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    return files
  }

  /// The starter over what it needs of the language's pack, with one file as given; nil leaves it out.
  static func pack(_ file: String, _ text: String?) throws -> ModelFiles {
    let needed = ["area-signs.csv", "point-words.csv", "names.csv"]
    var starter = try files(of: "starter")
    starter[file] = text.map { Array($0.utf8) }
    return ModelFiles(
      origin: "starter",
      layers: [
        ModelFiles.Layer(
          name: "english", contents: try files(of: "english").filter { needed.contains($0.key) }),
        ModelFiles.Layer(name: "starter", contents: starter),
      ])
  }

  /// Reads everything that a domain's pack holds.
  static func read(_ files: ModelFiles) throws(LexiconError) {
    let domain = try Domain(files)
    _ = try FactPhrases(files, domain: domain, frameworks: Frameworks(files))
    _ = try SubjectLexicon(files)
    _ = try FurnitureLexicon(files)
    _ = try Taxonomy(files)
    _ = try HeadingLexicon(files)
    _ = try SentimentLexicon(files)
    _ = try AreaLexicon(files)
    _ = try AuthorityRegister(files)
    _ = try Regions(files)
    _ = try Measures(files)
    _ = try MatterLexicon(files)
  }

  static func message(_ file: String, _ text: String?) throws -> String {
    do {
      try read(try pack(file, text))
      return "accepted"
    } catch let error as LexiconError {
      return "\(error)"
    }
  }

  @Test func theStarterIsRead() throws {
    try Self.read(try Self.pack("", nil))
  }

  static let names = (try? files(of: "starter").keys.sorted()) ?? []

  @Test(arguments: names)
  func aMissingColumnIsNamed(file: String) throws {
    let text = String(decoding: try Self.files(of: "starter")[file] ?? [], as: UTF8.self)
    let column = text.prefix { $0 != "," }
    let spoilt = text.replacingOccurrences(
      of: "^[^\n]*", with: "", options: .regularExpression)
    let header = text.prefix { $0 != "\n" }.dropFirst(column.count + 1)
    let rows = spoilt.split(separator: "\n").map { $0.drop { $0 != "," }.dropFirst() }
    let message = try Self.message(file, ([header] + rows).joined(separator: "\n"))
    #expect(
      message == "starter/\(file): line 1: column '\(column)': is missing; add it to the header")
  }

  @Test(arguments: names)
  func anUnknownColumnIsNamed(file: String) throws {
    let text = String(decoding: try Self.files(of: "starter")[file] ?? [], as: UTF8.self)
    let message = try Self.message(file, "colour,\(text)")
    #expect(
      message.hasPrefix("starter/\(file): line 1: column 'colour': is unknown; known columns"))
  }

  /// Rows as they stand, once more behind them: the second is refused, wherever a row can stand once.
  @Test(arguments: names)
  func aDoubledRowIsRefused(file: String) throws {
    let text = String(decoding: try Self.files(of: "starter")[file] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n")
    guard let last = lines.last, lines.count > 1 else { return }
    let message = try Self.message(file, text + last + "\n")
    #expect(message.hasPrefix("starter/\(file): line \(lines.count + 1): "), "\(message)")
    #expect(message.contains("twice") || message.contains("already") || message.contains("taken"))
  }

  @Test(
    arguments: names.filter {
      !["outcomes.csv", "subjects.csv", "labels.csv", "themes.csv"].contains($0)
    })
  func aMissingFileIsNamed(file: String) throws {
    let message = try Self.message(file, nil)
    #expect(message.hasPrefix("\(file): is not in starter; add it"), "\(message)")
  }

  static let spoilt: [(file: String, text: String, message: String)] = [
    (
      "kinds.csv", "kind,label,graded,numbered,specific,signed_by\ninspection,i,maybe,,,\n",
      "starter/kinds.csv: line 2: column 'graded': 'maybe' is unknown; use one of: yes, no"
    ),
    (
      "kinds.csv", "kind,label,graded,numbered,specific,signed_by\ninspection,i,yes,,,\n",
      "kinds.csv: column 'kind': 'other' is missing; add a row for it"
    ),
    (
      "events.csv", "phrase,kind,framework,source\nvisit,call,,\n",
      "starter/events.csv: line 2: column 'kind': 'call' is unknown; use one of kinds.csv"
    ),
    (
      "events.csv", "phrase,kind,framework,source\nvisit,inspection,old-rules,\n",
      "starter/events.csv: line 2: column 'framework': 'old-rules' is unknown; use one of: harbours"
    ),
    (
      "grades.csv", "grade,label,rank,names\nsound,Sound,high,sound\n",
      "starter/grades.csv: line 2: column 'rank': 'high' is no number; write digits"
    ),
    (
      "grades.csv", "grade,label,rank,names\nsound,Sound,2,sound\nfair,Fair,2,fair\n",
      "starter/grades.csv: line 3: column 'rank': 2 is the rank of 'sound' at the same time"
    ),
    (
      "grades.csv", "grade,label,rank,names\nsound,Sound,1e400,sound\n",
      "starter/grades.csv: line 2: column 'rank': '1e400' is no number"
    ),
    (
      "frameworks.csv", "framework,label,first,last\nharbours-2020,H,1 May 2020,\n",
      "starter/frameworks.csv: line 2: column 'first': '1 May 2020' is no date; write it as"
    ),
    (
      "areas.csv", "area,domain,label,scope\n*,d,All,\n",
      "starter/areas.csv: line 2: column 'area': '*' is taken; give each area"
    ),
    (
      "area-terms.csv", "term,area,tier\nquay,moorings,sure\n",
      "starter/area-terms.csv: line 2: column 'tier': 'sure' is unknown; use one of"
    ),
    (
      "area-terms.csv", "term,area,tier,weight\nquay,moorings,certain,9e9\n",
      "starter/area-terms.csv: line 2: column 'weight': '9e9' is out of range"
    ),
    (
      "sentiment.csv", "term,lean\n\"sound,1\n",
      "starter/sentiment.csv: line 2: a quotation mark is never closed; close it"
    ),
    (
      "sentiment.csv", "term,lean\nsound,1,2,3\n",
      "starter/sentiment.csv: line 2: has 4 cells, but the header has 2; put cells"
    ),
    (
      "headings.csv", "heading,effect,areas\nwhat must improve,better,\n",
      "starter/headings.csv: line 2: column 'effect': 'better' is unknown; use one of"
    ),
    (
      "subjects.csv", "phrase,subject,own,in,weight\nharbour,harbour,yes,cover,3\n",
      "starter/subjects.csv: line 2: column 'in': 'cover' is unknown; use one of: title"
    ),
    (
      "subjects.csv", "phrase,subject,own,in,weight\nquay,port,yes,title,3\npier,port,no,title,3\n",
      "starter/subjects.csv: line 3: column 'own': 'port' is the pack's own in one row and not"
    ),
    (
      "matters.csv",
      "matter,label,kind,broader,group,rarity\na,a,object,c,,1\nb,b,object,a,,1\nc,c,object,b,,1\n",
      "starter/matters.csv: line 2: column 'broader': 'a' is a part of itself by way of 'c'; let"
    ),
    (
      "matters.csv", "matter,label,kind,broader,group,rarity\na,a,object,a,,1\n",
      "starter/matters.csv: line 2: column 'broader': 'a' is a part of itself by way of 'a'; let"
    ),
    (
      "matters.csv", "matter,label,kind,broader,group,rarity\na,a,object,z,,1\n",
      "starter/matters.csv: line 2: column 'broader': 'z' is no matter; take an id of this file"
    ),
    (
      "measures.csv", "measure,value,source\nparagraph_correlation,34,guess\n",
      "starter/measures.csv: line 2: column 'value': '34' is no number from 0 to 1"
    ),
    (
      "measures.csv", "measure,value,source\n",
      "measures.csv: has no row 'paragraph_correlation'; add it"
    ),
    (
      "authorities.csv", "name,code,neighbours\nDunmere,HB-1,HB-9\n",
      "starter/authorities.csv: line 2: column 'neighbours': 'HB-9' is no other authority's code"
    ),
    (
      "authorities.csv", "name,code\nDunmere,HB-1\nOxley,HB-1\n",
      "starter/authorities.csv: line 3: column 'code': 'HB-1' stands in line 2 already; "
        + "remove one of the rows"
    ),
    ("regions.csv", "", "starter/regions.csv: is empty; start it with the header region,code"),
  ]

  @Test(arguments: spoilt.indices)
  func aMistakeIsToldWithItsPlace(number: Int) throws {
    let (file, text, expected) = Self.spoilt[number]
    let message = try Self.message(file, text)
    #expect(message.hasPrefix(expected), "\(message)")
  }

  /// A million empty columns, a cell of ten million letters, a hundred thousand rows that say the same:
  /// an answer, and no end of memory.
  @Test(arguments: [
    String(repeating: ",", count: 1_000_000), String(repeating: "a", count: 10_000_000),
    "region,code\n" + String(repeating: "here,1\n", count: 100_000), "\u{0}\u{0}\n\u{0}",
  ])
  func hostileSizesAreRefused(text: String) throws {
    #expect(try Self.message("regions.csv", text).hasPrefix("starter/regions.csv: line "))
  }
}
