import Testing

@testable import Cleaning

/// The tree that events build, within bounds.
@Suite struct HTMLTreeTests {
  private func add(_ text: String, to builder: inout HTMLTreeBuilder) {
    builder.text { $0 += text.utf8 }
  }

  /// `div(p("a" b "c")) p`, as events.
  private func built() -> HTMLTree {
    var builder = HTMLTreeBuilder()
    builder.start(.div)
    builder.attribute(.id) { $0 += "one".utf8 }
    builder.start(.p)
    add("a", to: &builder)
    builder.start(.b)
    builder.end()
    add("c", to: &builder)
    add("d", to: &builder)
    builder.end()
    builder.end()
    builder.start(.p)
    return builder.finish()
  }

  @Test func anElementsSubtreeIsARange() {
    let tree = built()
    #expect(tree.nodes.map(\.tag) == [.div, .p, .text, .b, .text, .p])
    #expect(tree.nodes.map(\.parent) == [-1, 0, 1, 1, 1, -1])
    #expect(tree.nodes.map(\.end) == [5, 5, 3, 4, 5, 6])
    #expect(tree.inside(0) == 1..<5)
    #expect(tree.children(of: 1) == [2, 3, 4])
    #expect(tree.children(of: 3).isEmpty)
    #expect(tree.first(.p) == 1)
    #expect(tree.first(.li) == nil)
  }

  @Test func textsAndAttributes() {
    let tree = built()
    #expect(tree.rawText(of: 0) == "acd")
    #expect(tree.rawText(of: 5).isEmpty)
    #expect(tree.string(.id, of: 0) == "one")
    #expect(tree.string(.id, of: 1) == nil)
  }

  @Test func elementsTooDeepAreLeftOutAndTheirTextIsKept() {
    var builder = HTMLTreeBuilder()
    for _ in 0..<HTMLTreeBuilder.depthLimit { builder.start(.b) }
    #expect(builder.depth == HTMLTreeBuilder.depthLimit)
    builder.start(.b)
    builder.start(.p)
    builder.attribute(.id) { $0 += "lost".utf8 }
    add("deep", to: &builder)
    #expect(builder.depth == HTMLTreeBuilder.depthLimit + 2)
    builder.end()
    builder.end()
    builder.end()
    let tree = builder.finish()
    #expect(tree.nodes.count { $0.tag == .b } == HTMLTreeBuilder.depthLimit)
    #expect(tree.first(.p) == nil)
    #expect(tree.nodes.count { $0.tag == .br } == 1)
    #expect(tree.rawText(of: 0) == "deep")
    #expect(tree.attributes.isEmpty)
    #expect(!tree.isCut)
  }

  @Test func anEndWithoutABeginningIsPassedOver() {
    var builder = HTMLTreeBuilder()
    builder.end()
    builder.start(.p)
    builder.cut()
    #expect(builder.ended == 1)
    let tree = builder.finish()
    #expect(tree.nodes.count == 1)
    #expect(tree.isCut)
  }
}
