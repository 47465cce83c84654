// Frame only: the helper "areas" owns this file and replaces it.

/// The terms of the practice areas, from `area-terms.csv`.
public struct AreaLexicon: Sendable {
  public init(_ files: ModelFiles, file: String = "area-terms.csv") throws(LexiconError) {}
}
