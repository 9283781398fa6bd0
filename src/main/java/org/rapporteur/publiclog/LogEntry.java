package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of a public log.
/// @param text the public reason; null if there was none or if it was erased
/// @param textSalt in hexadecimal; with the text it gives the leaf's `textDigest`
/// @param leaf the canonical JSON that is hashed
/// @param leafHash in hexadecimal
public record LogEntry(
    LogName log,
    int number,
    Instant recordedAt,
    String kind,
    String subject,
    String actorRole,
    Map<String, String> facts,
    @Nullable String text,
    @Nullable String textSalt,
    boolean textErased,
    String leaf,
    String leafHash) {

  /// The label, such as `M-0041`.
  public String label() {
    return label(number);
  }

  /// False if the text does not match its digest in the leaf.
  public boolean hasMatchingText() {
    if (text == null || textSalt == null) {
      return true;
    }
    String digest = new SaltedText(text, HexFormat.of().parseHex(textSalt)).digest();
    return digest.equals(Leaf.parse(leaf.getBytes(StandardCharsets.UTF_8)).textDigest());
  }

  public static String label(int number) {
    return "M-%04d".formatted(number);
  }
}
