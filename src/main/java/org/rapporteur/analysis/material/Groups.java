package org.rapporteur.analysis.material;

import java.util.Comparator;
import java.util.List;

/// The stakeholder groups by the codes of the `identity` module, in the order in which every screen
/// and report names them.
public final class Groups {

  public static final List<String> STATED =
      List.of(
          "GOVERNMENTS",
          "PRIVATE_SECTOR",
          "CIVIL_SOCIETY",
          "INTERNATIONAL_ORGANIZATIONS",
          "TECHNICAL_AND_ACADEMIC");

  public static final Comparator<String> ORDER =
      Comparator.comparingInt(
              (String group) -> STATED.contains(group) ? STATED.indexOf(group) : STATED.size())
          .thenComparing(Comparator.naturalOrder());

  private Groups() {}
}
