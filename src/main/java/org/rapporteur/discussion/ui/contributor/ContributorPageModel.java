package org.rapporteur.discussion.ui.contributor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.PositionPage;
import org.rapporteur.shared.LanguageTag;

/// Data of a contributor page for its template.
/// @param nextCursor cursor of the next page of comments; empty on the last page
public record ContributorPageModel(
    ConsultationDetails consultation,
    Locale locale,
    ContributorProfile contributor,
    ContributorPaging paging,
    List<RenderedComment> comments,
    Optional<String> nextCursor,
    PositionPage positions) {

  /// A comment as HTML and the number of its question.
  public record RenderedComment(int question, String html) {}

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public String path() {
    return CommentLinks.contributor(consultation.slug(), contributor.details().number());
  }
}
