/// The part of an aggregation that shards, threads and machines can share: a tally a report.
///
/// `merge` is associative, and `Aggregator.finish` gives the same for any order of the tallies.
package struct Partial: Codable, Hashable, Sendable {
  package private(set) var tallies: [Tally]

  package init(_ tallies: [Tally] = []) {
    self.tallies = tallies
  }

  /// Takes in what another part of the reports gave.
  package mutating func merge(_ other: Partial) {
    tallies += other.tallies
  }

  /// Both parts in one.
  package func merging(_ other: Partial) -> Partial {
    Partial(tallies + other.tallies)
  }
}
