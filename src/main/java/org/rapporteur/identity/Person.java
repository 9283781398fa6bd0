package org.rapporteur.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// A person with an account, from the registration until the account is erased.
@Entity
@EntityListeners(ViewerCacheInvalidator.class)
class Person {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String email;
  private @Nullable String password;
  private String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "stakeholder_group")
  private StakeholderGroup group;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  private @Nullable String country;

  private @Nullable String organization;
  private LanguageTag language;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PersonState state;

  private boolean administrator;
  private boolean sample;
  private Instant registeredAt;

  /// Number that every sign-in stores. An increase signs the person out on every device.
  private int signInEpoch;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Person() {}

  Person(EmailAddress email, @Nullable String encodedPassword, PersonDraft draft, Instant now) {
    this.email = email.value();
    this.password = encodedPassword;
    this.state = PersonState.UNCONFIRMED;
    this.registeredAt = now;
    this.name = draft.name();
    this.group = draft.group();
    this.country = toCode(draft.country());
    this.organization = draft.organization();
    this.language = draft.language();
  }

  PersonId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + email);
    }
    return new PersonId(id);
  }

  Instant registeredAt() {
    return registeredAt;
  }

  void updateProfile(PersonDraft draft) {
    name = draft.name();
    group = draft.group();
    country = toCode(draft.country());
    organization = draft.organization();
    language = draft.language();
  }

  /// Activates an unconfirmed account. In other states, it changes nothing and returns false.
  boolean confirm() {
    if (state != PersonState.UNCONFIRMED) {
      return false;
    }
    changeState(PersonState.ACTIVE);
    return true;
  }

  /// Also signs the person out on every device.
  void suspend() {
    changeState(PersonState.SUSPENDED);
    signOutEverywhere();
  }

  void reactivate() {
    if (state != PersonState.SUSPENDED) {
      throw new CannotChangePersonState(state, PersonState.ACTIVE);
    }
    changeState(PersonState.ACTIVE);
  }

  /// Also signs the person out on every device.
  void changePassword(String encodedPassword) {
    password = encodedPassword;
    signOutEverywhere();
  }

  /// Stores the same password in the current encoding.
  void upgradePassword(String encodedPassword) {
    password = encodedPassword;
  }

  void signOutEverywhere() {
    signInEpoch++;
  }

  void appointAdministrator() {
    administrator = true;
  }

  void markAsSample() {
    sample = true;
  }

  boolean isAdministrator() {
    return administrator;
  }

  PersonState state() {
    return state;
  }

  String email() {
    return email;
  }

  @Nullable String password() {
    return password;
  }

  int signInEpoch() {
    return signInEpoch;
  }

  PersonDetails toDetails(Countries countries) {
    var code = CountryCode.parseNullable(country);
    return new PersonDetails(
        id(),
        new EmailAddress(email),
        name,
        new Affiliation(group, code, countries.regionOf(group, code), organization),
        language,
        state);
  }

  private void changeState(PersonState next) {
    if (!state.next().contains(next)) {
      throw new CannotChangePersonState(state, next);
    }
    state = next;
  }

  private static @Nullable String toCode(@Nullable CountryCode country) {
    return country == null ? null : country.value();
  }
}
