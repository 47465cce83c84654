import Reports

/// A sentence that a person labelled.
package struct GoldRow: Hashable, Sendable {
  /// What a label says on one practice area.
  package struct Label: Hashable, Sendable {
    package var area: String
    package var polarity: Sentiment

    package init(area: String, polarity: Sentiment) {
      self.area = area
      self.polarity = polarity
    }
  }

  /// Name of the labelled unit.
  package var unit: String
  /// Name of the passage that the sentence stands in.
  package var passage: String
  package var text: String
  package var sentiment: Sentiment
  /// The areas that the sentence is about.
  package var areas: [Label]
  /// Areas that may be named or left out: they count neither for nor against.
  package var also: [Label]
  /// What the sentence is in its report; a row that was given without it is a paragraph's.
  package var role: Role
  /// The heading that it stands under, where known.
  package var section: String
  /// Why the row is context only (`fragment`, `bad-split`); empty where it is scored.
  package var flag: String

  package init(
    unit: String, passage: String, text: String, sentiment: Sentiment, areas: [Label] = [],
    also: [Label] = [], role: Role = .paragraph, section: String = "", flag: String = ""
  ) {
    self.unit = unit
    self.passage = passage
    self.text = text
    self.sentiment = sentiment
    self.areas = areas
    self.also = also
    self.role = role
    self.section = section
    self.flag = flag
  }

  /// Whether the row counts; rows that are flagged are context for those after them.
  package var isScored: Bool { flag.isEmpty }
}

/// Labelled sentences that stand together, in reading order.
package struct GoldPassage: Hashable, Sendable {
  /// `REPORT#pPAGE`, or any other name.
  package var id: String
  package var rows: [GoldRow]

  package init(id: String, rows: [GoldRow]) {
    self.id = id
    self.rows = rows
  }

  /// The name of the report that the passage comes from.
  package var reportName: String { String(id.prefix { $0 != "#" }) }

  /// The passage as a segmented report: each row is a block and a sentence, never split again, and
  /// each heading opens a section.
  package var report: Report {
    var text = ""
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var sections = [Section(heading: nil, level: 0, parent: nil, span: Span(0, 0))]
    for (position, row) in rows.enumerated() {
      if position > 0 { text += "\n" }
      let span = Span(text.utf8.count, text.utf8.count + row.text.utf8.count)
      text += row.text
      if row.role == .heading { sections.append(section(of: position, at: span, after: sections)) }
      sections[sections.count - 1].span.end = span.end
      blocks.append(Block(role: row.role, span: span))
      sentences.append(
        Sentence(
          number: position + 1, span: span, role: row.role, block: position,
          section: sections.count - 1, page: nil))
    }
    var report = Report(id: id, file: id, format: .text, sha256: "", text: text, blocks: blocks)
    report.sections = sections
    report.sentences = sentences
    return report
  }

  /// The section that the heading at a position opens, inside that of the heading it stands under.
  private func section(of position: Int, at span: Span, after sections: [Section]) -> Section {
    let outer = rows[position].section
    let parent = sections.lastIndex { section in
      section.heading.map { rows[$0].text == outer } ?? false
    }
    let level = parent.map { sections[$0].level + 1 } ?? 1
    return Section(heading: position, level: level, parent: parent, span: span)
  }
}

/// What is wrong in a file of labels, where, and what to do about it.
package struct GoldError: Error, Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// Line, counted from 1 at the header; nil where the whole file is meant.
  package var line: Int?
  package var reason: String
  package var remedy: String

  package init(file: String, line: Int? = nil, reason: String, remedy: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }

  /// `gold.tsv: line 7: 'good' is no sentiment; use one of: strength, weakness, mixed, neutral`.
  package var description: String {
    let place = line.map { "\(file): line \($0)" } ?? file
    return "\(place): \(reason); \(remedy)"
  }
}
