import Foundation
import Testing

@testable import Aggregating

/// The statistics against those that statisticians use, on the same counts.
@Suite struct ProgramPeersTests {
  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "peers/check_statistics.py")

  /// Runs the script; nil where there is no Python.
  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String)? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127
      ? nil : (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func statisticsEqualTheirPeers() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bellwether-statistics-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(PeerCases()).write(to: file)
    guard let answer = try ProgramPeersTests.run([ProgramPeersTests.script.path, file.path]) else {
      print("skipped: python3 is missing")
      return
    }
    guard answer.status != 77 else {
      print("skipped: \(answer.output)")
      return
    }
    print(answer.output)
    #expect(answer.status == 0, "\(answer.output)")
  }
}

/// Cases for the script, each with our answer; drawn with a fixed seed.
private struct PeerCases: Encodable {
  struct WilsonCase: Encodable {
    var successes, total: Int
    var low, high: Double
  }
  struct FisherCase: Encodable {
    var table: [[Int]]
    var p: Double
  }
  struct HochbergCase: Encodable {
    var ps, adjusted: [Double]
  }
  struct MannKendallCase: Encodable {
    var values: [Double]
    var tau, p: Double
  }
  struct TheilSenCase: Encodable {
    var values, times: [Double]
    var slope: Double
  }
  struct BootstrapCase: Encodable {
    var key: String
    var draws: Int
    var counts: [[Int]]
    var balances: [Double]
    var low, high: Double
  }
  struct DifferenceCase: Encodable {
    var key: String
    var draws: Int
    /// Strengths and weaknesses of the earlier year, then of the later one.
    var pairs: [[Int]]
    var differences: [Double]
    var low, high: Double
  }

  var wilson: [WilsonCase] = []
  var fisher: [FisherCase] = []
  var hochberg: [HochbergCase] = []
  var mannKendall: [MannKendallCase] = []
  var theilSen: [TheilSenCase] = []
  var bootstrap: [BootstrapCase] = []
  var difference: [DifferenceCase] = []

  init() {
    var random = SplitMix64(key: "peers")
    for total in 1...60 {
      for successes in 0...total {
        guard let (low, high) = Wilson.interval(successes: successes, of: total) else { continue }
        wilson.append(.init(successes: successes, total: total, low: low, high: high))
      }
    }
    for size in [4, 12, 40, 150, 600] {
      for _ in 0..<120 { fisher.append(PeerCases.fisher(upTo: size, &random)) }
    }
    for count in 1...28 {
      let ps = (0..<count).map { _ in (Double.random(in: 0...1, using: &random) * 50).rounded() / 50
      }
      hochberg.append(.init(ps: ps, adjusted: BenjaminiHochberg.adjusted(ps)))
    }
    for count in 3...25 {
      let values = (0..<count).map { _ in Double(Int.random(in: -8...8, using: &random)) / 8 }
      let test = MannKendall(values)
      mannKendall.append(.init(values: values, tau: test.tau, p: test.p))
      let times = (0..<count).map { _ in
        2012 + Double(Int.random(in: 0...4000, using: &random)) / 365.25
      }.sorted()
      theilSen.append(
        .init(values: values, times: times, slope: TheilSen.slope(values, at: times)))
    }
    for count in [1, 2, 5, 6, 17, 40] {
      bootstrap.append(PeerCases.bootstrap(of: count, &random))
      difference.append(PeerCases.difference(of: count, &random))
    }
  }

  private static func fisher(upTo size: Int, _ random: inout SplitMix64) -> FisherCase {
    let cells = (0..<4).map { _ in Int.random(in: 0...size, using: &random) }
    let p = FisherExact.p(
      Counts(strengths: cells[0], weaknesses: cells[1]),
      Counts(strengths: cells[2], weaknesses: cells[3]))
    return .init(table: [[cells[0], cells[1]], [cells[2], cells[3]]], p: p)
  }

  private static func someCounts(_ random: inout SplitMix64) -> Counts {
    Counts(
      strengths: Int.random(in: 0...12, using: &random),
      weaknesses: Int.random(in: 0...12, using: &random))
  }

  private static func bootstrap(of count: Int, _ random: inout SplitMix64) -> BootstrapCase {
    let counts = (0..<count).map { _ in someCounts(&random) }
    let bootstrap = Bootstrap(draws: 500)
    let key = "region|Vale|ilacs|plans|\(count)"
    let interval = bootstrap.interval(of: counts, key: key)
    return .init(
      key: key, draws: 500, counts: counts.map { [$0.strengths, $0.weaknesses] },
      balances: bootstrap.balances(of: counts, key: key), low: interval?.low ?? .nan,
      high: interval?.high ?? .nan)
  }

  private static func difference(of count: Int, _ random: inout SplitMix64) -> DifferenceCase {
    let pairs = (0..<count).map { _ in
      Bootstrap.Pair(earlier: someCounts(&random), later: someCounts(&random))
    }
    let bootstrap = Bootstrap(draws: 500)
    let key = "all|All reports read|sif|all|\(count)|change"
    let interval = bootstrap.interval(of: pairs, key: key)
    return .init(
      key: key, draws: 500,
      pairs: pairs.map {
        [$0.earlier.strengths, $0.earlier.weaknesses, $0.later.strengths, $0.later.weaknesses]
      }, differences: bootstrap.differences(of: pairs, key: key), low: interval?.low ?? .nan,
      high: interval?.high ?? .nan)
  }
}
