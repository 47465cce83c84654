import Aggregating
import Evaluating
import Lexicons
import Reports
import Writing

/// A row of `sentences.csv`, as it is read back.
package struct WrittenSentence: Hashable, Sendable {
  package var report: String
  package var number: Int
  /// Nil where the report has no pages.
  package var page: Int?
  /// The heading that it stands under.
  package var section: String
  package var role: Role
  package var text: String
  /// Nil where the sentence is not prose, or was not tagged.
  package var sentiment: Sentiment?
  /// Ids of the areas that the tagger gave.
  package var areas: [String]
}

/// How far balances and official grades agree.
package struct GradeAgreement: Hashable, Sendable {
  /// Spearman's rho, −1 to 1; nil where there are too few reports to tell.
  package let rho: Double?
  /// Reports that have both.
  package let reports: Int
}

/// Reads the datasets of an output folder back.
package struct OutputReader: Sendable {
  private let folder: String
  /// The command that reads, for messages.
  private let stage: String

  package init(_ folder: String, stage: String) {
    self.folder = folder
    self.stage = stage
  }

  /// The sentences of all reports, in reading order.
  package func sentences() throws(StageError) -> [WrittenSentence] {
    let table = try table(SentencesTable.name, SentencesTable().header)
    var sentences: [WrittenSentence] = []
    sentences.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let role = Role(rawValue: row["role"]), let number = Int(row["sentence"]) else {
        throw damaged(row)
      }
      sentences.append(
        WrittenSentence(
          report: row["report_id"], number: number, page: Int(row["page"]),
          section: row["section"], role: role,
          text: row["text"], sentiment: Sentiment(rawValue: row["sentiment"]),
          areas: areas(row["areas"])))
    }
    return sentences
  }

  /// The value of a column of `reports.csv`, by report id.
  package func reports(_ column: String) throws(StageError) -> [String: String] {
    let table = try table(ReportsTable.name, ["report_id", column], isOpen: true)
    return Dictionary(
      table.rows.map { ($0["report_id"], $0[column]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How far balances and ranks of official grades agree, over the reports that have both.
  ///
  /// - Parameters:
  ///   - grades: a CSV with `id` and `overall_grade`.
  ///   - domain: the pack, whose scale has the grades' ranks.
  package func agreement(withGrades grades: String, _ domain: Domain) throws -> GradeAgreement {
    let pairs = try balancesAndGrades(grades, domain)
    return GradeAgreement(rho: Spearman.rho(pairs), reports: pairs.count)
  }

  func balancesAndGrades(_ grades: String, _ domain: Domain) throws -> [(Double, Double)] {
    let rows: [Table.Row]
    do {
      rows = try Table(
        bytes(at: grades, stage: stage), file: grades, columns: ["id", "overall_grade"],
        isOpen: true
      ).rows
    } catch let error as LexiconError {
      throw StageError(error, stage: stage)
    }
    let balances = try reports("balance")
    return rows.compactMap { row in
      guard let balance = balances[row["id"]].flatMap(Double.init),
        let rank = domain.rank(Grade(rawValue: row["overall_grade"]))
      else { return nil }
      return (balance, rank)
    }
  }

  private func areas(_ cell: String) -> [String] {
    cell.split(separator: ";").compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  func table(
    _ name: String, _ header: [String], isOpen: Bool = false
  ) throws(StageError) -> Table {
    let path = "\(folder)/\(name).csv"
    do {
      return try Table(bytes(at: path, stage: stage), file: path, columns: header, isOpen: isOpen)
    } catch let error as LexiconError {
      throw StageError(error, stage: stage)
    } catch let error as StageError {
      throw error
    } catch {
      throw StageError(stage: stage, place: path, reason: "\(error)", remedy: "run it again")
    }
  }

  func damaged(_ row: Table.Row, of name: String = SentencesTable.name) -> StageError {
    StageError(
      stage: stage, place: "\(folder)/\(name).csv: line \(row.line)",
      reason: "is no row that 'bellwether run' writes", remedy: "run it again")
  }
}
