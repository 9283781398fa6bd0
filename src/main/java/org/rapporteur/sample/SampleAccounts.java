package org.rapporteur.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDetails;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.SamplePeople;
import org.rapporteur.identity.Scope;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Makes the accounts of the sample: one for each role of the product, one for each contributor.
@Component
class SampleAccounts {

  private static final String STATEMENT = "Sample";

  /// Those that are told at start, each with the key of what it is for.
  enum Known {
    ADMINISTRATOR("Administrator"),
    SECRETARIAT("Secretariat"),
    MODERATOR("Moderator"),
    STAKEHOLDER("Delegate");

    private final String displayName;

    Known(String displayName) {
      this.displayName = displayName;
    }

    String email() {
      return name().toLowerCase(java.util.Locale.ROOT) + "@sample.example";
    }
  }

  private final SamplePeople sample;
  private final PersonService people;
  private final SpeakingService delegations;
  private final AppointmentService appointments;

  SampleAccounts(
      SamplePeople sample,
      PersonService people,
      SpeakingService delegations,
      AppointmentService appointments) {
    this.sample = sample;
    this.people = people;
    this.delegations = delegations;
    this.appointments = appointments;
  }

  /// The staff of every sample consultation, and the administrator.
  Map<Known, Viewer> staff(String password) {
    var staff = new TreeMap<Known, Viewer>();
    for (Known known : Known.values()) {
      var group =
          known == Known.STAKEHOLDER
              ? StakeholderGroup.CIVIL_SOCIETY
              : StakeholderGroup.INTERNATIONAL_ORGANIZATIONS;
      var draft =
          new PersonDraft(
              known.displayName, group, new CountryCode("CH"), null, LanguageTag.ENGLISH);
      var person = sample.add(new EmailAddress(known.email()), password, draft);
      staff.put(
          known,
          new Viewer(
              person,
              known.displayName,
              details(person).affiliation(),
              known == Known.ADMINISTRATOR,
              Set.of(),
              Set.of(),
              Set.of()));
    }
    var administrator = person(staff, Known.ADMINISTRATOR);
    people.appointAdministrator(administrator.actor("sample"));
    appointments.appoint(
        administrator,
        person(staff, Known.SECRETARIAT).actor("sample"),
        Role.SECRETARIAT,
        Scope.INSTITUTION);
    return staff;
  }

  /// Appoints them in a consultation; answers them with what they may do there.
  Map<Known, Viewer> appoint(Map<Known, Viewer> staff, Scope scope) {
    var administrator = person(staff, Known.ADMINISTRATOR);
    var secretariat = person(staff, Known.SECRETARIAT);
    var moderator = person(staff, Known.MODERATOR);
    appointments.appoint(administrator, secretariat.actor("sample"), Role.SECRETARIAT, scope);
    appointments.appoint(administrator, moderator.actor("sample"), Role.MODERATOR, scope);
    return Map.of(
        Known.SECRETARIAT,
        withRoles(secretariat, Set.of(scope), Set.of()),
        Known.MODERATOR,
        withRoles(moderator, Set.of(), Set.of(scope)));
  }

  private static Viewer withRoles(Viewer viewer, Set<Scope> secretariat, Set<Scope> moderator) {
    return new Viewer(
        viewer.person(),
        viewer.name(),
        viewer.affiliation(),
        false,
        secretariat,
        moderator,
        Set.of());
  }

  private PersonDetails details(PersonId person) {
    return people.find(person).orElseThrow();
  }

  /// The contributors of a file. Addresses count through all files: `delegate-01@sample.example`.
  SampleCast cast(SampleFile file, String password, int firstNumber) {
    var persons = new TreeMap<String, PersonId>();
    int number = firstNumber;
    for (SampleNode contributor : file.contributors()) {
      var email = new EmailAddress("delegate-%02d@sample.example".formatted(number++));
      persons.put(contributor.text("key"), sample.add(email, password, draft(contributor)));
    }
    var cast = new SampleCast();
    var spokenFor = delegations(file, persons);
    for (SampleNode contributor : file.contributors()) {
      String key = contributor.text("key");
      cast.add(key, details(Objects.requireNonNull(persons.get(key))), spokenFor.get(key));
    }
    return cast;
  }

  private Map<String, DelegationId> delegations(SampleFile file, Map<String, PersonId> persons) {
    var spokenFor = new TreeMap<String, DelegationId>();
    for (SampleNode delegation : file.delegations()) {
      var speakers =
          file.contributors().stream()
              .filter(c -> delegation.text("key").equals(c.textOrNull("delegation")))
              .map(c -> c.text("key"))
              .toList();
      var ids = speakers.stream().map(key -> Objects.requireNonNull(persons.get(key))).toList();
      var id =
          delegations.addSample(
              ids.getFirst(),
              draftOfDelegation(delegation),
              List.copyOf(ids.subList(1, ids.size())));
      speakers.forEach(key -> spokenFor.put(key, id));
    }
    return spokenFor;
  }

  private static DelegationDraft draftOfDelegation(SampleNode delegation) {
    return new DelegationDraft(
        delegation.text("name"),
        StakeholderGroup.valueOf(delegation.text("group")),
        country(delegation),
        STATEMENT);
  }

  private static PersonDraft draft(SampleNode contributor) {
    return new PersonDraft(
        contributor.text("role"),
        StakeholderGroup.valueOf(contributor.text("group")),
        country(contributor),
        contributor.textOrNull("organization"),
        contributor.language("language"));
  }

  private static @Nullable CountryCode country(SampleNode node) {
    var code = node.textOrNull("country");
    return code == null ? null : new CountryCode(code);
  }

  private static Viewer person(Map<Known, Viewer> staff, Known known) {
    return Objects.requireNonNull(staff.get(known));
  }
}
