import Lexicons

/// What a page's markup says of each element, before any text is weighed.
struct HTMLMarks: Sendable {
  /// What is said of one element; 0 where nothing is.
  struct Mark: Sendable {
    /// How sure it is that the element holds the content, 0 to 1.
    var body = 0.0
    /// Largest share of the page's prose that may go if the element is dropped.
    var drop = 0.0
    /// The same for an element that is not shown.
    var hidden = 0.0
    /// Whether the element is content whatever else its name says.
    var isKept = false
    /// Whether the element is a picture's caption or credit.
    var isCaption = false
  }

  private(set) var marks: [Mark]

  subscript(node: Int) -> Mark { marks[node] }

  init(_ tree: HTMLTree, hints: PageHints) {
    marks = [Mark](repeating: Mark(), count: tree.nodes.count)
    for (position, node) in tree.nodes.enumerated() where node.tag != .text {
      var mark = HTMLMarks.mark(of: node.tag)
      for attribute in node.attributes {
        let attribute = tree.attributes[Int(attribute)]
        let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        HTMLMarks.read(attribute.name, value, hints, into: &mark)
      }
      if mark.isKept { mark.drop = 0 }
      marks[position] = mark
    }
  }

  private static func mark(of tag: HTMLTag) -> Mark {
    var mark = Mark()
    switch tag {
    case .nav, .menu: mark.drop = 0.5
    case .aside, .footer, .form, .dialog: mark.drop = 0.4
    case .header: mark.drop = 0.2
    case .figcaption: mark.isCaption = true
    case .article: mark.body = 0.4
    case .main: mark.body = 0.4
    default: break
    }
    return mark
  }

  private static func read(
    _ name: HTMLAttribute, _ value: ArraySlice<UInt8>, _ hints: PageHints, into mark: inout Mark
  ) {
    switch name {
    case .class, .id, .role, .itemprop, .dataComponent, .dataTestid:
      HTMLNames.forEachTerm(in: value) { term, isWhole in
        if let hint = hints.hint(name: term, isWhole: isWhole) { mark.take(hint) }
      }
    case .hidden: mark.hidden = 0.5
    case .ariaHidden: if value.elementsEqual("true".utf8) { mark.hidden = max(mark.hidden, 0.3) }
    case .style: if isHiding(value) { mark.hidden = 0.5 }
    default: break
    }
  }

  /// Whether a style attribute says `display: none` or `visibility: hidden`.
  private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    let plain = style.prefix(2_000).filter { $0 > 0x20 }.map { $0 | 0x20 }
    let text = String(decoding: plain, as: UTF8.self)
    return hidingStyles.contains { text.contains($0) }
  }
}

/// Declarations, without spaces, that take an element out of sight; the last ones hide the links that
/// intruders leave in pages.
private let hidingStyles = [
  "display:none", "visibility:hidden", "opacity:0;", "opacity:0.0", "left:-9", "top:-9",
  "font-size:0",
]

extension HTMLMarks.Mark {
  fileprivate mutating func take(_ hint: PageHints.Hint) {
    switch hint.effect {
    case .body: body = max(body, hint.weight)
    case .drop: drop = max(drop, hint.weight)
    case .keep: isKept = true
    case .hidden: hidden = max(hidden, hint.weight)
    case .caption: isCaption = true
    case .links: break
    }
  }
}
