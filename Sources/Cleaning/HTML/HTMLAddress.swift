/// Which site an address leads to.
struct HTMLAddress: Sendable {
  /// The page's own host without its first labels: `example.org` of `www.news.example.org`; empty
  /// where the page does not say.
  private let site: [UInt8]

  init(page url: String?) {
    site = url.map { HTMLAddress.site(of: Array($0.utf8)[...]) } ?? []
  }

  /// Whether a link leads to another site. Relative addresses never do.
  func leadsElsewhere(_ href: ArraySlice<UInt8>) -> Bool {
    guard !site.isEmpty else { return false }
    let target = HTMLAddress.site(of: href)
    return !target.isEmpty && target != site
  }

  /// The last two labels of an address's host, the last three where the second is short (`co.uk`,
  /// `gov.uk`); empty for an address without a host.
  private static func site(of url: ArraySlice<UInt8>) -> [UInt8] {
    let rest = url.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard rest.starts(with: [47, 47]) else { return [] }
    let end = rest.dropFirst(2).firstIndex { [47, 58, 63, 35].contains($0) } ?? rest.endIndex
    let host = rest[(rest.startIndex + 2)..<end].map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    let labels = host.split(separator: UInt8(ascii: "."))
    let isShort = labels.count > 2 && labels[labels.count - 2].count <= 3
    return Array(labels.suffix(isShort ? 3 : 2).joined(separator: [46]))
  }
}
