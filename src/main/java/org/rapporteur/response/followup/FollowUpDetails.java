package org.rapporteur.response.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicEntry;

/// A follow-up as everyone may read it.
public record FollowUpDetails(
    EditionParagraph paragraph,
    LocalDate day,
    FollowUpStatus status,
    String text,
    @Nullable String link,
    PublicEntry entry,
    @Nullable FollowUpWithdrawal withdrawal) {

  public boolean isWithdrawn() {
    return withdrawal != null;
  }
}
