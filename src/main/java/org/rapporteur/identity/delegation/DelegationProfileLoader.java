package org.rapporteur.identity.delegation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.affiliation.Countries;
import org.springframework.stereotype.Component;

/// Loads delegation profiles with the names of their speakers.
@Component
class DelegationProfileLoader {

  private final DelegationRepository delegations;
  private final PersonService people;
  private final Countries countries;

  DelegationProfileLoader(
      DelegationRepository delegations, PersonService people, Countries countries) {
    this.delegations = delegations;
    this.people = people;
    this.countries = countries;
  }

  /// Requires an open transaction, because the speakers are loaded lazily.
  DelegationProfile load(Delegation delegation) {
    return toProfiles(List.of(delegation)).getFirst();
  }

  List<DelegationProfile> loadAll(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : toProfiles(delegations.findWithSpeakers(ids));
  }

  private List<DelegationProfile> toProfiles(List<Delegation> loaded) {
    var speakerIds =
        loaded.stream()
            .flatMap(delegation -> delegation.speakers().stream())
            .map(Speaker::person)
            .collect(Collectors.toSet());
    var peopleById = people.findByIds(speakerIds);
    return loaded.stream().map(delegation -> toProfile(delegation, peopleById)).toList();
  }

  private DelegationProfile toProfile(
      Delegation delegation, Map<PersonId, PersonDetails> peopleById) {
    return new DelegationProfile(
        delegation.id(),
        delegation.slug(),
        delegation.name(),
        delegation.affiliation(countries),
        delegation.state(),
        delegation.correspondence(),
        delegation.speakers().stream()
            .map(speaker -> speaker.toDetails(nameOf(speaker, peopleById)))
            .toList());
  }

  private static String nameOf(Speaker speaker, Map<PersonId, PersonDetails> peopleById) {
    var person = peopleById.get(speaker.person());
    return person == null ? "" : person.name();
  }
}
