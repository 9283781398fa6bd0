package org.rapporteur.moderation.policy;

import java.util.regex.Pattern;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LocalizedText;

/// One numbered rule of a policy, such as `3.2`.
/// @param isGround true if a comment may be declined or removed for it
public record PolicyPoint(
    String number, boolean isGround, LocalizedText title, LocalizedText text) {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?(\\.[1-9][0-9]?){0,2}");
  private static final int MAX_TITLE_LENGTH = 200;
  private static final int MAX_TEXT_LENGTH = 4000;

  public PolicyPoint {
    if (!NUMBER.matcher(number).matches()) {
      throw new InvalidInput("policy.number", "number");
    }
    if (title.isEmpty()) {
      throw new InvalidInput("text.missing", "title");
    }
    title.requireMaxLength("title", MAX_TITLE_LENGTH);
    text.requireMaxLength("text", MAX_TEXT_LENGTH);
  }
}
