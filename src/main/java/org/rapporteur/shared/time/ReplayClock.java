package org.rapporteur.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// Runs actions at a past time: the clock returns that time while the action runs. Used only to
/// load the sample data.
public final class ReplayClock {

  private static final ScopedValue<Instant> REPLAYED_TIME = ScopedValue.newInstance();

  private ReplayClock() {}

  public static void runAt(Instant time, Runnable action) {
    ScopedValue.where(REPLAYED_TIME, time).run(action);
  }

  public static <T> T callAt(Instant time, Supplier<T> action) {
    return ScopedValue.where(REPLAYED_TIME, time).call(action::get);
  }

  /// Returns an action for another thread, which runs at the replayed time of this one.
  public static Runnable inherit(Runnable action) {
    if (!REPLAYED_TIME.isBound()) {
      return action;
    }
    Instant time = REPLAYED_TIME.get();
    return () -> runAt(time, action);
  }

  /// Returns a clock with the current time, or with the replayed time inside [#runAt].
  static Clock wrap(Clock systemClock) {
    return new Clock() {
      @Override
      public Instant instant() {
        return REPLAYED_TIME.isBound() ? REPLAYED_TIME.get() : systemClock.instant();
      }

      @Override
      public ZoneId getZone() {
        return systemClock.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return wrap(systemClock.withZone(zone));
      }
    };
  }
}
