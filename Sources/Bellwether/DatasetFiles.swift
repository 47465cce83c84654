import Reports
import Writing

extension Pipeline {
  /// Writes every dataset of an aggregated stream, and `run.json` last with the hash of each file.
  ///
  /// - Parameter excel: whether each CSV starts with a byte order mark.
  /// - Returns: the run's record as written.
  @discardableResult
  public func write(_ set: RecordSet, to path: String, excel: Bool = false) throws -> Run {
    let folder = try OutputFolder(path)
    var set = set
    try describe(.write, in: &set.run)
    let summary = set.summary
    var hashes: [String: String] = [:]
    for file in try csvFiles(set, CSVText(forExcel: excel)) {
      try folder.replace(file.name, with: file.bytes)
      hashes[file.name] = sha256(file.bytes)
    }
    try folder.replace(RunJSON.name, with: RunJSON(summary, outputs: hashes).bytes())
    return summary
  }

  private struct File {
    let name: String
    let bytes: [UInt8]
  }

  private func csvFiles(_ set: RecordSet, _ csv: CSVText) throws -> [File] {
    func file<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) -> File {
      File(name: "\(Table.name).csv", bytes: csv.bytes(of: table, subjects))
    }
    return [
      file(ReportsTable(), set.reports),
      file(SentencesTable(), set.reports),
      file(FindingsTable(taxonomy: try taxonomy().areas), set.reports),
      file(TrendsTable(), set.trends),
      file(SeriesTable(), set.series),
      file(FailuresTable(), set.failures),
      file(RecommendationsTable(), try recommendations(set.reports)),
      file(PeersTable(), try peers(set.trends)),
    ]
  }
}
