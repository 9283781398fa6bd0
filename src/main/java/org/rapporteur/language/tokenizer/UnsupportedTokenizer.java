package org.rapporteur.language.tokenizer;

/// A `tokenizer.json` is malformed or unsupported. The message names the node and the reason.
public final class UnsupportedTokenizer extends RuntimeException {

  UnsupportedTokenizer(String part, String reason) {
    super(part + ": " + reason);
  }
}
