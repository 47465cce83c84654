import Cleaning

/// What is done where pages of a PDF show no text: hidden text is asked for, and the pages are drawn, small,
/// to see whether anything stands on them.
extension PDFConverter {
  /// Pages are drawn with so many points to the inch.
  private static let resolution = 20
  /// Of a file with more such pages, or more stretches of them, the rest is not drawn.
  private static let mostPages = 60
  private static let mostStretches = 12

  /// Adds what a second look finds; nothing where every page shows text, or where the programs fail.
  func lookAgain(at content: inout PDFContent, of input: [UInt8]) async {
    let empty = PDFContent.emptyPages(of: content.xml)
    guard !empty.isEmpty else { return }
    var filled: Set<Int> = []
    if let hidden = await output(of: try? confined(["-hidden"]), on: input) {
      let seen = Dictionary(
        PDFContent.letters(of: content.xml).map { ($0.page, $0.count) }, uniquingKeysWith: max)
      let all = PDFContent.letters(of: hidden).filter { $0.count > seen[$0.page] ?? 0 }
      filled = Set(all.map(\.page)).intersection(empty)
      if !filled.isEmpty { content.hidden = hidden }
    }
    content.picturePages = await pictures(among: empty.filter { !filled.contains($0) }, input)
  }

  private func output(of program: ConfinedProgram?, on input: [UInt8]) async -> [UInt8]? {
    guard let program, let outcome = try? await run(program, on: input), outcome.end == .exit(0)
    else { return nil }
    return outcome.output
  }

  /// The pages on which more is drawn than a stamp; nil where they cannot be drawn.
  private func pictures(among pages: [Int], _ input: [UInt8]) async -> Set<Int>? {
    let stretches = PDFConverter.stretches(of: Array(pages.prefix(PDFConverter.mostPages)))
    guard let path = programPath, path.hasSuffix("pdftohtml") else { return nil }
    var found: Set<Int> = []
    for stretch in stretches.prefix(PDFConverter.mostStretches) {
      let drawing = ConfinedProgram(
        path: path.dropLast("pdftohtml".count) + "pdftoppm",
        arguments: [
          "-r", "\(PDFConverter.resolution)", "-gray", "-f", "\(stretch.lowerBound)", "-l",
          "\(stretch.upperBound)", "/dev/stdin",
        ])
      guard let bytes = await output(of: drawing, on: input) else { return nil }
      for (page, picture) in zip(stretch, GreyPicture.all(in: bytes)) where picture.showsMuch {
        found.insert(page)
      }
    }
    return found
  }

  private static func stretches(of pages: [Int]) -> [ClosedRange<Int>] {
    pages.reduce(into: []) { stretches, page in
      if let last = stretches.last, last.upperBound + 1 == page {
        stretches[stretches.count - 1] = last.lowerBound...page
      } else {
        stretches.append(page...page)
      }
    }
  }
}

/// A page as `pdftoppm -gray` draws it: a portable grey map (netpbm, `P5`).
struct GreyPicture {
  /// Share of the points that a stamp of forty letters may darken, in thousandths.
  private static let mostOfAStamp = 10
  /// How far a point's grey lies from the page's for something to be drawn there.
  private static let leastContrast = 24

  let points: ArraySlice<UInt8>

  /// The pictures that stand one after the other in a program's output; what is broken ends them.
  static func all(in bytes: [UInt8]) -> [GreyPicture] {
    var pictures: [GreyPicture] = []
    var rest = bytes[...]
    while let (width, height) = header(&rest), width > 0, height > 0, width < 100_000,
      height < 100_000, rest.count >= width * height
    {
      pictures.append(GreyPicture(points: rest.prefix(width * height)))
      rest = rest.dropFirst(width * height)
    }
    return pictures
  }

  /// Takes a header off: `P5`, width, height and the white's value, with white space between them.
  private static func header(_ bytes: inout ArraySlice<UInt8>) -> (width: Int, height: Int)? {
    guard bytes.starts(with: "P5".utf8) else { return nil }
    bytes = bytes.dropFirst(2)
    var numbers: [Int] = []
    for _ in 0..<3 {
      bytes = bytes.drop { $0 <= 0x20 }
      let digits = bytes.prefix { (48...57).contains($0) }
      guard (1...6).contains(digits.count) else { return nil }
      numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
      bytes = bytes.dropFirst(digits.count)
    }
    bytes = bytes.dropFirst()
    return (numbers[0], numbers[1])
  }

  /// Whether more stands on the page than a number or a stamp: points that differ from the commonest grey.
  var showsMuch: Bool {
    var counts = [Int](repeating: 0, count: 256)
    for point in points { counts[Int(point)] += 1 }
    let ground = counts.indices.max { counts[$0] < counts[$1] } ?? 255
    let drawn = counts.indices.filter { abs($0 - ground) >= GreyPicture.leastContrast }
      .reduce(0) { $0 + counts[$1] }
    return drawn * 1_000 > points.count * GreyPicture.mostOfAStamp
  }
}
