import Lexicons
import Reports
import TestSupport

/// What the packs that Bellwether ships name.
enum Packs {
  static let childrensServices = (try? Domain(Checkout.models())) ?? Domain()
}
