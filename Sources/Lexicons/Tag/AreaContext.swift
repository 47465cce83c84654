/// What the score of an area takes from everything but its terms: a row of
/// `fitted/area-context.csv`.
package struct AreaContext: Sendable {
  /// A circumstance of the sentence itself. The raw values are columns of the file.
  package enum Circumstance: String, Sendable, CaseIterable {
    /// Always: how common the area is.
    case bias
    /// The sentence points back.
    case referring
    /// No term tells any area.
    case silent
    /// No term tells a setting.
    case unset
    /// A term tells the area.
    case telling
    /// A term that tells the area is among the first four words.
    case tellingEarly = "telling_early"
    /// No other area is told by an earlier word.
    case tellingFirst = "telling_first"
    /// Times the number of places that tell the area, up to four.
    case tellingEach = "telling_each"
    /// Times the number of other areas that are told.
    case others
    /// `others`, on top, where a term tells the area.
    case othersIfTelling = "others_if_telling"
    /// The area is told, and no other.
    case alone
    /// The sentence belongs to the letter, not to the findings.
    case notice

    /// The weight that fitting starts from.
    package var prior: Double { self == .notice ? -4 : 0 }

    /// The weight where nothing was fitted. With this bias a certain term is enough by itself, a strong
    /// one where no other area is told, and a usual one is not.
    package var unfitted: Double { self == .bias ? -3 : prior }
  }

  /// What the sentences around add to a score. The raw values are columns of the file.
  package enum Neighbour: String, Sendable, CaseIterable {
    /// Always.
    case shift
    /// Times the score by the sentence's own terms and circumstances.
    case scale
    /// Times the area's probability in the sentence before.
    case previous
    /// Times the area's probability in the sentence after.
    case next
    /// Times the area's probability over all sentences before, fading.
    case lasting
    /// Times the area's probability over the sentences after, fading.
    case coming
    /// Times the area's mean probability over sentences before and after, fading slowly.
    case around
    /// `previous`, on top, where the sentence points back.
    case previousIfReferring = "previous_if_referring"
    /// `next`, on top, where the sentence after points back.
    case nextIfReferring = "next_if_referring"
    /// `previous`, on top, where no term tells a setting; so are the others.
    case previousIfUnset = "previous_if_unset"
    case nextIfUnset = "next_if_unset"
    case lastingIfUnset = "lasting_if_unset"
    case comingIfUnset = "coming_if_unset"
    case aroundIfUnset = "around_if_unset"

    /// The weight before fitting.
    package var prior: Double { self == .scale ? 1 : 0 }
  }

  /// The file that says which areas are settings.
  package static let file = "area-context.csv"
  /// Stands in the fitted file for every area without a row of its own.
  package static let anyArea = "*"

  /// Whether the area says which children or which service a passage is about, and so holds for the
  /// sentences that follow ("care leavers", not "supervision").
  package var isSetting: Bool
  /// By circumstance, in the order of `Circumstance.allCases`, in log-odds.
  package var weights: [Double]
  /// By neighbour, in the order of `Neighbour.allCases`, in log-odds.
  package var neighbours: [Double]

  package init(isSetting: Bool = false) {
    self.isSetting = isSetting
    self.weights = Circumstance.allCases.map(\.unfitted)
    self.neighbours = Neighbour.allCases.map(\.prior)
  }

  /// The weight of a circumstance, in log-odds.
  package func weight(of circumstance: Circumstance) -> Double {
    AreaContext.weight(of: circumstance, in: weights)
  }

  /// The weight of a neighbour, in log-odds.
  package func weight(of neighbour: Neighbour) -> Double {
    AreaContext.weight(of: neighbour, in: neighbours)
  }

  private static func weight<Part: CaseIterable & Equatable>(
    of part: Part, in weights: [Double]
  ) -> Double {
    zip(Part.allCases, weights).first { $0.0 == part }?.1 ?? 0
  }

  /// The columns of the file that hold weights, in order.
  package static var weightColumns: [String] {
    Circumstance.allCases.map(\.rawValue) + Neighbour.allCases.map(\.rawValue)
  }

  /// Log-odds of a sentence that holds no term of any area.
  package var silentOdds: Double {
    weight(of: .bias) + weight(of: .silent) + (isSetting ? 0 : weight(of: .unset))
  }

  /// The contexts by area, and under `anyArea` that of every other.
  static func read(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> [String: AreaContext] {
    var contexts: [String: AreaContext] = [:]
    let fitted = try fittedRows(files, FittedRows.name(for: file))
    for row in try files.table(file, columns: ["area", "setting"], optional: ["note"]).rows {
      let area = try row.required("area")
      let isSetting = try row.isYes("setting")
      contexts[area] = try AreaContext(
        isSetting: isSetting, fitted: fitted[area] ?? fitted[anyArea])
    }
    contexts[anyArea] = try AreaContext(isSetting: false, fitted: fitted[anyArea])
    return contexts
  }

  /// By area, the fitted row; none where there is no such file. Nobody writes these numbers.
  static func fittedRows(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> [String: Table.Row] {
    let rows = try files.rows(file, columns: ["area"] + weightColumns)
    return Dictionary(rows.map { ($0["area"], $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(isSetting: Bool, fitted row: Table.Row?) throws(LexiconError) {
    self.init(isSetting: isSetting)
    guard let row else { return }
    for (position, circumstance) in Circumstance.allCases.enumerated() {
      weights[position] = try row.number(circumstance.rawValue, default: circumstance.unfitted)
    }
    for (position, neighbour) in Neighbour.allCases.enumerated() {
      neighbours[position] = try row.number(neighbour.rawValue, default: neighbour.prior)
    }
  }
}
