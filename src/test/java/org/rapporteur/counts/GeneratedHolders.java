package org.rapporteur.counts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.stereotype.Component;

/// Makes those who speak in a generated discussion.
@Component
class GeneratedHolders {

  private record Home(String country, Region region) {}

  private static final List<Home> HOMES =
      List.of(
          new Home("KE", Region.AFRICAN),
          new Home("IN", Region.ASIA_PACIFIC),
          new Home("PL", Region.EASTERN_EUROPEAN),
          new Home("BR", Region.LATIN_AMERICAN_AND_CARIBBEAN),
          new Home("FR", Region.WESTERN_EUROPEAN_AND_OTHER));

  /// Who takes positions and posts: a person, or a delegation through one of its speakers.
  record Holder(
      String key,
      List<Viewer> speakers,
      @Nullable DelegationId delegation,
      StakeholderGroup group,
      Region region) {}

  private final DelegationLifecycleService delegations;
  private final PersonService people;
  private final ViewerService viewers;
  private final Fixtures fixtures;

  GeneratedHolders(
      DelegationLifecycleService delegations,
      PersonService people,
      ViewerService viewers,
      Fixtures fixtures) {
    this.delegations = delegations;
    this.people = people;
    this.viewers = viewers;
    this.fixtures = fixtures;
  }

  /// Of every group and region, and two delegations with two speakers each.
  List<Holder> in(ConsultationDetails consultation) {
    var holders = new ArrayList<Holder>();
    for (int i = 0; i < 10; i++) {
      var group = StakeholderGroup.values()[i % 5];
      var home = HOMES.get((i * 3 + i / 5) % 5);
      var region =
          group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS ? Region.NONE : home.region();
      var person = person(consultation, "counted-" + i, group, home);
      holders.add(new Holder("person-" + i, List.of(person), null, group, region));
    }
    for (int i = 0; i < 2; i++) {
      var home = HOMES.get(i);
      var speakers =
          List.of(
              person(consultation, "head-" + i, StakeholderGroup.CIVIL_SOCIETY, HOMES.get(3)),
              person(consultation, "speaker-" + i, StakeholderGroup.PRIVATE_SECTOR, HOMES.get(4)));
      var delegation = delegation(i, home, speakers);
      holders.add(
          new Holder(
              "delegation-" + i,
              speakers.stream().map(fixtures::again).toList(),
              delegation,
              StakeholderGroup.GOVERNMENTS,
              home.region()));
    }
    return holders;
  }

  private Viewer person(
      ConsultationDetails consultation, String name, StakeholderGroup group, Home home) {
    var address = new EmailAddress(name + "." + consultation.slug() + "@example.org");
    var draft =
        new PersonDraft(
            "Delegate", group, new CountryCode(home.country()), null, LanguageTag.ENGLISH);
    return viewers.forPerson(people.addConfirmed(address, null, draft));
  }

  private DelegationId delegation(int number, Home home, List<Viewer> speakers) {
    var draft =
        new DelegationDraft(
            "Ministry " + number,
            StakeholderGroup.GOVERNMENTS,
            new CountryCode(home.country()),
            "A letter");
    return delegations.addSample(
        speakers.getFirst().requireSignedIn("test"),
        draft,
        List.of(speakers.getLast().requireSignedIn("test")));
  }
}
