package org.rapporteur.report.assembly;

import java.util.Locale;

/// How published data names what the product names by constants: `civil-society`, as in the API.
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
