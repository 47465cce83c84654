extension PipelineDefinition {
  /// A name that stands for no output.
  package struct UnknownOutput: Error, Hashable {
    package let name: String

    package var reason: String { "'\(name)' is no output" }
    package var remedy: String { "use: \(Output.listing)" }
  }
}

extension PipelineDefinition.Output {
  /// Every output's name, joined by commas.
  package static let listing = allCases.map(\.rawValue).joined(separator: ", ")

  /// The outputs of some names, each once, in the order in which they are named.
  package static func list(
    _ names: some Sequence<String>
  ) throws(PipelineDefinition.UnknownOutput) -> [PipelineDefinition.Output] {
    var outputs: [PipelineDefinition.Output] = []
    for name in names {
      guard let output = PipelineDefinition.Output(rawValue: name) else {
        throw PipelineDefinition.UnknownOutput(name: name)
      }
      if !outputs.contains(output) { outputs.append(output) }
    }
    return outputs
  }

  /// The outputs of a list such as `csv,page`; spaces around the commas are left aside.
  package static func list(
    parsing text: String
  ) throws(PipelineDefinition.UnknownOutput) -> [PipelineDefinition.Output] {
    try list(text.split(separator: ",").map { String($0.trimming { $0 == " " }) })
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftAside: (Character) -> Bool) -> Substring {
    var rest = drop(while: isLeftAside)
    while let last = rest.last, isLeftAside(last) { rest = rest.dropLast() }
    return rest
  }
}
