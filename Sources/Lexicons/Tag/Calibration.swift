import Foundation
import Reports

/// How likely the sentiment that a sentence is given is right, from `fitted/confidence.csv`.
///
/// A row for each sentiment: log-odds that it is right, by how far the sums of the sentence lie from
/// where another sentiment would be chosen (Platt 1999). The numbers are fitted to sentences of reports
/// that the lexicons were not fitted to, and count in log-odds.
package struct Calibration: Sendable {
  /// What a sentence says of how sure its sentiment is. The raw values are columns of the file.
  package enum Sign: String, Sendable, CaseIterable {
    /// Always 1.
    case always
    /// How far the claim lies from the threshold, up to 1, and up to 4.
    case claimNear = "claim_near"
    case claim
    /// How far the lean lies from 0, up to 1, and up to 5.
    case leanNear = "lean_near"
    case lean
    /// Two clauses are set apart; and how far the mixed number lies from 0 then, up to 3.
    case pair
    case mixed
    /// No term that a person rated as strong.
    case untold
  }

  /// The file of fitted numbers.
  package static let file = "confidence.csv"

  private var weights: [Sentiment: [Double]]

  /// Nil where a number for any sentiment is missing.
  package init?(_ weights: [Sentiment: [Double]]) {
    guard Sentiment.allCases.allSatisfy({ weights[$0]?.count == Sign.allCases.count }) else {
      return nil
    }
    self.weights = weights
  }

  /// Reads the file; nil where there is none.
  static func read(_ files: ModelFiles) throws(LexiconError) -> Calibration? {
    let file = FittedRows.name(for: Calibration.file)
    guard files.names.contains(file) else { return nil }
    var weights: [Sentiment: [Double]] = [:]
    let columns = Sign.allCases.map(\.rawValue)
    for row in try files.table(file, columns: ["sentiment"] + columns).rows {
      var numbers: [Double] = []
      for column in columns { numbers.append(try row.number(column, default: 0)) }
      weights[try row.choice("sentiment")] = numbers
    }
    guard let calibration = Calibration(weights) else {
      throw LexiconError(
        file: file, column: "sentiment", reason: "a sentiment is missing", remedy: "fit anew")
    }
    return calibration
  }

  /// The probability, 0 to 1, that a sentiment is right.
  ///
  /// - Parameter signs: a value for each `Sign`, in order.
  package func probability(_ sentiment: Sentiment, _ signs: [Double]) -> Double {
    let odds = zip(weights[sentiment] ?? [], signs).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-odds))
  }

  /// The file's content.
  package var bytes: [UInt8] {
    let rows = Sentiment.allCases.map { sentiment in
      [sentiment.rawValue] + (weights[sentiment] ?? []).map { "\($0)" }
    }
    return Table.csv(header: ["sentiment"] + Sign.allCases.map(\.rawValue), rows: rows)
  }
}
