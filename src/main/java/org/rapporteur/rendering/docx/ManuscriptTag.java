package org.rapporteur.rendering.docx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.shared.Sha256;

/// Identifies a paragraph in an exported draft: the tag of its content control, and its bookmark.
///
/// @param fingerprint of the text that was exported, which shows if the draft or the file changed
public record ManuscriptTag(String paragraph, String fingerprint) {

  private static final int FINGERPRINT_LENGTH = 8;

  private static final Pattern FORM =
      Pattern.compile("p_([a-z0-9]{4,22})_([0-9a-f]{%d})".formatted(FINGERPRINT_LENGTH));

  private static final Pattern DIRECTION_MARKS =
      Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

  public static ManuscriptTag create(String paragraph, String text, List<String> footnotes) {
    return new ManuscriptTag(paragraph, fingerprint(text, footnotes));
  }

  static Optional<ManuscriptTag> parse(String name) {
    var parts = FORM.matcher(name);
    return parts.matches()
        ? Optional.of(new ManuscriptTag(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /// Tests if a text is the one that was exported.
  public boolean isOf(String text, List<String> footnotes) {
    return fingerprint.equals(fingerprint(text, footnotes));
  }

  /// Ignores what word processors change by themselves: white space and marks of direction.
  private static String fingerprint(String text, List<String> footnotes) {
    var all = new StringBuilder(normalize(text));
    footnotes.forEach(note -> all.append('\n').append(normalize(note)));
    return Sha256.hex(all.toString()).substring(0, FINGERPRINT_LENGTH);
  }

  private static String normalize(String text) {
    String words = DIRECTION_MARKS.matcher(text).replaceAll("");
    return SPACES.matcher(words).replaceAll(" ").strip();
  }

  @Override
  public String toString() {
    return "p_" + paragraph + "_" + fingerprint;
  }
}
