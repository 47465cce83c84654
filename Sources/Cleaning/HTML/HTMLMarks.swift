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
    /// Whether the element is a note at the foot of the text.
    var isNote = false
    /// Whether a control shows the element: it is content though it is hidden at first.
    var isPanel = false
  }

  private(set) var marks: [Mark]

  subscript(node: Int) -> Mark { marks[node] }

  init(_ tree: HTMLTree, hints: PageHints) {
    marks = [Mark](repeating: Mark(), count: tree.nodes.count)
    let controls = HTMLMarks.controls(in: tree)
    var said = NameHints(hints)
    func isControlled(
      _ position: Int, _ node: HTMLTree.Node, in tree: HTMLTree, by controls: Set<[UInt8]>
    ) -> Bool {
      if node.tag == .dd { return true }
      guard !controls.isEmpty, let id = tree.value(.id, of: position) else { return false }
      return controls.contains(Array(id))
    }
    for (position, node) in tree.nodes.enumerated() where node.tag != .text {
      var mark = HTMLMarks.mark(of: node.tag)
      for attribute in node.attributes {
        let attribute = tree.attributes[Int(attribute)]
        let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        HTMLMarks.read(attribute.name, value, &said, into: &mark)
      }
      if mark.isKept { mark.drop = 0 }
      if mark.isPanel || isControlled(position, node, in: tree, by: controls) { mark.hidden = 0 }
      marks[position] = mark
    }
  }

  /// Ids of the elements that some other element shows or hides.
  private static func controls(in tree: HTMLTree) -> Set<[UInt8]> {
    var ids: Set<[UInt8]> = []
    for attribute in tree.attributes
    where attribute.name == .ariaControls || attribute.name == .dataTarget {
      let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
      for id in value.split(separator: 0x20).prefix(8) {
        ids.insert(Array(id.first == UInt8(ascii: "#") ? id.dropFirst() : id))
      }
    }
    return ids
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
    _ name: HTMLAttribute, _ value: ArraySlice<UInt8>, _ said: inout NameHints,
    into mark: inout Mark
  ) {
    switch name {
    case .role where value.elementsEqual("tabpanel".utf8): mark.isPanel = true
    case .class, .id, .role, .itemprop, .dataComponent, .dataTestid:
      for hint in said.hints(in: value) { mark.take(hint) }
    case .hidden:
      // Browsers show what is hidden until found when its words are searched for.
      if !value.elementsEqual("until-found".utf8) { mark.hidden = 0.5 }
    case .ariaHidden: if value.elementsEqual("true".utf8) { mark.hidden = max(mark.hidden, 0.3) }
    case .style:
      if isHiding(value) { mark.hidden = 0.5 }
      if holds(value, "mso-element:footnote") || holds(value, "mso-element:endnote") {
        mark.isNote = true
      }
    default: break
    }
  }

  /// Whether a style attribute says `display: none` or `visibility: hidden`.
  private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    hidingStyles.contains { holds(style, $0) }
  }
}

/// What the names of a page's elements say. Most names stand on many elements, so that each is read once.
private struct NameHints {
  private let hints: PageHints
  private var known: [String: [PageHints.Hint]] = [:]

  init(_ hints: PageHints) { self.hints = hints }

  /// The hints in a class, an id or the like.
  mutating func hints(in value: ArraySlice<UInt8>) -> [PageHints.Hint] {
    let key = String(decoding: value, as: UTF8.self)
    if let hints = known[key] { return hints }
    var found: [PageHints.Hint] = []
    HTMLNames.forEachTerm(in: value) { term, isWhole in
      if let hint = hints.hint(name: term, isWhole: isWhole) { found.append(hint) }
    }
    known[key] = found
    return found
  }
}

/// Declarations, without spaces, that take an element out of sight; the last ones hide the links that
/// intruders leave in pages, and the bullets and comments that Word writes for itself.
private let hidingStyles: [StaticString] = [
  "display:none", "visibility:hidden", "opacity:0;", "opacity:0.0", "left:-9", "top:-9",
  "font-size:0", "mso-list:ignore", "mso-hide:all", "mso-element:comment",
]

extension HTMLMarks.Mark {
  fileprivate mutating func take(_ hint: PageHints.Hint) {
    switch hint.effect {
    case .body: body = max(body, hint.weight)
    case .drop: drop = max(drop, hint.weight)
    case .keep: isKept = true
    case .hidden: hidden = max(hidden, hint.weight)
    case .caption: isCaption = true
    case .panel: isPanel = true
    case .links: break
    }
  }
}

/// Whether a style attribute says something, whatever its case and spaces.
///
/// - Parameter declaration: in lower case and without spaces, such as `display:none`.
func holds(_ style: ArraySlice<UInt8>, _ declaration: StaticString) -> Bool {
  declaration.withUTF8Buffer { wanted in
    var matched = 0
    for byte in style.prefix(2_000) where byte > 0x20 {
      let small = (65...90).contains(byte) ? byte | 0x20 : byte
      matched = small == wanted[matched] ? matched + 1 : small == wanted[0] ? 1 : 0
      if matched == wanted.count { return true }
    }
    return false
  }
}
