import Testing

/// PDFs of a few kilobytes that unfold to gigabytes or to endless work, made here.
@Suite struct PDFBombTests {
  /// Runs a body in a folder with `made.pdf`, which a Python script makes by `page(font, content)`.
  private func withPDF(_ script: String, _ body: (Program) throws -> Void) throws {
    let files = [
      "make.py": Self.maker + script, "short.yaml": "name: Short\nclean: { pdf_timeout: 2s }\n",
    ]
    try Program.inFolder(with: files) { program in
      let made = try program.shell(
        "python3 make.py made.pdf && test $(stat -c %s made.pdf) -lt 200000")
      try #require(made.status == 0, "\(made.errors)")
      try body(program)
    }
  }

  private static let maker = """
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
    # Packed twice: four gigabytes of zeros in some kilobytes.
    def packed(piece):
        packer, data = zlib.compressobj(9), b""
        for _ in range(4096): data += packer.compress(piece)
        return zlib.compress(data + packer.flush(), 9)
    twice = b"/Filter [/FlateDecode /FlateDecode]"

    """

  @Test func aFontOfFourGigabytesIsRefusedItsMemory() throws {
    let script = """
      font = [b"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 32 /LastChar 33 /Widths [9 9] "
          b"/FontDescriptor 6 0 R >>",
          b"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 7 0 R >>",
          stream(packed(bytes(1 << 20)), twice)]
      open(sys.argv[1], "wb").write(page(font, stream(b"BT /F1 9 Tf 9 9 Td (Plans are poor.) Tj ET")))
      """
    try withPDF(script) { program in
      // What is read of it does not matter: that the machine keeps its memory, and the run goes on, does.
      let peak = """
        import resource, subprocess, sys
        subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        """
      try program.write(peak, to: "peak.py")
      let answer = try program.shell(
        "python3 peak.py \(try Program.path.path) clean made.pdf --pipeline short.yaml")
      let kilobytes = try #require(Int(answer.output.filter(\.isNumber)), "\(answer.errors)")
      #expect(kilobytes < 400_000)
      #expect(kilobytes > 1_000)
    }
  }

  @Test func aPageWithoutEndIsCutByProcessorTimeOrMemory() throws {
    let script = """
      font = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
      open(sys.argv[1], "wb").write(page(font, stream(packed(b"(a) Tj " * 150_000), twice)))
      """
    try withPDF(script) { program in
      let answer = try program.run("clean", "made.pdf", "--pipeline", "short.yaml")
      #expect(answer.status == 1)
      #expect(answer.errors.contains("made.pdf"))
    }
  }
}
