package org.rapporteur.consultation.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks a ZIP file without keeping anything, to see whether it does so within measure. What its
/// directory says of sizes may be a lie, so it is counted.
final class Unpacking {

  /// Files of word processors hold some dozens of parts; pictures make the large ones.
  private static final int MOST_PARTS = 5_000;

  private static final long MOST_UNPACKED = 200L << 20;

  /// A small file may be mostly the same, as a table of zeros is.
  private static final long ALWAYS_ALLOWED = 20L << 20;

  /// XML of a word processor unpacks to some twenty times its size.
  private static final int MOST_TIMES = 100;

  /// Neither word processor declares entities; a billion laughs are made of them.
  private static final String ENTITY = "<!ENTITY";

  private final ZipFile zip;
  private final long most;
  private final byte[] buffer = new byte[1 << 16];
  private long unpacked;

  Unpacking(ZipFile zip, long size) {
    this.zip = zip;
    this.most = Math.min(MOST_UNPACKED, Math.max(ALWAYS_ALLOWED, size * MOST_TIMES));
  }

  void requireHarmless() throws IOException {
    if (zip.size() > MOST_PARTS) {
      throw DocumentNotTaken.bomb();
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      try (InputStream in = zip.getInputStream(entry)) {
        read(in, entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"));
      }
    }
  }

  private void read(InputStream in, boolean isXml) throws IOException {
    String before = "";
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      unpacked += n;
      if (unpacked > most) {
        throw DocumentNotTaken.bomb();
      }
      if (isXml) {
        String text = before + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        if (text.contains(ENTITY)) {
          throw DocumentNotTaken.bomb();
        }
        before = text.substring(Math.max(0, text.length() - ENTITY.length()));
      }
    }
  }
}
