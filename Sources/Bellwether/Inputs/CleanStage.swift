import Aggregating
import Cleaning
import Reports
import Writing

/// The `clean` stage over files: reads them, turns PDF into XML, cleans, and puts given facts in place.
package struct CleanStage: Sendable {
  let cleaner: Cleaner
  let reader: InputReader
  let converter: PDFConverter
  let overrides: MetadataOverrides

  /// What came of one input: a report, a failure, or both where it was read only in part.
  package struct Outcome: Sendable {
    package var report: Report?
    package var failures: [Failure]
    /// What the report may take of the memory; nil where there is none.
    var budget: MemoryBudget?
    /// The report's part of the page, where it was asked for.
    var page: ReportPage?
    /// The report's counts, made before its mentions were left out.
    var tally: Tally?

    package init(report: Report? = nil, failures: [Failure] = []) {
      self.report = report
      self.failures = failures
    }

    /// Drops a report that takes more memory than it may, as a failure.
    mutating func checkMemory() {
      guard let report, let refusal = budget?.refusal(of: report) else { return }
      self.report = nil
      failures = [refusal]
    }
  }

  /// A file with the id that was settled for it.
  struct Named: Sendable {
    let input: InputFile
    let id: String
  }

  /// Cleans a file.
  func clean(_ named: Named) async -> Outcome {
    do {
      let bytes = try reader.bytes(of: named.input)
      return await clean(bytes, id: named.id, file: named.input.file, path: named.input.path)
    } catch {
      return Outcome(failures: [error])
    }
  }

  /// Cleans bytes that came with a name.
  ///
  /// - Parameter format: nil to let the content tell.
  package func clean(
    _ bytes: [UInt8], id: String, file: String, path: String? = nil, format: Format? = nil
  ) async -> Outcome {
    guard !bytes.isEmpty else {
      return Outcome(failures: [
        Failure(file: file, stage: "clean", reason: "is empty", remedy: "fetch the file again")
      ])
    }
    do {
      var outcome = Outcome()
      let input = try format == nil ? OpenedInput(bytes, file: file) : nil
      outcome.failures += input?.failures ?? []
      let content = try await content(
        of: input?.bytes ?? bytes, format: format ?? input?.format ?? .text, file: file, &outcome)
      let document = Document(id: id, file: file, sha256: sha256(bytes), content: content)
      var (report, losses) = try cleaner.cleanNamingLosses(document)
      if outcome.failures.isEmpty {
        outcome.failures += losses.map {
          Failure(file: file, stage: "clean", reason: $0.reason, remedy: $0.remedy)
        }
      }
      report.warnings = (input?.warnings ?? []) + report.warnings
      let given = try overrides.apply(to: &report.inspection, file: file, path: path)
      report.warnings += cleaner.complete(&report.inspection, given: given)
      outcome.budget = MemoryBudget(input: bytes.count)
      outcome.report = report
      outcome.checkMemory()
      return outcome
    } catch let failure as Failure {
      return Outcome(failures: [failure])
    } catch let error as CleaningError {
      return Outcome(failures: [
        Failure(file: file, stage: "clean", reason: error.reason, remedy: error.remedy)
      ])
    } catch {
      return Outcome(failures: [
        Failure(file: file, stage: "clean", reason: "\(error)", remedy: "check the file")
      ])
    }
  }

  private func content(
    of bytes: [UInt8], format: Format, file: String, _ outcome: inout Outcome
  ) async throws -> Document.Content {
    switch format {
    case .html: return .html(bytes)
    case .text: return .text(bytes)
    case .docx: return .docx(bytes)
    case .pdf:
      let converted = try await converter.convert(bytes)
      if let damage = converted.damage {
        outcome.failures.append(.partly(file, damage))
      }
      return .pdf(converted.content)
    }
  }
}
