package org.rapporteur.discussion.ui.contributor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfile;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Link from a consultation to all official replies of its secretariat.
@Component
class OfficialRepliesLink implements ConsultationPart {

  private final ContributorProfileService contributors;
  private final DiscussionTemplates templates;

  OfficialRepliesLink(ContributorProfileService contributors, DiscussionTemplates templates) {
    this.contributors = contributors;
    this.templates = templates;
  }

  @Override
  public Place place() {
    return Place.ABOUT;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return contributors
        .findSecretariat(consultation)
        .filter(secretariat -> secretariat.counts().comments() > 0)
        .map(secretariat -> renderLink(consultation, secretariat, locale));
  }

  private String renderLink(
      ConsultationDetails consultation, ContributorProfile secretariat, Locale locale) {
    String path = CommentLinks.contributor(consultation.slug(), secretariat.details().number());
    return templates.render(
        "official-replies-link",
        locale,
        Map.of("path", path, "count", secretariat.counts().comments()));
  }
}
