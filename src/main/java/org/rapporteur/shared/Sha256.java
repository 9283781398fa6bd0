package org.rapporteur.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 hashes of bytes, UTF-8 text and streams.
public final class Sha256 {

  private static final int SHORT_LENGTH = 16;

  private Sha256() {}

  public static byte[] hash(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  public static byte[] hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes));
  }

  public static String hex(String text) {
    return HexFormat.of().formatHex(hash(text));
  }

  /// First half of the hash: 128 bits are enough for ETags and message ids.
  public static String shortHex(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes), 0, SHORT_LENGTH);
  }

  public static String shortHex(String text) {
    return HexFormat.of().formatHex(hash(text), 0, SHORT_LENGTH);
  }

  /// Reads the stream to its end and does not close it.
  public static String hex(InputStream stream) throws IOException {
    var hashing = new DigestInputStream(stream, newDigest());
    hashing.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
  }

  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
