/// An HTML element's name, as far as reading a page depends on it.
enum HTMLTag: UInt8, Sendable {
  /// No element but a stretch of text.
  case text
  /// An element of any other name; inline unless its name has a hyphen (`custom`).
  case other
  case custom
  case html, head, title, meta, link, base, script, style, noscript, template, body
  case div, section, article, main, header, footer, nav, aside, address, hgroup, center, fieldset
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, br, figure, figcaption, details, summary
  case ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup
  case b, strong, del, s, strike
  case a, img, picture, video, audio, time, q, sup, sub, label, legend, output
  case form, input, button, select, option, optgroup, textarea, datalist, dialog
  case iframe, object, embed, applet, canvas, svg, math, map, area, marquee, frameset, noframes

  private static let byName: [String: HTMLTag] = {
    var names: [String: HTMLTag] = [:]
    for value in HTMLTag.html.rawValue...UInt8.max {
      guard let tag = HTMLTag(rawValue: value) else { break }
      names["\(tag)"] = tag
    }
    return names
  }()

  init(name: String) {
    if let known = HTMLTag.byName[name] {
      self = known
    } else {
      self = name.utf8.contains(UInt8(ascii: "-")) ? .custom : .other
    }
  }

  /// Whether the element begins and ends a stretch of text, as browsers lay it out.
  var isBlock: Bool {
    switch self {
    case .text, .other, .b, .strong, .del, .s, .strike, .a, .img, .picture, .time, .q, .sup, .sub,
      .label, .output, .br, .input,
      .button, .select, .option, .optgroup, .textarea, .datalist, .video, .audio, .iframe, .object,
      .embed, .applet, .canvas, .svg, .math, .map, .area, .script, .style, .noscript, .template,
      .meta, .link, .base:
      false
    default: true
    }
  }

  /// Whether nothing inside the element is text for readers; what was struck out is none.
  var isSilent: Bool {
    switch self {
    case .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .svg, .math,
      .iframe, .object, .embed, .applet, .canvas, .audio, .video, .select, .textarea, .datalist,
      .button, .input, .map, .frameset, .noframes, .option, .optgroup, .del, .s, .strike:
      true
    default: false
    }
  }

  /// Whether a name alone may make the element furniture: parts of a table stand or fall with it.
  var isDroppable: Bool {
    switch self {
    case .html, .body, .main, .tbody, .thead, .tfoot, .tr, .td, .th: false
    default: true
    }
  }

  /// Whether the element is there to hold others.
  var isContainer: Bool {
    switch self {
    case .html, .body, .div, .section, .article, .main, .center, .table, .tbody, .tr, .td, .custom:
      true
    default: false
    }
  }

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: Int(rawValue - HTMLTag.h1.rawValue) + 1
    default: nil
    }
  }

  var isList: Bool { self == .ul || self == .ol || self == .menu || self == .dir }
}

/// An attribute that reading a page depends on.
enum HTMLAttribute: UInt8, Sendable {
  case `class`, id, role, itemprop, itemtype, hidden, style, href, content, property, name
  case datetime, rel, type, start, value, charset
  case ariaHidden, ariaLabel, ariaControls, dataTarget, dataComponent, dataTestid

  private static let byName: [String: HTMLAttribute] = [
    "class": .class, "id": .id, "role": .role, "itemprop": .itemprop, "itemtype": .itemtype,
    "hidden": .hidden, "style": .style, "href": .href, "content": .content,
    "property": .property, "name": .name, "datetime": .datetime, "rel": .rel, "type": .type,
    "start": .start, "value": .value, "charset": .charset, "aria-hidden": .ariaHidden,
    "aria-label": .ariaLabel, "aria-controls": .ariaControls, "data-target": .dataTarget,
    "data-bs-target": .dataTarget, "data-component": .dataComponent, "data-testid": .dataTestid,
  ]

  init?(attribute: String) {
    guard let known = HTMLAttribute.byName[attribute] else { return nil }
    self = known
  }
}
