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

    The local area partnership’s arrangements lead to inconsistent experiences and outcomes.

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

  /// The two invented reports in docs/area-send, one of each framework.
  @Test func theExamplesAreReadForWhatTheyAre() async throws {
    let pipeline = try Pipeline(path: "\(Self.root)/docs/area-send/pipeline.yaml")
    let set = try await pipeline.run(InputScan(["\(Self.root)/docs/area-send/reports"]), jobs: 1)
    try #require(set.reports.count == 2)
    let (new, old) = (set.reports[0].inspection, set.reports[1].inspection)
    #expect([new.kind, old.kind] == ["area-send", "area-send"])
    #expect([new.framework, old.framework] == ["area-send-2023", "area-send-2016"])
    #expect([new.outcome, old.outcome] == ["inconsistent", nil])
    #expect([new.authority, old.authority] == ["Merrowshire", "Stannick"])
    #expect([new.start?.description, new.end?.description] == ["2024-05-20", "2024-05-24"])
    #expect([old.start?.description, old.end?.description] == ["2018-09-03", "2018-09-07"])
    #expect(set.reports.allSatisfy { $0.standing?.inTrends == true })
    func areas(_ part: String) -> [String]? {
      let report = set.reports[0]
      return zip(report.sentences ?? [], report.judgements ?? [])
        .first { report.text[$0.0.span].contains(part) }?.1.findings
        .map { "\($0.area) \($0.polarity.rawValue)" }
    }
    #expect(areas("Short breaks are varied") == ["social-care-and-short-breaks strength"])
    #expect(areas("Annual reviews are often late")?.contains("ehc-plans weakness") == true)
    #expect(areas("Inspection dates") == [])
  }
}
