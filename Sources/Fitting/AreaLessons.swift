import Evaluating
import Foundation
import Lexicons
import Reports
import Tagging
import Terms

/// Weights of a lexicon: by entry, and by area and circumstance.
struct AreaWeights {
  var entries: [Double]
  var circumstances: [[Double]] = []
}

/// Labelled sentences as the area tagger reads them, ready to be fitted to.
struct AreaLessons {
  private struct Lesson {
    let reading: AreaFeatures
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
    _ passages: [GoldPassage], lexicon: AreaLexicon, taxonomy: Taxonomy, names: NameLexicon
  ) throws(LexiconError) {
    let reader = try AreaFeatureReader(lexicon, taxonomy: taxonomy, names: names)
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
      let rows = passage.rows.filter { ![.table, .furniture].contains($0.role) }
      return rows.enumerated().map { position, row in
        Lesson(reading: reader.read(row.text), row: row, part: part, isFirst: position == 0)
      }
    }
  }

  /// Fits what sentences say by themselves, to all lessons.
  func fit() -> [LogisticFit] { areas.indices.map { fit($0, leavingOut: nil) } }

  /// The weights of fits to all lessons.
  func weights(of fits: [LogisticFit]) -> AreaWeights {
    var weights = AreaWeights(entries: [Double](repeating: 0, count: entries.count))
    for (area, fit) in fits.enumerated() {
      for (place, entry) in entriesByArea[area].enumerated() {
        weights.entries[entry] = fit.weights[place]
      }
      var own = Array(fit.weights.suffix(circumstances.count))
      own[0] += fit.bias
      weights.circumstances.append(own)
    }
    return weights
  }

  /// By area, the weights of what the sentences around add.
  ///
  /// What each sentence says by itself is taken from a fit that did not see its report, as it will be
  /// when the tagger reads a new one.
  ///
  /// - Parameter fits: fits to all lessons, from which the others start.
  func fitNeighbours(from fits: [LogisticFit]) -> [[Double]] {
    let odds = oddsLeftOut(from: fits)
    let around = neighbours(by: odds)
    return areas.indices.map { fitNeighbours(of: $0, odds: odds, around: around) }
  }

  private func fitNeighbours(
    of area: Int, odds: [[Double]], around: [AreaNeighbours]
  ) -> [Double] {
    let neighbours = AreaContext.Neighbour.allCases
    let rows = rows(of: area, leavingOut: nil) { position in
      let reading = lessons[position].reading
      let values = around[position].strengths(
        for: area, odds: odds[position][area], isReferring: reading.isReferring,
        isUnset: reading.isUnset)
      return values.enumerated().dropFirst().filter { $0.element != 0 }
        .map { (Int32($0.offset), $0.element) }
    }
    let fit = LogisticFit(
      rows, prior: neighbours.map(\.prior),
      strengths: neighbours.map {
        $0 == .scale ? AreaFit.scaleStrength : AreaFit.circumstanceStrength
      })
    return [fit.bias] + fit.weights.dropFirst()
  }

  /// For each lesson, each area's log-odds by its own terms, from a fit without its part.
  private func oddsLeftOut(from fits: [LogisticFit]) -> [[Double]] {
    var odds = lessons.map { _ in [Double](repeating: 0, count: areas.count) }
    for part in 0..<AreaFit.parts {
      for area in areas.indices {
        let fit = fit(area, leavingOut: part, from: fits[area])
        for (position, lesson) in lessons.enumerated() where lesson.part == part {
          odds[position][area] = features(of: lesson.reading, area: area)
            .reduce(fit.bias) { $0 + fit.weights[Int($1.position)] * $1.value }
        }
      }
    }
    return odds
  }

  /// What stands around each lesson.
  private func neighbours(by odds: [[Double]]) -> [AreaNeighbours] {
    let alone = odds.map { $0.map { 1 / (1 + exp(-$0)) } }
    var around = AreaNeighbours(areas: areas.count)
    var end = 0
    return lessons.indices.map { position in
      if lessons[position].isFirst {
        around = AreaNeighbours(areas: areas.count)
        end = lessons[(position + 1)...].firstIndex { $0.isFirst } ?? lessons.count
      }
      around.clearLookahead()
      for following in (position..<min(end, position + 1 + AreaNeighbours.reach)).dropFirst()
        .reversed()
      {
        around.lookAhead(alone[following], isReferring: lessons[following].reading.isReferring)
      }
      defer { around.leave(alone[position]) }
      return around
    }
  }

  private func fit(
    _ area: Int, leavingOut part: Int?, from start: LogisticFit? = nil
  ) -> LogisticFit {
    let own = entriesByArea[area].map { entries[$0] }
    let rows = rows(of: area, leavingOut: part) { features(of: lessons[$0].reading, area: area) }
    return LogisticFit(
      rows, prior: own.map(\.handWeight) + circumstances.map(\.prior),
      strengths: own.map { $0.tier == .learned ? AreaFit.learnedStrength : AreaFit.ratedStrength }
        + circumstances.map { _ in AreaFit.circumstanceStrength },
      from: start, tolerance: AreaFit.tolerance)
  }

  /// A row for each lesson that says whether it is about the area.
  private func rows(
    of area: Int, leavingOut part: Int?,
    features: (Int) -> [(position: Int32, value: Double)]
  ) -> [LogisticRow] {
    let id = areas[area]
    return lessons.indices.compactMap { position in
      let lesson = lessons[position]
      guard lesson.row.isScored, lesson.part != part else { return nil }
      guard !lesson.row.also.contains(where: { $0.area == id }) else { return nil }
      let answer = lesson.row.areas.contains { $0.area == id } ? 1.0 : 0
      return LogisticRow(features: features(position), answer: answer)
    }
  }

  private func features(
    of reading: AreaFeatures, area: Int
  ) -> [(position: Int32, value: Double)] {
    var features: [(position: Int32, value: Double)] = []
    for counted in reading.entries where counted.area == area {
      features.append((places[counted.entry], 1))
    }
    let first = Int32(entriesByArea[area].count)
    let values = reading.circumstances(of: area)
    for (position, value) in values.enumerated() where position > 0 && value != 0 {
      features.append((first + Int32(position), value))
    }
    return features
  }
}
