package org.rapporteur.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Disposition;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// One comment and its disposition: where it is cited, with what it is counted, or why it was set
/// aside. A theme is named by its label, a campaign by the comment that is its template.
public record LedgerEntry(
    int comment, int revision, int question, StakeholderGroup group, Disposition disposition) {

  /// One of these holds for every comment; only the last stops publication.
  public enum Outcome {
    CITED,
    GROUPED,
    SET_ASIDE,
    UNACCOUNTED
  }

  public Outcome outcome() {
    return switch (disposition) {
      case Disposition.Cited cited -> Outcome.CITED;
      case Disposition.Grouped grouped -> Outcome.GROUPED;
      case Disposition.SetAside aside -> Outcome.SET_ASIDE;
      case Disposition.Unaccounted none -> Outcome.UNACCOUNTED;
    };
  }

  public List<Integer> paragraphs() {
    return switch (disposition) {
      case Disposition.Cited cited -> cited.paragraphs();
      case Disposition.Grouped grouped -> List.of(grouped.paragraph());
      default -> List.of();
    };
  }

  public @Nullable String theme() {
    return disposition instanceof Disposition.Grouped grouped ? grouped.theme() : null;
  }

  public @Nullable SetAsideReason reason() {
    return disposition instanceof Disposition.SetAside aside ? aside.reason() : null;
  }

  public @Nullable Integer duplicateOf() {
    return disposition instanceof Disposition.SetAside aside ? aside.duplicateOf() : null;
  }

  public boolean isAccounted() {
    return outcome() != Outcome.UNACCOUNTED;
  }
}
