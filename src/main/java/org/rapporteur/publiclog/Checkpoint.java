package org.rapporteur.publiclog;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The signed size and root of a log: a C2SP tlog-checkpoint.
///
/// @param origin which log, of which installation
/// @param root in hexadecimal
/// @param note the whole signed note, as published
/// @param verifierKey what tools for signed notes check the note with
public record Checkpoint(String origin, int size, String root, String note, String verifierKey) {

  private static final String SIGNATURE_MARK = "— ";

  static String text(String origin, int size, byte[] root) {
    return "%s\n%d\n%s\n".formatted(origin, size, Base64.getEncoder().encodeToString(root));
  }

  static String note(String text, String keyName, byte[] keyHashAndSignature) {
    return "%s\n%s%s %s\n"
        .formatted(
            text, SIGNATURE_MARK, keyName, Base64.getEncoder().encodeToString(keyHashAndSignature));
  }

  static Checkpoint read(String note, String verifierKey) {
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
