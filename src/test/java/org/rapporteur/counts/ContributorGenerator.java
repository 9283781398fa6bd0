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

/// Creates the contributors of a generated discussion.
@Component
class ContributorGenerator {

  private record Country(String code, Region region) {}

  private static final List<Country> COUNTRIES =
      List.of(
          new Country("KE", Region.AFRICAN),
          new Country("IN", Region.ASIA_PACIFIC),
          new Country("PL", Region.EASTERN_EUROPEAN),
          new Country("BR", Region.LATIN_AMERICAN_AND_CARIBBEAN),
          new Country("FR", Region.WESTERN_EUROPEAN_AND_OTHER));

  /// A contributor: a person, or a delegation with its speakers.
  record GeneratedContributor(
      String key,
      List<Viewer> speakers,
      @Nullable DelegationId delegation,
      StakeholderGroup group,
      Region region) {}

  private final DelegationLifecycleService delegations;
  private final PersonService people;
  private final ViewerService viewers;
  private final Fixtures fixtures;

  ContributorGenerator(
      DelegationLifecycleService delegations,
      PersonService people,
      ViewerService viewers,
      Fixtures fixtures) {
    this.delegations = delegations;
    this.people = people;
    this.viewers = viewers;
    this.fixtures = fixtures;
  }

  /// Creates persons of every group and region, and two delegations with two speakers each.
  List<GeneratedContributor> create(ConsultationDetails consultation) {
    var contributors = new ArrayList<GeneratedContributor>();
    for (int i = 0; i < 10; i++) {
      var group = StakeholderGroup.values()[i % 5];
      var country = COUNTRIES.get((i * 3 + i / 5) % 5);
      var region =
          group == StakeholderGroup.INTERNATIONAL_ORGANIZATIONS ? Region.NONE : country.region();
      var person = createPerson(consultation, "counted-" + i, group, country);
      contributors.add(
          new GeneratedContributor("person-" + i, List.of(person), null, group, region));
    }
    for (int i = 0; i < 2; i++) {
      var country = COUNTRIES.get(i);
      var speakers =
          List.of(
              createPerson(
                  consultation, "head-" + i, StakeholderGroup.CIVIL_SOCIETY, COUNTRIES.get(3)),
              createPerson(
                  consultation, "speaker-" + i, StakeholderGroup.PRIVATE_SECTOR, COUNTRIES.get(4)));
      var delegation = createDelegation(i, country, speakers);
      contributors.add(
          new GeneratedContributor(
              "delegation-" + i,
              speakers.stream().map(fixtures::again).toList(),
              delegation,
              StakeholderGroup.GOVERNMENTS,
              country.region()));
    }
    return contributors;
  }

  private Viewer createPerson(
      ConsultationDetails consultation, String name, StakeholderGroup group, Country country) {
    var address = new EmailAddress(name + "." + consultation.slug() + "@example.org");
    var draft =
        new PersonDraft(
            "Delegate", group, new CountryCode(country.code()), null, LanguageTag.ENGLISH);
    return viewers.forPerson(people.addConfirmed(address, null, draft));
  }

  private DelegationId createDelegation(int number, Country country, List<Viewer> speakers) {
    var draft =
        new DelegationDraft(
            "Ministry " + number,
            StakeholderGroup.GOVERNMENTS,
            new CountryCode(country.code()),
            "A letter");
    return delegations.addSample(
        speakers.getFirst().requireSignedIn("test"),
        draft,
        List.of(speakers.getLast().requireSignedIn("test")));
  }
}
