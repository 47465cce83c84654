import Evaluating
import Foundation
import Lexicons
import Reports
import Tagging

/// Weights of a lexicon: by entry, and by area and circumstance.
struct AreaWeights {
  var entries: [Double]
  var circumstances: [[Double]]
}

/// Labelled sentences as the area tagger reads them, ready to be fitted to.
struct AreaLessons {
  private struct Lesson {
    let reading: AreaReading
    let row: GoldRow
    let part: Int
    /// Whether the sentence is its passage's first.
    let isFirst: Bool
  }

  private let lessons: [Lesson]
  private let entries: [AreaLexicon.Entry]
  private let areas: [String]
  /// Positions of the entries of each area.
  private let entriesByArea: [[Int]]
  /// For each entry, its position among those of its area.
  private let places: [Int32]
  private let circumstances = AreaContext.Circumstance.allCases

  /// - Throws: a `LexiconError` for a lexicon that cannot be compiled.
  init(
    _ passages: [GoldPassage], lexicon: AreaLexicon, taxonomy: Taxonomy
  ) throws(LexiconError) {
    let reader = try AreaReader(lexicon, taxonomy: taxonomy)
    self.entries = lexicon.entries
    self.areas = taxonomy.areas.map(\.id)
    var byArea = areas.map { _ in [Int]() }
    var places = [Int32](repeating: 0, count: lexicon.entries.count)
    let positions = Dictionary(
      areas.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (position, entry) in lexicon.entries.enumerated() {
      guard let area = positions[entry.area] else { continue }
      places[position] = Int32(byArea[area].count)
      byArea[area].append(position)
    }
    self.entriesByArea = byArea
    self.places = places
    self.lessons = passages.flatMap { passage in
      let part = ReportParts.part(of: passage.reportName, of: AreaFit.parts, seed: 7)
      return passage.rows.enumerated().map { position, row in
        Lesson(reading: reader.read(row.text), row: row, part: part, isFirst: position == 0)
      }
    }
  }

  /// What the tagger remembers at each lesson, by fits that left the lesson's part out.
  var memories: [AreaMemory] { memories(of: probabilitiesLeftOut()) }

  /// Fits to all lessons.
  func fit(after memories: [AreaMemory]) -> AreaWeights {
    var weights = AreaWeights(
      entries: [Double](repeating: 0, count: entries.count), circumstances: [])
    for area in areas.indices {
      let fit = fit(area, leavingOut: nil, after: memories)
      for (place, entry) in entriesByArea[area].enumerated() {
        weights.entries[entry] = fit.weights[place]
      }
      var own = Array(fit.weights.suffix(circumstances.count))
      own[0] += fit.bias
      weights.circumstances.append(own)
    }
    return weights
  }

  /// For each lesson, each area's probability by its own terms, from a fit without its part.
  private func probabilitiesLeftOut() -> [[Double]] {
    let none = [AreaMemory](repeating: AreaMemory(), count: lessons.count)
    var probabilities = lessons.map { _ in [Double](repeating: 0, count: areas.count) }
    for part in 0..<AreaFit.parts {
      for area in areas.indices {
        let fit = fit(area, leavingOut: part, after: none)
        for (position, lesson) in lessons.enumerated() where lesson.part == part {
          let features = features(of: lesson.reading, area: area, after: none[position])
          probabilities[position][area] = fit.probability(features)
        }
      }
    }
    return probabilities
  }

  /// What the tagger remembers at each lesson.
  private func memories(of probabilities: [[Double]]) -> [AreaMemory] {
    var memory = AreaMemory()
    return lessons.enumerated().map { position, lesson in
      if lesson.isFirst { memory = AreaMemory() }
      defer {
        if lesson.reading.isMemorable {
          memory.note(probabilities[position], alone: probabilities[position])
        }
      }
      return memory
    }
  }

  private func fit(
    _ area: Int, leavingOut part: Int?, after memories: [AreaMemory]
  ) -> LogisticFit {
    let id = areas[area]
    var rows: [LogisticRow] = []
    for (position, lesson) in lessons.enumerated() {
      guard lesson.row.isScored, lesson.part != part else { continue }
      guard !lesson.row.also.contains(where: { $0.area == id }) else { continue }
      let answer = lesson.row.areas.contains { $0.area == id } ? 1.0 : 0
      let features = features(of: lesson.reading, area: area, after: memories[position])
      rows.append(LogisticRow(features: features, answer: answer))
    }
    let own = entriesByArea[area].map { entries[$0] }
    return LogisticFit(
      rows, prior: own.map(\.tier.weight) + circumstances.map(\.prior),
      strengths: own.map { $0.tier == .learned ? AreaFit.learnedStrength : AreaFit.ratedStrength }
        + circumstances.map { _ in AreaFit.circumstanceStrength })
  }

  private func features(
    of reading: AreaReading, area: Int, after memory: AreaMemory
  ) -> [(position: Int32, value: Double)] {
    var features: [(position: Int32, value: Double)] = []
    for counted in reading.entries where counted.area == area {
      features.append((places[counted.entry], 1))
    }
    let first = Int32(entriesByArea[area].count)
    let values = reading.circumstances(of: area, after: memory)
    for (position, value) in values.enumerated() where position > 0 && value != 0 {
      features.append((first + Int32(position), value))
    }
    return features
  }
}

/// Words, pairs of words and beginnings of words that labelled sentences hold often enough.
struct TermCandidates {
  /// In alphabetical order.
  let terms: [String]

  init(_ passages: [GoldPassage], atLeast fewest: Int) {
    var counts: [String: Int] = [:]
    for row in passages.flatMap(\.rows) {
      for term in TermCandidates.terms(in: row.text) { counts[term, default: 0] += 1 }
    }
    self.terms = counts.filter { $0.value >= fewest }.keys.sorted()
  }

  static func terms(in text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordScanner().scan(bytes, in: 0..<bytes.count, into: &words)
    var terms: Set<String> = []
    var before: String?
    for word in words {
      let spelling = String(decoding: bytes[word.span.range], as: UTF8.self)
        .lowercased().replacing("’", with: "'")
      terms.insert(spelling)
      if spelling.count > 6 { terms.insert("\(spelling.prefix(6))*") }
      if let before, !word.followsBreak { terms.insert("\(before) \(spelling)") }
      before = spelling
    }
    return terms
  }
}
