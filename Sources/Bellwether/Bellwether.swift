import CCrypto
import CEmbedded
import Lexicons
import Logging
import Reports
import Subprocess
import Yams

/// The version of Bellwether.
public let bellwetherVersion = "0.1.0"
