package org.rapporteur.consultation.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/// A file type that can be uploaded. A browser runs no code of such a file.
@NamedInterface("document")
public enum DocumentType {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  PNG("image/png"),
  JPEG("image/jpeg", ".jpg", ".jpeg"),
  WEBP("image/webp");

  private final String mediaType;
  private final List<String> extensions;

  DocumentType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions =
        extensions.length == 0
            ? List.of("." + name().toLowerCase(Locale.ROOT))
            : List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  public static Optional<DocumentType> fromMediaType(String mediaType) {
    return Arrays.stream(values()).filter(t -> t.mediaType.equals(mediaType)).findFirst();
  }

  /// Lists type names such as "PDF, DOCX", which are the same in every language.
  public static String joinNames(Collection<DocumentType> types) {
    return types.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  /// Returns the file name extensions of this type. The first one is added to a file name that has
  /// none of them.
  List<String> extensions() {
    return extensions;
  }
}
