@testable import Lexicons

/// Model files of a test's own, by name.
func littleFiles(_ contents: [String: String]) -> ModelFiles {
  ModelFiles(origin: "test", contents: contents.mapValues { Array($0.utf8) })
}

/// What a loader says of a mistake; `read` where it finds none.
func complaint(_ load: () throws -> Any) -> String {
  do {
    _ = try load()
    return "read"
  } catch {
    return "\(error)"
  }
}
