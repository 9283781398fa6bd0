package org.rapporteur.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// Carries out again what happened before, as of the moment at which it happened: what asks the
/// clock meanwhile gets that moment. For the sample alone.
public final class Replay {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private Replay() {}

  public static void at(Instant moment, Runnable act) {
    ScopedValue.where(MOMENT, moment).run(act);
  }

  /// The time that it is, or the moment that is replayed.
  static Clock over(Clock real) {
    return new Clock() {
      @Override
      public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : real.instant();
      }

      @Override
      public ZoneId getZone() {
        return real.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return over(real.withZone(zone));
      }
    };
  }
}
