import Reports

/// Compares judgements with labels that people gave.
public struct Evaluator: Sendable {
  public init() {}
}
