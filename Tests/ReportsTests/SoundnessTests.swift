import Testing

@testable import Reports

/// Records that were cut or edited: each is refused by what is wrong with it.
@Suite struct SoundnessTests {
  private static let text = "Heading\nCare is ‘good’. Plans drift."

  private static var sound: Report {
    var report = Report(
      id: "letter", file: "letter.txt", format: .text, sha256: "", text: text,
      blocks: [
        Block(role: .heading, span: Span(0, 7), level: 1),
        Block(
          role: .table, span: Span(8, 40), pages: [.init(page: 2, offset: 8)],
          cells: [.init(span: Span(8, 27), isHeader: false)]),
      ])
    report.sections = [Section(heading: 0, level: 1, parent: nil, span: Span(0, 40))]
    report.sentences = [
      Sentence(number: 1, span: Span(0, 7), role: .heading, block: 0, section: 0, page: nil),
      Sentence(number: 2, span: Span(8, 27), role: .paragraph, block: 1, section: 0, page: 2),
    ]
    var judgement = Judgement(sentence: 2)
    judgement.mentions = [
      Mention(span: Span(19, 23), kind: .sentiment, term: "good", label: "strength", weight: 1)
    ]
    report.judgements = [Judgement(sentence: 1), judgement]
    return report
  }

  @Test func whatAStageMakesIsSound() {
    #expect(Record.report(Self.sound).flaw == nil)
    #expect(Record.run(Run(version: "1", pipeline: "p")).flaw == nil)
  }

  private static let changes: [(String, @Sendable (inout Report) -> Void)] = [
    ("blocks[1]: span does not fit", { $0.text = "Heading\nCare" }),
    ("blocks[1]: span does not fit", { $0.blocks[1].span.end = Int.max }),
    ("blocks[0]: span does not fit", { $0.blocks[0].span = Span(7, 0) }),
    ("blocks[0]: span does not fit", { $0.blocks[0].span.start = -1 }),
    ("blocks[1]: span does not fit", { $0.blocks[1].span.start = 6 }),
    // In the middle of a character.
    ("blocks[1]: span does not fit", { $0.blocks[1].span.end = 18 }),
    ("blocks[0]: level is out of range", { $0.blocks[0].level = Int.max }),
    ("blocks[1]: a cell does not fit", { $0.blocks[1].cells[0].span.start = 0 }),
    ("blocks[1]: a page does not fit", { $0.blocks[1].pages[0].page = 0 }),
    ("blocks[1]: a page does not fit", { $0.blocks[1].pages[0].offset = 41 }),
    ("sections[0]: has no such heading", { $0.sections?[0].heading = 2 }),
    ("sections[0]: has no such parent", { $0.sections?[0].parent = 0 }),
    ("sections[0]: level is out of range", { $0.sections?[0].level = Int.min }),
    ("has sentences, but no sections", { $0.sections = nil }),
    ("sentences[1]: number is not 2", { $0.sentences?[1].number = Int.max }),
    ("sentences[1]: has no such block", { $0.sentences?[1].block = -1 }),
    ("sentences[1]: has no such section", { $0.sentences?[1].section = 1 }),
    ("sentences[1]: span does not fit", { $0.sentences?[1].span = Span(0, 7) }),
    ("sentences[1]: page is out of range", { $0.sentences?[1].page = Int.min }),
    ("has not one judgement a sentence", { $0.judgements?.removeLast() }),
    ("judgements[1]: sentence is not 2", { $0.judgements?[1].sentence = 9 }),
    ("judgements[1]: score is out of range", { $0.judgements?[1].score = .infinity }),
    ("judgements[1]: a mention does not fit", { $0.judgements?[1].mentions[0].span.start = 0 }),
    (
      "judgements[1]: a mention does not fit", { $0.judgements?[1].mentions[0].scope = Span(9, 99) }
    ),
    ("inspection.visitNumber is out of range", { $0.inspection.visitNumber = Int.max }),
    ("id is empty", { $0.id = "" }),
    ("id or file holds control characters", { $0.file = "a\u{1B}[2J.txt" }),
  ]

  @Test(arguments: changes.indices)
  func aChangeIsFound(position: Int) {
    let (flaw, change) = Self.changes[position]
    var report = Self.sound
    change(&report)
    #expect(Record.report(report).flaw == flaw)
  }

  @Test func countsThatCannotBeAddedUpAreFound() {
    var run = Run(version: "1", pipeline: "p")
    run.inputs.files = Int.max
    #expect(Record.run(run).flaw == "inputs.files is out of range")
    run.inputs.files = 1
    run.inputs.passedOver = ["pdf": -1]
    #expect(Record.run(run).flaw == "pdf is out of range")
  }
}
