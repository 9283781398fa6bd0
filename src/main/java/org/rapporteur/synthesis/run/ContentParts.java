package org.rapporteur.synthesis.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What is too large for one row.
final class ContentParts {

  /// Below the largest packet that a database takes by default.
  private static final int PART = 4 << 20;

  private ContentParts() {}

  static List<byte[]> of(byte[] content) {
    var parts = new ArrayList<byte[]>();
    for (int from = 0; from < content.length; from += PART) {
      parts.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
    }
    return parts;
  }

  static InputStream joined(List<byte[]> parts) {
    return new SequenceInputStream(
        Collections.enumeration(parts.stream().map(ByteArrayInputStream::new).toList()));
  }
}
