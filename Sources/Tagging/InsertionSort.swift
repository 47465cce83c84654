/// Sorts numbers that mostly stand in order already, as places in a sentence do.
///
/// Few are moved to their places one by one, which costs hardly more than looking at them; many go to
/// the standard library, whose time stays in bounds whatever the order.
func insertionSort(_ numbers: inout [UInt64]) {
  guard numbers.count <= 64 else { return numbers.sort() }
  var numbers = numbers.mutableSpan
  for position in numbers.indices.dropFirst() {
    let number = numbers[position]
    var place = position
    while place > 0, numbers[place - 1] > number {
      numbers[place] = numbers[place - 1]
      place -= 1
    }
    if place != position { numbers[place] = number }
  }
}
