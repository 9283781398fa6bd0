package org.rapporteur.consultation.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.shared.InputText;
import org.springframework.modulith.NamedInterface;

/// A file for download: the SHA-256 of its content, its name and its type.
@NamedInterface("document")
public record StoredFile(String hash, String name, DocumentType type) {

  private static final int MAX_NAME = 150;

  /// The download path. Only the hash identifies the file; the name makes the path readable.
  public String link() {
    String plain = name.replaceAll("[^\\p{L}\\p{N}\\p{M}._-]+", "-").replaceAll("^[.-]+", "");
    return "/documents/"
        + hash
        + "/"
        + URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Returns a safe file name: without folders, limited in length and with the extension of the
  /// type.
  public static String cleanName(String fileName, DocumentType type) {
    String baseName = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    String lower = baseName.toLowerCase(Locale.ROOT);
    String ending =
        type.extensions().stream()
            .filter(lower::endsWith)
            .findFirst()
            .orElse(type.extensions().getFirst());
    String nameWithoutEnding =
        lower.endsWith(ending)
            ? baseName.substring(0, baseName.length() - ending.length())
            : baseName;
    if (nameWithoutEnding.codePointCount(0, nameWithoutEnding.length()) > MAX_NAME) {
      nameWithoutEnding =
          nameWithoutEnding.substring(0, nameWithoutEnding.offsetByCodePoints(0, MAX_NAME));
    }
    String clean = InputText.normalize(nameWithoutEnding);
    return (InputText.isInvisible(clean) ? "document" : clean) + ending;
  }
}
