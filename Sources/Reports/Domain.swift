/// What a pack names: the kinds of visit, judgements, grades, outcomes, frameworks and subjects that
/// its datasets may hold, in the order of its files, and the words of page and workbook.
public struct Domain: Hashable, Sendable {
  /// A kind of visit: a row of `kinds.csv`.
  public struct KindOfVisit: Hashable, Sendable {
    public var kind: Kind
    public var label: String
    /// Whether grades are printed for it.
    public var isGraded: Bool
    /// Whether its visits are numbered ("the third … visit since …").
    public var isNumbered: Bool
    /// Whether it is more telling than the others: a piece that names it and another is about it.
    public var isSpecific: Bool
    /// Whether those who sign its reports inspected.
    public var isSignedByInspectors: Bool
    /// Whether each of its inspections has a theme.
    public var isThemed: Bool

    public init(
      kind: Kind, label: String, isGraded: Bool = false, isNumbered: Bool = false,
      isSpecific: Bool = false, isSignedByInspectors: Bool = true, isThemed: Bool = false
    ) {
      self.kind = kind
      self.label = label
      self.isGraded = isGraded
      self.isNumbered = isNumbered
      self.isSpecific = isSpecific
      self.isSignedByInspectors = isSignedByInspectors
      self.isThemed = isThemed
    }
  }

  /// A judgement that has a column of its own: a row of `judgements.csv`.
  public struct GradedJudgement: Hashable, Sendable {
    /// The key of `Grades`.
    public var id: String
    public var label: String
    /// Its column in `reports.csv`.
    public var column: String
    /// What headings call it.
    public var names: [String]

    public init(id: String, label: String, column: String, names: [String] = []) {
      self.id = id
      self.label = label
      self.column = column
      self.names = names
    }
  }

  /// A place on the scale of grades: a row of `grades.csv`.
  public struct GradeOnScale: Hashable, Sendable {
    public var grade: Grade
    public var label: String
    /// The higher the better; grades of different scales that mean the same share one.
    public var rank: Double
    /// First and last day of its use, where it has them.
    public var first: Day?
    public var last: Day?

    public init(grade: Grade, label: String, rank: Double, first: Day? = nil, last: Day? = nil) {
      self.grade = grade
      self.label = label
      self.rank = rank
      self.first = first
      self.last = last
    }
  }

  /// What an inspection can come to in place of grades: a row of `outcomes.csv`.
  public struct Outcome: Hashable, Sendable {
    public var outcome: String
    public var label: String
    /// The higher the better.
    public var rank: Double

    public init(outcome: String, label: String, rank: Double) {
      self.outcome = outcome
      self.label = label
      self.rank = rank
    }
  }

  /// A framework's id in the datasets and its name.
  public struct NamedFramework: Hashable, Sendable {
    public var id: String
    public var label: String

    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// A kind of body that a document can be about.
  public struct NamedSubject: Hashable, Sendable {
    public var name: String
    /// Whether the pack is about bodies of this kind.
    public var isOwn: Bool

    public init(name: String, isOwn: Bool) {
      self.name = name
      self.isOwn = isOwn
    }
  }

  /// Values that a column takes from the pack.
  public enum Vocabulary: Sendable {
    case kinds, grades, outcomes
  }

  public var kinds: [KindOfVisit] = []
  public var judgements: [GradedJudgement] = []
  public var grades: [GradeOnScale] = []
  public var outcomes: [Outcome] = []
  public var frameworks: [NamedFramework] = []
  /// Kinds of body that a document can be about, the pack's own first.
  public var subjects: [NamedSubject] = []
  /// Words of page and workbook, by key, from `labels.csv`.
  public var labels: [String: String] = [:]

  public init() {}

  /// The kind's row; a kind that no file names has none of the properties.
  public func kind(_ kind: Kind) -> KindOfVisit {
    kinds.first { $0.kind == kind } ?? KindOfVisit(kind: kind, label: kind.rawValue)
  }

  /// The grade's place on the scale, the higher the better.
  public func rank(_ grade: Grade) -> Double? { grades.first { $0.grade == grade }?.rank }

  /// The outcome's place, the higher the better.
  public func rank(ofOutcome outcome: String) -> Double? {
    outcomes.first { $0.outcome == outcome }?.rank
  }

  /// The words for a key of `labels.csv`, else others.
  public func label(_ key: String, default words: String) -> String { labels[key] ?? words }

  /// All values that the pack has for a column, in its order.
  public func values(_ vocabulary: Vocabulary) -> [String] {
    switch vocabulary {
    case .kinds: kinds.map(\.kind.rawValue)
    case .grades: grades.map(\.grade.rawValue)
    case .outcomes: outcomes.map(\.outcome)
    }
  }

  /// The subject of a name, as far as the pack has it.
  public func subject(_ name: String) -> Subject? {
    subjects.first { $0.name == name }
      .map { Subject(name: name, standing: $0.isOwn ? .own : .foreign) }
  }
}
