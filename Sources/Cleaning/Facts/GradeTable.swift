import Lexicons
import Reports

/// Reads the grades that an inspection report prints: in its table of judgements, in sentences
/// ("The overall judgement is …"), and after its headings.
struct GradeTable {
  private(set) var grades = Grades()
  /// How many words may stand between a judgement and its grade in one line.
  private static let reach = 8

  /// Frameworks that the event may belong to.
  private let frameworks: [String]

  init(_ evidence: FactEvidence, event: NamedEvent?) {
    frameworks = event?.frameworks ?? []
    readFront(evidence)
    readHeadings(evidence)
  }

  /// The front up to its first paragraphs: each judgement takes the first grade that follows it.
  private mutating func readFront(_ evidence: FactEvidence) {
    var pending: (judged: FactPhrases.Judged, line: Int, word: Int)?
    let earlier = evidence.earlierPieces
    for mention in evidence.mentions {
      let line = Int(evidence.text.pieceOfWord[mention.words.lowerBound])
      let piece = evidence.text.pieces[line]
      guard piece.isFront, evidence.isShort(piece), !earlier.contains(line) else { continue }
      switch mention.meaning {
      case .judged(let judged): pending = (judged, line, mention.words.upperBound)
      case .grade(let grade):
        guard let (judged, from, word) = pending else { continue }
        let isNear = from == line && mention.words.lowerBound - word <= GradeTable.reach
        if isNear && endsStatement(mention.words, piece, evidence.text)
          || piece.words.count <= mention.words.count + 2
        {
          set(judged, grade)
        }
        pending = nil
      default: break
      }
    }
  }

  /// Whether nothing is said after a grade: the line ends, the cell, the sentence.
  private func endsStatement(
    _ grade: Range<Int>, _ piece: FactText.Piece, _ text: FactText
  ) -> Bool {
    let end = text.words[grade.upperBound - 1].span.end
    let next =
      grade.upperBound < piece.words.upperBound ? text.words[grade.upperBound].span.start : end
    let marks = [UInt8(ascii: "."), UInt8(ascii: "\t"), UInt8(ascii: ")")]
    return grade.upperBound == piece.words.upperBound
      || text.bytes[end..<next].contains(where: marks.contains)
  }

  /// Headings that end with a grade: "The experiences and progress of children in care: good".
  private mutating func readHeadings(_ evidence: FactEvidence) {
    var last: (judged: FactPhrases.Judged, piece: Int32)?
    for mention in evidence.mentions {
      let line = evidence.text.pieceOfWord[mention.words.lowerBound]
      guard evidence.text.pieces[Int(line)].role == .heading else { continue }
      switch mention.meaning {
      case .judged(let judged): last = (judged, line)
      case .grade(let grade):
        let end = evidence.text.pieces[Int(line)].words.upperBound
        guard let found = last, found.piece == line, mention.words.upperBound == end else {
          continue
        }
        set(found.judged, grade)
      default: break
      }
    }
  }

  private mutating func set(_ judged: FactPhrases.Judged, _ grade: Grade) {
    guard let judgement = judged.judgement, grades[judgement] == nil,
      judged.framework.map(frameworks.contains) ?? true
    else { return }
    grades[judgement] = grade
  }
}
