import Reports

/// Tells which sentences of a report ask for something.
///
/// `tag` marks points of lists of what should improve that are phrases or requests. Beside them stand
/// whole sentences ("Letters are written in plain words."); they ask too where most points of the list
/// are marked and each point is one sentence: findings fill several.
struct RecommendationLists: Sendable {
  private var blockSentences: [Int: Int] = [:]
  private var sections: [Int: (points: Int, marked: Int)] = [:]

  init(_ report: Report) {
    for (sentence, judgement) in zip(report.sentences ?? [], report.judgements ?? []) {
      blockSentences[sentence.block, default: 0] += 1
      guard sentence.role == .bullet else { continue }
      sections[sentence.section, default: (0, 0)].points += 1
      if judgement.isListed { sections[sentence.section, default: (0, 0)].marked += 1 }
    }
  }

  /// Whether the sentence asks. One or two words ("Care leavers") name a topic, and a colon at the end
  /// opens a list: neither asks.
  func asks(_ sentence: Sentence, _ judgement: Judgement, in bytes: [UInt8]) -> Bool {
    guard judgement.isListed || isPointBesideMarked(sentence) else { return false }
    let text = bytes[sentence.span.range]
    return text.last != UInt8(ascii: ":") && TopicWords.stems(of: text).count >= 3
  }

  private func isPointBesideMarked(_ sentence: Sentence) -> Bool {
    guard sentence.role == .bullet, blockSentences[sentence.block] == 1,
      let section = sections[sentence.section]
    else { return false }
    return section.marked > 0 && section.marked * 2 >= section.points
  }
}
