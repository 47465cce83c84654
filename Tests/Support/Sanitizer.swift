import Foundation

/// The sanitizer that this program was built with (`scripts/sanitize`).
package enum Sanitizer {
  /// Whether there is one: its runtime library tells by its names.
  package static let isPresent = ["__asan_init", "__tsan_init"].contains { (name: String) in
    dlsym(dlopen(nil, RTLD_NOW), name) != nil
  }
}
