import Testing

@testable import Bellwether

@Suite struct PipelineReaderTests {
  private func read(_ yaml: String) throws -> PipelineDefinition {
    try PipelineReader(file: "mine.yaml").read(yaml)
  }

  @Test func everyOptionHasADefault() throws {
    let definition = try read("name: Small")
    #expect(definition.name == "Small")
    #expect(definition.clean.maxBytes == 64_000_000)
    #expect(definition.clean.pdfTimeout == 60)
    #expect(definition.aggregate.minJudgements == 10)
    #expect(definition.aggregate.minChange == 0.3)
    #expect(definition.models.isEmpty)
  }

  @Test func optionsAreRead() throws {
    let definition = try read(
      """
      name: Mine
      models: ../Models
      clean: { max_bytes: 500KB, pdf_timeout: 5s, authorities: ./mine.csv }
      tag: { sentiment: [s.csv, c.csv], areas: [a.csv, t.csv] }
      aggregate: { min_judgements: 4 }
      """)
    #expect(definition.clean.maxBytes == 500_000)
    #expect(definition.clean.pdfTimeout == 5)
    #expect(definition.clean.authorities == "./mine.csv")
    #expect(definition.tag.sentiment == ["s.csv", "c.csv"])
    #expect(definition.modelNames(of: .tag).contains("t.csv"))
    #expect(definition.aggregate.minJudgements == 4)
  }

  @Test(arguments: [
    ("name: X\nclaen: {}", "mine.yaml: line 2: column 1", "key 'claen' is unknown"),
    ("name: X\nclean:\n  maxbytes: 3", "mine.yaml: line 3: column 3", "key 'maxbytes' is unknown"),
    ("name: X\nclean: { max_bytes: many }", "mine.yaml: line 2: column 21", "'MANY' is no size"),
    ("name: X\nwrite: { outputs: [pdf] }", "mine.yaml: line 2: column 19", "'pdf' is no output"),
    (
      "name: X\naggregate: { min_change: 3 }", "mine.yaml: line 2: column 26",
      "'3' is no difference of balances"
    ),
    ("name: X\ntag: { areas: [one] }", "mine.yaml: line 2: column 15", "has 1 entries"),
    ("models: x", "mine.yaml: line 1: column 1", "has no name"),
    ("", "mine.yaml", "is empty"),
  ])
  func whatIsNotKnownIsRefused(yaml: String, place: String, reason: String) {
    #expect {
      try read(yaml)
    } throws: { error in
      guard let error = error as? StageError else { return false }
      return error.place == place && error.reason == reason && !error.remedy.isEmpty
    }
  }

  @Test func brokenYAMLNamesTheFile() {
    #expect(throws: StageError.self) { try read("name: [") }
  }

  @Test(
    "lists of outputs",
    arguments: [
      ("csv,page", [.csv, .page]), (" workbook , csv ", [.workbook, .csv]), ("page,page", [.page]),
      ("", []),
    ] as [(String, [PipelineDefinition.Output])])
  func outputs(list: String, outputs: [PipelineDefinition.Output]) throws {
    #expect(try PipelineDefinition.Output.list(parsing: list) == outputs)
  }

  @Test func anUnknownOutputIsNamed() {
    #expect(throws: PipelineDefinition.UnknownOutput(name: "pdf")) {
      try PipelineDefinition.Output.list(parsing: "csv,pdf")
    }
  }

  @Test func outputsOfTheCommandTakeThePlaceOfTheFiles() throws {
    let pipeline = try Pipeline(path: nil, models: [])
    #expect(pipeline.writing([.workbook]).definition.write.outputs == [.workbook])
    #expect(pipeline.writing(nil).definition == pipeline.definition)
  }
}
