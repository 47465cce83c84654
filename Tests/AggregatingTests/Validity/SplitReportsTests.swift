import Reports
import Testing

@testable import Aggregating

@Suite struct SplitReportsTests {
  private func alarms(_ reports: [Report]) -> [Check] {
    let tallies = reports.map(Tally.init)
    let order = AreaOrder(Invented.taxonomy, seenIn: tallies)
    return SplitReports(options: AggregateOptions(), areas: order).checks(of: tallies)
  }

  /// Paragraphs whose sentences all say the same are what makes sentences taken as independent call
  /// changes where there are none.
  @Test func splitReportsAreSeldomCalled() throws {
    var random = SplitMix64(key: "split")
    let reports = (0..<120).map { number in
      let share = Double.random(in: 0.3...0.8, using: &random)
      let says = (0..<30).flatMap { paragraph in
        let side: Sentiment =
          Double.random(in: 0..<1, using: &random) < share ? .strength : .weakness
        return (0..<3).map { _ in
          let repeats = Double.random(in: 0..<1, using: &random) < 0.34.squareRoot()
          let other: Sentiment =
            Double.random(in: 0..<1, using: &random) < share ? .strength : .weakness
          let says = repeats ? side : other
          return Invented.Says(says, ["plans": says], paragraph: paragraph)
        }
      }
      return Invented.report("r\(number)", authority: "a\(number)", says)
    }
    let alarms = alarms(reports)
    #expect(alarms.allSatisfy { $0.name == "reports split in two, called changed" })
    #expect(alarms.map(\.area) == ["all", "plans"])
    for alarm in alarms {
      #expect(alarm.n == 600)
      // One in twenty, as far as 600 splits can tell.
      #expect((alarm.low ?? 1) <= 0.05 && (alarm.value ?? 1) <= 0.07)
      #expect((alarm.rivalValue ?? 0) > 0.08)
    }
  }

  @Test func whatCannotBeHalvedIsNotCompared() {
    // One paragraph falls into one half, whatever is drawn; nineteen judgements leave one half short.
    let one = Invented.says("plans", 20, 20).map { says in
      var says = says
      says.paragraph = 0
      return says
    }
    #expect(alarms([Invented.report("a", one)]).isEmpty)
    #expect(alarms([Invented.report("a", Invented.says("plans", 19, 0))]).isEmpty)
  }

  @Test func someParagraphsOfATally() {
    let tally = Tally(Invented.report("a", Invented.says("plans", 2, 3)))
    let part = tally.filter { $0 >= 2 }
    #expect(part.all == Counts(weaknesses: 3))
    #expect(part.areas.map(\.counts) == [Counts(weaknesses: 3)])
  }
}
