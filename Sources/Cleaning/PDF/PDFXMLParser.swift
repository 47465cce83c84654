import CLibXML2

/// Reads the XML of `pdftohtml -xml`: bytes of XML in, pages out.
///
/// The parser recovers from damage, opens no other file or network address, expands no entities but
/// the five that XML knows, and stops collecting at bounds that no report reaches.
struct PDFXMLParser: Sendable {
  /// Most runs of text that are kept, and most bytes of text.
  static let mostRuns = 4_000_000
  static let mostBytes = 256 << 20

  /// Parses XML; nil where there is nothing that looks like it.
  func parse(_ xml: [UInt8]) -> PDFPages? {
    guard !xml.isEmpty, xml.count < Int(Int32.max) else { return nil }
    let collector = PDFCollector()
    let isWhole = LibXML2.read(xml, into: collector, PDFXMLParser.callbacks, encoding: "UTF-8")
    collector.endPage()
    collector.found.isWhole = isWhole && collector.isWithinBounds
    return collector.found
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.startElementNs = { state, name, _, _, _, _, count, _, attributes in
      guard let collector = PDFCollector.from(state), let name else { return }
      collector.start(PDFAttributes(name: name, count: Int(count), values: attributes))
    }
    callbacks.endElementNs = { state, name, _, _ in
      guard let collector = PDFCollector.from(state), let name else { return }
      collector.end(name[0], name[0] == 0 ? 0 : name[1])
    }
    callbacks.characters = { state, text, count in
      guard let collector = PDFCollector.from(state), let text else { return }
      collector.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    return callbacks
  }
}

/// An element's name and attributes while libxml2 shows them.
private struct PDFAttributes {
  let name: UnsafePointer<xmlChar>
  let count: Int
  let values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  func isNamed(_ wanted: StaticString) -> Bool {
    xmlStrEqual(name, wanted.utf8Start) == 1
  }

  /// The bytes of an attribute's value; empty where there is none.
  subscript(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8> {
    guard let values else { return UnsafeBufferPointer(start: nil, count: 0) }
    for position in 0..<count {
      guard let key = values[position * 5], xmlStrEqual(key, wanted.utf8Start) == 1 else {
        continue
      }
      guard let start = values[position * 5 + 3], let end = values[position * 5 + 4] else { break }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  /// An attribute's value as a number, cut to what a page can hold; 0 where it is none.
  func number(_ wanted: StaticString) -> Int {
    let digits = self[wanted]
    let sign = digits.first == UInt8(ascii: "-") ? -1 : 1
    var number = 0
    for byte in sign < 0 ? digits[1...] : digits[...] {
      guard (48...57).contains(byte), number < 1_000_000 else { break }
      number = number * 10 + Int(byte - 48)
    }
    return sign * number
  }
}

/// Gathers what the parser's callbacks report; it lives only as long as one parse.
private final class PDFCollector {
  var found = PDFPages()
  private(set) var isWithinBounds = true
  private var run: PDFPages.Run?
  private var fonts: [Int: Int] = [:]
  private var boldDepth = 0

  static func from(_ state: UnsafeMutableRawPointer?) -> PDFCollector? {
    state.map { Unmanaged<PDFCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ element: PDFAttributes) {
    switch element.name[0] {
    case UInt8(ascii: "t") where element.isNamed("text"): startRun(element)
    case UInt8(ascii: "b") where element.name[1] == 0: boldDepth += 1
    case UInt8(ascii: "a"): run?.isInternalLink = linksInside(element["href"])
    case UInt8(ascii: "f") where element.isNamed("fontspec"): addFont(element)
    case UInt8(ascii: "p") where element.isNamed("page"): startPage(element)
    default: break
    }
  }

  func end(_ first: UInt8, _ second: UInt8) {
    if first == UInt8(ascii: "t") { endRun() }
    if first == UInt8(ascii: "b"), second == 0 { boldDepth -= 1 }
    if first == UInt8(ascii: "p"), second == UInt8(ascii: "a") { endPage() }
  }

  func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard run != nil else { return }
    guard found.bytes.count + text.count <= PDFXMLParser.mostBytes else {
      isWithinBounds = false
      return
    }
    found.bytes.append(contentsOf: text)
    if boldDepth == 0, text.contains(where: { $0 > 0x20 }) { run?.isBold = false }
  }

  private func startPage(_ element: PDFAttributes) {
    endPage()
    found.pages.append(
      PDFPages.Page(
        number: max(1, element.number("number")), width: element.number("width"),
        height: element.number("height"), runs: found.runs.count..<found.runs.count))
  }

  func endPage() {
    endRun()
    guard let last = found.pages.indices.last else { return }
    found.pages[last].runs = found.pages[last].runs.lowerBound..<found.runs.count
  }

  private func startRun(_ element: PDFAttributes) {
    guard !found.pages.isEmpty, found.runs.count < PDFXMLParser.mostRuns else {
      isWithinBounds = isWithinBounds && found.pages.isEmpty
      return
    }
    boldDepth = 0
    run = PDFPages.Run(
      left: element.number("left"), top: element.number("top"), width: element.number("width"),
      height: element.number("height"), font: fonts[element.number("font")] ?? -1,
      text: found.bytes.count..<found.bytes.count)
  }

  private func endRun() {
    guard var ended = run else { return }
    ended.text = ended.text.lowerBound..<found.bytes.count
    found.runs.append(ended)
    run = nil
  }

  private func addFont(_ element: PDFAttributes) {
    fonts[element.number("id")] = found.fonts.count
    let name = String(decoding: element["family"], as: UTF8.self).lowercased()
    let family = name.split(separator: "+").last ?? ""
    found.fonts.append(
      PDFPages.Font(
        size: max(1, element.number("size")),
        isSymbol: family.contains("dings") || family.hasPrefix("symbol"),
        isPale: PDFCollector.isPale(element["color"])))
  }

  /// Whether a colour such as `#cccccc` is light: three fifths of white or more.
  private static func isPale(_ colour: UnsafeBufferPointer<UInt8>) -> Bool {
    guard colour.count == 7,
      let value = Int(String(decoding: colour.dropFirst(), as: UTF8.self), radix: 16)
    else { return false }
    return 3 * (value >> 16) + 6 * (value >> 8 & 0xFF) + (value & 0xFF) >= 10 * 153
  }

  /// Whether an address ends in `#` and digits, the form that pdftohtml gives a page of the same file.
  private func linksInside(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = address.lastIndex(of: UInt8(ascii: "#")), mark + 1 < address.count else {
      return false
    }
    guard !address.starts(with: "http".utf8) else { return false }
    return address[(mark + 1)...].allSatisfy { (48...57).contains($0) }
  }
}

/// What `pdftohtml -xml` says of a PDF: fonts, pages, and runs of text with their places.
///
/// Positions are in the units of that XML (1.5 a point), from the top left corner of the page.
struct PDFPages: Sendable {
  struct Font: Sendable {
    /// Size of its letters, in the units of the page.
    var size: Int
    /// Whether it draws pictures instead of letters (Wingdings, Symbol).
    var isSymbol: Bool
    /// Whether its letters are so light a grey or colour that black ones read over them.
    var isPale = false
  }

  /// A piece of a line in one font.
  struct Run: Sendable {
    var left: Int
    var top: Int
    var width: Int
    var height: Int
    /// Position in `fonts`; -1 where the file names none.
    var font: Int
    /// Whether all of its letters are bold.
    var isBold = true
    /// Whether it links to a page of the same document, as lines of a contents page do.
    var isInternalLink = false
    /// Where its text stands in `bytes`.
    var text: Range<Int>
  }

  struct Page: Sendable {
    /// Counted from 1.
    var number: Int
    var width: Int
    var height: Int
    /// Its runs, in the order in which the file draws them.
    var runs: Range<Int>
  }

  var fonts: [Font] = []
  var pages: [Page] = []
  var runs: [Run] = []
  /// The text of all runs, UTF-8, as the file has it.
  var bytes: [UInt8] = []
  /// Whether the XML ended where it should.
  var isWhole = true
}
