import Aggregating
import Reports

extension RecordSet {
  /// The run's record with what is known once every input was read: counts, and each report's
  /// warnings under its id.
  public var summary: Run {
    var summary = run
    summary.inputs.reports = reports.count
    summary.inputs.failures = failures.count
    for report in reports {
      summary.counts["format \(report.format.rawValue)", default: 0] += 1
      let source = report.inspection.publicationDateSource?.rawValue ?? "none"
      summary.counts["publication_date \(source)", default: 0] += 1
      summary.counts["kind \(report.inspection.kind.rawValue)", default: 0] += 1
      summary.warnings += report.warnings.map { "\(report.id): \($0)" }
      if let subject = report.inspection.subject, subject.standing != .own {
        summary.counts[
          "set aside, \(subject.name.isEmpty ? "unsure" : subject.name)", default: 0] += 1
      } else if [.provider, .other].contains(report.inspection.source) {
        summary.counts["set aside, written by \(report.inspection.source.rawValue)", default: 0] +=
          1
      }
      let unsure = (tallies[report.id] ?? Tally(report)).unsure
      if unsure > 0 { summary.counts["judged, unsure", default: 0] += unsure }
      if report.standing?.inTrends == true { summary.counts["in_trends", default: 0] += 1 }
    }
    return summary
  }
}
