package org.rapporteur.consultation;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.shared.LocalizedText;

/// The texts of a consultation, embedded in its table.
@Embeddable
class StoredTexts {

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText summary;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText background;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText convener;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText mandateQuote;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private LocalizedText mandateSource;

  private @Nullable String mandateLink;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected StoredTexts() {}

  StoredTexts(ConsultationTexts texts) {
    title = texts.title();
    summary = texts.summary();
    background = texts.background();
    convener = texts.convener();
    mandateQuote = texts.mandate().quote();
    mandateSource = texts.mandate().source();
    mandateLink = texts.mandate().link();
  }

  LocalizedText title() {
    return title;
  }

  ConsultationTexts toTexts() {
    return new ConsultationTexts(
        title,
        summary,
        background,
        convener,
        new Mandate(mandateQuote, mandateSource, mandateLink));
  }
}
