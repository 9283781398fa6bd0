package org.rapporteur.publiclog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.merkle.MerkleTree;

/// An entry of a public log.
/// @param text the public reason; null if there was none or if it was erased
/// @param textSalt in hexadecimal; with the text it gives the leaf's `textDigest`
/// @param leaf the canonical JSON whose hash is a leaf of the Merkle tree
public record LogEntry(
    LogName log,
    int number,
    Instant recordedAt,
    LoggedAct act,
    @Nullable String text,
    @Nullable String textSalt,
    boolean textErased,
    String leaf) {

  /// The act in codes, without personal data: its kind, its subject, its facts, and the role of the
  /// person who acted.
  public record LoggedAct(
      String kind, String subject, String actorRole, Map<String, String> facts) {}

  /// The label, such as `M-0041`.
  public String label() {
    return label(number);
  }

  public static String label(int number) {
    return "M-%04d".formatted(number);
  }

  public String kind() {
    return act.kind();
  }

  public String subject() {
    return act.subject();
  }

  public String actorRole() {
    return act.actorRole();
  }

  public Map<String, String> facts() {
    return act.facts();
  }

  /// In hexadecimal.
  public String leafHash() {
    return HexFormat.of().formatHex(MerkleTree.leafHash(leaf.getBytes(StandardCharsets.UTF_8)));
  }

  /// False if the text does not match its digest in the leaf.
  public boolean hasMatchingText() {
    if (text == null || textSalt == null) {
      return true;
    }
    String digest = new SaltedText(text, HexFormat.of().parseHex(textSalt)).digest();
    return digest.equals(Leaf.parse(leaf.getBytes(StandardCharsets.UTF_8)).textDigest());
  }
}
