import Cleaning
import Foundation
import Lexicons

// PageBenchmark MODELS NUMBERS: reads lines "id<TAB>file" (HTML) from standard input. Writes the names
// of the numbers that page-trees.csv may ask for as a JSON array, then a JSON object a page (id, title,
// texts of its passages), to standard output, and the passages' numbers as 32-bit floats to NUMBERS.

struct Row: Encodable {
  var id: String
  var title: Int?
  var texts: [String]
}

guard CommandLine.arguments.count == 3 else {
  print("usage: PageBenchmark MODELS NUMBERS < list of id<TAB>file")
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1])
var contents: [String: [UInt8]] = [:]
for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
where url.pathExtension == "csv" {
  contents[url.lastPathComponent] = try [UInt8](Data(contentsOf: url))
}
let hints = try PageHints(ModelFiles(origin: folder.path(), contents: contents))
let encoder = JSONEncoder()
_ = FileManager.default.createFile(atPath: CommandLine.arguments[2], contents: nil)
let numbers = try FileHandle(forWritingTo: URL(filePath: CommandLine.arguments[2]))
print(String(decoding: try encoder.encode(PagePassages.names), as: UTF8.self))
while let line = readLine() {
  let parts = line.split(separator: "\t").map(String.init)
  let bytes = try [UInt8](Data(contentsOf: URL(filePath: parts[1])))
  guard let page = PagePassages(bytes, hints: hints) else { continue }
  let row = Row(id: parts[0], title: page.title, texts: page.texts)
  print(String(decoding: try encoder.encode(row), as: UTF8.self))
  let flat = page.numbers.flatMap { $0.map { Float($0) } }
  numbers.write(flat.withUnsafeBytes { Data($0) })
}
