import Foundation

/// An error of the system, by its number.
struct SystemError: Error, Hashable, CustomStringConvertible {
  let number: Int32
  var description: String { String(cString: strerror(number)) }

  init(number: Int32) {
    self.number = number
  }

  /// The error that the call just made has left.
  static var last: SystemError { SystemError(number: errno) }
}

/// What the system says went wrong, without what Foundation wraps round it.
package func systemCause(of error: any Error) -> String {
  if let error = error as? SystemError { return error.description }
  let wrapped = error as NSError
  if let inner = wrapped.userInfo[NSUnderlyingErrorKey] as? NSError {
    return systemCause(of: inner)
  }
  return wrapped.domain == NSPOSIXErrorDomain
    ? String(cString: strerror(Int32(truncatingIfNeeded: wrapped.code)))
    : wrapped.localizedDescription
}
