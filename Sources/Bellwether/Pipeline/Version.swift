/// The version of Bellwether, as `bellwether --version` and `run.json` name it.
public let bellwetherVersion = "0.1.0"
