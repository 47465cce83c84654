import Reports

/// The fifth stage: writes datasets.
public struct Writer: Sendable {
  public init() {}
}
