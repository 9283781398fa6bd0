package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a contributor, as its template reads it.
public record ReadContributor(
    ConsultationDetails consultation,
    Locale locale,
    ContributorDetails contributor,
    List<Drawn> comments,
    Optional<String> next) {

  /// A comment and in which question it stands.
  public record Drawn(int question, String html) {}

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public String address() {
    return CommentLinks.contributor(consultation.slug(), contributor.number());
  }
}
