import Lexicons
import TestSupport

@testable import Cleaning

/// The readers with the package's own model files, for tests.
enum Models {
  static func files() throws -> ModelFiles { try Checkout.models() }

  static func htmlReader() throws -> HTMLReader {
    HTMLReader(
      hints: try PageHints(files()), trees: try PageTrees(files(), known: HTMLContent.names))
  }

  static func textReader() throws -> TextReader {
    TextReader(
      furniture: try FurnitureLexicon(files()),
      site: try FurnitureLexicon(files(), file: "site-furniture.csv"))
  }
}
