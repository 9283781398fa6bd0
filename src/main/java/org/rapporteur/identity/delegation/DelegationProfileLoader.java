package org.rapporteur.identity.delegation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.affiliation.Affiliation;
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
    var ids = new HashSet<PersonId>();
    loaded.forEach(d -> d.speakers().forEach(speaker -> ids.add(speaker.person())));
    var names = people.find(ids);
    return loaded.stream().map(delegation -> toProfile(delegation, names)).toList();
  }

  private DelegationProfile toProfile(Delegation d, Map<PersonId, PersonDetails> names) {
    var region = countries.regionOf(d.group(), d.country());
    return new DelegationProfile(
        d.id(),
        d.slug(),
        d.name(),
        new Affiliation(d.group(), d.country(), region, d.name()),
        d.state(),
        d.requestedBy(),
        d.requestedAt(),
        d.answeredAt(),
        d.statement(),
        d.answer(),
        d.isSample(),
        d.speakers().stream().map(s -> s.details(nameOf(s, names))).toList());
  }

  private static String nameOf(Speaker speaker, Map<PersonId, PersonDetails> names) {
    var person = names.get(speaker.person());
    return person == null ? "" : person.name();
  }
}
