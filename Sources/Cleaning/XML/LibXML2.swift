import CLibXML2

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
