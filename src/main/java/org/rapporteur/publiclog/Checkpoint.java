package org.rapporteur.publiclog;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The signed size and root of a log, as a C2SP tlog-checkpoint.
/// @param origin the globally unique name of the log
/// @param root in hexadecimal
/// @param note the complete signed note, as published
/// @param verifierKey the key with which signed-note tools verify the note
public record Checkpoint(String origin, int size, String root, String note, String verifierKey) {

  private static final String SIGNATURE_MARK = "— ";

  static String formatText(String origin, int size, byte[] root) {
    return "%s\n%d\n%s\n".formatted(origin, size, Base64.getEncoder().encodeToString(root));
  }

  static String formatNote(String text, String keyName, byte[] keyHashAndSignature) {
    return "%s\n%s%s %s\n"
        .formatted(
            text, SIGNATURE_MARK, keyName, Base64.getEncoder().encodeToString(keyHashAndSignature));
  }

  /// Parses the lines of a note: origin, size, root in Base64, an empty line, and the signature.
  static Checkpoint parse(String note, String verifierKey) {
    List<String> lines = note.lines().toList();
    if (lines.size() < 5 || !lines.get(3).isEmpty() || !lines.get(4).startsWith(SIGNATURE_MARK)) {
      throw new IllegalStateException("Not a checkpoint: " + note);
    }
    byte[] root = Base64.getDecoder().decode(lines.get(2));
    return new Checkpoint(
        lines.getFirst(),
        Integer.parseInt(lines.get(1)),
        HexFormat.of().formatHex(root),
        note,
        verifierKey);
  }

  byte[] rootHash() {
    return HexFormat.of().parseHex(root);
  }
}
