import Evaluating
import Reports

/// Pages of an output folder that hold a labelled sentence, each with all its sentences and the headings
/// that its first sentence stands under; what has no label is context.
struct LabelledPages {
  let passages: [GoldPassage]

  /// - Parameter label: the label of a sentence, given with its position; nil where it has none.
  init(_ sentences: [WrittenSentence], label: (Int, WrittenSentence) -> GoldRow?) {
    var gold: [GoldRow] = []
    var labelled: Set<String> = []
    var headings = OpenHeadings()
    for (position, sentence) in sentences.enumerated() {
      let row = LabelledPages.row(of: sentence, label: label(position, sentence))
      if row.isScored { labelled.insert(row.passage) }
      if gold.last?.passage != row.passage { gold += headings.above(row, in: sentence.report) }
      headings.note(row, in: sentence.report)
      gold.append(row)
    }
    self.passages = GoldReader().passages(of: gold).filter { labelled.contains($0.id) }
  }

  private static func row(of sentence: WrittenSentence, label: GoldRow?) -> GoldRow {
    var row =
      label ?? GoldRow(unit: "", passage: "", text: "", sentiment: .neutral, flag: "context")
    row.unit = "\(sentence.report)#s\(sentence.number)"
    row.passage = "\(sentence.report)#p\(sentence.page ?? 0)"
    row.text = sentence.text
    row.role = sentence.role
    row.section = sentence.section
    return row
  }
}

/// The headings of a report that were read so far, to find those above a page's first sentence.
private struct OpenHeadings {
  /// Deeper headings than this tell nothing new.
  static let deepest = 6

  private var report = ""
  private var rows: [GoldRow] = []

  mutating func note(_ row: GoldRow, in report: String) {
    if report != self.report { (self.report, rows) = (report, []) }
    if row.role == .heading { rows.append(row) }
  }

  /// The headings above a row as context in its passage, the outermost first.
  func above(_ row: GoldRow, in report: String) -> [GoldRow] {
    guard report == self.report else { return [] }
    var chain: [GoldRow] = []
    var name = row.section
    var end = rows.endIndex
    while chain.count < OpenHeadings.deepest,
      let position = rows[..<end].lastIndex(where: { $0.text == name })
    {
      var heading = rows[position]
      (heading.passage, heading.flag) = (row.passage, "context")
      chain.append(heading)
      (name, end) = (heading.section, position)
    }
    return chain.reversed()
  }
}
