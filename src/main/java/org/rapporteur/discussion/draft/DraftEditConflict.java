package org.rapporteur.discussion.draft;

import org.rapporteur.shared.Refusal;

/// The draft was saved in another window after this window loaded it.
public final class DraftEditConflict extends Refusal {

  public DraftEditConflict() {
    super(Kind.CONFLICT, "draft.changed");
  }
}
