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

/// Tells what a file is from its content alone: its name is whatever someone typed.
final class Inspection {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART = "word/document.xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final int LONGEST_NAME_OF_A_TYPE = 100;

  private static final Set<String> ZIP =
      Set.of("application/zip", "application/x-tika-ooxml", DocumentType.ODT.mediaType());

  /// By the first bytes alone: nothing is unpacked that was not counted.
  private static final Detector FIRST_BYTES = MimeTypes.getDefaultMimeTypes();

  private Inspection() {}

  static DocumentType of(Path file, Set<DocumentType> taken) throws IOException {
    String found;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      found = FIRST_BYTES.detect(in, new Metadata()).toString();
    }
    var type = ZIP.contains(found) ? packed(file) : DocumentType.of(found);
    return type.filter(taken::contains).orElseThrow(() -> DocumentNotTaken.ofType(found, taken));
  }

  /// A file of Word or LibreOffice is a ZIP file whose parts say so.
  private static Optional<DocumentType> packed(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var type = isWord(zip) ? DocumentType.DOCX : isOpenText(zip) ? DocumentType.ODT : null;
      if (type != null) {
        new Unpacking(zip, Files.size(file)).requireHarmless();
        requireNoMacros(zip);
      }
      return Optional.ofNullable(type);
    } catch (ZipException | IllegalArgumentException e) {
      throw DocumentNotTaken.damaged();
    }
  }

  private static boolean isWord(ZipFile zip) throws IOException {
    return zip.getEntry(MAIN_PART) != null
        && beginning(zip, zip.getEntry(CONTENT_TYPES), 1 << 20).contains(MAIN_TYPE);
  }

  private static boolean isOpenText(ZipFile zip) throws IOException {
    return zip.getEntry("content.xml") != null
        && beginning(zip, zip.getEntry("mimetype"), LONGEST_NAME_OF_A_TYPE)
            .strip()
            .equals(DocumentType.ODT.mediaType());
  }

  private static void requireNoMacros(ZipFile zip) {
    if (zip.stream()
        .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
        .anyMatch(Inspection::isMacro)) {
      throw DocumentNotTaken.withMacros();
    }
  }

  private static boolean isMacro(String part) {
    return part.endsWith(".bin") && part.contains("vba")
        || part.startsWith("basic/")
        || part.startsWith("scripts/");
  }

  private static String beginning(ZipFile zip, @Nullable ZipEntry entry, int most)
      throws IOException {
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }
}
