package org.rapporteur.discussion.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Leads from a consultation to all official replies of its secretariat, which is one contributor.
@Component
class OfficialReplies implements ConsultationPart {

  private final ContributorService contributors;
  private final Templates templates;
  private final Messages messages;

  OfficialReplies(ContributorService contributors, Templates templates, Messages messages) {
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
        .secretariat(consultation)
        .filter(secretariat -> secretariat.share().comments() > 0)
        .map(
            secretariat ->
                templates.html(
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
