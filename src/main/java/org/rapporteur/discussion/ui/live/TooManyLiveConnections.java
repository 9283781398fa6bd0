package org.rapporteur.discussion.ui.live;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Refusal: the browser or IP address has reached its limit of live connections.
final class TooManyLiveConnections extends Refusal {

  TooManyLiveConnections(int limit) {
    super(Kind.TOO_MANY, "news.too-many", Map.of("most", limit));
  }
}
