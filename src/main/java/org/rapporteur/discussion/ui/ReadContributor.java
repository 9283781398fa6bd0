package org.rapporteur.discussion.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.PositionPage;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of a contributor, as its template reads it.
public record ReadContributor(
    ConsultationDetails consultation,
    Locale locale,
    ContributorProfile contributor,
    ContributorPlace from,
    List<Drawn> comments,
    Optional<String> next,
    PositionPage positions) {

  /// A comment and in which question it stands.
  public record Drawn(int question, String html) {}

  public LanguageTag language() {
    return new LanguageTag(locale.getLanguage());
  }

  public String address() {
    return CommentLinks.contributor(consultation.slug(), contributor.details().number());
  }
}
