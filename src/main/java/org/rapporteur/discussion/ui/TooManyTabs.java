package org.rapporteur.discussion.ui;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// One browser or one address has as many live connections as it may have.
final class TooManyTabs extends Refusal {

  TooManyTabs(int most) {
    super(Kind.TOO_MANY, "news.too-many", Map.of("most", most));
  }
}
