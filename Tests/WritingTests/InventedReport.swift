import Reports

/// A tagged report of a place that does not exist, and how to make others like it.
enum Invented {
  static let taxonomy = [
    Area(id: "plans", domain: "help", label: "Plans, and reviews of them"),
    Area(id: "workforce", domain: "leadership", label: "Workforce"),
  ]

  /// Lays lines out as a report: headings start with `#`, furniture with `~`, bullets with `*`.
  static func report(_ id: String, _ lines: [String]) -> Report {
    let roles: [Character: Role] = ["#": .heading, "~": .furniture, "*": .bullet]
    var report = Report(
      id: id, file: "letters/\(id).pdf", format: .pdf, sha256: "00ff\(id)", text: "",
      inspection: Inspection(kind: "inspection", framework: "ilacs"))
    var sentences: [Sentence] = []
    var sections: [Section] = []
    for (number, line) in lines.enumerated() {
      let role = line.first.flatMap { roles[$0] } ?? .paragraph
      if number > 0 { report.text += "\n" }
      let start = report.text.utf8.count
      report.text += role == .paragraph ? line : String(line.dropFirst())
      let span = Span(start, report.text.utf8.count)
      report.blocks.append(Block(role: role, span: span))
      if role == .heading || sections.isEmpty {
        sections.append(
          Section(heading: role == .heading ? number : nil, level: 1, parent: nil, span: span))
      }
      sentences.append(
        Sentence(
          number: number + 1, span: span, role: role, block: number, section: sections.count - 1,
          page: 1 + number / 3))
    }
    report.sections = sections
    report.sentences = sentences
    report.judgements = sentences.map { Judgement(sentence: $0.number) }
    return report
  }

  /// A letter of five lines to an authority whose name a spreadsheet would compute.
  static var letter: Report {
    var report = report(
      "letter",
      [
        "~Northmere Council, page 1", "#Plans and people",
        "Plans for children are clear, but too many drift.",
        "*=Workers stay, and they say “we matter”.",
        "The visit took two days.",
      ])
    report.inspection.authority = "=Northmere()"
    report.inspection.authorityCode = "X01"
    report.inspection.region = "Vale"
    report.inspection.start = Day(iso: "2021-03-01")
    report.inspection.end = Day(iso: "2021-03-05")
    report.inspection.inspectors = ["Ada Quill", "Ben Marsh"]
    report.inspection.grades["overall"] = "requires improvement"
    report.standing = .init(inTrends: true, leftOutBecause: "")
    report.judgements?[2].sentiment = .mixed
    report.judgements?[2].score = -0.125
    report.judgements?[2].evidence = ["clear", "too many", "drift"]
    report.judgements?[2].extent = .some
    report.judgements?[2].findings = [
      Finding(area: "plans", polarity: .mixed, evidence: ["Plans", "drift"]),
      Finding(area: "workforce", polarity: .neutral, evidence: []),
    ]
    report.judgements?[3].sentiment = .strength
    report.judgements?[3].score = 1
    report.judgements?[3].recommendation = true
    report.judgements?[3].trajectory = .improved
    report.judgements?[3].evidence = ["stay"]
    report.judgements?[3].findings = [
      Finding(area: "workforce", polarity: .strength, evidence: ["Workers"])
    ]
    // What no tagger should say: a heading is judged.
    report.judgements?[1].sentiment = .strength
    report.judgements?[1].findings = [
      Finding(area: "plans", polarity: .strength, evidence: ["Plans"])
    ]
    return report
  }
}
