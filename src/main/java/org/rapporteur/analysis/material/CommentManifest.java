package org.rapporteur.analysis.material;

import java.util.List;
import org.rapporteur.shared.Sha256;

/// The manifest of the comments a run has read, in the order of their numbers, and the SHA-256 over
/// it. The digests are salted, so a comment that must go cannot be guessed back from a published
/// manifest.
public record CommentManifest(List<Entry> entries, String hash) {

  /// One comment in the manifest.
  public record Entry(int number, int revision, String digest) {

    String line() {
      return number + " " + revision + " " + digest + "\n";
    }
  }

  public CommentManifest {
    entries = List.copyOf(entries);
  }

  public static CommentManifest of(Material material) {
    var entries =
        material.comments().stream()
            .map(c -> new Entry(c.number(), c.revision(), digest(c.salt(), c.plainText())))
            .toList();
    var digest = Sha256.newDigest();
    for (var entry : entries) {
      digest.update(entry.line().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return new CommentManifest(entries, java.util.HexFormat.of().formatHex(digest.digest()));
  }

  public static String digest(String salt, String plainText) {
    return Sha256.hex(salt + "\n" + plainText);
  }
}
