/// Who published a document: the inspectorate, or the press writing about it.
public enum Source: String, Codable, Sendable, CaseIterable {
  case official, press
}

/// What kind of event a report describes; for a press piece, the event that it reports on.
public enum Kind: String, Codable, Sendable, CaseIterable {
  case inspection
  case focusedVisit = "focused-visit"
  case monitoringVisit = "monitoring-visit"
  case jtai
  case areaSend = "area-send"
  case other
}

/// A judgement on the inspectorate's scales, old and new.
public enum Grade: String, Codable, Sendable, CaseIterable {
  case outstanding, good, adequate, inadequate
  case requiresImprovement = "requires improvement"
}

/// The official grades of an inspection; nil where a judgement was not made or is not printed.
public struct Grades: Codable, Hashable, Sendable {
  /// Overall effectiveness.
  public var overall: Grade?
  /// Leaders; in the single inspection framework leadership, management and governance.
  public var leaders: Grade?
  /// Children who need help and protection.
  public var helpProtection: Grade?
  /// Children in care (with care leavers until January 2023).
  public var inCare: Grade?
  /// Care leavers, where judged apart.
  public var careLeavers: Grade?

  public init(
    overall: Grade? = nil, leaders: Grade? = nil, helpProtection: Grade? = nil,
    inCare: Grade? = nil, careLeavers: Grade? = nil
  ) {
    self.overall = overall
    self.leaders = leaders
    self.helpProtection = helpProtection
    self.inCare = inCare
    self.careLeavers = careLeavers
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
  /// The author of a press piece or page, where named.
  public var author: String?
  /// The site that published a page, where named.
  public var site: String?

  public init(source: Source = .official, kind: Kind = .other, framework: String = "other") {
    self.source = source
    self.kind = kind
    self.framework = framework
    self.inspectors = []
    self.grades = Grades()
  }

  /// The date that places a report in a trend: last day, else first day, else publication.
  public var date: Day? { end ?? start ?? publicationDate }

  /// Where `date` was found; nil where there is none.
  public var dateSource: DateSource? {
    end == nil && start == nil ? publicationDateSource : visitDateSource ?? .visit
  }
}
