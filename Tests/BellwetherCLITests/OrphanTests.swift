import Foundation
import Testing

/// A run that is killed while a PDF is converted takes the converter with it.
@Suite struct OrphanTests {
  @Test(arguments: ["KILL", "TERM", "INT", "HUP"])
  func theChildDiesWithItsParent(signal: String) throws {
    let program = try Program()
    defer { program.remove() }
    // The stand-in for pdftohtml stays until it is killed; it says who it is by its name.
    let name = "stay-\(UUID().uuidString.prefix(8))"
    let answer = try program.shell(
      """
      mkdir bin in; echo '%PDF-1.7' > in/a.pdf
      printf '#!/bin/sh\\nexec \(name) 1000\\n' > bin/pdftohtml; chmod +x bin/pdftohtml
      cp "$(command -v sleep)" bin/\(name)
      sed -i "s,exec ,exec $PWD/bin/," bin/pdftohtml
      children() { for p in /proc/[0-9]*; do
        [ "$(cat $p/comm 2>/dev/null)" = \(name.prefix(15)) ] && grep -q 'State:.[^Z]' $p/status && echo ${p#/proc/}
      done; }
      set -m
      PATH="$PWD/bin:$PATH" bellwether run in --output out &
      parent=$!
      for n in {1..600}; do [ -n "$(children)" ] && break; sleep 0.1; done
      [ -n "$(children)" ] && echo converting
      kill -\(signal) -- -$parent
      for n in {1..300}; do [ -z "$(children)" ] && break; sleep 0.1; done
      [ -z "$(children)" ] && echo gone
      """)
    #expect(answer.output.contains("converting\n"), "\(answer.errors)")
    #expect(answer.output.hasSuffix("gone\n"))
  }
}
