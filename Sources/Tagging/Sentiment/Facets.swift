import Lexicons
import Reports

/// Facets of a sentence that its cues name: for how many it holds, which way things moved, whether
/// something is asked for.
struct Facets: Sendable {
  var extent: Extent?
  var trajectory: Trajectory?
  var recommendation = false
  /// Whether its own words ask for something, wherever it stands.
  var isRequest = false

  /// Reads the cues among the hits; of several extents or trajectories the narrowest claim wins:
  /// `none` before `few`, `some`, `most` and `all`, and a decline before an improvement.
  init(_ hits: [WeighedMention], circumstances: [CueLexicon.Circumstance], in terms: TaggingTerms) {
    for hit in hits where hit.kind != nil {
      guard let cue = terms.cue(hit.term) else { continue }
      if let found = cue.extent, rank(found) > (extent.map(rank) ?? -1) { extent = found }
      if let found = cue.trajectory, rank(found) > (trajectory.map(rank) ?? -1) {
        trajectory = found
      }
      if cue.kind == .recommendation { recommendation = true }
    }
    if circumstances.contains(.opensWithRequest) { recommendation = true }
    isRequest = recommendation
    if circumstances.contains(.improvementHeading) { recommendation = true }
  }

  private func rank(_ extent: Extent) -> Int {
    switch extent {
    case .all: 0
    case .most: 1
    case .some: 2
    case .few: 3
    case .none: 4
    }
  }

  private func rank(_ trajectory: Trajectory) -> Int {
    switch trajectory {
    case .improved: 0
    case .unchanged: 1
    case .declined: 2
    }
  }
}
