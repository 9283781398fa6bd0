package org.rapporteur.language.tokenizer;

/// A `tokenizer.json` is malformed or has an unsupported rule. The message contains the path of the
/// node and the reason.
public final class UnsupportedTokenizer extends RuntimeException {

  UnsupportedTokenizer(String path, String reason) {
    super(path + ": " + reason);
  }
}
