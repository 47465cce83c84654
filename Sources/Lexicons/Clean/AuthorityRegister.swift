import Reports
import Terms

/// A children's services authority of the register.
package struct Authority: Hashable, Sendable {
  /// Today's name, for example `Bath and North East Somerset`.
  package var name: String
  /// Three-digit code of the Department for Education.
  package var dfeCode: String
  /// Today's GSS code, for example `E06000022`; an abolished council keeps its last one.
  package var gssCode: String
  /// Codes that stood for the authority before.
  package var formerCodes: [String]
  package var region: String
  /// Other names: short forms, former names, the trust that runs its services.
  package var alsoKnownAs: [String]
  /// DfE codes of the statistical neighbours, nearest first.
  package var neighbours: [String]
  /// Last day of an abolished council.
  package var abolished: Day?
}

/// The register of authorities, and a search for their names in text.
package struct AuthorityRegister: Sendable {
  /// The authorities in the order of the file.
  package let authorities: [Authority]
  private let automaton: TermAutomaton
  /// For each term of the automaton, the authorities that it names: none for a phrase that only
  /// holds a name (the inspectorate's own address), two or more for a trust that they share.
  private let named: [[Int]]
  private let positions: [String: Int]

  /// A name found in text.
  package struct Mention: Hashable, Sendable {
    /// Positions in `authorities`; two or more where a name is shared.
    package var authorities: [Int]
    /// The words of the name.
    package var words: Range<Int>
  }

  /// Reads `authorities.csv`.
  package init(_ files: ModelFiles, file: String = "authorities.csv") throws(LexiconError) {
    let table = try files.table(
      file,
      columns: [
        "name", "dfe_code", "gss_code", "region", "also_known_as", "not_in", "former_gss_codes",
        "neighbours", "abolished",
      ])
    var names = Names()
    var authorities: [Authority] = []
    var positions: [String: Int] = [:]
    for row in table.rows {
      let authority = try Authority(row)
      let position = authorities.count
      for code in [authority.dfeCode, authority.gssCode] + authority.formerCodes {
        guard positions.updateValue(position, forKey: code) == nil else {
          throw row.error(nil, "the code '\(code)' is taken", "give each authority its own")
        }
      }
      names.add([authority.name] + authority.alsoKnownAs, for: position, line: row)
      names.add(row.list("not_in"), for: nil, line: row)
      authorities.append(authority)
    }
    try AuthorityRegister.check(authorities, table, positions)
    self.automaton = try names.compiled()
    self.named = names.authorities
    self.authorities = authorities
    self.positions = positions
  }

  /// The authority of a DfE code or a GSS code, today's or former.
  package func authority(code: String) -> Authority? { positions[code].map { authorities[$0] } }

  /// The names in a text, longest first where they overlap, in reading order. A name in small letters
  /// is none ("reading", "bury").
  package func mentions(in bytes: [UInt8], words: [Word]) -> [Mention] {
    // A comma inside "Bristol, City of" is part of the name.
    var joined = words
    for position in joined.indices { joined[position].followsBreak = false }
    var scratch = TermAutomaton.Scratch()
    var matches: [TermAutomaton.Match] = []
    automaton.find(
      in: bytes, words: joined, range: joined.indices, scratch: &scratch, into: &matches)
    return TermAutomaton.longest(matches).compactMap { match in
      let start = bytes[words[match.first].span.start]
      guard !named[match.term].isEmpty, (65...90).contains(start) else { return nil }
      return Mention(authorities: named[match.term], words: match.first..<match.last + 1)
    }
  }

  private static func check(
    _ authorities: [Authority], _ table: Table, _ positions: [String: Int]
  ) throws(LexiconError) {
    for (authority, row) in zip(authorities, table.rows) {
      for code in authority.neighbours where positions[code] == nil || code == authority.dfeCode {
        throw row.error(
          "neighbours", "'\(code)' is no other authority's DfE code", "correct or remove it")
      }
    }
  }
}

extension Authority {
  init(_ row: Table.Row) throws(LexiconError) {
    self.name = try row.required("name")
    self.dfeCode = try row.required("dfe_code")
    self.gssCode = try row.required("gss_code")
    self.region = try row.required("region")
    self.alsoKnownAs = row.list("also_known_as")
    self.formerCodes = row.list("former_gss_codes")
    self.neighbours = row.list("neighbours")
    guard dfeCode.utf8.count == 3, dfeCode.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw row.error("dfe_code", "'\(dfeCode)' is no DfE code", "write three digits")
    }
    for code in [gssCode] + formerCodes where !Authority.isGSS(code) {
      throw row.error(
        "gss_code", "'\(code)' is no GSS code", "write a capital letter and eight digits")
    }
    self.abolished = try row.day("abolished")
  }

  private static func isGSS(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 9 && (65...90).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}

/// Collects names while the register is read, one term for equal names.
private struct Names {
  var terms: [String] = []
  var authorities: [[Int]] = []
  private var rows: [Table.Row] = []
  private var positions: [String: Int] = [:]

  /// Adds names of an authority, or phrases that name none.
  mutating func add(_ names: [String], for authority: Int?, line row: Table.Row) {
    for name in names {
      let key = name.lowercased()
      let position = positions[key] ?? terms.count
      if position == terms.count {
        positions[key] = position
        terms.append(name)
        authorities.append([])
        rows.append(row)
      }
      guard let authority, !authorities[position].contains(authority) else { continue }
      authorities[position].append(authority)
    }
  }

  func compiled() throws(LexiconError) -> TermAutomaton {
    do {
      return try TermAutomaton(terms)
    } catch {
      throw rows[error.term].error("also_known_as", error.reason, error.remedy)
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
