import CLibXML2

/// The XML of a Word document's part as a flat list of events: the one place in the Word reader that
/// touches libxml2.
///
/// The parser opens no file and no address. A document type declaration, which could define entities,
/// is refused: Word writes none.
struct DocxXML: Sendable {
  enum Event: Sendable {
    case start(WordTag, value: String?)
    case end(WordTag)
    case text(String)
  }

  private(set) var events: [Event] = []
  /// Whether the part was well-formed and within bounds to its end.
  private(set) var isWhole = true

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses a part; what is broken is read up to there.
  init(_ xml: [UInt8]) {
    guard DocxXML.isReady, !xml.isEmpty, xml.count < Int(Int32.max) else { return }
    let collector = WordCollector()
    let isWellFormed = withExtendedLifetime(collector) {
      xml.withUnsafeBytes { DocxXML.parse($0, collector) }
    }
    events = collector.events
    isWhole = isWellFormed && collector.isWithinBounds
  }

  private static func parse(_ xml: UnsafeRawBufferPointer, _ collector: WordCollector) -> Bool {
    guard let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    collector.parser = parser
    parser.pointee.sax.pointee = callbacks
    parser.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
    let options = [
      XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_HUGE,
    ]
    let flags = options.reduce(0) { $0 | $1.rawValue }
    let start = xml.baseAddress?.assumingMemoryBound(to: CChar.self)
    let tree = xmlCtxtReadMemory(parser, start, Int32(xml.count), nil, nil, Int32(flags))
    if let tree { xmlFreeDoc(tree) }
    return parser.pointee.wellFormed == 1
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { state, _, _, _ in WordCollector.from(state)?.stop() }
    callbacks.startElementNs = { state, name, _, _, _, _, count, _, attributes in
      guard let collector = WordCollector.from(state), let name else { return }
      collector.start(name, count: Int(count), attributes)
    }
    callbacks.endElementNs = { state, name, _, _ in
      guard let collector = WordCollector.from(state), let name else { return }
      collector.end(name)
    }
    callbacks.characters = { state, text, count in
      guard let collector = WordCollector.from(state), let text else { return }
      collector.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    return callbacks
  }
}

/// The elements of WordprocessingML that text is read from, by their local names.
enum WordTag: String, Sendable {
  // Paragraphs and runs.
  case p, pPr, pStyle, numPr, ilvl, numId, outlineLvl, r, rPr, b, vanish, t, tab, br, cr
  case noBreakHyphen, del, moveFrom
  /// Drawn text stands twice, for new and for old programs.
  case fallback = "Fallback"
  // Tables.
  case tbl, tr, tc, tblHeader
  // Styles and lists.
  case style, name, basedOn, abstractNum, num, abstractNumId, lvl, numFmt, lvlText, start
  // Notes and properties.
  case footnote, endnote, title, creator, created
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
private final class WordCollector {
  static let mostEvents = 20_000_000
  static let mostDepth = 2_000

  var events: [DocxXML.Event] = []
  var isWithinBounds = true
  var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var tags: [String: WordTag?] = [:]
  private var isInText = false

  static func from(_ state: UnsafeMutableRawPointer?) -> WordCollector? {
    state.map { Unmanaged<WordCollector>.fromOpaque($0).takeUnretainedValue() }
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
    guard depth < WordCollector.mostDepth, events.count < WordCollector.mostEvents else {
      return stop()
    }
    guard let tag = tag(name) else { return }
    events.append(.start(tag, value: value(of: tag.attributes, count, attributes)))
    isInText = WordCollector.holdsText.contains(tag)
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

  private static let holdsText: Set<WordTag> = [.t, .title, .creator, .created]

  private func tag(_ name: UnsafePointer<xmlChar>) -> WordTag? {
    let name = String(cString: name)
    if let known = tags[name] { return known }
    let tag = WordTag(rawValue: name)
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
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }
}
