import Foundation
import Lexicons
import Reports
import Writing

extension Pipeline {
  /// Cleans, segments and tags documents that come on a stream, and hands on an answer for each, in their
  /// order.
  ///
  /// An answer depends on its document alone: neither on those before it nor on how many there are. So
  /// ids are the writer's to settle: two documents of one id give two reports of one id.
  ///
  /// - Parameters:
  ///   - jobs: how many documents are worked on at once. With one, a document is asked for only once the
  ///     answer to the one before it was handed on.
  ///   - body: called with bytes to write: first what describes the run, then an answer for each document.
  /// - Returns: how many documents gave a failure.
  package func runDocuments(
    from handle: FileHandle, overrides: MetadataOverrides = .init(), jobs: Int,
    body: (Data) throws -> Void
  ) async throws -> Int {
    let stage = try cleanStage(overrides: overrides)
    let (segmenter, tagger, aggregator) = (try segmenter(), try tagger(), try aggregator())
    let run = try documentRun()
    let tables = AnswerTables(
      domain: try domain(), taxonomy: try taxonomy().areas, origin: try run.origin)
    try body(try description(of: run))
    var stream = DocumentStream(handle, maxBytes: definition.clean.maxBytes)
    var failed = 0
    func next() throws -> StreamedDocument? { try stream.next() }
    try await mapInOrder(next: next, jobs: jobs) { document in
      var outcome = await stage.clean(document)
      outcome.tag(with: segmenter, tagger)
      outcome.count(hasPage: false, aggregator)
      let isFailure = !outcome.failures.isEmpty
      return (
        isFailure,
        Result { try tables.answer(outcome, id: document.id, file: document.file).bytes() }
      )
    } consume: { isFailure, answer in
      failed += isFailure ? 1 : 0
      try body(try answer.get())
    }
    return failed
  }

  /// The run's record, without inputs: those are the writer's to count.
  private func documentRun() throws -> Run {
    var run = Run(version: bellwetherVersion, pipeline: definition.name)
    for stage in [Stage.clean, .segment, .tag] { try describe(stage, in: &run) }
    return run
  }

  /// The first answer: the run's record, what describes the columns of every dataset, and the names'
  /// endings of files that are read inside folders.
  private func description(of run: Run) throws -> Data {
    var schemas = Schemas(domain: try domain())
    let empty = Datasets(
      run: run, reports: [], trends: [], series: [], changes: [], checks: [], failures: [],
      recommendations: [], peers: [], taxonomy: try taxonomy().areas, domain: schemas.domain)
    try empty.visit(by: &schemas)
    schemas.visit(StandingTable(), [])
    var answer = DocumentAnswer(id: "", file: "")
    answer.add("run", try JSONLines().line(of: PartialRecord.run(run)))
    answer.add("datapackage", try DataPackage(schemas.resources).bytes())
    answer.add("extensions", try JSONLines().line(of: InputScan.extensions.sorted()))
    return try answer.bytes()
  }
}

/// Gathers what describes the datasets' columns.
private struct Schemas: Datasets.Visitor {
  let domain: Domain
  var resources: [DataPackage.Resource] = []

  init(domain: Domain) { self.domain = domain }

  mutating func visit<Table: Dataset>(_ table: Table, _: [Table.Subject]) {
    resources.append(DataPackage.Resource(table, domain: domain))
  }
}

extension CleanStage {
  /// Cleans a document that came on a stream.
  func clean(_ document: StreamedDocument) async -> Outcome {
    switch document.content {
    case .bytes(let bytes): await clean(bytes, id: document.id, file: document.file)
    case .tooLarge:
      Outcome(failures: [.tooLarge(document.file, limit: reader.maxBytes)])
    case .path(let path):
      await clean(Named(input: InputFile(path: path, file: document.file), id: document.id))
    }
  }
}
