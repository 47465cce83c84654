import Reports
import Terms

/// A body of the register that can be inspected.
package struct Authority: Hashable, Sendable {
  /// Today's name, for example `Bath and North East Somerset`.
  package var name: String
  /// The identifier that the datasets have, whatever register it comes from.
  package var code: String
  /// A shorter identifier in use beside it; empty where there is none.
  package var shortCode: String
  /// Codes that stood for the authority before.
  package var formerCodes: [String]
  /// The region; empty where the register has none.
  package var region: String
  /// Other names: short forms, former names, the trust that runs its services.
  package var alsoKnownAs: [String]
  /// Codes, short or long, of the statistical neighbours, nearest first.
  package var neighbours: [String]
  /// Last day of an abolished authority.
  package var abolished: Day?
}

/// The register of authorities, and a search for their names in text.
package struct AuthorityRegister: Sendable {
  /// The authorities in the order of the file.
  package let authorities: [Authority]
  /// The names of authorities; longer forms of an authority's own name ("Stannick Council") are left out,
  /// since their other words are no names.
  package let names: [String]
  private let index: NameIndex
  /// For each name of the index, the authorities that it names: none for a phrase that only holds a
  /// name (the inspectorate's own address), two or more for a trust that they share.
  private let named: [[Int]]
  private let positions: [String: Int]

  /// A name found in text.
  package struct Mention: Hashable, Sendable {
    /// Positions in `authorities`; two or more where a name is shared.
    package var authorities: [Int]
    /// The words of the name.
    package var words: Range<Int>
  }

  /// Columns that the file must have.
  package static let columns = ["name", "code"]
  /// Columns that it may have.
  package static let optionalColumns = [
    "short_code", "region", "also_known_as", "not_in", "former_codes", "neighbours", "abolished",
    "note",
  ]

  /// Reads `authorities.csv`.
  ///
  /// - Throws: a `LexiconError` for a code that two have, a name without a word, or a neighbour that is
  ///   none.
  package init(_ files: ModelFiles, file: String = "authorities.csv") throws(LexiconError) {
    let table = try files.table(
      file, columns: AuthorityRegister.columns, optional: AuthorityRegister.optionalColumns,
      key: ["code"])
    var names = Names()
    var authorities: [Authority] = []
    var positions: [String: Int] = [:]
    for row in table.rows {
      let authority = try Authority(row)
      let position = authorities.count
      for code in authority.codes {
        guard positions.updateValue(position, forKey: code) == nil else {
          throw row.error(nil, "the code '\(code)' is taken", "give each authority its own")
        }
      }
      try names.add([authority.name] + authority.alsoKnownAs, for: position, row)
      try names.add(row.list("not_in"), for: nil, row)
      authorities.append(authority)
    }
    for (position, row) in table.rows.enumerated() {
      for code in authorities[position].neighbours where positions[code] ?? position == position {
        throw row.error(
          "neighbours", "'\(code)' is no other authority's code", "correct or remove it")
      }
    }
    self.index = names.index
    self.named = names.authorities
    self.names = authorities.flatMap(\.plainNames)
    self.authorities = authorities
    self.positions = positions
  }

  /// The authority of a code: today's, the short one, or a former one.
  package func authority(code: String) -> Authority? { positions[code].map { authorities[$0] } }

  /// The names in a text, longest first where they overlap, in reading order. A name that the register
  /// writes with a capital letter needs it ("reading", "bury").
  package func mentions(in bytes: [UInt8], words: [Word]) -> [Mention] {
    index.matches(in: bytes, words: words).compactMap { match in
      let authorities = named[match.name]
      return authorities.isEmpty ? nil : Mention(authorities: authorities, words: match.words)
    }
  }
}

extension Authority {
  fileprivate init(_ row: Table.Row) throws(LexiconError) {
    self.name = try row.required("name")
    self.code = try row.required("code")
    self.shortCode = row["short_code"]
    self.region = row["region"]
    self.alsoKnownAs = row.list("also_known_as")
    self.formerCodes = row.list("former_codes")
    self.neighbours = row.list("neighbours")
    self.abolished = try row.day("abolished")
  }

  /// Every code that stands for it.
  fileprivate var codes: [String] {
    [code] + (shortCode.isEmpty ? [] : [shortCode]) + formerCodes
  }
}

/// Collects names while the register is read, one number for equal names.
private struct Names {
  var index = NameIndex()
  /// The names as they were first written.
  var terms: [String] = []
  /// The authorities of each name.
  var authorities: [[Int]] = []

  /// Adds names of an authority, or phrases that name none.
  mutating func add(
    _ names: [String], for authority: Int?, _ row: Table.Row
  ) throws(LexiconError) {
    for name in names {
      guard let number = index.add(name) else {
        throw row.error(nil, "'\(name)' holds no word", "write a name that a text can hold")
      }
      if number == authorities.count {
        authorities.append([])
        terms.append(name)
      }
      guard let authority, !authorities[number].contains(authority) else { continue }
      authorities[number].append(authority)
    }
  }
}

extension TermAutomaton {
  /// Of matches that overlap, those that start first, and of those the longest; in reading order.
  static func longest(_ matches: [Match]) -> [Match] {
    let sorted = matches.sorted { ($0.first, -$0.last) < ($1.first, -$1.last) }
    var kept: [Match] = []
    for match in sorted where match.first > kept.last?.last ?? -1 { kept.append(match) }
    return kept
  }
}

extension Authority {
  /// Its name, other spellings of it ("Stannick & Wend"), and other names that hold none of its names.
  fileprivate var plainNames: [String] {
    let name = Authority.inOrder(name)
    guard !alsoKnownAs.isEmpty else { return [name] }
    let spelling = Authority.spelling(name)
    let others = alsoKnownAs.filter { other in
      Authority.spelling(other) == spelling
        || !([name] + alsoKnownAs).contains { $0 != other && other.contains($0) }
    }
    return [name] + others
  }

  /// A name without what a register puts behind it: "Stannick" for "Stannick, City of".
  private static func inOrder(_ name: String) -> String {
    guard name.hasSuffix(" of"), let comma = name.lastIndex(of: ",") else { return name }
    return String(name[..<comma])
  }

  /// The letters of a name without "and", hyphens and spaces.
  private static func spelling(_ name: String) -> String {
    name.lowercased().replacing(" and ", with: " ").filter(\.isLetter)
  }
}
