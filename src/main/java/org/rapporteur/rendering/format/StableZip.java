package org.rapporteur.rendering.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
  /// @param out stays open
  static void write(Path zip, Map<String, byte[]> replacements, OutputStream out)
      throws IOException {
    try (var in = new ZipFile(zip.toFile())) {
      if (in.getEntry(FIRST) == null) {
        throw new IllegalStateException("Not an Office file: it has no " + FIRST);
      }
      var names = new TreeSet<>(replacements.keySet());
      in.stream().forEach(entry -> names.add(entry.getName()));
      names.remove(FIRST);
      var stable = new ZipOutputStream(out);
      write(stable, in, FIRST, replacements);
      for (String name : names) {
        write(stable, in, name, replacements);
      }
      stable.finish();
    }
  }

  private static void write(
      ZipOutputStream out, ZipFile in, String name, Map<String, byte[]> replacements)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    byte[] replacement = replacements.get(name);
    if (replacement == null) {
      try (InputStream content = in.getInputStream(in.getEntry(name))) {
        content.transferTo(out);
      }
    } else {
      out.write(replacement);
    }
    out.closeEntry();
  }
}
