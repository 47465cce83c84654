import Foundation
import Reports
import Testing

@testable import Lexicons

@Suite struct CalibrationTests {
  private static let header = "sentiment,always,claim_near,claim,lean_near,lean,pair,mixed,untold\n"
  private static let rows =
    "strength,1,0,0.5,0,0,0,0,0\nweakness,-1,0,0,0,0,0,0,2\nmixed,0,,,,,,,\nneutral,3,0,0,0,0,0,0,0\n"

  private func files(_ rows: String) -> ModelFiles {
    littleFiles(["fitted/confidence.csv": Self.header + rows])
  }

  /// Log-odds are the sum of weights times signs.
  @Test(
    arguments: [
      (Sentiment.strength, [1.0, 0, 4, 0, 0, 0, 0, 0], 3.0),
      (.weakness, [1, 0, 0, 0, 0, 0, 0, 1], 1),
      (.mixed, [1, 1, 1, 1, 1, 1, 1, 1], 0), (.neutral, [1, 0, 0, 0, 0, 0, 0, 0], 3),
    ] as [(Sentiment, [Double], Double)])
  func probability(sentiment: Sentiment, signs: [Double], odds: Double) throws {
    let found = try #require(try Calibration.read(files(Self.rows)))
    #expect(abs(found.probability(sentiment, signs) - 1 / (1 + exp(-odds))) < 1e-12)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let found = try #require(try Calibration.read(files(Self.rows)))
    let again = littleFiles(["fitted/confidence.csv": String(decoding: found.bytes, as: UTF8.self)])
    #expect(try Calibration.read(again)?.bytes == found.bytes)
  }

  @Test func aSentimentThatIsMissingIsAMistakeAndNoFileIsNone() throws {
    #expect(try Calibration.read(littleFiles([:]))?.bytes == nil)
    let found = complaint { try Calibration.read(files("strength,1,0,0,0,0,0,0,0\n")) as Any }
    #expect(found.hasPrefix("fitted/confidence.csv: "), "\(found)")
    #expect(Calibration([.strength: [1]])?.bytes == nil)
  }
}
