package org.rapporteur.discussion.contributor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Affiliation;

/// The identity under which a contributor speaks: a person, a person for a delegation, the
/// secretariat, or an imported name.
///
/// @param key identifies the contributor within a consultation
/// @param name the name of the person, or the imported name
public record ContributorIdentity(
    String key,
    @Nullable PersonId person,
    @Nullable DelegationId delegation,
    String name,
    @Nullable String delegationName,
    Affiliation affiliation) {

  /// Key of the secretariat, which is one contributor in each consultation.
  public static final String SECRETARIAT_KEY = "secretariat";

  public static ContributorIdentity forPerson(
      PersonId person, String name, Affiliation affiliation) {
    return new ContributorIdentity(personKey(person), person, null, name, null, affiliation);
  }

  public static ContributorIdentity forDelegation(
      PersonId speaker,
      String name,
      DelegationId delegation,
      String delegationName,
      Affiliation affiliation) {
    return new ContributorIdentity(
        delegationKey(delegation), speaker, delegation, name, delegationName, affiliation);
  }

  public static ContributorIdentity forSecretariat(PersonId person, String name) {
    return new ContributorIdentity(
        SECRETARIAT_KEY, person, null, name, null, Affiliation.NOT_STATED);
  }

  public static ContributorIdentity forImport(
      String importKey, String name, Affiliation affiliation) {
    return new ContributorIdentity("import-" + importKey, null, null, name, null, affiliation);
  }

  public boolean isOfficial() {
    return key.equals(SECRETARIAT_KEY);
  }

  /// Returns the keys of a person and of the delegations that they speak for.
  public static List<String> keysOf(PersonId person, Collection<DelegationId> delegations) {
    return Stream.concat(
            Stream.of(personKey(person)),
            delegations.stream().map(ContributorIdentity::delegationKey))
        .toList();
  }

  private static String personKey(PersonId person) {
    return "person-" + person.value();
  }

  private static String delegationKey(DelegationId delegation) {
    return "delegation-" + delegation.value();
  }
}
