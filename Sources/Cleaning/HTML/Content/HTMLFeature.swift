import Foundation

/// A number about a passage that helps to tell content from what stands around, by its name in
/// `page-trees.csv`.
///
/// None of them knows a word: they count words, links, full stops, elements and places. What the hints
/// say comes in by the rules' verdict and by the marks of elements.
struct HTMLFeature: Sendable {
  let name: String
  let value: @Sendable (_ survey: HTMLSurvey, _ position: Int) -> Double

  static let all: [HTMLFeature] =
    own + marks + around + containers + kinds + core + places + neighbours + windows + pages
  static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private init(
    _ name: String, _ value: @escaping @Sendable (_ survey: HTMLSurvey, _ position: Int) -> Double
  ) {
    self.name = name
    self.value = value
  }

  /// The passage's own text.
  private static let own: [HTMLFeature] = [
    .init("words") { logarithm($0.words[$1]) },
    .init("link-share") { $0.passages[$1].linkShare },
    .init("stops") { Double($0.passages[$1].stops) / max(1, $0.words[$1]) },
    .init("commas") { Double($0.passages[$1].commas) / max(1, $0.words[$1]) },
    .init("small-words") { $0.smallWords[$1] / max(1, $0.words[$1]) },
    .init("letters-a-word") { Double($0.passages[$1].letters) / max(1, $0.words[$1]) },
    .init("digits") { survey, position in
      let text = survey.passages[position].text
      return Double(text.count { (48...57).contains($0) }) / Double(max(1, text.count))
    },
    .init("ending") { ending(of: $0.passages[$1].text) },
    .init("begins-in-link") { $0.passages[$1].beginsInLink ? 1 : 0 },
    .init("bold") { $0.passages[$1].isBold ? 1 : 0 },
    .init("heading-level") { Double($0.levels[$1]) },
    .init("cells") { Double(min(6, $0.passages[$1].cells.count)) },
    .init("element") { elementClass($0.tree.nodes[$0.passages[$1].element].tag) },
    .init("repeats") { min(5, $0.repeats[$1]) },
  ]

  /// What markup says of the elements around.
  private static let marks: [HTMLFeature] = [
    .init("drop-mark") { $0.surroundings[$1].drop },
    .init("body-mark") { $0.surroundings[$1].body },
    .init("hidden-mark") { $0.surroundings[$1].hidden },
    .init("caption-mark") { $0.surroundings[$1].isCaption ? 1 : 0 },
    .init("depth") { min(30, $0.surroundings[$1].depth) },
    .init("rules-drop") { $0.choice.isDropped[$1] ? 1 : 0 },
    .init("rules-keep") { $0.isKept[$1] ? 1 : 0 },
  ]

  private static let around: [HTMLFeature] =
    HTMLSurroundings.telling.sorted { $0.rawValue < $1.rawValue }.map { tag in
      .init("in-\(tag)") { $0.surroundings[$1].tags.contains(tag) ? 1 : 0 }
    } + [
      .init("list-link-share") { survey, position in
        survey.surroundings[position].list.map { survey.linkShare($0) } ?? -1
      },
      .init("list-size") { Double(min(50, $0.surroundings[$1].list?.count ?? 0)) },
      .init("list-words") { survey, position in
        guard let list = survey.surroundings[position].list else { return 0 }
        let words = survey.wordSums[list.upperBound] - survey.wordSums[list.lowerBound]
        return words / Double(max(1, list.count))
      },
    ]

  /// Elements around that hold more and more passages.
  private static let containers: [HTMLFeature] = (0..<HTMLSurroundings.mostContainers).flatMap {
    place -> [HTMLFeature] in
    let none = HTMLSurroundings.Container()
    @Sendable func container(_ survey: HTMLSurvey, _ position: Int) -> HTMLSurroundings.Container {
      let containers = survey.surroundings[position].containers
      return place < containers.count ? containers[place] : none
    }
    return [
      .init("container-\(place + 1)-size") { container($0, $1).size },
      .init("container-\(place + 1)-link-share") { container($0, $1).linkShare },
      .init("container-\(place + 1)-prose") { container($0, $1).prose },
      .init("container-\(place + 1)-prose-count") { container($0, $1).proseCount },
      .init("container-\(place + 1)-prose-share") { container($0, $1).proseShare },
    ]
  }

  /// All passages in elements of the same names.
  private static let kinds: [HTMLFeature] = [
    .init("kind-size") { min(60, $0.kinds[$1].passages) },
    .init("kind-words") { $0.kinds[$1].words / max(1, $0.kinds[$1].passages) },
    .init("kind-link-share") { $0.kinds[$1].links / max(1, $0.kinds[$1].words) },
    .init("kind-prose-count") { $0.kinds[$1].prose / max(1, $0.kinds[$1].passages) },
    .init("kind-share") { $0.kinds[$1].words / max(1, $0.wordSums.last ?? 1) },
    .init("kind-as-before") { survey, position in
      position > 0 && survey.kinds[position].key == survey.kinds[position - 1].key ? 1 : 0
    },
    .init("kind-as-next") { survey, position in
      position + 1 < survey.kinds.count
        && survey.kinds[position].key == survey.kinds[position + 1].key
        ? 1 : 0
    },
  ]

  /// Where the passage lies from the element of most prose.
  private static let core: [HTMLFeature] = [
    .init("in-best") { $0.best.contains($1) ? 1 : 0 },
    .init("in-core") { $0.core.contains($1) ? 1 : 0 },
    .init("core-steps") { $0.surroundings[$1].steps },
    .init("outer-prose-share") { survey, position in
      survey.surroundings[position].outer.map { survey.proseShare($0) } ?? 1
    },
    .init("outer-link-share") { survey, position in
      survey.surroundings[position].outer.map { survey.linkShare($0) } ?? 0
    },
    .init("outer-size") { survey, position in
      survey.surroundings[position].outer.map { logarithm(Double($0.count)) } ?? 0
    },
    .init("before-prose") { Double(min(0, $1 - $0.firstProse)) },
    .init("after-prose") { Double(max(0, $1 - $0.lastProse)) },
  ]

  private static let places: [HTMLFeature] = [
    .init("prose-before") { $0.proseSums[$1] / max(1, $0.proseSums.last ?? 1) },
    .init("place") { Double($1) / Double(max(1, $0.passages.count)) },
    .init("title-side") { survey, position in
      guard let title = survey.title else { return 0 }
      return position < title ? 1 : position == title ? 2 : 3
    },
    .init("after-title") { survey, position in
      position < survey.choice.title ? -1 : Double(min(20, position - survey.choice.title))
    },
    .init("after-heading") { survey, position in
      survey.headings[position] < 0 ? 30 : Double(min(20, position - survey.headings[position]))
    },
    .init("above-level") { survey, position in
      survey.headings[position] < 0 ? 0 : Double(survey.levels[survey.headings[position]])
    },
    .init("above-link-share") { survey, position in
      survey.headings[position] < 0 ? -1 : survey.passages[survey.headings[position]].linkShare
    },
  ]

  private static let neighbours: [HTMLFeature] = [-2, -1, 1, 2].flatMap { step -> [HTMLFeature] in
    let name = step < 0 ? "before-\(-step)" : "next-\(step)"
    @Sendable func at(
      _ survey: HTMLSurvey, _ position: Int, _ value: (_ position: Int) -> Double
    ) -> Double {
      survey.passages.indices.contains(position + step) ? value(position + step) : -1
    }
    return [
      .init("\(name)-words") { survey, position in
        at(survey, position) { logarithm(survey.words[$0]) }
      },
      .init("\(name)-link-share") { survey, position in
        at(survey, position) { survey.passages[$0].linkShare }
      },
      .init("\(name)-heading") { survey, position in
        at(survey, position) { survey.levels[$0] > 0 ? 1 : 0 }
      },
      .init("\(name)-kept") { survey, position in
        at(survey, position) { survey.isKept[$0] ? 1 : 0 }
      },
      .init("\(name)-prose") { survey, position in
        at(survey, position) { survey.isProse[$0] ? 1 : 0 }
      },
    ]
  }

  private static let windows: [HTMLFeature] = [4, 12].flatMap { reach -> [HTMLFeature] in
    @Sendable func window(_ survey: HTMLSurvey, _ position: Int) -> Range<Int> {
      max(0, position - reach)..<min(survey.passages.count, position + reach + 1)
    }
    return [
      .init("window-\(reach)-prose-before") { survey, position in
        survey.prose(window(survey, position).lowerBound..<position) / Double(reach)
      },
      .init("window-\(reach)-prose-after") { survey, position in
        survey.prose(position + 1..<window(survey, position).upperBound) / Double(reach)
      },
      .init("window-\(reach)-link-share") { $0.linkShare(window($0, $1)) },
    ]
  }

  /// The page as a whole.
  private static let pages: [HTMLFeature] = [
    .init("page-prose") { survey, _ in logarithm(survey.proseSums.last ?? 0) },
    .init("page-prose-share") { survey, _ in
      (survey.proseSums.last ?? 0) / max(1, survey.wordSums.last ?? 1)
    },
    .init("page-passages") { survey, _ in logarithm(Double(survey.passages.count)) },
    .init("page-link-share") { survey, _ in survey.linkShare(0..<survey.passages.count) },
    .init("page-core-share") { survey, _ in survey.proseShare(survey.core) },
    .init("page-best-share") { survey, _ in survey.proseShare(survey.best) },
  ]

  /// 3 for a colon, 2 for a question mark, 1 for the end of a sentence, else 0.
  private static func ending(of text: [UInt8]) -> Double {
    let end = text.last { !closers.contains($0) } ?? 0
    switch end {
    case UInt8(ascii: ":"): return 3
    case UInt8(ascii: "?"): return 2
    case UInt8(ascii: "."), UInt8(ascii: "!"): return 1
    default: return 0
    }
  }

  /// Quotation marks and brackets; the curly ones end with these bytes.
  private static let closers: Set<UInt8> = [
    0x22, 0x27, 0x29, 0x5D, 0xE2, 0x80, 0x9D, 0x99, 0xC2, 0xBB,
  ]

  private static func elementClass(_ tag: HTMLTag) -> Double {
    switch tag {
    case .p: 1
    case .li: 2
    case .td, .th, .tr: 3
    case .dt: 4
    case .dd: 5
    case .pre: 6
    case .blockquote: 7
    case .figcaption, .caption: 8
    case .div, .section, .article: 9
    case .legend, .fieldset: 10
    case .address: 12
    case .summary: 13
    default: 0
    }
  }
}

/// The binary logarithm of a count, one added.
func logarithm(_ count: Double) -> Double { log2(1 + max(0, count)) }
