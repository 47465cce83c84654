import Mustache
import Reports

/// `index.html`: one file to look at, without network, from a folder or a web server.
package struct Page: Sendable {
  package static let name = "index.html"

  private let template: String
  private let style: String
  private let script: String

  /// - Parameters:
  ///   - template: the page's frame, in Mustache.
  ///   - style: its CSS.
  ///   - script: its JavaScript.
  package init(template: String, style: String, script: String) {
    self.template = template
    self.style = style
    self.script = script
  }

  /// The file.
  ///
  /// - Parameter pages: sentences that were packed before, by the report's id; others are packed here.
  package func bytes(
    _ datasets: Datasets, pages: [String: ReportPage] = [:]
  ) throws -> [UInt8] {
    let values = Values(
      title: datasets.run.pipeline,
      allReports: datasets.domain.label(
        "all_reports_short", default: "“All reports read” is what was given."),
      style: style, script: script,
      blocks: try PageData(datasets, pages: pages).blocks)
    return Array(try MustacheTemplate(string: template).render(values).utf8)
  }

  private struct Values {
    let title: String
    let allReports: String
    let style: String
    let script: String
    let blocks: [PageData.Block]
  }
}
