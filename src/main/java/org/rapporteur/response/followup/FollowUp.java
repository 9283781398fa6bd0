package org.rapporteur.response.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicEntry;

/// A public statement of the secretariat on the progress of a recommendation. It never changes; a
/// mistaken one is withdrawn.
@Entity
class FollowUp {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private EditionParagraph paragraph;
  private LocalDate happenedOn;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private FollowUpStatus status;

  private String text;
  private @Nullable String link;
  private long personId;
  private PublicEntry entry;

  @EmbeddedColumnNaming("withdrawal_%s")
  private @Nullable FollowUpWithdrawal withdrawal;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected FollowUp() {}

  FollowUp(
      ConsultationId consultation,
      EditionParagraph paragraph,
      FollowUpDraft draft,
      PersonId person,
      PublicEntry entry) {
    this.consultationId = consultation.value();
    this.paragraph = paragraph;
    this.happenedOn = draft.day();
    this.status = draft.status();
    this.text = draft.text();
    this.link = draft.link();
    this.personId = person.value();
    this.entry = entry;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  void requireNotWithdrawn() {
    if (withdrawal != null) {
      throw new FollowUpAlreadyWithdrawn(entry);
    }
  }

  void withdraw(FollowUpWithdrawal reason) {
    requireNotWithdrawn();
    withdrawal = reason;
  }

  FollowUpDetails details() {
    return new FollowUpDetails(paragraph, happenedOn, status, text, link, entry, withdrawal);
  }
}
