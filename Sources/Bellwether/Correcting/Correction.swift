import Evaluating
import Lexicons
import Reports

/// A label that a person put right: a row of a file of corrections.
struct Correction: Hashable, Sendable {
  /// The words of a sentence that its guard must hold at least, where it is no whole sentence.
  static let leastWords = 3

  /// Line of the row, counted from 1 at the header.
  let line: Int
  /// The report's id when the row was written.
  let report: String
  /// The report's bytes by SHA-256, where the row names them; else empty.
  let sha256: String
  /// The sentence's number when the row was written.
  let sentence: Int
  /// The sentence's first words, as the person copied them.
  let text: String
  /// Letters and figures of `text`, in small letters.
  let guarding: [UInt8]
  /// Nil where the sentiment that was found stands.
  let sentiment: Sentiment?
  /// Nil where the areas that were found stand; an area's polarity is nil where it is the sentence's.
  let areas: [Label]?
  /// Who put it right, when, and why; empty where the row does not say.
  let who: String
  let when: String
  let why: String

  /// An area that the sentence is about.
  struct Label: Hashable, Sendable {
    let area: String
    let polarity: Sentiment?
  }

  /// Whether a sentence starts with the guard's words.
  func fits(_ sentence: [UInt8]) -> Bool { sentence.starts(with: guarding) }

  /// Whether the guard is all of a sentence, or long enough to tell it from others.
  func isSure(of sentence: [UInt8], words least: Int) -> Bool {
    fits(sentence) && (sentence.count == guarding.count || words >= least)
  }

  /// The guard's words.
  private var words: Int { text.split(whereSeparator: \.isWhitespace).count }

  /// Letters and figures of a text in small letters: marks, spaces and hyphens are set in many ways.
  static func letters(of text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if scalar.properties.isAlphabetic { letters.append(byte | 0x20) }
        if byte &- UInt8(ascii: "0") < 10 { letters.append(byte) }
      } else if scalar.properties.isAlphabetic {
        letters += Array(String(scalar).utf8)
      }
    }
    return letters
  }
}

extension Correction {
  /// The cell of `areas` that says that a sentence is about none.
  static let noArea = "none"
  static let columns = ["report_id", "sentence", "text", "sentiment", "areas"]
  static let optionalColumns = ["who", "when", "why", "sha256"]

  /// Reads a row.
  ///
  /// - Parameter known: ids of areas; nil to let any pass.
  /// - Throws: a `LexiconError` with line and column for a cell that holds no label.
  init(_ row: Table.Row, areas known: Set<String>?) throws(LexiconError) {
    self.line = row.line
    self.report = try row.required("report_id")
    self.sentence = try Correction.number(row)
    self.text = try row.required("text")
    self.guarding = Correction.letters(of: text)
    self.sha256 = row["sha256"].lowercased()
    self.who = row["who"]
    self.why = row["why"]
    self.when = try Correction.day(row)
    guard !guarding.isEmpty else {
      throw row.error("text", "'\(text)' holds no word", "copy the sentence's first words")
    }
    let sentiment: Sentiment? = row["sentiment"].isEmpty ? nil : try row.choice("sentiment")
    self.sentiment = sentiment
    self.areas = try Correction.labels(row, areas: known, sentiment)
    guard sentiment != nil || areas != nil else {
      throw row.error(
        "sentiment", "is empty, and so is 'areas'", "fill one of them or remove the row")
    }
  }

  private static func number(_ row: Table.Row) throws(LexiconError) -> Int {
    let cell = try row.required("sentence")
    guard let number = Int(cell), number > 0 else {
      throw row.error(
        "sentence", "'\(cell)' is no sentence's number", "take it from sentences.csv")
    }
    return number
  }

  private static func day(_ row: Table.Row) throws(LexiconError) -> String {
    let cell = row["when"]
    guard cell.isEmpty || Day(cell: cell) != nil else {
      throw row.error("when", "'\(cell)' is no date", "write it as 2026-04-16")
    }
    return cell
  }

  private static func labels(
    _ row: Table.Row, areas known: Set<String>?, _ sentiment: Sentiment?
  ) throws(LexiconError) -> [Label]? {
    let cells = row.list("areas")
    guard !cells.isEmpty else { return nil }
    if cells == [noArea] { return [] }
    var labels: [Label] = []
    for cell in cells {
      let label = try label(cell, row)
      guard known?.contains(label.area) ?? true else {
        throw row.error(
          "areas", "'\(label.area)' is no area of the taxonomy", "use an id from areas.csv")
      }
      guard !labels.contains(where: { $0.area == label.area }) else {
        throw row.error(
          "areas", "'\(label.area)' stands twice", "write it once, as mixed if it is both")
      }
      guard label.goes(with: sentiment) else {
        throw row.error(
          "areas", "'\(cell)' does not go with a sentence that is \(sentiment?.rawValue ?? "")",
          "correct one of them")
      }
      labels.append(label)
    }
    return labels
  }

  private static func label(_ cell: String, _ row: Table.Row) throws(LexiconError) -> Label {
    let parts = cell.split(separator: ":").map { String($0.filter { $0 != " " }) }
    if parts.count == 1 { return Label(area: parts[0], polarity: nil) }
    guard parts.count == 2, let polarity = Sentiment(rawValue: parts[1]) else {
      throw row.error("areas", "'\(cell)' is no area and polarity", "write area:polarity")
    }
    return Label(area: parts[0], polarity: polarity)
  }
}

extension Correction.Label {
  /// Whether a sentence of that sentiment can say this of an area.
  fileprivate func goes(with sentiment: Sentiment?) -> Bool {
    guard let polarity, let sentiment else { return true }
    return switch sentiment {
    case .mixed: true
    case .neutral: polarity == .neutral
    case .strength, .weakness: polarity == sentiment || polarity == .neutral
    }
  }
}
