package org.rapporteur.moderation.appeal;

import java.util.Map;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.Refusal;

/// An appeal is answered by a moderator who did not decide, or by the secretariat where there is no
/// other.
public final class AnotherMustAnswer extends Refusal {

  AnotherMustAnswer(int decision) {
    super(Kind.FORBIDDEN, "appeal.another", Map.of("decision", Entry.label(decision)));
  }
}
