import Reports

/// The fourth stage: folds judgements into trends.
public struct Aggregator: Sendable {
  public init() {}
}
