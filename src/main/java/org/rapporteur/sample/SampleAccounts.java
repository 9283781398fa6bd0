package org.rapporteur.sample;

import java.util.List;
import java.util.Locale;
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
import org.rapporteur.identity.RoleScope;
import org.rapporteur.identity.SamplePeopleService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.delegation.DelegationDraft;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.LanguageTag;
import org.springframework.stereotype.Component;

/// Creates the sample accounts: one for each role and one for each contributor.
@Component
class SampleAccounts {

  private static final String ACTION = "sample";
  private static final String STATEMENT = "Sample";

  /// The role of an account that is printed at the start, with a message about its purpose.
  enum SampleRole {
    ADMINISTRATOR("Administrator"),
    SECRETARIAT("Secretariat"),
    MODERATOR("Moderator"),
    STAKEHOLDER("Delegate");

    private final String displayName;

    SampleRole(String displayName) {
      this.displayName = displayName;
    }

    String email() {
      return name().toLowerCase(Locale.ROOT) + "@sample.example";
    }
  }

  private final SamplePassword password;
  private final SamplePeopleService samplePeople;
  private final PersonService people;
  private final DelegationLifecycleService delegations;
  private final AppointmentService appointments;

  SampleAccounts(
      SamplePassword password,
      SamplePeopleService samplePeople,
      PersonService people,
      DelegationLifecycleService delegations,
      AppointmentService appointments) {
    this.password = password;
    this.samplePeople = samplePeople;
    this.people = people;
    this.delegations = delegations;
    this.appointments = appointments;
  }

  /// Creates the common password of the accounts. Returns the encoded password.
  String createPassword() {
    return samplePeople.encodePassword(password.create());
  }

  /// Creates the printed accounts and appoints the secretariat of the institution.
  Map<SampleRole, Viewer> createStaff(String encodedPassword) {
    var staff = new TreeMap<SampleRole, Viewer>();
    for (SampleRole role : SampleRole.values()) {
      staff.put(role, createAccount(role, encodedPassword));
    }
    var administrator = viewerFor(staff, SampleRole.ADMINISTRATOR);
    people.appointAdministrator(administrator.requireSignedIn(ACTION));
    appointments.appoint(
        administrator,
        viewerFor(staff, SampleRole.SECRETARIAT).requireSignedIn(ACTION),
        Role.SECRETARIAT,
        RoleScope.INSTITUTION);
    return staff;
  }

  private Viewer createAccount(SampleRole role, String encodedPassword) {
    var group =
        role == SampleRole.STAKEHOLDER
            ? StakeholderGroup.CIVIL_SOCIETY
            : StakeholderGroup.INTERNATIONAL_ORGANIZATIONS;
    var draft =
        new PersonDraft(role.displayName, group, new CountryCode("CH"), null, LanguageTag.ENGLISH);
    var person = samplePeople.add(new EmailAddress(role.email()), encodedPassword, draft);
    return new Viewer(
        person,
        role.displayName,
        findDetails(person).affiliation(),
        role == SampleRole.ADMINISTRATOR,
        Set.of(),
        Set.of(),
        Set.of());
  }

  /// Appoints the secretariat and the moderator of a consultation. Returns viewers with these
  /// roles.
  Map<SampleRole, Viewer> appointStaff(Map<SampleRole, Viewer> staff, RoleScope scope) {
    var administrator = viewerFor(staff, SampleRole.ADMINISTRATOR);
    var secretariat = viewerFor(staff, SampleRole.SECRETARIAT);
    var moderator = viewerFor(staff, SampleRole.MODERATOR);
    appointments.appoint(
        administrator, secretariat.requireSignedIn(ACTION), Role.SECRETARIAT, scope);
    appointments.appoint(administrator, moderator.requireSignedIn(ACTION), Role.MODERATOR, scope);
    return Map.of(
        SampleRole.SECRETARIAT,
        withRoles(secretariat, Set.of(scope), Set.of()),
        SampleRole.MODERATOR,
        withRoles(moderator, Set.of(), Set.of(scope)));
  }

  private static Viewer withRoles(
      Viewer viewer, Set<RoleScope> secretariat, Set<RoleScope> moderator) {
    return new Viewer(
        viewer.person(),
        viewer.name(),
        viewer.affiliation(),
        false,
        secretariat,
        moderator,
        Set.of());
  }

  private PersonId findStaff(SampleRole role) {
    return people.findByEmail(new EmailAddress(role.email())).orElseThrow().id();
  }

  private PersonDetails findDetails(PersonId person) {
    return people.find(person).orElseThrow();
  }

  /// Creates the contributors of a file.
  ///
  /// @param firstNumber number in the first e-mail address, such as 1 for
  ///     `delegate-01@sample.example`; no other file may use the same numbers
  SampleContributors createContributors(SampleFile file, String encodedPassword, int firstNumber) {
    var personIdsByKey = new TreeMap<String, PersonId>();
    int accountNumber = firstNumber;
    for (SampleNode contributor : file.contributors()) {
      var email = new EmailAddress("delegate-%02d@sample.example".formatted(accountNumber++));
      personIdsByKey.put(
          contributor.getText("key"),
          contributor.has("account")
              ? findStaff(SampleRole.valueOf(contributor.getText("account")))
              : samplePeople.add(email, encodedPassword, toPersonDraft(contributor)));
    }
    var contributors = new SampleContributors();
    var delegationsBySpeaker = createDelegations(file, personIdsByKey);
    for (SampleNode contributor : file.contributors()) {
      String key = contributor.getText("key");
      contributors.add(
          key,
          findDetails(Objects.requireNonNull(personIdsByKey.get(key))),
          delegationsBySpeaker.get(key));
    }
    return contributors;
  }

  private Map<String, DelegationId> createDelegations(
      SampleFile file, Map<String, PersonId> personIdsByKey) {
    var delegationsBySpeaker = new TreeMap<String, DelegationId>();
    for (SampleNode delegation : file.delegations()) {
      var speakers =
          file.contributors().stream()
              .filter(
                  contributor ->
                      delegation.getText("key").equals(contributor.getTextOrNull("delegation")))
              .map(contributor -> contributor.getText("key"))
              .toList();
      var personIds =
          speakers.stream().map(key -> Objects.requireNonNull(personIdsByKey.get(key))).toList();
      var id =
          delegations.addSample(
              personIds.getFirst(),
              toDelegationDraft(delegation),
              List.copyOf(personIds.subList(1, personIds.size())));
      speakers.forEach(key -> delegationsBySpeaker.put(key, id));
    }
    return delegationsBySpeaker;
  }

  private static DelegationDraft toDelegationDraft(SampleNode delegation) {
    return new DelegationDraft(
        delegation.getText("name"),
        StakeholderGroup.valueOf(delegation.getText("group")),
        parseCountry(delegation),
        STATEMENT);
  }

  private static PersonDraft toPersonDraft(SampleNode contributor) {
    return new PersonDraft(
        contributor.getText("role"),
        StakeholderGroup.valueOf(contributor.getText("group")),
        parseCountry(contributor),
        contributor.getTextOrNull("organization"),
        contributor.getLanguage("language"));
  }

  private static @Nullable CountryCode parseCountry(SampleNode node) {
    var code = node.getTextOrNull("country");
    return code == null ? null : new CountryCode(code);
  }

  private static Viewer viewerFor(Map<SampleRole, Viewer> staff, SampleRole role) {
    return Objects.requireNonNull(staff.get(role));
  }
}
