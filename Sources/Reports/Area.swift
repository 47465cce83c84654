/// A practice area of the taxonomy.
public struct Area: Codable, Hashable, Sendable {
  public var id: String
  /// The group that the area belongs to, for example `leadership`.
  public var domain: String
  /// The name that people read.
  public var label: String

  /// Stands for every judged sentence once, with or without an area; no taxonomy may use its id.
  public static let all = Area(id: "all", domain: "all", label: "All judgements")

  public init(id: String, domain: String, label: String) {
    self.id = id
    self.domain = domain
    self.label = label
  }
}
