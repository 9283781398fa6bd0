package org.rapporteur.synthesis.run;

import java.util.Map;
import org.rapporteur.shared.Refusal;

/// One consultation has one run at a time.
public final class RunUnderWay extends Refusal {

  RunUnderWay(int number) {
    super(Kind.CONFLICT, "run-under-way", Map.of("number", number));
  }
}
