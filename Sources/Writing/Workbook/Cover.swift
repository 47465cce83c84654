import Reports

/// The words of the workbook's cover and notes.
enum Cover {
  typealias Line = (text: String, isHeading: Bool)

  /// What the workbook holds, from which reports and dates, and how to read it.
  static func lines(of datasets: Datasets) -> [Line] {
    let dates = datasets.reports.compactMap(\.inspection.date).sorted()
    let authorities = Set(datasets.reports.compactMap(\.inspection.authority)).count
    var lines: [Line] = [
      (datasets.run.pipeline, true),
      (
        "Strengths and weaknesses that inspection reports name, by practice area and over time.",
        false
      ),
      ("Reports read: \(datasets.reports.count), on \(authorities) authorities.", false),
    ]
    if let first = dates.first, let last = dates.last {
      lines.append(("Dates of visits: \(first) to \(last).", false))
    }
    lines += [
      ("Inputs that could not be read, or only in part: \(datasets.failures.count).", false),
      ("Made by Bellwether \(datasets.run.version).", false),
      ("How to read it", true),
      ("Start with the sheet “trends”: a row is a practice area in a place and a period.", false),
      ("Balance is (strengths − weaknesses) / (strengths + weaknesses), from −1 to 1.", false),
      (
        "Each number can be traced: filter “findings” by authority, date and area to see the sentences.",
        false
      ),
      ("Sheets", true),
      (
        "reports: a row a report, with its grades. sentences: a row a sentence. findings: a row a judgement on an area.",
        false
      ),
      (
        "trends and series: areas over time. heat map: areas by visits. charts: balance over time, an authority each.",
        false
      ),
      ("failures: inputs that could not be read.", false),
    ]
    return lines
  }

  /// What to keep in mind.
  static let notes: [Line] = [
    ("Notes", true),
    (
      "Labels are given by lexicons and rules, not by people: some are wrong. See the evaluation in the documentation.",
      false
    ),
    (
      "Intervals show the sampling of sentences (authority) or of authorities (region, all), not errors of labelling.",
      false
    ),
    ("“All reports read” is what was given to the program; it is not England.", false),
    ("Nothing is compared across inspection frameworks.", false),
    (
      "A visit looks at chosen topics: fewer weaknesses in an area may mean that it was not looked at.",
      false
    ),
    (
      "Text longer than a cell can hold (32,767 characters) is cut and ends with …; the CSV files hold all of it.",
      false
    ),
    ("Empty cells mean that there is no value.", false),
  ]
}
