import Reports

extension Corrections {
  /// The corrections' share of a run's record.
  private enum Count {
    static let applied = "corrections applied"
    static let unfit = "corrections that do not fit"
  }

  /// Puts the labels of all rows that fit in place, and says in the run's record which do not.
  func apply(to reports: inout [Report], in run: inout Run) {
    guard !hash.isEmpty else { return }
    run.options[Stage.tag.rawValue, default: [:]]["corrections"] = hash
    let fit = CorrectionFit(self, among: reports.map(CorrectableReport.init))
    for match in fit.matches {
      let found = reports[match.report].judgements?[match.sentence]
      guard let judgement = found?.corrected(by: match.correction) else { continue }
      reports[match.report].judgements?[match.sentence] = judgement
    }
    run.counts[Count.applied] = fit.matches.count
    run.counts[Count.unfit] = fit.unfit
    run.warnings += fit.warnings
  }
}

extension CorrectableReport {
  init(_ report: Report) {
    self.init(
      id: report.id, sha256: report.sha256,
      sentences: (report.sentences ?? []).map {
        Sentence(number: $0.number, text: report.text[$0.span], isProse: $0.isProse)
      })
  }
}
