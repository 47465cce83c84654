import Lexicons
import Reports

/// Reads the grades that an inspection report prints: in its table of judgements, in sentences
/// ("The overall judgement is …"), and after its headings.
struct GradeTable {
  private(set) var grades = Grades()
  /// How many words may stand between a judgement and its grade in one line.
  private static let reach = 8

  /// The framework that the inspection followed: some names mean a judgement in one only.
  private let framework: String

  init(_ evidence: FactEvidence, framework: String) {
    self.framework = framework
    readFront(evidence)
    readHeadings(evidence)
  }

  /// The front up to its first paragraphs: each judgement takes the first grade that follows it.
  private mutating func readFront(_ evidence: FactEvidence) {
    var pending: (judged: FactPhrases.Judged, line: Int, word: Int)?
    // What stands in a line behind words for an earlier inspection is that one's.
    var pastLine = -1
    for mention in evidence.mentions {
      let line = Int(evidence.text.pieceOfWord[mention.words.lowerBound])
      let piece = evidence.text.pieces[line]
      guard piece.isFront, evidence.isShort(piece) else { continue }
      switch mention.meaning {
      case .label(.past), .label(.previousDates), .label(.previousGrade):
        pending = nil
        pastLine = line
      case _ where pastLine == line: break
      case .judged(let judged) where judged.counts(in: framework):
        pending = (judged, line, mention.words.upperBound)
      case .grade(let grade):
        guard let (judged, from, word) = pending else { continue }
        let isNear = from == line && mention.words.lowerBound - word <= GradeTable.reach
        if isNear && endsStatement(mention.words, piece, evidence.text)
          || isAlone(mention.words, piece.words)
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

  /// Headings that end with a grade ("The experiences and progress of children in care: good"), or have
  /// one in a line of its own below ("Overall effectiveness", "Grade 2 (Good)").
  private mutating func readHeadings(_ evidence: FactEvidence) {
    var last: (judged: FactPhrases.Judged, piece: Int32)?
    var pastLine: Int32 = -1
    for mention in evidence.mentions {
      let line = evidence.text.pieceOfWord[mention.words.lowerBound]
      guard evidence.text.pieces[Int(line)].role == .heading else { continue }
      switch mention.meaning {
      case .label(.past), .label(.previousDates), .label(.previousGrade):
        (last, pastLine) = (nil, line)
      case _ where pastLine == line: break
      case .judged(let judged) where judged.counts(in: framework): last = (judged, line)
      case .grade(let grade):
        let heading = evidence.text.pieces[Int(line)].words
        guard let found = last,
          found.piece == line
            ? mention.words.upperBound == heading.upperBound : isAlone(mention.words, heading)
        else { continue }
        set(found.judged, grade)
        last = nil
      default: break
      }
    }
  }

  /// Whether a line says hardly more than a grade: "Grade 2 (Good)".
  private func isAlone(_ grade: Range<Int>, _ line: Range<Int>) -> Bool {
    line.count <= grade.count + 2
  }

  private mutating func set(_ judged: FactPhrases.Judged, _ grade: Grade) {
    guard let judgement = judged.judgement, grades[judgement] == nil else { return }
    grades[judgement] = grade
  }
}
