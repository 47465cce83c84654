import Reports

extension Report {
  /// The blocks as an outline to read: page, role, level and marker before each block's text.
  package var outline: String {
    var lines = "\(id): \(file)\n"
    for block in blocks {
      let page = block.page(at: block.span.start).map { "p\($0)" } ?? ""
      let name = block.role.rawValue + (block.level.map(String.init) ?? "")
      let detail = block.detail.map { " (\($0.rawValue))" } ?? ""
      let marker = block.marker.map { "\($0) " } ?? ""
      lines += "\(padded(page, 5))\(padded(name + detail, 22))\(marker)\(text(of: block))\n"
    }
    return lines + "\n"
  }

  /// The body's bare text, a block a line, without furniture and title.
  package var bodyText: String {
    blocks.filter { $0.role != .furniture && $0.detail != .title }
      .map { text[$0.span] + "\n" }.joined()
  }

  private func text(of block: Block) -> String {
    guard !block.cells.isEmpty else { return text[block.span] }
    return block.cells.map { $0.isHeader ? "[\(text[$0.span])]" : text[$0.span] }
      .joined(separator: " | ")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
