/// Who wrote a document.
public enum Source: String, Codable, Sendable, CaseIterable {
  /// The inspectorate.
  case official
  /// The press, writing about an inspection.
  case press
  /// The body that was inspected.
  case provider
  /// Anybody else: minutes, a committee's paper; also where nothing tells.
  case other
}

/// What kind of event a report describes, as the pack's `kinds.csv` names it; for a press piece, the
/// event that it reports on.
public struct Kind: RawRepresentable, ExpressibleByStringLiteral, Codable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }

  /// No kind that the pack knows; it is in every pack.
  public static let other: Kind = "other"
}

/// A grade as the pack's `grades.csv` names it.
public struct Grade: RawRepresentable, ExpressibleByStringLiteral, Codable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.rawValue = value }
}

/// The official grades of an inspection, by the id of the judgement in the pack's `judgements.csv`;
/// nil where a judgement was not made or is not printed.
public struct Grades: ExpressibleByDictionaryLiteral, Hashable, Sendable {
  private var byJudgement: [String: Grade]

  public init() { byJudgement = [:] }

  public init(dictionaryLiteral elements: (String, Grade)...) {
    byJudgement = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  public subscript(judgement: String) -> Grade? {
    get { byJudgement[judgement] }
    set { byJudgement[judgement] = newValue }
  }

  public var isEmpty: Bool { byJudgement.isEmpty }
  /// Ids of the judgements with a grade, in order.
  public var judgements: [String] { byJudgement.keys.sorted() }

  /// The judgement that sums up the others; its id is the same in every pack.
  private static let summing = "overall"

  /// The grade of the judgement that sums up the others.
  public var overall: Grade? { self[Grades.summing] }

  /// The judgements that were made but for the one that sums up, sorted.
  public var parts: [String] { byJudgement.keys.filter { $0 != Grades.summing }.sorted() }
}

extension Grades: Codable {
  public init(from decoder: any Decoder) throws {
    byJudgement = try decoder.singleValueContainer().decode([String: Grade].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(byJudgement)
  }
}

/// What kind of body a document is about, as far as the pack's `subjects.csv` can tell.
public struct Subject: Codable, Hashable, Sendable {
  public enum Standing: String, Codable, Sendable {
    /// The kind of body that the pack is about.
    case own
    /// A kind of body that it is not about.
    case foreign
    /// Nothing tells, or as much speaks for one as for another.
    case unsure
  }

  /// The subject's name in `subjects.csv`; empty where the standing is `unsure`.
  public var name: String
  public var standing: Standing

  public init(name: String, standing: Standing) {
    self.name = name
    self.standing = standing
  }
}

/// The facts of an inspection: who was inspected, how, when, by whom, with which grades.
public struct Inspection: Codable, Hashable, Sendable {
  /// Where a date was found.
  public enum DateSource: String, Codable, Sendable, CaseIterable {
    /// The days of the visit, in the text.
    case visit
    /// Printed as the day of publication: behind a label, as a letter's date, in a line of its own.
    case publication
    /// What a web page states of itself for programs to read.
    case page
    /// The file's name.
    case metadata
    /// Given by the user.
    case given
  }

  /// Where the authority was found.
  public enum AuthoritySource: String, Codable, Sendable, CaseIterable {
    /// In the words that name the event: "monitoring visit to … children's services".
    case event
    /// In the title, or in headings of the front page.
    case title
    /// In the text, where it is named most.
    case text
    /// Given by the user.
    case given
  }

  public var source: Source
  public var kind: Kind
  /// Which monitoring visit since the grade that led to it: 6 for the sixth.
  public var visitNumber: Int?
  /// Identifier of the inspection framework, from `Models/frameworks.csv`.
  public var framework: String
  /// The authority's name as the register has it; nil where none or more than one is equally likely.
  public var authority: String?
  /// The authority's current GSS code (`E08000028`).
  public var authorityCode: String?
  /// The authority's English region.
  public var region: String?
  public var title: String?
  /// First day of the visit or inspection.
  public var start: Day?
  /// Last day of the visit or inspection.
  public var end: Day?
  public var publicationDate: Day?
  /// Where `publicationDate` was found; nil exactly where there is none.
  public var publicationDateSource: DateSource?
  /// Where the days of the visit were found, `visit` or `given`; nil where there are none.
  public var visitDateSource: DateSource?
  /// Where `authority` was found; nil where there is none.
  public var authoritySource: AuthoritySource?
  /// Inspectors as named, the lead inspector first.
  public var inspectors: [String]
  public var grades: Grades
  /// The outcome that takes the place of grades, from the pack's `outcomes.csv`.
  public var outcome: String?
  /// What an inspection of one theme was about, from the pack's `themes.csv`, else in the report's words.
  public var theme: String?
  /// The inspectorates that inspected, in the order in which the report names them.
  public var inspectorates: [String]
  /// What kind of body the document is about; nil where the pack has no `subjects.csv`.
  public var subject: Subject?
  /// How many inspections the document reports on in full, where more than one: it is then placed
  /// nowhere, since no sentence is known to belong to one of them.
  public var inspectionsInFile: Int?
  /// The author of a press piece or page, where named.
  public var author: String?
  /// The site that published a page, where named.
  public var site: String?
  /// The user's own number for the report.
  public var localID: String?
  /// Where the document stands on the web: what a page says of itself, or what the user gave.
  public var link: String?

  public init(source: Source = .official, kind: Kind = .other, framework: String = "other") {
    self.source = source
    self.kind = kind
    self.framework = framework
    self.inspectors = []
    self.inspectorates = []
    self.grades = Grades()
  }

  /// The date that places a report in a trend: last day, else first day, else publication.
  public var date: Day? { end ?? start ?? publicationDate }

  /// Where `date` was found; nil where there is none.
  public var dateSource: DateSource? {
    end == nil && start == nil ? publicationDateSource : visitDateSource ?? .visit
  }
}
