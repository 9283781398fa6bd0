package org.rapporteur.consultation.terms;

import java.util.Map;
import java.util.SortedSet;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;

/// The terms of taking part: review, who may, how long a comment may be and how long it may be
/// edited.
public record Terms(
    Review review,
    Participation participation,
    SortedSet<LanguageTag> languages,
    int maxLength,
    int editMinutes) {

  /// Code points. Enough for some forty pages; longer texts come as documents.
  public static final int MOST_LENGTH = 100_000;

  public static final int USUAL_LENGTH = 10_000;
  public static final int USUAL_EDIT_MINUTES = 30;

  public Terms {
    if (maxLength < 100 || maxLength > MOST_LENGTH) {
      throw new InvalidInput(
          "terms.length", "maxLength", Map.of("least", 100, "most", MOST_LENGTH));
    }
    if (editMinutes < 0 || editMinutes > 1440) {
      throw new InvalidInput("terms.edit-minutes", "editMinutes", Map.of("most", 1440));
    }
  }
}
