import Testing

@testable import Bellwether

@Suite struct SideBySideTests {
  /// Counts pieces of work under way.
  private actor Count {
    private(set) var now = 0
    private(set) var most = 0
    func begin() {
      now += 1
      most = max(most, now)
    }
    func end() { now -= 1 }
  }

  @Test func oneAloneRunsWithNothingBesideIt() async {
    let work = SideBySide()
    let count = Count()
    await withTaskGroup(of: Int?.self) { group in
      for number in 0..<60 {
        group.addTask {
          guard number % 7 == 3 else {
            return await work.together {
              await count.begin()
              await Task.yield()
              await count.end()
              return nil
            }
          }
          return await work.alone {
            await count.begin()
            await Task.yield()
            let now = await count.now
            await count.end()
            return now
          }
        }
      }
      for await beside in group { #expect(beside == nil || beside == 1) }
    }
    #expect(await count.now == 0)
  }

  @Test func anErrorFreesTheWay() async {
    struct Broken: Error {}
    let work = SideBySide()
    await #expect(throws: Broken.self) {
      try await work.alone { () async throws in throw Broken() }
    }
    #expect(await work.alone { 1 } == 1)
    #expect(await work.together { 2 } == 2)
  }
}
