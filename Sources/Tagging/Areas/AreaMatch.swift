/// An occurrence of an area's term: which term of `AreaTagger.terms`, over which words.
struct AreaMatch: Hashable, Sendable {
  let term: AreaTermID
  private let first: Int32
  private let last: Int32

  init(term: AreaTermID, words: ClosedRange<Int>) {
    self.term = term
    self.first = Int32(truncatingIfNeeded: words.lowerBound)
    self.last = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// Positions of the first and last word in the sentence.
  var words: ClosedRange<Int> { Int(first)...Int(last) }
}
