import Evaluating
import Lexicons
import Reports
import Tagging

/// Fits the numbers of `sentiment.csv` and `cues.csv` to labelled sentences.
///
/// Three logistic regressions on the terms of each sentence, each drawn towards the numbers given by
/// hand: lean (strength against weakness), claim (a judgement against none), and mixed (two clauses
/// judged differently). Terms that nobody rated are found anew each time, and drawn to nothing; those
/// that say enough stay as `learned` terms. What the sentence before was judged is a circumstance of a
/// sentence; it is read with the lexicons as they are given, never with the labels, so that fitting
/// sees the mistakes that tagging will make.
package struct SentimentFit: Sendable {
  /// How strongly numbers are drawn to the ones given by hand, and those of learned terms to 0. Weaker
  /// ones do no better on reports left out of fitting, and take the figures on labels away from those.
  struct Strengths: Sendable {
    var rated: Double
    var learned: Double

    /// What rules of composition make of terms is grammar, which letters do not teach: they hold few
    /// sentences of each kind, whose other terms would take its weight away.
    static let composed = 100.0

    func of(_ pull: Pull) -> Double {
      switch pull {
      case .rated: rated
      case .learned: learned
      case .composed: Strengths.composed
      }
    }
  }

  /// What draws a number to where it was.
  enum Pull { case rated, learned, composed }

  private static let lean = Strengths(rated: 1.5, learned: 8)
  private static let claim = Strengths(rated: 6, learned: 14)
  private static let mixed = Strengths(rated: 1, learned: 1)

  /// A learned term's number is kept when it is at least so far from 0.
  static let leastWeight = 0.1

  /// Words that only hold sentences together: none is learned alone.
  private let grammar: [String]

  package init(grammar: [String] = []) { self.grammar = grammar }

  /// The lexicons with fitted numbers in place of the ones given by hand; learned terms are found anew.
  ///
  /// - Throws: a `LexiconError` for a lexicon that cannot be compiled.
  package func fitted(
    _ lexicons: TaggingLexicons, to passages: [GoldPassage]
  ) throws(LexiconError) -> TaggingLexicons {
    var wide = lexicons.asGivenByHand
    let words = try PassedOverWords(names: lexicons.names, grammar: grammar)
    wide.sentiment.entries += LearnedTerms.candidates(in: passages, beside: wide, words: words)
      .map { .init(learned: $0) }
    var fitted = numbers(of: SentimentSheet(passages, tagger: try Tagger(wide)), for: wide)
    fitted.sentiment.entries.removeAll {
      $0.isLearned && $0.lean == 0 && $0.claim == 0
    }
    return fitted
  }

  private func numbers(of sheet: SentimentSheet, for lexicons: TaggingLexicons) -> TaggingLexicons {
    let sentiment = lexicons.sentiment.entries
    let cues = lexicons.cues.entries
    let always = cues.firstIndex { $0.circumstance == .always }.map { $0 + sentiment.count }
    let pair = cues.firstIndex { $0.circumstance == .pair }.map { $0 + sentiment.count }
    let pulls: [Pull] =
      sentiment.map { $0.isLearned ? .learned : .rated }
      + cues.map { $0.circumstance?.isComposed == true ? .composed : .rated }
    let lean = weights(
      sheet.lean, prior: sentiment.map(\.handLean) + cues.map(\.handLean),
      strengths: SentimentFit.lean, pulls: pulls, constant: always)
    let claim = weights(
      sheet.claim, prior: sentiment.map(\.handClaim) + cues.map(\.handClaim),
      strengths: SentimentFit.claim, pulls: pulls, constant: always)
    let mixed = weights(
      sheet.mixed, prior: sentiment.map { _ in 0 } + cues.map(\.handMixed),
      strengths: SentimentFit.mixed, pulls: pulls, constant: pair)
    var fitted = lexicons
    for position in sentiment.indices {
      fitted.sentiment.entries[position].lean = lean[position]
      fitted.sentiment.entries[position].claim = claim[position]
    }
    for position in cues.indices {
      fitted.cues.entries[position].lean = lean[sentiment.count + position]
      fitted.cues.entries[position].claim = claim[sentiment.count + position]
      fitted.cues.entries[position].mixed = mixed[sentiment.count + position]
    }
    return fitted
  }

  /// The weights with the bias put where it belongs: into the term that every row has. Learned terms
  /// that say little are left out, and all is fitted again.
  private func weights(
    _ rows: [LogisticRow], prior: [Double], strengths: Strengths, pulls: [Pull], constant: Int?
  ) -> [Double] {
    let strengths = pulls.map(strengths.of)
    let first = LogisticFit(rows, prior: prior, strengths: strengths).weights
    let isKept = zip(pulls, first).map { $0 != .learned || abs($1) >= SentimentFit.leastWeight }
    let narrow = rows.map { row in
      var row = row
      row.features.removeAll { !isKept[Int($0.position)] }
      return row
    }
    let fit = LogisticFit(narrow, prior: prior, strengths: strengths)
    var weights = fit.weights
    if let constant { weights[constant] += fit.bias }
    return weights.map(rounded)
  }
}

/// Labelled sentences as rows of the three regressions.
private struct SentimentSheet {
  var lean: [LogisticRow] = []
  var claim: [LogisticRow] = []
  var mixed: [LogisticRow] = []

  init(_ passages: [GoldPassage], tagger: Tagger) {
    for passage in passages {
      let readings = tagger.sentimentReadings(of: passage.report)
      for (row, reading) in zip(passage.rows, readings) {
        if row.isScored, let reading { add(reading, label: row.sentiment) }
      }
    }
  }

  private mutating func add(_ reading: SentimentFeatures, label: Sentiment) {
    claim.append(row(reading.claims, answer: label != .neutral))
    if label == .strength || label == .weakness {
      lean.append(row(reading.leans, answer: label == .strength))
    }
    if label != .neutral, let pair = reading.mixed {
      mixed.append(row(pair, answer: label == .mixed))
    }
  }

  private func row(_ values: [Int: Double], answer: Bool) -> LogisticRow {
    let features = values.sorted { $0.key < $1.key }
      .map { (position: Int32($0.key), value: $0.value) }
    return LogisticRow(features: features, answer: answer ? 1 : 0)
  }
}

extension SentimentFit {
  /// The fitted numbers of lexicons as files.
  package static func files(
    of lexicons: TaggingLexicons, from files: ModelFiles
  ) throws(LexiconError) -> [FittedFile] {
    let (sentiment, cues) = (lexicons.sentiment, lexicons.cues)
    let terms = try files.table(
      sentiment.file, columns: SentimentLexicon.columns, optional: SentimentLexicon.optionalColumns)
    let cueTable = try files.table(
      cues.file, columns: CueLexicon.columns, optional: CueLexicon.optionalColumns,
      key: CueLexicon.key)
    var termFile = try FittedFile(
      terms, file: sentiment.file, in: files, key: ["term"],
      numbers: SentimentLexicon.fittedColumns)
    for entry in sentiment.entries {
      let numbers = [(entry.lean, entry.handLean), (entry.claim, entry.handClaim)]
      if entry.isLearned {
        termFile.add(learned: [entry.term], numbers)
      } else {
        termFile.add(written: [entry.term], numbers)
      }
    }
    var cueFile = try FittedFile(
      cueTable, file: cues.file, in: files, key: CueLexicon.key, numbers: CueLexicon.fittedColumns)
    for cue in cues.entries {
      cueFile.add(
        written: [cue.term, cue.kind.rawValue],
        [(cue.lean, cue.handLean), (cue.claim, cue.handClaim), (cue.mixed, cue.handMixed)])
    }
    return [termFile, cueFile]
  }
}

extension TaggingLexicons {
  /// The same with the numbers given by hand, so that fitting twice gives what fitting once gives.
  /// Nobody gave learned terms a number: they are left out.
  var asGivenByHand: TaggingLexicons {
    var given = self
    given.sentiment.entries.removeAll(where: \.isLearned)
    for position in given.sentiment.entries.indices {
      let entry = given.sentiment.entries[position]
      given.sentiment.entries[position].lean = entry.handLean
      given.sentiment.entries[position].claim = entry.handClaim
    }
    for position in cues.entries.indices {
      given.cues.entries[position].lean = cues.entries[position].handLean
      given.cues.entries[position].claim = cues.entries[position].handClaim
      given.cues.entries[position].mixed = cues.entries[position].handMixed
    }
    return given
  }
}
