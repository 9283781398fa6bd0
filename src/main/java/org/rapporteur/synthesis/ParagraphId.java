package org.rapporteur.synthesis;

import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;

/// Identifies a paragraph from draft to draft and edition to edition, however its number moves.
public record ParagraphId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,22}");

  public ParagraphId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput("paragraph.form", "paragraph");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
