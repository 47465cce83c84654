import Foundation

/// Decision trees that tell a web page's content from what stands around it: `page-trees.csv`.
///
/// Each tree asks one number of a passage after another and ends in a score; the sum of the scores is
/// the logarithm of the odds that the passage is content (gradient boosting: Friedman, "Greedy function
/// approximation", 2001). `Benchmarks/fit_pages.py` makes them from pages whose content is known.
package struct PageTrees: Sendable {
  /// A question, or where `feature` is nil an end with a score.
  private struct Node: Sendable {
    var feature: Int?
    var limit: Double
    var yes: Int
    var no: Int
  }

  /// Names of the numbers that the trees ask for.
  package let features: [String]
  private let nodes: [Node]
  private let roots: [Int]

  /// Whether there are no trees, and rules decide alone.
  package var isEmpty: Bool { roots.isEmpty }

  /// Reads the trees (columns tree, node, feature, at_most, yes, no, score). Nodes of a tree count from
  /// 0 and lead to later ones only, so that every walk ends.
  ///
  /// - Parameter known: names of the numbers that there are.
  package init(
    _ files: ModelFiles, file: String = "page-trees.csv", known: Set<String>
  ) throws(LexiconError) {
    let table = try files.table(
      file, columns: ["tree", "node", "feature", "at_most", "yes", "no", "score"])
    var places: [String: Int] = [:]
    var features: [String] = []
    var nodes: [Node] = []
    var roots: [Int] = []
    for row in table.rows {
      let number = Int(try row.number("node", default: -1))
      if number == 0 { roots.append(nodes.count) }
      guard let root = roots.last, nodes.count - root == number else {
        throw row.error("node", "does not follow on the node before", "fit the trees again")
      }
      let name = row["feature"]
      guard !name.isEmpty else {
        nodes.append(Node(limit: try row.number("score", default: 0), yes: 0, no: 0))
        continue
      }
      guard known.contains(name) else {
        throw row.error("feature", "'\(name)' is not known", "use one of: \(known.sorted())")
      }
      if places.updateValue(places[name] ?? features.count, forKey: name) == nil {
        features.append(name)
      }
      let (yes, no) = (
        Int(try row.number("yes", default: -1)), Int(try row.number("no", default: -1))
      )
      guard yes > number, no > number else {
        throw row.error("yes", "does not lead to a later node", "fit the trees again")
      }
      nodes.append(
        Node(
          feature: places[name], limit: try row.number("at_most", default: 0), yes: root + yes,
          no: root + no))
    }
    guard nodes.allSatisfy({ max($0.yes, $0.no) < nodes.count }) else {
      throw table.rows[0].error("yes", "leads to no node", "fit the trees again")
    }
    (self.features, self.nodes, self.roots) = (features, nodes, roots)
  }

  /// The probability that a passage is content, from its numbers in the order of `features`.
  package func probability(of numbers: [Double]) -> Double {
    var score = 0.0
    for root in roots {
      var node = nodes[root]
      while let feature = node.feature {
        node = nodes[numbers[feature] <= node.limit ? node.yes : node.no]
      }
      score += node.limit
    }
    return 1 / (1 + exp(-score))
  }
}
