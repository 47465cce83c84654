import Evaluating
import Lexicons
import Reports
import Tagging

/// The terms that led to labels which people put right: where the lexicons may be wrong.
package struct TermsBehind: Sendable {
  /// A term, and how much it did towards wrong labels.
  package struct Row: Hashable, Sendable {
    package let kind: Mention.Kind
    package let term: String
    /// What the term stands for: a polarity, an area's id, a kind of cue.
    package let label: String
    /// Sentences in which it spoke against what is right.
    package fileprivate(set) var sentences = 0
    /// Its weights there, added up.
    package fileprivate(set) var weight = 0.0
    /// Where its number comes from, in a few words; nil where no file has it.
    package let origin: String?
    /// One of the sentences.
    package let example: String
  }

  /// What did most first.
  package let rows: [Row]
  /// Corrected sentences whose labels are right by now.
  package let right: Int

  package init(of passages: [GoldPassage], with pipeline: Pipeline) throws {
    let tagger = try pipeline.tagger()
    var counting = Counting(origins: TermOrigins(try pipeline.taggingLexicons()))
    for passage in passages {
      for (row, judgement) in zip(passage.rows, tagger.tag(passage.report).judgements ?? [])
      where row.isScored { counting.add(row, judgement) }
    }
    self.right = counting.right
    self.rows = counting.rows.values.sorted {
      ($1.sentences, abs($1.weight), $0.term, $0.label)
        < ($0.sentences, abs($0.weight), $1.term, $1.label)
    }
  }

  private struct Counting {
    let origins: TermOrigins
    var rows: [[String]: Row] = [:]
    var right = 0

    mutating func add(_ row: GoldRow, _ judgement: Judgement) {
      let against = judgement.mentions.filter { row.isContradicted(by: $0, in: judgement) }
      if row.sentiment == judgement.sentiment, row.hasAreas(of: judgement) { right += 1 }
      var seen: Set<[String]> = []
      for mention in against {
        let key = [mention.kind.rawValue, mention.term, mention.label]
        var entry =
          rows[key]
          ?? Row(
            kind: mention.kind, term: mention.term, label: mention.label,
            origin: origins.origin(of: mention)?.plain, example: row.text)
        if seen.insert(key).inserted { entry.sentences += 1 }
        entry.weight += mention.weight
        rows[key] = entry
      }
    }
  }
}

extension GoldRow {
  /// Whether the areas that were found are those that are right.
  fileprivate func hasAreas(of judgement: Judgement) -> Bool {
    Set(areas.map(\.area)) == Set(judgement.findings.map(\.area))
  }

  /// Whether a mention speaks for another label than the right one.
  fileprivate func isContradicted(by mention: Mention, in judgement: Judgement) -> Bool {
    if mention.kind == .area {
      return judgement.findings.contains { $0.area == mention.label }
        && !areas.contains { $0.area == mention.label }
    }
    guard sentiment != judgement.sentiment, mention.weight != 0 else { return false }
    return switch sentiment {
    case .strength: mention.weight < 0
    case .weakness: mention.weight > 0
    case .neutral: true
    case .mixed: (mention.weight > 0) == (judgement.score > 0)
    }
  }
}
