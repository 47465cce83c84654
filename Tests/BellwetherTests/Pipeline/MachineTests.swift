import Testing

@testable import Bellwether

@Suite struct MachineTests {
  @Test(arguments: [(0, 1), (32, 1), (64, 2), (1024, 82), (Int.max, (Int.max - 40) / 12)])
  func jobsFitTheFilesThatMayBeOpen(limit: Int, jobs: Int) {
    #expect(OpenFiles.mostJobs(limit: limit) == jobs)
  }

  @Test func tooLittleAddressSpaceIsNamed() {
    #expect(throws: StageError.self) { try Machine.check(addressSpace: 800_000_000) }
    #expect(throws: Never.self) { try Machine.check(addressSpace: .max) }
  }

  @Test(arguments: ["-1", "x", "253402300800", "99999999999999999999"])
  func aTimeThatNoFileCanStateIsRefused(given: String) {
    #expect(throws: StageError.self) { try SourceDate.seconds(given) }
  }

  @Test func theTimeIsGivenOrTheYear2000() throws {
    #expect(try SourceDate.seconds("0") == 0)
    #expect(try SourceDate.seconds("1700000000") == 1_700_000_000)
    #expect(try SourceDate.seconds(nil) == 946_684_800)
  }
}
