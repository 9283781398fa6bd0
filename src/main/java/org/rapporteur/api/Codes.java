package org.rapporteur.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// How the API names what the product names by constants: small letters and hyphens, as in
/// `civil-society`. These never change.
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String stated(StakeholderGroup group) {
    return group.isStated() ? of(group) : null;
  }

  static @Nullable String stated(Region region) {
    return region == Region.NONE ? null : of(region);
  }
}
