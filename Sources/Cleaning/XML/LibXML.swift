import CLibXML2

/// libxml2's HTML parser: bytes in, a tree out, no pointer beyond this file.
///
/// The parser recovers from whatever is broken, opens no file and no address, and expands no entity
/// of the document's own (the HTML parser knows none). It reports events, and the builder bounds
/// depth and size, so that libxml2 builds no tree of its own.
enum LibXML {
  /// Bytes handed to the parser at a time.
  private static let chunk = 1 << 16
  /// libxml2 looks through all open elements for every end tag that fits none. A page on which that
  /// takes more steps than this (some seconds) is read up to there.
  private static let effortLimit = 2_000_000_000

  /// Parses HTML.
  ///
  /// - Parameter html: UTF-8; what the document says about its encoding is not looked at.
  /// - Returns: the tree, or nil where memory for the parser cannot be had.
  static func html(_ html: [UInt8]) -> HTMLTree? {
    guard LibXML2.isReady else { return nil }
    var builder = HTMLTreeBuilder()
    let wasRead = withUnsafeMutablePointer(to: &builder) { builder in
      withUnsafePointer(to: events()) { events in
        feed(html, to: builder, events)
      }
    }
    return wasRead ? builder.finish() : nil
  }

  private static func feed(
    _ html: [UInt8], to builder: UnsafeMutablePointer<HTMLTreeBuilder>,
    _ events: UnsafePointer<xmlSAXHandler>
  ) -> Bool {
    var handler = events.pointee
    guard
      let parser = htmlCreatePushParserCtxt(
        &handler, builder, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { return false }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      Int32(bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue)
      | Int32(bitPattern: HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
    htmlCtxtUseOptions(parser, options)
    let bounded = LibXMLTags.bounded(html)
    bounded.withUnsafeBytes { push($0, counting: bounded, to: parser, builder) }
    return true
  }

  private static func push(
    _ html: UnsafeRawBufferPointer, counting all: [UInt8], to parser: htmlParserCtxtPtr,
    _ builder: UnsafeMutablePointer<HTMLTreeBuilder>
  ) {
    var effort = 0
    var position = 0
    while position < html.count, effort < effortLimit {
      let length = min(chunk, html.count - position)
      let bytes = html.baseAddress.map { $0 + position }?.assumingMemoryBound(to: CChar.self)
      let ended = builder.pointee.ended
      htmlParseChunk(parser, bytes, Int32(length), 0)
      let ends = LibXMLTags.ends(in: all[position..<position + length])
      effort += builder.pointee.depth * max(0, ends - (builder.pointee.ended - ended))
      position += length
    }
    if position < html.count { builder.pointee.cut() }
    htmlParseChunk(parser, nil, 0, 1)
  }
}

/// The events that are listened to: elements and text. Comments, declarations and processing
/// instructions have no listener and are lost.
private func events() -> xmlSAXHandler {
  var events = xmlSAXHandler()
  events.startElement = { builder, name, attributes in
    guard let builder = target(builder), let name else { return }
    builder.pointee.start(HTMLTag(name: String(cString: name)))
    var attribute = attributes
    while let name = attribute?.pointee {
      if let known = HTMLAttribute(attribute: String(cString: name)) {
        let value = attribute?.successor().pointee
        builder.pointee.attribute(known) { $0.append(contentsOf: bytes(value)) }
      }
      attribute = attribute?.advanced(by: 2)
    }
  }
  events.endElement = { builder, _ in target(builder)?.pointee.end() }
  events.characters = { builder, text, length in
    target(builder)?.pointee.text { $0.append(contentsOf: bytes(text, length)) }
  }
  events.ignorableWhitespace = events.characters
  events.cdataBlock = events.characters
  return events
}

private func target(
  _ context: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<HTMLTreeBuilder>? {
  context?.assumingMemoryBound(to: HTMLTreeBuilder.self)
}

private func bytes(
  _ text: UnsafePointer<xmlChar>?, _ length: Int32? = nil
) -> UnsafeBufferPointer<UInt8> {
  guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
  return UnsafeBufferPointer(start: text, count: Int(length ?? xmlStrlen(text)))
}

/// What every use of libxml2 shares: its set-up, and its reader of XML.
enum LibXML2 {
  /// libxml2 wants to be set up once, before any other call.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads XML by events, recovering from damage. No file or address is opened, and no tree is built.
  ///
  /// - Parameters:
  ///   - events: what is listened to; each gets `state` as its first argument.
  ///   - isHuge: whether texts of over 10 MB are read too; the listener bounds them then.
  ///   - start: called with the parser before it begins, for a listener that wants to stop it.
  /// - Returns: whether the whole text was well-formed.
  static func read(
    _ xml: [UInt8], into state: AnyObject, _ events: xmlSAXHandler, isHuge: Bool = false,
    encoding: String? = nil, start: (xmlParserCtxtPtr) -> Void = { _ in }
  ) -> Bool {
    guard isReady, !xml.isEmpty, xml.count < Int(Int32.max), let parser = xmlNewParserCtxt() else {
      return false
    }
    defer { xmlFreeParserCtxt(parser) }
    var options = [XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    if isHuge { options.append(XML_PARSE_HUGE) }
    let flags = Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue })
    return withExtendedLifetime(state) {
      parser.pointee.sax.pointee = events
      parser.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
      start(parser)
      let tree = xml.withUnsafeBytes { bytes in
        xmlCtxtReadMemory(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil,
          encoding, flags)
      }
      if let tree { xmlFreeDoc(tree) }
      return parser.pointee.wellFormed == 1
    }
  }
}
