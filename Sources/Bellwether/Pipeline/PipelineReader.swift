import Reports
import Yams

/// Reads a pipeline definition from YAML and refuses what it does not know, with line and column.
package struct PipelineReader {
  /// Path of the file, for messages.
  let file: String

  /// - Parameter file: path of the file, for messages.
  package init(file: String) { self.file = file }

  /// The definition that `yaml` writes down.
  package func read(_ yaml: String) throws(StageError) -> PipelineDefinition {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw StageError(
        stage: "pipeline", place: file, reason: firstLine(of: "\(error)"),
        remedy: "write it as the examples in Pipelines/ do")
    }
    guard let root else {
      throw StageError(
        stage: "pipeline", place: file, reason: "is empty", remedy: "give it at least a name")
    }
    var definition = PipelineDefinition(name: "")
    for (key, value) in try pairs(root) {
      switch key.string {
      case "name": definition.name = try text(value)
      case "models": definition.models = try folders(value)
      case "clean": try read(value, into: &definition.clean)
      case "segment": try read(value, into: &definition.segment)
      case "tag": try read(value, into: &definition.tag)
      case "aggregate": try read(value, into: &definition.aggregate)
      case "write": try read(value, into: &definition.write)
      default:
        throw unknown(
          key, known: ["name", "models", "clean", "segment", "tag", "aggregate", "write"])
      }
    }
    guard !definition.name.isEmpty else {
      throw error(root, "has no name", "add a line such as 'name: Children’s services'")
    }
    return definition
  }

  private func read(
    _ node: Node, into clean: inout PipelineDefinition.Clean
  ) throws(StageError) {
    for (key, value) in try pairs(node) {
      switch key.string {
      case "max_bytes": clean.maxBytes = try byteCount(value)
      case "pdf_timeout": clean.pdfTimeout = try seconds(value)
      case "authorities": clean.authorities = try text(value)
      default:
        throw unknown(key, known: ["max_bytes", "pdf_timeout", "authorities"])
      }
    }
  }

  private func read(
    _ node: Node, into segment: inout PipelineDefinition.Segment
  ) throws(StageError) {
    for (key, value) in try pairs(node) {
      guard key.string == "abbreviations" else { throw unknown(key, known: ["abbreviations"]) }
      segment.abbreviations = try text(value)
    }
  }

  private func read(_ node: Node, into tag: inout PipelineDefinition.Tag) throws(StageError) {
    for (key, value) in try pairs(node) {
      switch key.string {
      case "sentiment": tag.sentiment = try texts(value, count: 2)
      case "areas": tag.areas = try texts(value, count: 2)
      case "headings": tag.headings = try text(value)
      default: throw unknown(key, known: ["sentiment", "areas", "headings"])
      }
    }
  }

  private func read(
    _ node: Node, into aggregate: inout PipelineDefinition.Aggregate
  ) throws(StageError) {
    for (key, value) in try pairs(node) {
      switch key.string {
      case "min_judgements": aggregate.minJudgements = try integer(value, 1...1_000_000)
      case "min_change": aggregate.minChange = try change(value)
      default: throw unknown(key, known: ["min_judgements", "min_change"])
      }
    }
  }

  private func read(_ node: Node, into write: inout PipelineDefinition.Write) throws(StageError) {
    for (key, value) in try pairs(node) {
      guard key.string == "outputs" else { throw unknown(key, known: ["outputs"]) }
      let names = try texts(value, count: nil)
      do {
        write.outputs = try PipelineDefinition.Output.list(names)
      } catch {
        throw self.error(value, error.reason, error.remedy)
      }
    }
  }
}

// MARK: - Values

extension PipelineReader {
  /// The pairs of a mapping; an empty node counts as an empty mapping.
  private func pairs(_ node: Node) throws(StageError) -> [(key: Node, value: Node)] {
    if let mapping = node.mapping { return mapping.map { ($0.key, $0.value) } }
    if let scalar = node.scalar, scalar.string.isEmpty { return [] }
    throw error(node, "is no mapping", "write 'key: value' pairs")
  }

  private func text(_ node: Node) throws(StageError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error(node, "holds no text", "write one value")
    }
    guard text == text.shown else {
      throw error(node, "holds control characters", "write it as plain text on one line")
    }
    return text
  }

  private func texts(_ node: Node, count: Int?) throws(StageError) -> [String] {
    guard let sequence = node.sequence else {
      throw error(node, "is no list", "write it as [one, two]")
    }
    var texts: [String] = []
    for item in sequence { texts.append(try text(item)) }
    if let count, texts.count != count {
      throw error(node, "has \(texts.count) entries", "give it \(count)")
    }
    return texts
  }

  /// One folder, or a list of them.
  private func folders(_ node: Node) throws(StageError) -> [String] {
    node.sequence == nil ? [try text(node)] : try texts(node, count: nil)
  }

  private func integer(_ node: Node, _ range: ClosedRange<Int>) throws(StageError) -> Int {
    guard let number = Int(try text(node)), range.contains(number) else {
      throw error(
        node, "'\(node.scalar?.string ?? "")' is no whole number in range",
        "write one from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func change(_ node: Node) throws(StageError) -> Double {
    guard let number = Double(try text(node)), (0...2).contains(number) else {
      throw error(
        node, "'\(node.scalar?.string ?? "")' is no difference of balances",
        "write a number from 0 to 2, such as 0.3")
    }
    return number
  }

  /// A number of bytes: `64MB`, `500KB`, `1GB` or plain digits; powers of 1,000.
  private func byteCount(_ node: Node) throws(StageError) -> Int {
    let text = try text(node).uppercased()
    let units = [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("", 1)]
    for (unit, factor) in units where text.hasSuffix(unit) {
      if let count = Int(text.dropLast(unit.count)), (1...1_000_000_000).contains(count) {
        return count * factor
      }
    }
    throw error(node, "'\(text)' is no size", "write it as 64MB")
  }

  /// A time in whole seconds: `60s` or plain digits.
  private func seconds(_ node: Node) throws(StageError) -> Int {
    let text = try text(node)
    guard let count = Int(text.hasSuffix("s") ? text.dropLast() : text[...]),
      (1...86_400).contains(count)
    else {
      throw error(node, "'\(text)' is no time", "write it as 60s")
    }
    return count
  }

  private func unknown(_ key: Node, known: [String]) -> StageError {
    error(
      key, "key '\(key.string ?? "?")' is unknown",
      "known here: \(known.joined(separator: ", "))")
  }

  private func error(_ node: Node, _ reason: String, _ remedy: String) -> StageError {
    var place = file
    if let mark = node.mark { place += ": line \(mark.line): column \(mark.column)" }
    return StageError(stage: "pipeline", place: place, reason: reason, remedy: remedy)
  }

  private func firstLine(of text: String) -> String {
    text.split(separator: "\n").prefix(2).joined(separator: " ")
  }
}
