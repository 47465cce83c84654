import Reports

/// Reports of authorities that do not exist, built from counts.
enum Invented {
  static let taxonomy = [
    Area(id: "supervision", domain: "leadership", label: "Supervision"),
    Area(id: "plans", domain: "help", label: "Plans"),
    Area(id: "homes", domain: "care", label: "Homes"),
  ]

  /// What a sentence says: its sentiment, and its areas with their polarities.
  struct Says {
    var sentiment: Sentiment
    var areas: [String: Sentiment] = [:]
    var role = Role.paragraph
    /// The block that it stands in; nil for one of its own.
    var paragraph: Int?
    /// Whether its section is about another body.
    var isOfOtherBody = false

    init(
      _ sentiment: Sentiment, _ areas: [String: Sentiment] = [:], role: Role = .paragraph,
      paragraph: Int? = nil
    ) {
      self.paragraph = paragraph
      self.sentiment = sentiment
      self.areas = areas
      self.role = role
    }
  }

  /// A tagged report; its bytes are its own unless told otherwise.
  static func report(
    _ id: String, authority: String? = "Northmere", code: String? = nil, region: String? = "Vale",
    kind: Kind = "inspection", framework: String = "ilacs", date: String? = "2021-03-04",
    source: Source = .official, format: Format = .pdf, visit: Int? = nil, sha256: String? = nil,
    _ says: [Says] = [Says(.strength)]
  ) -> Report {
    var inspection = Inspection(source: source, kind: kind, framework: framework)
    inspection.authority = authority
    inspection.authorityCode = code ?? authority.map { "X-\($0)" }
    inspection.region = region
    inspection.visitNumber = visit
    inspection.end = date.flatMap { Day(iso: $0) }
    var report = Report(
      id: id, file: "\(id).pdf", format: format, sha256: sha256 ?? "bytes of \(id)", text: "",
      inspection: inspection)
    report.sentences = says.enumerated().map { number, says in
      Sentence(
        number: number + 1, span: Span(0, 0), role: says.role, block: says.paragraph ?? number,
        section: 0, page: nil)
    }
    report.judgements = says.enumerated().map { number, says in
      var judgement = Judgement(sentence: number + 1)
      judgement.sentiment = says.sentiment
      judgement.isOfOtherBody = says.isOfOtherBody
      judgement.findings = says.areas.sorted { $0.key < $1.key }.map {
        Finding(area: $0.key, polarity: $0.value, evidence: [])
      }
      return judgement
    }
    return report
  }

  /// A visit to one place, which says so many things of one area.
  static func visit(
    _ date: String, _ strengths: Int, _ weaknesses: Int, kind: Kind = "inspection",
    framework: String = "ilacs", area: String = "plans"
  ) -> Report {
    report(
      "\(date)-\(kind.rawValue)", kind: kind, framework: framework, date: date,
      says(area, strengths, weaknesses))
  }

  /// Sentences that give an area so many strengths and weaknesses.
  static func says(_ area: String, _ strengths: Int, _ weaknesses: Int) -> [Says] {
    Array(repeating: Says(.strength, [area: .strength]), count: strengths)
      + Array(repeating: Says(.weakness, [area: .weakness]), count: weaknesses)
  }
}
