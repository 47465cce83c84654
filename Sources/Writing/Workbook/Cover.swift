import Reports

/// The words of the workbook's cover and notes.
enum Cover {
  typealias Line = (text: String, isHeading: Bool)

  /// What the workbook holds, from which reports and dates, and how to read it.
  static func lines(of datasets: Datasets, isFull: Bool) -> [Line] {
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
      (
        "Start with “since the last inspection”: each authority’s last inspection beside the one before, area by area.",
        false
      ),
      ("Balance is (strengths − weaknesses) / (strengths + weaknesses), from −1 to 1.", false),
      (
        "An improvement or a decline is called only where it is clearer than chance; most areas have too few sentences for that.",
        false
      ),
      (
        "Each number can be traced: filter “findings”\(isFull ? "" : " (findings.csv)") by authority, date and area to see the sentences.",
        false
      ),
      ("Sheets", true),
      (
        "since the last inspection: what changed, with the clearest sentences of each side.", false
      ),
      ("heat map: visits by areas, with strengths : weaknesses.", false),
      (
        "trends: a practice area in a place and a period. recommendations: what became of each.",
        false
      ),
      ("peers: an authority beside others. reports: a row a report, with its grades.", false),
      (
        "validity: what the numbers are worth on these reports. failures: inputs that could not be read.",
        false
      ),
    ]
    if isFull {
      lines.append(
        (
          "series: areas over eight periods or more. findings and sentences: the words. charts: balance over time.",
          false
        ))
    }
    return lines
  }

  /// What to keep in mind.
  static func notes(_ domain: Domain) -> [Line] {
    [
      ("Notes", true),
      (
        "Labels are given by lexicons and rules, not by people: some are wrong. See the evaluation in the documentation.",
        false
      ),
      (
        "Intervals show the sampling of paragraphs (authority) or of authorities (region, all), not errors of labelling.",
        false
      ),
      (
        domain.label(
          "all_reports", default: "“All reports read” is what was given to the program."), false
      ),
      ("Nothing is compared across inspection frameworks or kinds of visit.", false),
      (
        "A direction is no grade: the sheet “validity” says how often they agreed on these reports.",
        false
      ),
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
}
