/// What a file turned out to hold, told by its content and not by its name.
public enum Format: String, Codable, Sendable, CaseIterable {
  case html, text, pdf, docx

  /// Extensions of names, in small letters, that files of this kind have inside a folder.
  public var fileExtensions: [String] {
    switch self {
    case .html: ["html", "htm", "xhtml"]
    case .text: ["txt", "md"]
    case .pdf: ["pdf"]
    case .docx: ["docx"]
    }
  }

  /// Every format's name, joined by commas.
  public static let listing = allCases.map(\.rawValue).joined(separator: ", ")
}

/// An inspection report, and what each stage found in it.
///
/// `clean` fixes `text`. Everything later is a span into it. A layer is nil until its stage has run;
/// an empty layer means that the stage ran and found nothing.
public struct Report: Hashable, Sendable {
  /// The file's stem, made unique over all inputs of a run.
  public var id: String
  /// Path relative to the PATH given.
  public var file: String
  public var format: Format
  /// SHA-256 of the file's bytes, lower-case hexadecimal.
  public var sha256: String
  /// The whole text: blocks in reading order, separated by line feeds.
  public var text: String
  public var inspection: Inspection
  public var blocks: [Block]
  /// Messages about what was read but needs a look.
  public var warnings: [String]
  /// Pages of a PDF; nil for other formats.
  public var pages: Int?
  /// Numbers of the pages on which something is drawn, but no text; they are counted in `pages`, too.
  public var pagesWithoutText: [Int] = []
  /// Layer of `segment`.
  public var sections: [Section]?
  /// Layer of `segment`.
  public var sentences: [Sentence]?
  /// Layer of `tag`: one judgement a sentence, in the same order.
  public var judgements: [Judgement]?
  /// Layer of `aggregate`.
  public var standing: Standing?

  /// Whether a report counts in trends, and if not, why.
  public struct Standing: Codable, Hashable, Sendable {
    public var inTrends: Bool
    /// Empty exactly where `inTrends` holds.
    public var leftOutBecause: String

    public init(inTrends: Bool, leftOutBecause: String) {
      self.inTrends = inTrends
      self.leftOutBecause = leftOutBecause
    }
  }

  public init(
    id: String, file: String, format: Format, sha256: String, text: String,
    inspection: Inspection = Inspection(), blocks: [Block] = []
  ) {
    self.id = id
    self.file = file
    self.format = format
    self.sha256 = sha256
    self.text = text
    self.inspection = inspection
    self.blocks = blocks
    self.warnings = []
  }
}

extension Report: Codable {
  enum CodingKeys: String, CodingKey {
    case id, file, format, sha256, inspection, text, blocks, warnings, pages, pagesWithoutText
    case sections, sentences, judgements, standing
  }

  /// Decodes a report; the words that spans carry for people are left aside.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.id = try values.decode(String.self, forKey: .id)
    self.file = try values.decode(String.self, forKey: .file)
    self.format = try values.decode(Format.self, forKey: .format)
    self.sha256 = try values.decode(String.self, forKey: .sha256)
    self.text = try values.decode(String.self, forKey: .text)
    self.inspection = try values.decode(Inspection.self, forKey: .inspection)
    self.blocks = try values.decode([Block].self, forKey: .blocks)
    self.warnings = try values.decode([String].self, forKey: .warnings)
    self.pages = try values.decodeIfPresent(Int.self, forKey: .pages)
    self.pagesWithoutText = try values.decodeIfPresent([Int].self, forKey: .pagesWithoutText) ?? []
    self.sections = try values.decodeIfPresent([Section].self, forKey: .sections)
    self.sentences = try values.decodeIfPresent([Sentence].self, forKey: .sentences)
    self.judgements = try values.decodeIfPresent([Judgement].self, forKey: .judgements)
    self.standing = try values.decodeIfPresent(Standing.self, forKey: .standing)
  }

  /// Encodes a report; blocks and sentences carry their words too, so that `jq` shows them.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(file, forKey: .file)
    try values.encode(format, forKey: .format)
    try values.encode(sha256, forKey: .sha256)
    try values.encode(inspection, forKey: .inspection)
    try values.encode(text, forKey: .text)
    try values.encode(blocks.map { Worded($0, text[$0.span]) }, forKey: .blocks)
    try values.encode(warnings, forKey: .warnings)
    try values.encodeIfPresent(pages, forKey: .pages)
    if pages != nil { try values.encode(pagesWithoutText, forKey: .pagesWithoutText) }
    try values.encodeIfPresent(sections, forKey: .sections)
    try values.encodeIfPresent(
      sentences?.map { Worded($0, text[$0.span]) }, forKey: .sentences)
    try values.encodeIfPresent(judgements, forKey: .judgements)
    try values.encodeIfPresent(standing, forKey: .standing)
  }
}

/// A value with the words that its span covers, written beside its own keys.
private struct Worded<Value: Encodable>: Encodable {
  let value: Value
  let words: String

  init(_ value: Value, _ words: String) {
    self.value = value
    self.words = words
  }

  enum CodingKeys: String, CodingKey {
    case text
  }

  func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
    var own = encoder.container(keyedBy: CodingKeys.self)
    try own.encode(words, forKey: .text)
  }
}
