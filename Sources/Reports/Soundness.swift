/// What is wrong with records that come from outside: someone may have edited or cut them.
///
/// Stages rely on what is checked here: spans that lie in the text and between its characters, layers
/// that fit each other, numbers that can be added up. What a stage itself makes is sound.
extension Record {
  /// The first thing that is wrong; nil where all is well.
  package var flaw: String? {
    switch self {
    case .run(let run): run.flaw
    case .report(let report): report.flaw
    case .failure: nil
    case .trend(let trend):
      Flaw.count(
        [
          "authorities": trend.authorities, "reports": trend.reports,
          "strengths": trend.strengths, "weaknesses": trend.weaknesses,
        ])
    case .series(let series): Flaw.count(["periods": series.periods])
    case .change(let change):
      Flaw.count([
        "before.strengths": change.before?.strengths ?? 0,
        "before.weaknesses": change.before?.weaknesses ?? 0,
        "after.strengths": change.after.strengths, "after.weaknesses": change.after.weaknesses,
      ])
    case .recommendation, .peer, .check: nil
    }
  }
}

extension Run {
  fileprivate var flaw: String? {
    if pipeline != pipeline.shown { return "pipeline holds control characters" }
    return Flaw.count([
      "inputs.files": inputs.files, "inputs.reports": inputs.reports,
      "inputs.failures": inputs.failures,
    ]) ?? Flaw.count(inputs.passedOver) ?? Flaw.count(counts)
  }
}

extension Report {
  fileprivate var flaw: String? {
    if id.isEmpty { return "id is empty" }
    if id != id.shown || file != file.shown { return "id or file holds control characters" }
    let bounds = TextBounds(text)
    return blocksFlaw(bounds) ?? sectionsFlaw(bounds) ?? sentencesFlaw(bounds)
      ?? judgementsFlaw(bounds)
      ?? Flaw.count(["inspection.visitNumber": inspection.visitNumber ?? 0])
  }

  private func blocksFlaw(_ bounds: TextBounds) -> String? {
    var end = 0
    return Flaw.first(blocks, "blocks") { _, block in
      guard bounds.holds(block.span), block.span.start >= end else { return "span does not fit" }
      end = block.span.end
      guard (0...100).contains(block.level ?? 0) else { return "level is out of range" }
      return block.cellsFlaw(bounds) ?? block.pagesFlaw(bounds)
    }
  }

  private func sectionsFlaw(_ bounds: TextBounds) -> String? {
    Flaw.first(sections ?? [], "sections") { position, section in
      guard bounds.holds(section.span) else { return "span does not fit" }
      guard section.heading.map(blocks.indices.contains) ?? true else {
        return "has no such heading"
      }
      guard section.parent.map((0..<position).contains) ?? true else { return "has no such parent" }
      return (0...100).contains(section.level) ? nil : "level is out of range"
    }
  }

  private func sentencesFlaw(_ bounds: TextBounds) -> String? {
    guard let sentences else { return nil }
    guard let sections else { return "has sentences, but no sections" }
    var end = 0
    return Flaw.first(sentences, "sentences") { position, sentence in
      guard sentence.number == position + 1 else { return "number is not \(position + 1)" }
      guard blocks.indices.contains(sentence.block) else { return "has no such block" }
      guard sections.indices.contains(sentence.section) else { return "has no such section" }
      guard bounds.holds(sentence.span), sentence.span.start >= end,
        blocks[sentence.block].span.contains(sentence.span)
      else { return "span does not fit" }
      end = sentence.span.end
      return Flaw.pages.contains(sentence.page ?? 1) ? nil : "page is out of range"
    }
  }

  private func judgementsFlaw(_ bounds: TextBounds) -> String? {
    guard let judgements else { return nil }
    guard let sentences, sentences.count == judgements.count else {
      return "has not one judgement a sentence"
    }
    return Flaw.first(judgements, "judgements") { position, judgement in
      guard judgement.sentence == position + 1 else { return "sentence is not \(position + 1)" }
      guard (-1...1).contains(judgement.score) else { return "score is out of range" }
      let span = sentences[position].span
      let fits = judgement.mentions.allSatisfy { mention in
        bounds.holds(mention.span) && span.contains(mention.span) && mention.weight.isFinite
          && (mention.scope.map { bounds.holds($0) } ?? true)
      }
      return fits ? nil : "a mention does not fit"
    }
  }
}

extension Block {
  fileprivate func cellsFlaw(_ bounds: TextBounds) -> String? {
    var end = span.start
    for cell in cells {
      guard bounds.holds(cell.span), cell.span.start >= end, span.contains(cell.span) else {
        return "a cell does not fit"
      }
      end = cell.span.end
    }
    return nil
  }

  fileprivate func pagesFlaw(_ bounds: TextBounds) -> String? {
    var offset = 0
    for page in pages {
      guard Flaw.pages.contains(page.page), page.offset >= offset, page.offset <= bounds.count
      else {
        return "a page does not fit"
      }
      offset = page.offset
    }
    return nil
  }
}

/// Where spans of a text may begin and end.
private struct TextBounds {
  /// Bytes of the text, and whether each continues a character.
  private let continues: [Bool]
  var count: Int { continues.count }

  init(_ text: String) {
    continues = text.utf8.map { $0 & 0xC0 == 0x80 }
  }

  func holds(_ span: Span) -> Bool {
    0 <= span.start && span.start <= span.end && span.end <= count && isBetween(span.start)
      && isBetween(span.end)
  }

  private func isBetween(_ offset: Int) -> Bool { offset == count || !continues[offset] }
}

/// Ways to say what is wrong.
private enum Flaw {
  /// Pages that a document can have.
  static let pages = 1...10_000_000
  /// What can be counted: far more than there is, and little enough to add up.
  private static let counts = 0...1_000_000_000

  static func count(_ counts: [String: Int]) -> String? {
    counts.sorted { $0.key < $1.key }.first { !Flaw.counts.contains($0.value) }
      .map { "\($0.key) is out of range" }
  }

  /// The first element with a flaw, named by its position.
  static func first<Element>(
    _ elements: [Element], _ name: String, _ flaw: (Int, Element) -> String?
  ) -> String? {
    for (position, element) in elements.enumerated() {
      if let flaw = flaw(position, element) { return "\(name)[\(position)]: \(flaw)" }
    }
    return nil
  }
}
