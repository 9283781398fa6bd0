package org.rapporteur.consultation.terms;

import java.util.Map;
import java.util.SortedSet;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// The terms of participation.
///
/// @param languages the languages into which the consultation is translated
/// @param maxLength the maximum length of a comment in code points
/// @param editMinutes the minutes after posting in which a contributor can edit a comment
public record Terms(
    ReviewTiming review,
    Participation participation,
    SortedSet<LanguageTag> languages,
    int maxLength,
    int editMinutes) {

  private static final int MIN_LENGTH = 100;

  /// About 40 pages. A longer text can be an attachment.
  public static final int MAX_LENGTH = 100_000;

  public static final int DEFAULT_LENGTH = 10_000;
  public static final int DEFAULT_EDIT_MINUTES = 30;

  private static final int MAX_EDIT_MINUTES = 24 * 60;

  public Terms {
    if (maxLength < MIN_LENGTH || maxLength > MAX_LENGTH) {
      throw new InvalidInput(
          "terms.length", "maxLength", Map.of("least", MIN_LENGTH, "most", MAX_LENGTH));
    }
    if (editMinutes < 0 || editMinutes > MAX_EDIT_MINUTES) {
      throw new InvalidInput("terms.edit-minutes", "editMinutes", Map.of("most", MAX_EDIT_MINUTES));
    }
  }

  /// Terms that let everyone take part, with the default limits.
  public static Terms forEveryone(ReviewTiming review, SortedSet<LanguageTag> languages) {
    return new Terms(
        review, Participation.EVERYONE, languages, DEFAULT_LENGTH, DEFAULT_EDIT_MINUTES);
  }
}
