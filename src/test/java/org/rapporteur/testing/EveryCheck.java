package org.rapporteur.testing;

/// Tells whether `bin/test --all` runs. Checks that take long are then complete: faults are planted
/// in journeys, each text's contrast is checked, and each odd value is sent.
public final class EveryCheck {

  public static final boolean ENABLED = Boolean.getBoolean("rapporteur.test.every-check");

  private EveryCheck() {}
}
