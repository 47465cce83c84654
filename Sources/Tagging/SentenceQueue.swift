import Lexicons
import Reports

/// A report's sentences on their way to the reader: the terms of a few are read ahead, since what is
/// said next helps to name the areas of what is said now.
///
/// Places go round in a ring and keep their space, so that one more sentence costs no allocation.
struct SentenceQueue {
  /// What was read of one sentence.
  struct Place {
    var terms = SentenceTerms()
    var glimpse = OwnAreaScores()
  }

  private var places = [Place](repeating: Place(), count: AreaNeighbours.reach + 1)
  private var first = 0
  private var count = 0
  /// Position in the report of the next sentence to be read ahead.
  private var position = 0
  private var sheet = AreaSums()
  private let persons: NameReader.Persons

  /// - Parameter persons: who is named in the report, beside those with a title.
  init(persons: NameReader.Persons = []) { self.persons = persons }

  /// Whether a sentence is read at all; tables and furniture are passed over.
  static func holds(_ sentence: Sentence) -> Bool { sentence.isProse || sentence.role == .heading }

  /// Puts the next sentence that is read into `place`, and those after it into `around`.
  mutating func take(
    into place: inout Place, _ sentences: [Sentence], _ bytes: [UInt8], with tagger: Tagger,
    around: inout AreaNeighbours
  ) {
    fill(sentences, bytes, with: tagger)
    guard count > 0 else { return }
    swap(&places[first], &place)
    first = (first + 1) % places.count
    count -= 1
    around.clearLookahead()
    for offset in (0..<count).reversed() {
      let following = (first + offset) % places.count
      around.lookAhead(
        places[following].glimpse.alone, isReferring: places[following].glimpse.isReferring)
    }
  }

  private mutating func fill(_ sentences: [Sentence], _ bytes: [UInt8], with tagger: Tagger) {
    while count < places.count, position < sentences.count {
      let sentence = sentences[position]
      position += 1
      guard SentenceQueue.holds(sentence) else { continue }
      read(sentence, bytes, with: tagger, into: (first + count) % places.count)
      count += 1
    }
  }

  private mutating func read(
    _ sentence: Sentence, _ bytes: [UInt8], with tagger: Tagger, into place: Int
  ) {
    places[place].terms.read(bytes, sentence.span, with: tagger.terms, persons: persons)
    tagger.areaTagger.glimpse(
      places[place].terms.areas, on: &sheet, into: &places[place].glimpse)
  }
}
