import Foundation
import Reports
import Writing

extension Pipeline {
  /// Writes the datasets of an aggregated stream in every format that the pipeline asks for, each by
  /// a worker of its own, and `run.json` last with the hash of each file.
  ///
  /// - Parameter isMarked: whether each CSV starts with a byte order mark, without which Excel garbles
  ///   every ’.
  /// - Returns: the run's record as written, and what became of an earlier run's files.
  @discardableResult
  public func write(
    _ set: RecordSet, to path: String, isMarked: Bool = true
  ) async throws -> WrittenRun {
    try await write(
      definition.write.outputs, of: set, to: path, isMarked: isMarked, isMerged: false)
  }

  /// Writes what partial results give once they are merged: the datasets that need all reports, which
  /// reports count, and `datapackage.json`. Those of single reports were written where they were read.
  @discardableResult
  public func writeMerged(
    _ set: RecordSet, to path: String, isMarked: Bool = true
  ) async throws -> WrittenRun {
    try await write([.datapackage], of: set, to: path, isMarked: isMarked, isMerged: true)
  }

  private func write(
    _ outputs: [PipelineDefinition.Output], of set: RecordSet, to path: String, isMarked: Bool,
    isMerged: Bool
  ) async throws -> WrittenRun {
    var set = set
    try describe(.write, in: &set.run)
    let files = DatasetFiles(
      folder: try OutputFolder(path), csv: CSVText(isMarked: isMarked),
      datasets: try datasets(of: set), pages: set.pages, isMerged: isMerged)
    let notices = try await files.write(outputs)
    return WrittenRun(run: files.datasets.run, notices: notices)
  }

  /// Checks, before long work, what `write` needs at its end: the folder, the time that files state, and
  /// the models of the last stages.
  public func check(output path: String) throws {
    try OutputFolder.check(path)
    _ = try SourceDate.seconds()
    _ = try aggregator()
    _ = try taxonomy()
    _ = try followUp([])
  }

  private func datasets(of set: RecordSet) throws -> Datasets {
    Datasets(
      run: set.summary, reports: set.reports, trends: set.trends, series: set.series,
      changes: set.changes, checks: set.checks, failures: set.failures,
      recommendations: set.recommendations, peers: set.peers, taxonomy: try taxonomy().areas,
      domain: try domain())
  }
}

/// What `write` has done.
public struct WrittenRun: Sendable {
  /// The run's record as it stands in `run.json`.
  public let run: Run
  /// What became of files of an earlier run that this one does not write; a sentence each.
  public let notices: [String]
}

/// The files of an output folder, and what they are written from.
private struct DatasetFiles: Sendable {
  let folder: OutputFolder
  let csv: CSVText
  let datasets: Datasets
  let pages: [String: ReportPage]
  /// Whether the reports are those of partial results, which lack what their own datasets hold.
  let isMerged: Bool

  /// What came of one format.
  struct Written: Sendable {
    /// SHA-256 of each file, by its name.
    var hashes: [String: String] = [:]
    var schemas: [DataPackage.Resource] = []
  }

  /// Writes every CSV, the other outputs beside them, and `run.json` last, so that a mixture of two
  /// runs is seen.
  ///
  /// - Returns: what became of an earlier run's files that this one does not write.
  func write(_ outputs: [PipelineDefinition.Output]) async throws -> [String] {
    // The one that takes longest comes first, so that the rest is done beside it.
    let parts = PipelineDefinition.Output.allCases.filter {
      // Both workbooks are one file: the full one holds the other.
      $0 == .csv || outputs.contains($0) && !($0 == .workbook && outputs.contains(.fullWorkbook))
    }.sorted { $0.turn < $1.turn }
    var written = try await withThrowingTaskGroup(of: Written.self) { group in
      for part in parts where part != .datapackage { group.addTask { try write(part) } }
      return try await group.reduce(into: Written()) { all, part in
        all.hashes.merge(part.hashes) { first, _ in first }
        all.schemas += part.schemas
      }
    }
    if outputs.contains(.datapackage) {
      let bytes = try DataPackage(written.schemas).bytes()
      try folder.replace(DataPackage.name, with: bytes)
      written.hashes[DataPackage.name] = sha256(bytes)
    }
    let notices = try removeEarlier(than: written.hashes)
    try folder.replace(
      RunJSON.name, with: RunJSON(datasets.run, outputs: written.hashes).bytes())
    return notices
  }

  /// Takes away what an earlier run has written and this one does not: it would describe other reports.
  private func removeEarlier(than written: [String: String]) throws -> [String] {
    let earlier = EarlierRun(in: folder.path)?.outputs.filter { written[$0.key] == nil } ?? [:]
    return try earlier.sorted { $0.key < $1.key }.compactMap { name, hash in
      let path = "\(folder.path)/\(name)"
      guard let now = try? SHA256Sum.ofFile(path) else { return nil }
      guard now == hash else {
        return
          "\(path) is of an earlier run and was changed since: it is left, but holds other reports"
      }
      try folder.remove(name)
      return "\(path) was of an earlier run: taken away"
    }
  }

  private func write(_ output: PipelineDefinition.Output) throws -> Written {
    switch output {
    case .datapackage: return Written()
    case .csv:
      var files = CSVFiles(folder: folder, csv: csv, domain: datasets.domain)
      try isMerged ? datasets.visitMerged(by: &files) : datasets.visit(by: &files)
      return files.written
    case .page:
      let bytes = try EmbeddedFiles.page.bytes(datasets, pages: pages)
      try folder.replace(Page.name, with: bytes)
      return Written(hashes: [Page.name: sha256(bytes)])
    case .database:
      return try replace(Database.name) { path in try Database().write(datasets, to: path) }
    case .workbook, .fullWorkbook:
      return try replace(Workbook.name) { path in
        let workbook = Workbook(
          created: try SourceDate.seconds(), isFull: output == .fullWorkbook)
        if let problem = try workbook.write(datasets, to: path) {
          throw StageError(
            stage: "write", place: Workbook.name, reason: problem,
            remedy: "check the folder's space, or leave the workbook out of 'outputs'")
        }
      }
    }
  }

  private func replace(_ name: String, writing body: (String) throws -> Void) throws -> Written {
    try folder.replace(name, writing: body)
    return Written(hashes: [name: try SHA256Sum.ofFile("\(folder.path)/\(name)")])
  }
}

/// Writes every dataset as CSV, piece by piece: a whole file need not stand in memory.
private struct CSVFiles: Datasets.Visitor {
  /// Bytes that are gathered before they are written.
  private static let pieceLength = 1 << 20

  let folder: OutputFolder
  let csv: CSVText
  let domain: Domain
  var written = DatasetFiles.Written()

  init(folder: OutputFolder, csv: CSVText, domain: Domain) {
    self.folder = folder
    self.csv = csv
    self.domain = domain
  }

  mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) throws {
    let name = "\(Table.name).csv"
    let sum = SHA256Sum()
    var count = 0
    try folder.replace(name) { path in
      let file = try FileHandle(creating: path)
      try pieces(of: table, subjects) { piece in
        try file.write(contentsOf: piece)
        sum.update(piece)
        count += piece.count
      }
      try file.close()
    }
    let hash = sum.finish()
    written.hashes[name] = hash
    written.schemas.append(DataPackage.Resource(table, count: count, sha256: hash, domain: domain))
  }

  private func pieces<Table: Dataset>(
    of table: Table, _ subjects: [Table.Subject], _ body: ([UInt8]) throws -> Void
  ) throws {
    var piece = csv.header(of: table)
    for subject in subjects {
      csv.append(subject, of: table, to: &piece)
      guard piece.count >= CSVFiles.pieceLength else { continue }
      try body(piece)
      piece.removeAll(keepingCapacity: true)
    }
    try body(piece)
  }
}

extension PipelineDefinition.Output {
  /// When its writing starts: what takes longest comes first.
  fileprivate var turn: Int {
    switch self {
    case .fullWorkbook: 0
    case .csv: 1
    case .database: 2
    case .page: 3
    case .workbook: 4
    case .datapackage: 5
    }
  }
}

extension EmbeddedFiles {
  /// The page with its built-in template.
  static let page = Page(
    template: text("Page/page.mustache"), style: text("Page/page.css"),
    script: text("Page/page.js"))

  private static func text(_ name: String) -> String {
    String(decoding: all[name] ?? [], as: UTF8.self)
  }
}
