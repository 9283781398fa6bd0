package org.rapporteur.synthesis.confirmation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Rejects the publication of a draft that has items to confirm.
public final class NotConfirmed extends Refusal {

  public NotConfirmed(Collection<ConfirmationItem> open) {
    super(Kind.CONFLICT, "synthesis-not-confirmed", countByKind(open));
  }

  private static Map<String, Object> countByKind(Collection<ConfirmationItem> open) {
    var counts = new HashMap<String, Object>();
    counts.put("items", open.size());
    for (var kind : ConfirmationItem.Kind.values()) {
      counts.put(kind.name(), open.stream().filter(item -> item.kind() == kind).count());
    }
    return counts;
  }
}
