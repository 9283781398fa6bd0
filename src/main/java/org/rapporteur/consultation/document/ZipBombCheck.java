package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a ZIP file without storing it, to reject ZIP bombs. Counts the real bytes because the
/// sizes in the ZIP directory can be false.
final class ZipBombCheck {

  /// Word processor files have some dozens of entries.
  private static final int MAX_ENTRIES = 5_000;

  private static final long MAX_UNPACKED_BYTES = 200L << 20;

  /// A small file can have a high compression ratio, for example a table of zeros.
  private static final long ALWAYS_ALLOWED_BYTES = 20L << 20;

  /// XML of word processors usually unpacks to about 20 times its size.
  private static final int MAX_RATIO = 100;

  /// Entity declarations enable "billion laughs" attacks, and word processors do not write them.
  private static final String ENTITY_DECLARATION = "<!ENTITY";

  private static final int BUFFER_BYTES = 1 << 16;

  private final ZipFile zip;
  private final long maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private long unpackedBytes;

  ZipBombCheck(ZipFile zip, long fileBytes) {
    this.zip = zip;
    this.maxBytes =
        Math.min(MAX_UNPACKED_BYTES, Math.max(ALWAYS_ALLOWED_BYTES, fileBytes * MAX_RATIO));
  }

  void requireHarmless() throws IOException {
    if (zip.size() > MAX_ENTRIES) {
      throw DocumentRejected.zipBomb();
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      try (InputStream in = zip.getInputStream(entry)) {
        checkEntry(in, entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"));
      }
    }
  }

  private void checkEntry(InputStream in, boolean isXml) throws IOException {
    // A declaration may begin in one buffer and end in the next.
    String previousTail = "";
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      unpackedBytes += count;
      if (unpackedBytes > maxBytes) {
        throw DocumentRejected.zipBomb();
      }
      if (isXml) {
        String text = previousTail + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
        if (text.contains(ENTITY_DECLARATION)) {
          throw DocumentRejected.zipBomb();
        }
        previousTail = text.substring(Math.max(0, text.length() - ENTITY_DECLARATION.length()));
      }
    }
  }
}
