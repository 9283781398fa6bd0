package org.rapporteur.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.shared.LanguageTag;

/// The terms of participation, embedded in the table of consultations.
@Embeddable
class StoredTerms {

  private String languages;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ReviewTiming review;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Participation participation;

  private int maxLength;
  private int editMinutes;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected StoredTerms() {}

  StoredTerms(Terms terms) {
    review = terms.review();
    participation = terms.participation();
    maxLength = terms.maxLength();
    editMinutes = terms.editMinutes();
    languages =
        terms.languages().stream().map(LanguageTag::value).collect(Collectors.joining("\n"));
  }

  Terms toTerms() {
    var tags =
        languages.lines().map(LanguageTag::new).collect(Collectors.toCollection(TreeSet::new));
    return new Terms(review, participation, tags, maxLength, editMinutes);
  }
}
