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

/// Delegations as their pages show them: with the names of their speakers and their region.
@Component
class DelegationProfiles {

  private final DelegationRepository delegations;
  private final PersonService people;
  private final Countries countries;

  DelegationProfiles(DelegationRepository delegations, PersonService people, Countries countries) {
    this.delegations = delegations;
    this.people = people;
    this.countries = countries;
  }

  /// Within a reading, as its speakers are loaded.
  DelegationProfile of(Delegation delegation) {
    return profiles(List.of(delegation)).getFirst();
  }

  List<DelegationProfile> of(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : profiles(delegations.findWithSpeakers(ids));
  }

  private List<DelegationProfile> profiles(List<Delegation> loaded) {
    var ids = new HashSet<PersonId>();
    loaded.forEach(d -> d.speakers().forEach(speaker -> ids.add(speaker.person())));
    var names = people.find(ids);
    return loaded.stream().map(delegation -> profile(delegation, names)).toList();
  }

  private DelegationProfile profile(Delegation d, Map<PersonId, PersonDetails> names) {
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
