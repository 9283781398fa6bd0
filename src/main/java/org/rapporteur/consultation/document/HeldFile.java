package org.rapporteur.consultation.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.shared.ReceivedText;
import org.springframework.modulith.NamedInterface;

/// A file as it is handed out: the SHA-256 of its bytes and what it is called.
@NamedInterface("document")
public record HeldFile(String hash, String name, DocumentType type) {

  private static final int MAX_NAME = 150;

  /// The address where it is handed out. Only the hash counts; the name makes the address readable,
  /// so what addresses may not hold is left out of it.
  public String link() {
    String plain = name.replaceAll("[^\\p{L}\\p{N}\\p{M}._-]+", "-").replaceAll("^[.-]+", "");
    return "/documents/"
        + hash
        + "/"
        + URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What a file is called by the name it came under. Browsers of old send a path; whatever comes,
  /// only the last step of it is a name, and it ends as its content says.
  public static String name(String fileName, DocumentType type) {
    String last = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    String lower = last.toLowerCase(Locale.ROOT);
    String ending =
        type.extensions().stream()
            .filter(lower::endsWith)
            .findFirst()
            .orElse(type.extensions().getFirst());
    String bare =
        lower.endsWith(ending) ? last.substring(0, last.length() - ending.length()) : last;
    if (bare.codePointCount(0, bare.length()) > MAX_NAME) {
      bare = bare.substring(0, bare.offsetByCodePoints(0, MAX_NAME));
    }
    String clean = ReceivedText.of(bare);
    return (ReceivedText.saysNothing(clean) ? "document" : clean) + ending;
  }
}
