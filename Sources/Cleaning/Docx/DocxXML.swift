import CLibXML2

/// The XML of a Word document's part as a flat list of events: the one place in the Word reader that
/// touches libxml2.
///
/// The parser opens no file and no address. A document type declaration, which could define entities,
/// is refused: Word writes none.
struct DocxXML: Sendable {
  enum Event: Sendable {
    case start(DocxTag, value: String?)
    case end(DocxTag)
    case text(String)
  }

  private(set) var events: [Event] = []
  /// Whether the part was well-formed and within bounds to its end.
  private(set) var isWhole = true

  /// Parses a part; what is broken is read up to there.
  init(_ xml: [UInt8]) {
    guard !xml.isEmpty, xml.count < Int(Int32.max) else { return }
    let collector = DocxCollector()
    let isWellFormed = LibXML2.read(xml, into: collector, DocxXML.callbacks, isHuge: true) {
      collector.parser = $0
    }
    events = collector.events
    isWhole = isWellFormed && collector.isWithinBounds
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { state, _, _, _ in DocxCollector.from(state)?.stop() }
    callbacks.startElementNs = { state, name, _, _, _, _, count, _, attributes in
      guard let collector = DocxCollector.from(state), let name else { return }
      collector.start(name, count: Int(count), attributes)
    }
    callbacks.endElementNs = { state, name, _, _ in
      guard let collector = DocxCollector.from(state), let name else { return }
      collector.end(name)
    }
    callbacks.characters = { state, text, count in
      guard let collector = DocxCollector.from(state), let text else { return }
      collector.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    return callbacks
  }
}

extension DocxXML {
  /// A value as a number, cut to those that Word itself counts with, so that any may be added to; nil where
  /// it is none.
  static func number(_ value: String?) -> Int? {
    value.flatMap { Int($0) }.map { min(max($0, -32_768), 32_767) }
  }
}

/// The elements of WordprocessingML that text is read from, by their local names.
enum DocxTag: String, Sendable {
  // Paragraphs and runs.
  case p, pPr, pStyle, numPr, ilvl, numId, outlineLvl, r, rPr, b, vanish, t, tab, br, cr
  case noBreakHyphen, del, moveFrom, strike, dstrike
  /// A document of another format inside this one.
  case altChunk
  /// Pictures, in the ways of new and of old programs.
  case blip, imagedata
  /// Drawn text stands twice, for new and for old programs.
  case fallback = "Fallback"
  // Tables.
  case tbl, tr, tc, tblHeader, gridSpan, gridBefore
  // Styles and lists.
  case style, name, basedOn, abstractNum, num, abstractNumId, lvl, numFmt, lvlText, start
  // Notes and properties.
  case footnote, endnote, title, creator
  case relationship = "Relationship"

  /// The attribute that says what the element is about.
  var attributes: [String] {
    switch self {
    case .style: ["styleId"]
    case .abstractNum: ["abstractNumId"]
    case .num: ["numId"]
    case .lvl: ["ilvl"]
    case .footnote, .endnote: ["type"]
    case .relationship: ["Target"]
    default: ["val"]
    }
  }
}

/// Collects what the parser reports, within bounds.
private final class DocxCollector {
  static let mostEvents = 20_000_000
  static let mostDepth = 400

  var events: [DocxXML.Event] = []
  var isWithinBounds = true
  var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var tags: [String: DocxTag?] = [:]
  private var isInText = false

  static func from(_ state: UnsafeMutableRawPointer?) -> DocxCollector? {
    state.map { Unmanaged<DocxCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  func stop() {
    isWithinBounds = false
    xmlStopParser(parser)
  }

  func start(
    _ name: UnsafePointer<xmlChar>, count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth < DocxCollector.mostDepth, events.count < DocxCollector.mostEvents else {
      return stop()
    }
    guard let tag = tag(name) else { return }
    events.append(.start(tag, value: value(of: tag.attributes, count, attributes)))
    isInText = DocxCollector.holdsText.contains(tag)
  }

  func end(_ name: UnsafePointer<xmlChar>) {
    depth -= 1
    guard let tag = tag(name) else { return }
    events.append(.end(tag))
    isInText = false
  }

  func add(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { events.append(.text(String(decoding: text, as: UTF8.self))) }
  }

  private static let holdsText: Set<DocxTag> = [.t, .title, .creator]

  private func tag(_ name: UnsafePointer<xmlChar>) -> DocxTag? {
    let name = String(cString: name)
    if let known = tags[name] { return known }
    let tag = DocxTag(rawValue: name)
    // A hostile document may have millions of names.
    if tags.count < 1_000 { tags[name] = .some(tag) }
    return tag
  }

  private func value(
    of wanted: [String], _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> String? {
    guard let attributes else { return nil }
    for position in 0..<count {
      guard let key = attributes[position * 5], wanted.contains(String(cString: key)),
        let start = attributes[position * 5 + 3], let end = attributes[position * 5 + 4]
      else { continue }
      let count = min(end - start, DocxCollector.longestValue)
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
    return nil
  }

  /// Bytes of a value that are read. The name of a style or list is looked up for each paragraph that has
  /// it; Word writes none of more than 253 letters.
  private static let longestValue = 500
}
