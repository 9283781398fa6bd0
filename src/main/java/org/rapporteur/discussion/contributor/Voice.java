package org.rapporteur.discussion.contributor;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Affiliation;

/// In whose name something is said at a moment: a person alone, a person for a delegation, or a
/// name from an import.
public record Voice(
    String holder,
    @Nullable PersonId person,
    @Nullable DelegationId delegation,
    String name,
    @Nullable String delegationName,
    Affiliation affiliation) {

  private static final String SECRETARIAT = "secretariat";

  public static Voice of(PersonId person, String name, Affiliation affiliation) {
    return new Voice(holder(person), person, null, name, null, affiliation);
  }

  public static Voice of(
      PersonId speaker,
      String name,
      DelegationId delegation,
      String delegationName,
      Affiliation affiliation) {
    return new Voice(holder(delegation), speaker, delegation, name, delegationName, affiliation);
  }

  /// The secretariat of a consultation, whoever of it writes: one contributor, of no group.
  public static Voice secretariat(PersonId person, String name) {
    return new Voice(SECRETARIAT, person, null, name, null, Affiliation.NOT_STATED);
  }

  public static Voice imported(String holder, String name, Affiliation affiliation) {
    return new Voice("import-" + holder, null, null, name, null, affiliation);
  }

  public boolean isOfficial() {
    return holder.equals(SECRETARIAT);
  }

  public static String holder(PersonId person) {
    return "person-" + person.value();
  }

  public static String holder(DelegationId delegation) {
    return "delegation-" + delegation.value();
  }
}
