import Reports

extension Evaluation {
  /// The figures as text for a terminal.
  package var summary: String {
    let lines = sentimentLines + [""] + confusionLines + [""] + areaLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line: rows, F1 of strength and weakness, macro F1, areas, pairs.
  package func line(_ name: String) -> String {
    let figures = [judgedF1, macroF1, areas.f1, pairs.f1].map { padded(decimals($0), -8) }
    return padded(name, 36) + padded("\(rows)", -6) + figures.joined()
  }

  /// The header over `line`.
  package static var lineHeader: String {
    padded("", 36) + ["rows"].map { padded($0, -6) }.joined()
      + ["judged", "macro", "areas", "pairs"].map { padded($0, -8) }.joined()
  }

  private var sentimentLines: [String] {
    var lines = ["Sentiment, \(rows) rows", heading("label")]
    for label in Sentiment.allCases { lines.append(line(label.rawValue, score(of: label))) }
    lines.append("mean F1 of strength and weakness  \(decimals(judgedF1))")
    lines.append("macro F1                          \(decimals(macroF1))")
    lines.append("micro F1 (accuracy)               \(decimals(sentiments.accuracy))")
    lines.append("Cohen's kappa                     \(decimals(sentiments.kappa))")
    if !calibration.isEmpty {
      lines.append("expected calibration error        \(decimals(calibration.expectedError))")
      lines.append("accuracy of the surest half       \(decimals(calibration.surestHalf))")
    }
    return lines
  }

  private var confusionLines: [String] {
    let names = sentiments.labels.map { padded($0, -10) }.joined()
    var lines = ["Confusion: rows are the gold, columns what was given", padded("", 12) + names]
    for (label, counts) in zip(sentiments.labels, sentiments.counts) {
      lines.append(padded(label, 12) + counts.map { padded("\($0)", -10) }.joined())
    }
    return lines
  }

  private var areaLines: [String] {
    var lines = ["Practice areas", heading("area") + padded("kappa", -8)]
    for area in areaNames {
      let kappa = padded(decimals(kappa(ofArea: area)), -8)
      lines.append(line(area, score(ofArea: area)) + kappa)
    }
    lines.append(line("areas, micro", areas))
    lines.append("areas, macro F1                   \(decimals(areaMacroF1))")
    lines.append(line("area and polarity pairs, micro", pairs))
    return lines
  }

  private func heading(_ name: String) -> String {
    padded(name, 34) + ["P", "R", "F1", "n"].map { padded($0, -8) }.joined()
  }

  private func line(_ name: String, _ score: Score) -> String {
    let figures = [score.precision, score.recall, score.f1].map { padded(decimals($0), -8) }
    return padded(name, 34) + figures.joined() + padded("\(score.support)", -8)
  }
}

extension Evaluation.Disagreement {
  /// The row, what the label says, what was given, and why.
  package var text: String {
    func list(_ labels: [GoldRow.Label]) -> String {
      labels.map { "\($0.area):\($0.polarity.rawValue)" }.sorted().joined(separator: ";")
    }
    return """
      \(row.unit)\t\(row.passage)\t\(row.text)
      \tgold  \(row.sentiment.rawValue)  \(list(row.areas))\(row.also.isEmpty ? "" : "  also \(list(row.also))")
      \tgiven \(sentiment.rawValue)  \(list(areas))  [\(rule)] \(evidence.joined(separator: "; "))
      \(wrong.isEmpty ? "" : "\twrong \(wrong.joined(separator: ";"))\n")\
      \(missed.isEmpty ? "" : "\tmissed \(missed.joined(separator: ";"))\n")
      """
  }
}

/// A number with four decimals; a dash for nil.
func decimals(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "–" }
  let units = Int((value.magnitude * 10_000).rounded())
  let fraction = String(units % 10_000)
  let zeros = String(repeating: "0", count: 4 - fraction.count)
  return "\(value < 0 && units > 0 ? "-" : "")\(units / 10_000).\(zeros)\(fraction)"
}

/// Text filled up with spaces: after it for a positive width, before it for a negative one.
func padded(_ text: String, _ width: Int) -> String {
  let spaces = String(repeating: " ", count: max(0, abs(width) - text.count))
  return width < 0 ? spaces + text : text + spaces
}
