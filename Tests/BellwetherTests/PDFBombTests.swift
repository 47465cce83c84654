import Foundation
import Testing

@testable import Bellwether

/// PDFs of a few kilobytes that unfold to gigabytes or to endless work, made here.
@Suite(.enabled(if: Corpus.hasPdftohtml, "pdftohtml is not installed"))
struct PDFBombTests {
  /// Makes a PDF by a Python script, whose `pdf(objects)` joins objects to a file.
  private func made(_ script: String) throws -> [UInt8] {
    let scratch = try Scratch()
    let head = """
      import sys, zlib
      def pdf(objects):
          data = b"%PDF-1.7\\n"
          for number, body in enumerate(objects, 1):
              data += b"%d 0 obj\\n" % number + body + b"\\nendobj\\n"
          return data + b"trailer\\n<< /Size %d /Root 1 0 R >>\\n" % (len(objects) + 1)
      def stream(data, entries=b""):
          return b"<< /Length %d " % len(data) + entries + b" >>\\nstream\\n" + data + b"\\nendstream"
      def page(font, content):
          return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
              b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
              b"/Resources << /Font << /F1 5 0 R >> >> >>", content, *font])

      """
    let path = try scratch.write("make.py", (head + script).utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", path, "\(scratch.path)/out.pdf"]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: URL(filePath: "\(scratch.path)/out.pdf")))
  }

  /// The most memory that a child of this process has had, in bytes.
  private var mostMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    #endif
    return Int(usage.ru_maxrss) << 10
  }

  /// Zeros packed twice: four gigabytes in some kilobytes.
  private static let zeros = """
    packer, packed = zlib.compressobj(9), b""
    for _ in range(4096): packed += packer.compress(bytes(1 << 20))
    packed = zlib.compress(packed + packer.flush(), 9)

    """

  @Test func aFontOfFourGigabytesIsRefusedItsMemory() async throws {
    let bytes = try made(
      Self.zeros + """
        font = [b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 32 /LastChar 33 /Widths [9 9] "
            b"/FontDescriptor 6 0 R >>",
            b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 7 0 R >>",
            stream(packed, b"/Filter [/FlateDecode /FlateDecode]")]
        open(sys.argv[1], "wb").write(page(font, stream(b"BT /F1 9 Tf 9 9 Td (Plans are poor.) Tj ET")))
        """)
    #expect(bytes.count < 20_000)
    let outcome = try? await PDFConverter(timeout: 5).convert(bytes)
    // What is read of it does not matter: that the machine has its memory, and the run goes on, does.
    #expect(mostMemory < 400_000_000)
    #expect((outcome?.content.xml.count ?? 0) < 13 << 20)
  }

  @Test func aPageWithoutEndIsCutByProcessorTimeOrMemory() async throws {
    let bytes = try made(
      Self.zeros.replacingOccurrences(of: "bytes(1 << 20)", with: "b'(a) Tj ' * 150_000") + """
        font = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
        content = stream(packed, b"/Filter [/FlateDecode /FlateDecode]")
        open(sys.argv[1], "wb").write(page(font, content))
        """)
    await #expect(throws: (any Error).self) { try await PDFConverter(timeout: 2).convert(bytes) }
  }
}
