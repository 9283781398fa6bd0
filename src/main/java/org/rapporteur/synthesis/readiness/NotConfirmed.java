package org.rapporteur.synthesis.readiness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Rejects the publication of a draft that has items to confirm.
public final class NotConfirmed extends Refusal {

  public NotConfirmed(Collection<ReadinessItem> open) {
    super(Kind.CONFLICT, "synthesis-not-confirmed", countByKind(open));
  }

  private static Map<String, Object> countByKind(Collection<ReadinessItem> open) {
    var counts = new HashMap<String, Object>();
    counts.put("items", open.size());
    for (var kind : ReadinessItem.Kind.values()) {
      counts.put(kind.name(), open.stream().filter(item -> item.kind() == kind).count());
    }
    return counts;
  }
}
