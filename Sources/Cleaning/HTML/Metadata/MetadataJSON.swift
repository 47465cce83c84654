import Foundation

/// A value of JSON, as pages hold it in `application/ld+json` scripts.
enum MetadataJSON: Decodable, Sendable {
  case text(String)
  case list([MetadataJSON])
  case object([String: MetadataJSON])
  /// Numbers, truth values and null, which no metadata is read from.
  case other

  /// Longest script that is read, in bytes.
  static let limit = 2_000_000

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let object = try? value.decode([String: MetadataJSON].self) {
      self = .object(object)
    } else if let list = try? value.decode([MetadataJSON].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  /// The value that a script's text holds; nil where it is no JSON. Line breaks inside strings, which
  /// JSON forbids and pages have, count as spaces.
  init?(script: String) {
    guard script.utf8.count <= MetadataJSON.limit else { return nil }
    let bytes = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    guard let value = try? JSONDecoder().decode(MetadataJSON.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  subscript(key: String) -> MetadataJSON? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The text of a string, of the first string of a list, or of an object's `name`.
  var name: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .list(let values): values.lazy.compactMap(\.name).first
    case .object: self["name"]?.name
    case .other: nil
    }
  }

  /// Every text that `name` finds in a list, else the one.
  var names: [String] {
    guard case .list(let values) = self else { return name.map { [$0] } ?? [] }
    return values.compactMap(\.name)
  }

  /// The objects at the top, in lists and in `@graph`, to the second level.
  var objects: [MetadataJSON] {
    switch self {
    case .object: [self] + (self["@graph"]?.members ?? [])
    case .list(let values): values.flatMap { [$0] + ($0["@graph"]?.members ?? []) }
    default: []
    }
  }

  private var members: [MetadataJSON] {
    guard case .list(let values) = self else { return [self] }
    return values
  }

  /// Whether the object describes an article or a post, and not just some page.
  var isPost: Bool {
    (self["@type"]?.names ?? []).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
  }

  /// Whether the object describes an article, a report or a page: something with a text.
  var isArticle: Bool {
    let types = self["@type"]?.names ?? []
    return types.contains { type in
      ["Article", "Posting", "Report", "WebPage", "Review"].contains { type.hasSuffix($0) }
    }
  }
}
