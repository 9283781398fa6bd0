package org.rapporteur.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Disposition.GroupedBy;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// What became of one comment: where it is cited, with what it is counted, or why it was set aside.
/// A theme is named by its label, a campaign by the comment that is its template.
public record LedgerEntry(
    int comment,
    int revision,
    int question,
    StakeholderGroup group,
    Outcome outcome,
    List<Integer> paragraphs,
    @Nullable GroupedBy groupedBy,
    @Nullable String theme,
    @Nullable Integer campaign,
    @Nullable SetAsideReason reason,
    @Nullable Integer duplicateOf) {

  /// One of these holds for every comment; only the last stops publication.
  public enum Outcome {
    CITED,
    GROUPED,
    SET_ASIDE,
    UNACCOUNTED
  }

  public LedgerEntry {
    paragraphs = List.copyOf(paragraphs);
  }

  public boolean isAccounted() {
    return outcome != Outcome.UNACCOUNTED;
  }
}
