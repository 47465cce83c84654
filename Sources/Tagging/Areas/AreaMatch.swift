/// An occurrence of an area's term: which term of `AreaTagger.terms`, over which words.
struct AreaMatch: Hashable, Sendable {
  private let number: Int32
  private let first: Int32
  private let last: Int32

  init(term: Int, words: ClosedRange<Int>) {
    self.number = Int32(truncatingIfNeeded: term)
    self.first = Int32(truncatingIfNeeded: words.lowerBound)
    self.last = Int32(truncatingIfNeeded: words.upperBound)
  }

  /// Position of the term in `AreaTagger.terms`.
  var term: Int { Int(number) }
  /// Positions of the first and last word in the sentence.
  var words: ClosedRange<Int> { Int(first)...Int(last) }
}
