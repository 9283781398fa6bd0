package org.rapporteur.shared.format;

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

/// Rewrites an Office file with fixed order and times, so that the same content gives the same
/// bytes.
public final class ReproducibleZip {

  private static final String FIRST = "[Content_Types].xml";

  /// The time of every entry. For an earlier one, Java also writes an instant, which depends on the
  /// time zone.
  public static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ReproducibleZip() {}

  /// @param replacements content of entries that replace those in the file
  /// @param out is not closed
  public static void write(Path zip, Map<String, byte[]> replacements, OutputStream out)
      throws IOException {
    try (var in = new ZipFile(zip.toFile())) {
      if (in.getEntry(FIRST) == null) {
        throw new IllegalStateException("Not an Office file: it has no " + FIRST);
      }
      var names = new TreeSet<>(replacements.keySet());
      in.stream().forEach(entry -> names.add(entry.getName()));
      names.remove(FIRST);
      var ordered = new ZipOutputStream(out);
      write(ordered, in, FIRST, replacements);
      for (String name : names) {
        write(ordered, in, name, replacements);
      }
      ordered.finish();
    }
  }

  private static void write(
      ZipOutputStream out, ZipFile in, String name, Map<String, byte[]> replacements)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
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
