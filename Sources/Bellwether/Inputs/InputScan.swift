import Foundation
import Reports
import Writing

/// A file to read, found under one of the paths given.
public struct InputFile: Hashable, Sendable {
  /// Path to open.
  public var path: String
  /// Path relative to the PATH given, as `reports.csv` shows it.
  public var file: String
}

/// Finds the files under the paths given: files as they are, folders recursively.
public struct InputScan: Sendable {
  /// Extensions of files that are read inside folders; a file given by itself is read whatever its name.
  /// Those of formats that are refused too: a report must not be passed over without a word.
  public static let extensions = Set(readExtensions + ["rtf", "odt", "doc"])
  private static let readExtensions =
    Format.allCases.flatMap(\.fileExtensions) + ["mhtml", "mht", "eml"]
  /// Extensions of what is read, to read: `.html .htm …`.
  public static let extensionListing = readExtensions.map { ".\($0)" }.joined(separator: " ")

  public private(set) var files: [InputFile] = []
  /// Paths that do not exist or cannot be opened.
  public private(set) var failures: [Failure] = []
  /// Files passed over inside folders, by lower-case extension.
  public private(set) var passedOver: [String: Int] = [:]
  public private(set) var warnings: [String] = []

  private var visited: Set<String> = []

  /// Scans the paths. Files come out sorted by their relative path, then by their path, each once.
  public init(_ paths: [String]) {
    for path in paths.sorted() { add(path) }
    var seen: [String: Int] = [:]
    var unique: [InputFile] = []
    for input in files.sorted(by: { ($0.file, $0.path) < ($1.file, $1.path) }) {
      let real = URL(fileURLWithPath: input.path).resolvingSymlinksInPath().path
      if seen.updateValue(1, forKey: real) == nil { unique.append(input) }
    }
    files = unique
    failures.sort { $0.file < $1.file }
    warnings.sort()
  }

  private mutating func add(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch kind(of: path) {
    case .folder: scan(folder: path, prefix: "")
    case .file: files.append(InputFile(path: path, file: name.shown))
    case .missing(let reason): fail(name, reason, InputScan.remedy(path) ?? "check the path")
    case .special: fail(name, "is no regular file", "give a file or a folder")
    }
  }

  private mutating func scan(folder: String, prefix: String) {
    var pending = [(folder, prefix)]
    while let (folder, prefix) = pending.popLast() {
      let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      guard visited.insert(real).inserted else {
        warnings.append(
          "folder '\(String(prefix.dropLast()).shown)' leads to a folder already read; passed over")
        continue
      }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        fail(
          prefix.isEmpty ? folder : String(prefix.dropLast()), "cannot be listed",
          InputScan.remedy(folder) ?? "check its permissions")
        continue
      }
      // What a run has written is no report of the next one.
      let written = names.contains(RunJSON.name) ? EarlierRun(in: folder)?.names ?? [] : []
      for name in names.sorted().reversed()
      where !name.hasPrefix(".") && !written.contains(name) {
        let path = "\(folder)/\(name)"
        switch kind(of: path) {
        case .folder: pending.append((path, "\(prefix)\(name)/"))
        case .file, .special, .missing: consider(path, file: prefix + name)
        }
      }
    }
  }

  private mutating func consider(_ path: String, file: String) {
    let suffix = (file as NSString).pathExtension.lowercased()
    guard InputScan.extensions.contains(suffix) else {
      passedOver[suffix, default: 0] += 1
      return
    }
    switch kind(of: path) {
    case .missing(let reason):
      fail(file, reason, InputScan.remedy(path) ?? "remove or mend the link")
    case .special: fail(file, "is no regular file", "move it out of the folder")
    case .file, .folder: files.append(InputFile(path: path, file: file.shown))
    }
  }

  private mutating func fail(_ file: String, _ reason: String, _ remedy: String) {
    failures.append(Failure(file: file.shown, stage: "clean", reason: reason, remedy: remedy))
  }

  /// What to do about a path that cannot be opened for its name alone; nil where that is not the cause.
  private static func remedy(_ path: String) -> String? {
    if path.utf8.count >= 4096 {
      return "move it nearer to the top, or start in a folder nearer to it"
    }
    return path.contains("\u{FFFD}") ? "rename it: its name is not UTF-8" : nil
  }

  private enum FileKind {
    case file, folder, special
    case missing(String)
  }

  private func kind(of path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return .missing(
        errno == ELOOP ? "is a link that leads back to itself" : String(cString: strerror(errno)))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }
}
