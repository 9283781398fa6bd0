package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.PersonState;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RecordApplicationEvents
class AccountIT {

  private static final String PASSWORD = "three ships sail at noon";
  private static final String NEW_PASSWORD = "four ships come back at dusk";

  @Autowired RegistrationService registrations;
  @Autowired ConfirmationService confirmations;
  @Autowired PasswordResetService resets;
  @Autowired AccountLinkSender linkSender;
  @Autowired PasswordService passwords;
  @Autowired ApiTokenService tokens;
  @Autowired CredentialSql credentials;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired Fixtures fixtures;
  @Autowired PasswordEncoder encoder;
  @Autowired JdbcClient database;
  @Autowired AttemptLimiter attempts;
  @Autowired MinimumResponseTime minimumTime;
  @Autowired Transactions transactions;
  @Autowired ApplicationEvents events;

  private final EmailAddress email =
      new EmailAddress("delegate-" + UUID.randomUUID() + "@example.org");

  @Test
  void linkAndPasswordConfirmRegistration() {
    registrations.register(email, PASSWORD, delegate(), null);
    assertThat(people.findForSignIn(email.value()).orElseThrow().isEnabled()).isFalse();

    var person = confirmations.confirm(latestConfirmationLink(), PASSWORD);

    assertThat(people.find(person).orElseThrow().state()).isEqualTo(PersonState.ACTIVE);
    assertThat(people.find(person).orElseThrow().name()).isEqualTo("Delegate, Ministry of ICT");
    assertThat(viewers.forPerson(person).isSignedIn()).isTrue();
  }

  @Test
  void linkWithoutPasswordConfirmsNothing() {
    registrations.register(email, PASSWORD, delegate(), null);
    var link = latestConfirmationLink();
    assertThatThrownBy(() -> confirmations.confirm(link, NEW_PASSWORD))
        .isInstanceOf(PasswordWrong.class);
    assertThat(people.findByEmail(email).orElseThrow().state()).isEqualTo(PersonState.UNCONFIRMED);
  }

  @Test
  void linkWorksOnce() {
    registrations.register(email, PASSWORD, delegate(), null);
    var link = latestConfirmationLink();
    confirmations.confirm(link, PASSWORD);
    assertThatThrownBy(() -> confirmations.confirm(link, PASSWORD)).isInstanceOf(LinkInvalid.class);
  }

  @Test
  void linkExpires() {
    registrations.register(email, PASSWORD, delegate(), null);
    var link = latestConfirmationLink();
    database
        .sql("UPDATE credential SET expires_at = created_at WHERE hash = ?")
        .param(link.hash())
        .update();
    assertThatThrownBy(() -> confirmations.confirm(link, PASSWORD)).isInstanceOf(LinkInvalid.class);
  }

  @Test
  void secondRegistrationRevokesFirstLink() {
    registrations.register(email, PASSWORD, delegate(), null);
    var link = latestConfirmationLink();
    registrations.register(email, NEW_PASSWORD, delegate(), null);
    assertThatThrownBy(() -> confirmations.confirm(link, PASSWORD)).isInstanceOf(LinkInvalid.class);
  }

  @Test
  void registrationWithKnownAddressMailsAccountOwner() {
    var person = people.addConfirmed(email, PASSWORD, delegate());
    registrations.register(email, NEW_PASSWORD, stakeholder("Somebody else"), null);

    assertThat(people.find(person).orElseThrow().name()).isEqualTo("Delegate, Ministry of ICT");
    assertThat(encoder.matches(PASSWORD, encodedPassword(email))).isTrue();
    assertThat(events.stream(RegistrationRepeated.class))
        .singleElement()
        .satisfies(event -> assertThat(event.email()).isEqualTo(email));
    assertThat(events.stream(ConfirmationRequested.class)).isEmpty();
  }

  @Test
  void registrationTimeDoesNotRevealAccounts() {
    people.addConfirmed(email, PASSWORD, delegate());
    var unknown = new EmailAddress("nobody-" + UUID.randomUUID() + "@example.org");
    registrations.register(new EmailAddress("warm-" + unknown.value()), PASSWORD, delegate(), null);

    var known = measureTime(() -> registrations.register(email, NEW_PASSWORD, delegate(), null));
    var fresh = measureTime(() -> registrations.register(unknown, NEW_PASSWORD, delegate(), null));

    assertThat(known).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    assertThat(fresh).isGreaterThanOrEqualTo(Duration.ofMillis(600));
  }

  @Test
  void passwordResetWorksOnceAndSignsOutEverywhere() {
    var person = people.addConfirmed(email, PASSWORD, delegate());
    int before = people.findForSignIn(email.value()).orElseThrow().signInEpoch();
    resets.requestReset(email);
    var link =
        parseLink(events.stream(PasswordResetRequested.class).findFirst().orElseThrow().link());

    assertThat(resets.reset(link, NEW_PASSWORD)).isEqualTo(person);

    assertThat(encoder.matches(NEW_PASSWORD, encodedPassword(email))).isTrue();
    assertThat(people.findForSignIn(email.value()).orElseThrow().signInEpoch())
        .isGreaterThan(before);
    assertThat(events.stream(PasswordChanged.class)).hasSize(1);
    assertThatThrownBy(() -> resets.reset(link, PASSWORD)).isInstanceOf(LinkInvalid.class);
  }

  @Test
  void passwordResetConfirmsAddress() {
    registrations.register(email, PASSWORD, delegate(), null);
    resets.requestReset(email);
    var link =
        parseLink(events.stream(PasswordResetRequested.class).findFirst().orElseThrow().link());
    var person = resets.reset(link, NEW_PASSWORD);
    assertThat(people.find(person).orElseThrow().state()).isEqualTo(PersonState.ACTIVE);
  }

  @Test
  void suspendedAccountGetsNoLink() {
    var person = people.addConfirmed(email, PASSWORD, delegate());
    people.suspend(fixtures.anAdministrator(), person, "Threats by mail");
    resets.requestReset(email);
    assertThat(events.stream(PasswordResetRequested.class)).isEmpty();
  }

  @Test
  void unknownAddressGetsNoLinkInSameTime() {
    var elapsed = measureTime(() -> resets.requestReset(email));
    assertThat(elapsed).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    assertThat(events.stream(PasswordResetRequested.class)).isEmpty();
  }

  @Test
  void addressGetsAtMostFiveMailsPerHour() {
    people.addConfirmed(email, PASSWORD, delegate());
    for (int i = 0; i < 7; i++) {
      resets.requestReset(email);
    }
    assertThat(events.stream(PasswordResetRequested.class)).hasSize(5);
  }

  @Test
  void passwordChangeRequiresCurrentPassword() {
    var viewer = viewers.forPerson(people.addConfirmed(email, PASSWORD, delegate()));
    assertThatThrownBy(() -> passwords.change(viewer, NEW_PASSWORD, NEW_PASSWORD))
        .isInstanceOf(PasswordWrong.class);
    assertThatThrownBy(() -> passwords.change(viewer, PASSWORD, "short"))
        .isInstanceOf(InvalidInput.class);
    passwords.change(viewer, PASSWORD, NEW_PASSWORD);
    assertThat(encoder.matches(NEW_PASSWORD, encodedPassword(email))).isTrue();
  }

  @Test
  void registrationRequiresStakeholderGroup() {
    assertThatThrownBy(
            () ->
                registrations.register(
                    email,
                    PASSWORD,
                    new PersonDraft(
                        "Delegate", StakeholderGroup.NOT_STATED, null, null, LanguageTag.ENGLISH),
                    null))
        .hasMessageContaining("group.missing");
  }

  @Test
  void tokenSignsInUntilOwnerRevokesIt() {
    var viewer = fixtures.aStakeholder(StakeholderGroup.TECHNICAL_AND_ACADEMIC);
    var other = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    var secret = tokens.create(viewer, "Reading list");
    assertThat(tokens.signIn(secret).orElseThrow().person()).isEqualTo(viewer.person());

    var token = tokens.list(viewer).getFirst();
    assertThat(token.label()).isEqualTo("Reading list");
    tokens.revoke(other, token.id());
    assertThat(tokens.signIn(secret)).isPresent();

    tokens.revoke(viewer, token.id());
    assertThat(tokens.signIn(secret)).isEmpty();
    assertThat(tokens.list(viewer)).isEmpty();
    assertThat(tokens.signIn(Secret.random())).isEmpty();
  }

  @Test
  void passwordChangeRevokesTokens() {
    var viewer = viewers.forPerson(people.addConfirmed(email, PASSWORD, delegate()));
    var secret = tokens.create(viewer, "Reading list");
    assertThat(tokens.signIn(secret)).isPresent();

    passwords.change(viewer, PASSWORD, NEW_PASSWORD);

    assertThat(tokens.signIn(secret)).isEmpty();
    assertThat(tokens.list(viewer)).isEmpty();
  }

  @Test
  void passwordResetRevokesTokens() {
    var viewer = viewers.forPerson(people.addConfirmed(email, PASSWORD, delegate()));
    var secret = tokens.create(viewer, "Reading list");
    resets.requestReset(email);

    resets.reset(
        parseLink(events.stream(PasswordResetRequested.class).findFirst().orElseThrow().link()),
        NEW_PASSWORD);

    assertThat(tokens.signIn(secret)).isEmpty();
  }

  @Test
  void confirmationLinkReturnsToPage() {
    registrations.register(email, PASSWORD, delegate(), "/consultations/forum/questions/1?act=top");
    assertThat(events.stream(ConfirmationRequested.class).findFirst().orElseThrow().link())
        .endsWith("&to=%2Fconsultations%2Fforum%2Fquestions%2F1%3Fact%3Dtop");
  }

  @Test
  void trialReturnsConfirmationLink() {
    var trial = mock(TrialMode.class);
    when(trial.isActive()).thenReturn(true);
    var registrationsOnTrial =
        new RegistrationService(
            people, linkSender, encoder, attempts, minimumTime, trial, transactions);
    assertThat(registrations.register(email, PASSWORD, delegate(), null)).isEmpty();

    var link = registrationsOnTrial.register(email, PASSWORD, delegate(), null).orElseThrow();

    confirmations.confirm(parseLink(link), PASSWORD);
    assertThat(people.findByEmail(email).orElseThrow().state()).isEqualTo(PersonState.ACTIVE);
    assertThat(registrationsOnTrial.register(email, PASSWORD, delegate(), null)).isEmpty();
  }

  @Test
  void tokenOfSuspendedPersonIsRefused() {
    var viewer = fixtures.aStakeholder(StakeholderGroup.PRIVATE_SECTOR);
    var secret = tokens.create(viewer, "Reading list");
    people.suspend(fixtures.anAdministrator(), viewer.requireSignedIn("test"), "Threats by mail");
    assertThat(tokens.signIn(secret)).isEmpty();
  }

  @Test
  void signedInPersonHasAtMostTwentyTokens() {
    assertThatThrownBy(() -> tokens.create(org.rapporteur.identity.Viewer.VISITOR, "x"))
        .isInstanceOf(NotAllowed.class);
    var viewer = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    for (int i = 0; i < ApiTokenService.MAX_TOKENS; i++) {
      tokens.create(viewer, "Token " + i);
    }
    assertThatThrownBy(() -> tokens.create(viewer, "one more")).isInstanceOf(TooManyTokens.class);
  }

  private Secret latestConfirmationLink() {
    return parseLink(
        events.stream(ConfirmationRequested.class)
            .reduce((first, last) -> last)
            .orElseThrow()
            .link());
  }

  private static Secret parseLink(String path) {
    return new Secret(path.substring(path.indexOf('=') + 1).replaceFirst("&.*", ""));
  }

  private String encodedPassword(EmailAddress address) {
    return String.valueOf(people.findForSignIn(address.value()).orElseThrow().getPassword());
  }

  private static Duration measureTime(Runnable act) {
    long start = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static PersonDraft delegate() {
    return stakeholder("Delegate, Ministry of ICT");
  }

  private static PersonDraft stakeholder(String name) {
    return new PersonDraft(
        name,
        StakeholderGroup.GOVERNMENTS,
        new CountryCode("SN"),
        "Ministry of ICT",
        LanguageTag.FRENCH);
  }
}
