package org.rapporteur.identity.delegation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.ViewerCacheInvalidator;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.identity.delegation.DelegationProfile.Correspondence;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.Slug;

/// An organization with authorized speakers. One of them, the head, invites the others.
@Entity
@EntityListeners(ViewerCacheInvalidator.class)
class Delegation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug;
  private String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "stakeholder_group")
  private StakeholderGroup group;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  private @Nullable String country;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private DelegationState state;

  private long requestedBy;
  private Instant requestedAt;
  private String statement;
  private @Nullable Long answeredBy;
  private @Nullable Instant answeredAt;
  private @Nullable String answer;
  private boolean sample;

  @OneToMany(mappedBy = "delegation", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<Speaker> speakers = new ArrayList<>();

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Delegation() {}

  Delegation(Slug slug, DelegationDraft draft, PersonId head, Instant now) {
    this.slug = slug.value();
    this.name = draft.name();
    this.group = draft.group();
    this.country = draft.country() == null ? null : draft.country().value();
    this.state = DelegationState.REQUESTED;
    this.requestedBy = head.value();
    this.requestedAt = now;
    this.statement = draft.statement();
    speakers.add(Speaker.createHead(this, head, now));
  }

  DelegationId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + slug);
    }
    return new DelegationId(id);
  }

  void verify(PersonId actor, String answer, Instant now) {
    changeState(DelegationState.VERIFIED);
    recordAnswer(actor, answer, now);
  }

  void refuse(PersonId actor, String reason, Instant now) {
    changeState(DelegationState.REFUSED);
    recordAnswer(actor, reason, now);
  }

  /// Returns false if the person is already a speaker.
  boolean addSpeaker(PersonId person, Instant now) {
    requireVerified();
    if (findActiveSpeaker(person).isPresent()) {
      return false;
    }
    speakers.add(Speaker.createMember(this, person, now));
    return true;
  }

  /// Ends a speaker's authorization. Refused for the head, because a delegation needs a head.
  void endSpeaker(PersonId person, Instant now) {
    var speaker = findActiveSpeaker(person).orElseThrow(() -> new SpeakerNotFound(slug));
    if (speaker.isHead()) {
      throw new HeadCannotLeaveDelegation(slug);
    }
    speaker.end(now);
  }

  void changeHead(PersonId newHead) {
    requireVerified();
    var nextHead = findActiveSpeaker(newHead).orElseThrow(() -> new SpeakerNotFound(slug));
    speakers.forEach(Speaker::stepDown);
    nextHead.becomeHead();
  }

  void markAsSample() {
    sample = true;
  }

  void requireVerified() {
    if (state != DelegationState.VERIFIED) {
      throw new DelegationNotVerified(slug);
    }
  }

  /// Throws [NotAllowed] for other people, because only the head manages the speakers.
  void requireHeadedBy(PersonId person) {
    if (!isHeadedBy(person)) {
      throw new NotAllowed("speaker");
    }
  }

  boolean isHeadedBy(PersonId person) {
    return findActiveSpeaker(person).filter(Speaker::isHead).isPresent();
  }

  /// Every delegation has a head.
  PersonId head() {
    return speakers.stream().filter(Speaker::isHead).findFirst().orElseThrow().person();
  }

  boolean wasRequestedBy(PersonId person) {
    return requestedBy == person.value();
  }

  Slug slug() {
    return new Slug(slug);
  }

  String name() {
    return name;
  }

  Affiliation affiliation(Countries countries) {
    var code = CountryCode.parseNullable(country);
    return new Affiliation(group, code, countries.regionOf(group, code), name);
  }

  DelegationState state() {
    return state;
  }

  PersonId requestedBy() {
    return new PersonId(requestedBy);
  }

  Correspondence correspondence() {
    return new Correspondence(requestedAt, statement, answeredAt, answer == null ? "" : answer);
  }

  List<Speaker> speakers() {
    return speakers;
  }

  private Optional<Speaker> findActiveSpeaker(PersonId person) {
    return speakers.stream()
        .filter(speaker -> speaker.isActive() && speaker.person().equals(person))
        .findFirst();
  }

  private void changeState(DelegationState next) {
    if (!state.next().contains(next)) {
      throw new DelegationRequestAlreadyAnswered(slug);
    }
    state = next;
  }

  private void recordAnswer(PersonId actor, String text, Instant now) {
    answeredBy = actor.value();
    answeredAt = now;
    answer = text;
  }
}
