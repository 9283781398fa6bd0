package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// Tells what a file is from its content alone: its name is whatever someone typed.
final class Inspection {

  /// Word files hold some dozens of parts; pictures make the large ones. Beyond this it is a bomb.
  private static final int MOST_PARTS = 5_000;

  private static final long MOST_UNPACKED = 200L << 20;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART = "word/document.xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");
  private static final Tika TIKA = new Tika();

  private Inspection() {}

  static DocumentType of(Path file) throws IOException {
    String found;
    try (InputStream in = Files.newInputStream(file)) {
      found = TIKA.detect(in);
    }
    if (found.equals(DocumentType.PDF.mediaType())) {
      return DocumentType.PDF;
    }
    // A Word file is a ZIP file whose parts say so.
    if (ZIP.contains(found)) {
      requireWord(file);
      return DocumentType.DOCX;
    }
    throw DocumentNotTaken.ofType(found);
  }

  private static void requireWord(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw DocumentNotTaken.damaged();
      }
      var types = zip.getEntry(CONTENT_TYPES);
      if (types == null || zip.getEntry(MAIN_PART) == null) {
        throw DocumentNotTaken.ofType("application/zip");
      }
      requireModestSize(zip);
      requireNoMacros(zip);
      if (!text(zip, types).contains(MAIN_TYPE)) {
        throw DocumentNotTaken.ofType("application/zip");
      }
    } catch (java.util.zip.ZipException | IllegalArgumentException e) {
      throw DocumentNotTaken.damaged();
    }
  }

  // What the directory of a ZIP file says of sizes may be a lie, so it is unpacked and counted.
  private static void requireModestSize(ZipFile zip) throws IOException {
    long left = MOST_UNPACKED;
    byte[] buffer = new byte[1 << 16];
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      try (InputStream in = zip.getInputStream(entries.nextElement())) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          left -= n;
          if (left < 0) {
            throw DocumentNotTaken.damaged();
          }
        }
      }
    }
  }

  private static void requireNoMacros(ZipFile zip) {
    if (zip.stream()
        .anyMatch(
            e ->
                e.getName().toLowerCase(java.util.Locale.ROOT).endsWith(".bin")
                    && e.getName().toLowerCase(java.util.Locale.ROOT).contains("vba"))) {
      throw DocumentNotTaken.withMacros();
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
