package org.rapporteur.consultation.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Detects the type of a file from its content, because file names cannot be trusted.
final class FileTypeDetector {

  /// The entries and the type of a DOCX file (ECMA-376, parts 1 and 2).
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART = "word/document.xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final int MAX_CONTENT_TYPES_LENGTH = 1 << 20;
  private static final int MAX_MEDIA_TYPE_LENGTH = 100;

  private static final Set<String> ZIP_TYPES =
      Set.of("application/zip", "application/x-tika-ooxml", DocumentType.ODT.mediaType());

  /// Detects a type by its first bytes only, so that nothing is unpacked before the size check.
  private static final Detector MAGIC_BYTES = MimeTypes.getDefaultMimeTypes();

  private FileTypeDetector() {}

  static DocumentType detect(Path file, Set<DocumentType> accepted) throws IOException {
    String mediaType;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      mediaType = MAGIC_BYTES.detect(in, new Metadata()).toString();
    }
    var type =
        ZIP_TYPES.contains(mediaType) ? detectZipped(file) : DocumentType.fromMediaType(mediaType);
    return type.filter(accepted::contains)
        .orElseThrow(() -> DocumentRejected.wrongType(mediaType, accepted));
  }

  /// Detects DOCX and ODT files, which are ZIP files with known entries.
  private static Optional<DocumentType> detectZipped(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var type = detectWordProcessorFile(zip);
      if (type.isPresent()) {
        new ZipBombCheck(zip, Files.size(file)).requireHarmless();
        requireNoMacros(zip);
      }
      return type;
    } catch (ZipException | IllegalArgumentException e) {
      throw DocumentRejected.damaged();
    }
  }

  private static Optional<DocumentType> detectWordProcessorFile(ZipFile zip) throws IOException {
    if (isDocx(zip)) {
      return Optional.of(DocumentType.DOCX);
    }
    return isOdt(zip) ? Optional.of(DocumentType.ODT) : Optional.empty();
  }

  private static boolean isDocx(ZipFile zip) throws IOException {
    return zip.getEntry(MAIN_PART) != null
        && readStart(zip, zip.getEntry(CONTENT_TYPES), MAX_CONTENT_TYPES_LENGTH)
            .contains(MAIN_TYPE);
  }

  private static boolean isOdt(ZipFile zip) throws IOException {
    return zip.getEntry("content.xml") != null
        && readStart(zip, zip.getEntry("mimetype"), MAX_MEDIA_TYPE_LENGTH)
            .strip()
            .equals(DocumentType.ODT.mediaType());
  }

  private static void requireNoMacros(ZipFile zip) {
    if (zip.stream()
        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
        .anyMatch(FileTypeDetector::isMacro)) {
      throw DocumentRejected.containsMacros();
    }
  }

  /// Finds Visual Basic in DOCX files, and Basic and other scripts in ODT files.
  private static boolean isMacro(String entryName) {
    return entryName.endsWith(".bin") && entryName.contains("vba")
        || entryName.startsWith("basic/")
        || entryName.startsWith("scripts/");
  }

  private static String readStart(ZipFile zip, @Nullable ZipEntry entry, int maxBytes)
      throws IOException {
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(maxBytes), StandardCharsets.UTF_8);
    }
  }
}
