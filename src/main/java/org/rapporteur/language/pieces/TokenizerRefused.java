package org.rapporteur.language.pieces;

/// A `tokenizer.json` asks for what is not known here: the part of the file, and what is wrong.
public final class TokenizerRefused extends RuntimeException {

  TokenizerRefused(String part, String what) {
    super(part + ": " + what);
  }
}
