/// The place of a term among those that weigh something: the rows of `sentiment.csv`, then those of
/// `cues.csv`.
struct WeighedID: Hashable, Sendable {
  /// Held small, as in the positions below: every match has one.
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}

/// The place of a cue among the rows of `cues.csv`.
struct CueID: Hashable, Sendable {
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}

/// The place of a term in `AreaTagger.terms`: those of areas, then signs.
struct AreaTermID: Hashable, Sendable {
  private let number: Int32

  init(position: Int) { self.number = Int32(truncatingIfNeeded: position) }

  var position: Int { Int(number) }
}
