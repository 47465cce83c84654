/// A stretch of a report under one heading.
public struct Section: Codable, Hashable, Sendable {
  /// Position of the heading's block in `Report.blocks`; nil for what stands before any heading.
  public var heading: Int?
  /// Level of the heading, 1 to 6; 0 for what stands before any heading.
  public var level: Int
  /// Position of the section that this one is nested in; nil at the top.
  public var parent: Int?
  /// The section's text, from its heading to the next one of any level.
  public var span: Span

  public init(heading: Int?, level: Int, parent: Int?, span: Span) {
    self.heading = heading
    self.level = level
    self.parent = parent
    self.span = span
  }
}

/// A sentence, bullet fragment, heading or table row of a report.
public struct Sentence: Codable, Hashable, Sendable {
  /// 1, 2, 3 … in reading order.
  public var number: Int
  public var span: Span
  public var role: Role
  /// Position of the sentence's block in `Report.blocks`.
  public var block: Int
  /// Position of the sentence's section in `Report.sections`.
  public var section: Int
  /// The page where the sentence starts; nil for HTML and text.
  public var page: Int?
  /// True for a sentence in a table's cell of prose; nil elsewhere.
  public var isInCell: Bool?

  public init(number: Int, span: Span, role: Role, block: Int, section: Int, page: Int?) {
    self.number = number
    self.span = span
    self.role = role
    self.block = block
    self.section = section
    self.page = page
  }

  /// Whether the sentence can be judged at all: headings, tables of data and furniture never are.
  public var isProse: Bool { isRunning || isInCell == true }

  /// Whether the sentence stands in the running text: in a paragraph or a bullet.
  public var isRunning: Bool { role == .paragraph || role == .bullet }
}
