/// What the score of an area takes from everything but its terms: a row of `area-context.csv`.
public struct AreaContext: Sendable {
  /// A circumstance of a sentence. The raw values are columns of the file.
  public enum Circumstance: String, Sendable, CaseIterable {
    /// Always: how common the area is.
    case bias
    /// Times the area's probability in the sentence before.
    case previous
    /// Times the area's fading probability over all sentences before.
    case lasting
    /// `previous`, on top, where the sentence points back.
    case previousIfReferring = "previous_if_referring"
    /// `previous`, on top, where no term tells any area.
    case previousIfSilent = "previous_if_silent"
    /// `lasting`, on top, where no term tells any area.
    case lastingIfSilent = "lasting_if_silent"
    /// `previous`, on top, where no term tells a setting.
    case previousIfUnset = "previous_if_unset"
    /// `lasting`, on top, where no term tells a setting.
    case lastingIfUnset = "lasting_if_unset"
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

    /// The weight before fitting.
    public var prior: Double {
      switch self {
      case .previous, .previousIfReferring, .previousIfSilent, .lastingIfSilent: 1
      case .lasting: 1.5
      case .notice: -4
      default: 0
      }
    }
  }

  /// Whether the area says which children or which service a passage is about, and so holds for the
  /// sentences that follow ("care leavers", not "supervision").
  public var isSetting: Bool
  /// By circumstance, in the order of `Circumstance.allCases`, in log-odds.
  public var weights: [Double]

  public init(isSetting: Bool = false, weights: [Double]? = nil) {
    self.isSetting = isSetting
    self.weights = weights ?? Circumstance.allCases.map(\.prior)
  }

  static func read(
    _ files: ModelFiles, _ file: String
  ) throws(LexiconError) -> [String: AreaContext] {
    enum Answer: String, CaseIterable { case yes, no }
    let columns = ["area", "setting"] + Circumstance.allCases.map(\.rawValue)
    var contexts: [String: AreaContext] = [:]
    for row in try files.table(file, columns: columns).rows {
      let area = try row.required("area")
      guard contexts[area] == nil else {
        throw row.error("area", "'\(area)' stands twice", "remove one of the rows")
      }
      var context = AreaContext(isSetting: try row.choice("setting", default: Answer.no) == .yes)
      for (position, circumstance) in Circumstance.allCases.enumerated() {
        context.weights[position] = try row.number(circumstance.rawValue, default: 0)
      }
      contexts[area] = context
    }
    return contexts
  }
}
