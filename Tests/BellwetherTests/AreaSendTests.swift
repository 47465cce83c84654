import Foundation
import Reports
import TestSupport
import Testing

@testable import Bellwether

/// The second pack works by files alone.
@Suite struct AreaSendTests {
  private static let report = """
    Area SEND inspection of Kingston upon Hull Local Area Partnership

    Inspection dates: 4 to 8 March 2024

    Inspection outcome

    The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children \
    and young people with SEND.

    Speech and language therapy is timely and effective. Families wait too long for an autism diagnosis.
    """

  @Test func aReportHasItsOutcomeFrameworkAndAreas() async throws {
    let scratch = try Scratch()
    try scratch.write("in/hull.txt", Self.report.utf8)
    try scratch.write("in/school.txt", OtherSubjects.bodies[0].text.utf8)
    let pipeline = try Pipeline(path: "\(Checkout.root.path)/Pipelines/area-send.yaml")
    let set = try await pipeline.run(InputScan(["\(scratch.path)/in"]), jobs: 1)
    let report = try #require(set.reports.first { $0.id == "hull" })
    #expect(report.inspection.kind == "area-send")
    #expect(report.inspection.framework == "area-send-2023")
    #expect(report.inspection.outcome == "inconsistent")
    #expect(report.inspection.authorityCode == "E06000010")
    let findings = Set((report.judgements ?? []).flatMap(\.findings).map(\.area))
    #expect(findings.isSuperset(of: ["therapies", "health-pathways"]))
    #expect(set.reports.first { $0.id == "school" }?.standing?.inTrends == false)
  }
}
