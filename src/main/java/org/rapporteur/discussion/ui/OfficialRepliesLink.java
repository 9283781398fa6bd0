package org.rapporteur.discussion.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Link from a consultation to all official replies of its secretariat.
@Component
class OfficialRepliesLink implements ConsultationPart {

  private final ContributorProfileService contributors;
  private final HtmlTemplates templates;
  private final Messages messages;

  OfficialRepliesLink(
      ContributorProfileService contributors, HtmlTemplates templates, Messages messages) {
    this.contributors = contributors;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ABOUT;
  }

  @Override
  public Optional<String> html(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    return contributors
        .findSecretariat(consultation)
        .filter(secretariat -> secretariat.share().comments() > 0)
        .map(
            secretariat ->
                templates.render(
                    "discussion/official-link.jte",
                    Map.of(
                        "messages",
                        messages,
                        "locale",
                        locale,
                        "address",
                        CommentLinks.contributor(
                            consultation.slug(), secretariat.details().number()),
                        "count",
                        secretariat.share().comments())));
  }
}
