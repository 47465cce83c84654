import Reports

/// What a partial result holds of a report's text: the sentences that later reports are compared with, and
/// that rows of changes quote.
///
/// It stands apart from the counts, since it takes ten times as much: who needs no recommendations leaves
/// it out. Values stand in columns, one entry a sentence, so that it stays small and is quickly written.
package struct Statements: Codable, Hashable, Sendable {
  package let id: String
  /// Texts of headings and of prose, one after the other.
  private var text = ""
  /// Of each section its parent, and where its heading starts and ends in `text`; −1 for none.
  private var sections = PackedColumn<Int>()
  /// Of each sentence its block, its section, and where it starts and ends in `text`.
  private var places = PackedColumn<Int>()
  private var roles = PackedColumn<Role>()
  private var marks = PackedColumn<String>()
  private var sentiments = PackedColumn<Sentiment>()
  private var scores = PackedColumn<Double>()
  /// Areas with their polarities: `area:polarity`, joined by `;`.
  private var findings: [String] = []

  /// What may be true of a sentence, by the letter that stands for it in `marks`.
  private enum Mark: Character {
    case inCell = "c"
    case listed = "l"
    case ofOtherBody = "o"
  }

  package init(_ report: Report) {
    id = report.id
    for section in report.sections ?? [] {
      let heading = section.heading.flatMap {
        report.blocks.indices.contains($0) ? report.blocks[$0].span : nil
      }
      sections.values +=
        [section.parent ?? -1] + (heading.map { take($0, of: report) } ?? [-1, -1])
    }
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? []) {
      add(sentence, judgement, of: report)
    }
  }

  private mutating func add(_ sentence: Sentence, _ judgement: Judgement, of report: Report) {
    places.values += [sentence.block, sentence.section]
    places.values += sentence.isProse ? take(sentence.span, of: report) : [-1, -1]
    roles.values.append(sentence.role)
    marks.values.append(
      String(
        [
          sentence.isInCell == true ? Mark.inCell : nil, judgement.isListed ? .listed : nil,
          judgement.isOfOtherBody ? .ofOtherBody : nil,
        ].compactMap { $0?.rawValue }))
    sentiments.values.append(judgement.sentiment)
    scores.values.append(judgement.score)
    findings.append(
      judgement.findings.map { "\($0.area):\($0.polarity.rawValue)" }.joined(separator: ";"))
  }

  /// Takes over a stretch of the report's text: where it starts and ends now.
  private mutating func take(_ span: Span, of report: Report) -> [Int] {
    let start = text.utf8.count
    text += report.text[span]
    return [start, text.utf8.count]
  }
}

extension Statements {
  /// Puts text, sections, sentences and judgements into a report; what no stage after `tag` asks for is
  /// not there.
  func fill(_ report: inout Report) {
    report.text = text
    report.sections = stride(from: 0, to: sections.count, by: 3).map { at in
      let parent = sections[at] < 0 ? nil : sections[at]
      guard let span = span(sections, at + 1) else {
        return Section(heading: nil, level: 0, parent: parent, span: Span(0, 0))
      }
      report.blocks.append(Block(role: .heading, span: span))
      return Section(heading: report.blocks.count - 1, level: 0, parent: parent, span: span)
    }
    report.sentences = roles.indices.map(sentence)
    report.judgements = roles.indices.map(judgement)
  }

  private func sentence(_ position: Int) -> Sentence {
    var sentence = Sentence(
      number: position + 1, span: span(places, 4 * position + 2) ?? Span(0, 0),
      role: roles[position], block: places[4 * position], section: places[4 * position + 1],
      page: nil)
    if has(.inCell, position) { sentence.isInCell = true }
    return sentence
  }

  private func judgement(_ position: Int) -> Judgement {
    var judgement = Judgement(sentence: position + 1)
    judgement.sentiment = sentiments[position]
    judgement.score = scores[position]
    judgement.isListed = has(.listed, position)
    judgement.isOfOtherBody = has(.ofOtherBody, position)
    judgement.findings = findings[position].utf8.split(separator: UInt8(ascii: ";")).compactMap {
      let parts = $0.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
      guard parts.count == 2, let polarity = Sentiment(rawValue: parts[1]) else { return nil }
      return Finding(area: parts[0], polarity: polarity, evidence: [])
    }
    return judgement
  }

  private func has(_ mark: Mark, _ position: Int) -> Bool {
    marks[position].contains(mark.rawValue)
  }

  private func span(_ numbers: PackedColumn<Int>, _ at: Int) -> Span? {
    numbers[at] < 0 ? nil : Span(numbers[at], numbers[at + 1])
  }

  /// Positions that a block can have: paragraphs are counted from 1 on.
  private static let blocks = 0...1_000_000_000

  /// What is wrong with statements that come from outside; nil where all is well.
  package var flaw: String? {
    let count = roles.count
    guard sections.count % 3 == 0, places.count == 4 * count, marks.count == count,
      sentiments.count == count, scores.count == count, findings.count == count
    else { return "columns have not one entry a sentence" }
    let bytes = Array(text.utf8)
    func fits(_ start: Int, _ end: Int) -> Bool {
      if start < 0 { return end < 0 }
      return start <= end && end <= bytes.count
        && [start, end].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    }
    for at in stride(from: 0, to: sections.count, by: 3) {
      guard sections[at] < at / 3, fits(sections[at + 1], sections[at + 2]) else {
        return "sections[\(at / 3)] does not fit"
      }
    }
    for at in stride(from: 0, to: places.count, by: 4) {
      guard Statements.blocks.contains(places[at]),
        (0..<sections.count / 3).contains(places[at + 1]),
        fits(places[at + 2], places[at + 3])
      else { return "sentences[\(at / 4)] does not fit" }
    }
    return scores.allSatisfy { (-1...1).contains($0) } ? nil : "a score is out of range"
  }
}
