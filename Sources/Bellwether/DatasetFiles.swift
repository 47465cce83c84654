import Foundation
import Reports
import Writing

extension Pipeline {
  /// Writes the datasets of an aggregated stream in every format that the pipeline asks for, and
  /// `run.json` last with the hash of each file.
  ///
  /// - Parameter excel: whether each CSV starts with a byte order mark.
  /// - Returns: the run's record as written.
  @discardableResult
  public func write(_ set: RecordSet, to path: String, excel: Bool = false) throws -> Run {
    var set = set
    try describe(.write, in: &set.run)
    let datasets = try datasets(of: set)
    var files = DatasetFiles(folder: try OutputFolder(path), csv: CSVText(forExcel: excel))
    try datasets.visit(by: &files)
    for output in definition.write.outputs { try files.write(output, datasets) }
    try files.finish(datasets.run)
    return datasets.run
  }

  private func datasets(of set: RecordSet) throws -> Datasets {
    Datasets(
      run: set.summary, reports: set.reports, trends: set.trends, series: set.series,
      failures: set.failures, recommendations: try recommendations(set.reports),
      peers: try peers(set.trends), taxonomy: try taxonomy().areas)
  }
}

/// The files of an output folder while they are written.
private struct DatasetFiles: Datasets.Visitor {
  let folder: OutputFolder
  let csv: CSVText
  /// SHA-256 of each file written, by its name.
  private var hashes: [String: String] = [:]
  private var schemas: [DataPackage.Resource] = []

  init(folder: OutputFolder, csv: CSVText) {
    self.folder = folder
    self.csv = csv
  }

  /// Writes a CSV; every CSV is always written.
  mutating func visit<Table: Dataset>(_ table: Table, _ subjects: [Table.Subject]) throws {
    let bytes = csv.bytes(of: table, subjects)
    try replace("\(Table.name).csv", with: bytes)
    schemas.append(DataPackage.Resource(table, count: bytes.count, sha256: sha256(bytes)))
  }

  mutating func write(_ output: PipelineDefinition.Output, _ datasets: Datasets) throws {
    switch output {
    case .csv: break
    case .datapackage: try replace(DataPackage.name, with: DataPackage(schemas).bytes())
    case .page: try replace(Page.name, with: EmbeddedFiles.page.bytes(datasets))
    case .database:
      try replace(Database.name) { path in try Database().write(datasets, to: path) }
    case .workbook:
      let created = created
      try replace(Workbook.name) { path in
        if let problem = try Workbook(created: created).write(datasets, to: path) {
          throw StageError(
            stage: "write", place: Workbook.name, reason: problem,
            remedy: "check the folder's space, or leave the workbook out of 'outputs'")
        }
      }
    }
  }

  /// Writes `run.json`, last, so that a mixture of two runs is seen.
  func finish(_ run: Run) throws {
    try folder.replace(RunJSON.name, with: RunJSON(run, outputs: hashes).bytes())
  }

  /// Seconds since 1970 that the workbook states: `SOURCE_DATE_EPOCH`, else 1 January 2000.
  private var created: Int {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) ?? 946_684_800
  }

  private mutating func replace(_ name: String, with bytes: [UInt8]) throws {
    try folder.replace(name, with: bytes)
    hashes[name] = sha256(bytes)
  }

  private mutating func replace(_ name: String, writing body: (String) throws -> Void) throws {
    try folder.replace(name, writing: body)
    let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
    hashes[name] = sha256(Array(bytes))
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
