import Foundation

/// Gives every input an id: its file's stem, and where stems clash, the stem with eight digits of the
/// content's hash.
///
/// Every member of a clash gets its digits, so that an id does not depend on the order of inputs.
/// Copies with the same name and content still clash; they are numbered by their path.
struct ReportIDs {
  /// The stem that a path's last component gives.
  static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Ids of the files, in their order.
  ///
  /// - Parameters:
  ///   - files: paths; where two are equal their positions decide.
  ///   - hash: the hexadecimal SHA-256 of the file at a position, asked for only in a clash.
  static func settle(_ files: [String], hash: (Int) -> String) -> [String] {
    var ids = files.map(stem)
    for clash in clashes(ids) {
      for position in clash { ids[position] += "-\(hash(position).prefix(8))" }
    }
    // A number may make an id that another file has by its name, so that this may take a second round.
    while true {
      let clashes = clashes(ids)
      if clashes.isEmpty { return ids }
      for clash in clashes {
        let ordered = clash.sorted { (files[$0], $0) < (files[$1], $1) }
        for (number, position) in ordered.enumerated() { ids[position] += "-\(number + 1)" }
      }
    }
  }

  private static func clashes(_ ids: [String]) -> [[Int]] {
    Dictionary(grouping: ids.indices, by: { ids[$0] }).values
      .filter { $0.count > 1 }
      .sorted { ids[$0[0]] < ids[$1[0]] }
  }
}
