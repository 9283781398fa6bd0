package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of a log as anyone may read it.
///
/// @param text the public reason; absent where there was none and where it was erased
/// @param textSalt in hexadecimal: with it and the text anyone can make the leaf's `textDigest`
/// @param leaf the canonical JSON that is hashed
/// @param leafHash in hexadecimal
public record Entry(
    LogName log,
    int number,
    Instant at,
    String kind,
    String subject,
    String actorRole,
    Map<String, String> facts,
    @Nullable String text,
    @Nullable String textSalt,
    boolean textErased,
    String leaf,
    String leafHash) {

  /// As people say it: `M-0041`.
  public String label() {
    return label(number);
  }

  /// False when the text is another than the one the leaf holds the digest of.
  public boolean textAgrees() {
    if (text == null || textSalt == null) {
      return true;
    }
    String digest = new Salted(text, HexFormat.of().parseHex(textSalt)).digest();
    return digest.equals(Leaf.read(leaf.getBytes(StandardCharsets.UTF_8)).textDigest());
  }

  public static String label(int number) {
    return "M-%04d".formatted(number);
  }
}
