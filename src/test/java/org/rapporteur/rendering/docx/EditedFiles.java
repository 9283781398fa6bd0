package org.rapporteur.rendering.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Edits the XML of a DOCX file as a word processor would.
public final class EditedFiles {

  public static final String MAIN_PART = "word/document.xml";

  private EditedFiles() {}

  /// Changes the main part.
  public static byte[] edit(byte[] file, UnaryOperator<String> change) throws IOException {
    return edit(file, MAIN_PART, change);
  }

  /// Changes a part, which is empty if the file does not have it.
  public static byte[] edit(byte[] file, String part, UnaryOperator<String> change)
      throws IOException {
    var parts = unpack(file);
    parts.put(part, change.apply(parts.getOrDefault(part, "")));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> unpack(byte[] file) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
