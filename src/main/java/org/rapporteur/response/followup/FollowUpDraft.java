package org.rapporteur.response.followup;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.WebUrl;

/// Input of a follow-up.
///
/// @param paragraph number of the paragraph in the edition
/// @param day the day of the event
/// @param link web address with more information
public record FollowUpDraft(
    int paragraph, LocalDate day, FollowUpStatus status, String text, @Nullable String link) {

  public static final int MAX_TEXT = 2_000;

  public FollowUpDraft {
    text = InputText.requireText("text", text, MAX_TEXT);
    if (link != null && !WebUrl.isValid(link)) {
      throw new InvalidInput("link.form", "link", Map.of("link", link));
    }
  }
}
