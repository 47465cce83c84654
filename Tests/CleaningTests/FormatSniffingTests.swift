import Reports
import Testing

@testable import Cleaning

@Suite struct FormatSniffingTests {
  @Test(arguments: [
    ("%PDF-1.7\n…", Format.pdf), ("junk before it\n%PDF-1.4", .pdf),
    ("<!DOCTYPE html><html>", .html), ("\u{FEFF}\n <HTML lang=en>", .html),
    ("<?xml version='1.0'?>\n<html xmlns='x'>", .html), ("<p>One</p>", .html),
    ("Saved from the web\n<body><p>One</p>", .html), ("<!-- saved --><div>", .html),
    ("PK\u{3}\u{4}rest", .docx), ("Ambry is calm.", .text),
    ("<https://ambry.example> is calm", .text),
    ("# Ambry\n\n1 < 2", .text), ("", .text), ("%PD", .text),
  ])
  func tellsByContent(_ content: String, _ format: Format) {
    #expect(Format(sniffing: Array(content.utf8)) == format)
  }

  @Test func tellsUTF16Pages() {
    let units = "<html><p>One</p>".utf16
    let bytes: [UInt8] = units.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(Format(sniffing: bytes) == .html)
  }
}
