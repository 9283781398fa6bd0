package org.rapporteur.consultation.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.shared.InputText;
import org.springframework.modulith.NamedInterface;

/// A file for download: the SHA-256 of its content, its name and its type.
@NamedInterface("document")
public record StoredFile(String hash, String name, DocumentType type) {

  /// In code points, without the extension.
  private static final int MAX_NAME_LENGTH = 150;

  /// Returns the download path. The hash identifies the file, and the name only makes the path
  /// readable.
  public String link() {
    String urlName = name.replaceAll("[^\\p{L}\\p{N}\\p{M}._-]+", "-").replaceAll("^[.-]+", "");
    return "/documents/"
        + hash
        + "/"
        + URLEncoder.encode(urlName, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Returns a safe file name: without folders, limited in length and with the extension of the
  /// type.
  public static String cleanName(String fileName, DocumentType type) {
    String baseName = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    String lowerCaseName = baseName.toLowerCase(Locale.ROOT);
    String extension =
        type.extensions().stream()
            .filter(lowerCaseName::endsWith)
            .findFirst()
            .orElse(type.extensions().getFirst());
    String stem =
        lowerCaseName.endsWith(extension)
            ? baseName.substring(0, baseName.length() - extension.length())
            : baseName;
    if (stem.codePointCount(0, stem.length()) > MAX_NAME_LENGTH) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, MAX_NAME_LENGTH));
    }
    String cleanStem = InputText.normalize(stem);
    return (InputText.isInvisible(cleanStem) ? "document" : cleanStem) + extension;
  }
}
