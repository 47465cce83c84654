import Lexicons

/// A page's passages with the numbers that its content is chosen by: what the trees are fitted to.
package struct PagePassages: Sendable {
  /// Names of the numbers, in order.
  package static let names = HTMLFeature.all.map(\.name)

  package private(set) var texts: [String] = []
  package private(set) var numbers: [[Double]] = []
  /// Position of the title, which is no content.
  package let title: Int?

  /// Reads a page; nil where it cannot be parsed.
  package init?(_ page: [UInt8], hints: PageHints) {
    guard let tree = LibXML.html(HTMLReader.utf8(page)) else { return nil }
    let survey = HTMLReader.survey(of: tree, PageMetadata(tree), hints: hints)
    texts = survey.passages.map(\.string)
    numbers = survey.passages.indices.map { position in
      HTMLFeature.all.map { $0.value(survey, position) }
    }
    title = survey.title
  }
}
