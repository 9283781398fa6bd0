package org.rapporteur.report.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes an Office file anew so that the same content gives the same bytes: fixed order, fixed
/// times.
public final class StableZip {

  private static final String FIRST = "[Content_Types].xml";

  /// Of every entry. Local, because a zip knows no zone; of the very earliest that it can tell Java
  /// writes down the moment as well, which depends on the zone.
  public static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StableZip() {}

  /// @param replacements entries that are written instead of those in the file
  static byte[] of(byte[] zip, Map<String, byte[]> replacements) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    entries.putAll(replacements);
    var out = new ByteArrayOutputStream(zip.length);
    try (var stable = new ZipOutputStream(out)) {
      byte[] types = entries.remove(FIRST);
      if (types == null) {
        throw new IllegalStateException("Not an Office file: it has no " + FIRST);
      }
      write(stable, FIRST, types);
      for (var entry : entries.entrySet()) {
        write(stable, entry.getKey(), entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
