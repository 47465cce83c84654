import Foundation
import Reports
import TestSupport
import Testing

@testable import Tagging

/// Who speaks, phenomenon by phenomenon. A line is a paragraph of one sentence; `|` cuts a paragraph
/// into sentences. Speakers are written by their first letter.
@Suite struct SpeakerReaderTests {
  let bench: TaggerBench

  init() throws { self.bench = try TaggerBench() }

  @Test(arguments: [
    ("named before", "Cllr Una Vane said: “Our plans are poor.”", "p"),
    ("named after", "“Our plans are poor,” said Cllr Una Vane.", "p"),
    ("named after without a comma", "“Our plans are poor” said Cllr Una Vane.", "p"),
    ("named in the middle", "“Our plans,” Cllr Una Vane said, “are poor.”", "p"),
    ("apposition", "Una Vane, cabinet member for schools, said plans were poor.", "p"),
    ("apposition after", "“Plans are poor,” said Una Vane, the council leader.", "p"),
    ("lead-in", "Responding to the Ofsted report, Cllr Una Vane said plans were poor.", "p"),
    ("indirect", "The council said that it had begun to recruit.", "p"),
    ("belief", "Mr Vane believes that plans are excellent.", "o"),
    ("surname later", "Una Vane, council leader, spoke first.\nVane said plans were poor.", "ip"),
    ("pronoun", "Cllr Una Vane said it was a start.\nShe added that plans were excellent.", "pp"),
    ("passive", "The council was told by inspectors that plans were poor.", "i"),
    ("passive without agent", "Oversight was described as poor.", "i"),
    ("according to", "According to Unison, caseloads are too high.", "o"),
    (
      "its officers", "The charity Hearth said help was late.\nIts director, Cy Ross, said more.",
      "oo"
    ),
    ("opposition", "Opposition leader Cllr Una Vane said plans were poor.", "o"),
    (
      "opposition in apposition", "Cllr Una Vane, leader of the opposition, said plans were poor.",
      "o"
    ),
    ("department", "A Department for Education spokesman said plans were poor.", "o"),
    ("stranger", "Plans were poor, Bertha Kline said.", "o"),
    ("nobody in particular", "Social workers said that they felt supported.", "i"),
    ("told inspectors", "Parents told inspectors that they were listened to.", "i"),
    ("report", "The report said: “Plans are poor.”", "i"),
    ("part of a sentence", "Ofsted praised “strong leadership” in the town.", "i"),
    ("part at the start", "“Serious failures” left children at risk.", "i"),
    (
      "it after the report", "The report said plans were poor.\nIt added that drift was common.",
      "ii"
    ),
    (
      "it after the council", "The council said plans were good.\nIt added that help was early.",
      "pp"
    ),
    ("inspectors found, in a quotation's tail", "“Plans are poor,” inspectors found.", "i"),
    (
      "paragraphs of one quotation",
      "Cllr Una Vane said: “We are proud.\n“Plans are good.\n“Help is early.”\nDrift is common.",
      "pppi"
    ),
    ("tail a paragraph later", "“Plans are good.\n“Help is early,” said Cllr Una Vane.", "pp"),
    ("tail a sentence later", "“Plans are good. | Help is early,” said Cllr Una Vane.", "pp"),
    ("new quotation, same speaker", "“A start,” said Cllr Una Vane. | “Plans are good.”", "pp"),
    ("narrator between", "Cllr Una Vane said no.\nDrift is common.\n“Plans are poor.”", "pii"),
    ("report quoted at the end", "“Plans are good. | Help is early,” said the report.", "ii"),
    ("said by itself", "“Plans are good.”\nsaid Cllr Una Vane.", "pp"),
    (
      "list of promises",
      "The council said it would:\n- recruit widely\n- visit more often\nDrift is common.", "pppi"
    ),
    ("heading ends a quotation", "Cllr Una Vane said no.\n# Front door\n“Plans are poor.”", "pii"),
    ("colon alone", "Farmer Jo Beck stormed: “Plans are poor.”", "o"),
    ("somebody indefinite", "“Plans are poor,” says a former worker.", "o"),
    ("catchword within", "Inspectors praised the “kind” staff and said plans were good.", "i"),
    ("plans", "The council plans to open an excellent hub.", "p"),
    ("first person by itself", "“We are proud of our staff.”", "p"),
  ])
  func tellsWhoSpeaks(name: String, text: String, expected: String) {
    #expect(speakers(text, source: .press) == expected, "\(name)")
  }

  @Test(arguments: [
    ("a child is part of the findings", "“My worker is kind,” said one child.", "i"),
    ("so is a leader", "Leaders told us: “We are proud of our plans.”", "i"),
    ("a press piece that was not known for one", "“Plans are good,” said Cllr Una Vane.", "p"),
  ])
  func anOfficialReportIsTheInspectorates(name: String, text: String, expected: String) {
    #expect(speakers(text, source: .official) == expected, "\(name)")
  }

  @Test func aSpeechOfManyVerbsAndNamesCostsLittle() {
    for words in [

      "said Ann ", "was said ", "he, ", "Ann Bell, ", "“said” ", "“a\n", "Cllr said: “x\n",
    ] {
      let time = cpuTime {
        _ = bench.judgements(String(repeating: words, count: 10_000), source: .press)
      }
      #expect(time < .seconds(20), "\(words)")
    }
  }

  private func speakers(_ text: String, source: Source) -> String {
    let report = TaggerBench.report(text, source: source)
    let prose = zip(report.sentences ?? [], bench.tagger.tag(report).judgements ?? [])
    return prose.compactMap { $1.speaker.rawValue.first.map(String.init) }.joined()
  }
}
