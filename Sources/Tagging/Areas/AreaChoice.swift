/// An area that a sentence is about, with what led to it.
struct AreaChoice: Hashable, Sendable {
  /// Position of the area in the taxonomy.
  var area: Int
  /// How likely it is that the sentence is about the area, 0 to 1.
  var score: Double
  /// Whether the area says which children or which service the sentence is about.
  var isSetting: Bool
  /// Positions in `AreaChoices.matches` of what speaks for it, in reading order; none where it comes
  /// from the context.
  var matches: Range<Int>
}

/// The areas that a sentence is about.
struct AreaChoices: Sendable {
  /// The likeliest first.
  var choices: [AreaChoice] = []
  /// What speaks for each of them, one after the other.
  var matches: [AreaMatch] = []
}
