package org.rapporteur.discussion.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Latest formal submissions beside a consultation. Speakers of a delegation find the link to write
/// one here.
@Component
class LatestSubmissions implements ConsultationPart {

  private final SubmissionService submissions;
  private final JointSubmissionService joint;
  private final HtmlTemplates templates;
  private final Messages messages;

  LatestSubmissions(
      SubmissionService submissions,
      JointSubmissionService joint,
      HtmlTemplates templates,
      Messages messages) {
    this.submissions = submissions;
    this.joint = joint;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Place place() {
    return Place.ASIDE;
  }

  @Override
  public Optional<String> html(Viewer viewer, ConsultationDetails consultation, Locale locale) {
    boolean canSubmit = consultation.phase().acceptsComments() && !viewer.delegations().isEmpty();
    var latest = submissions.listLatest(consultation);
    var invitations = joint.listInvitations(viewer, consultation);
    if (latest.isEmpty() && invitations.isEmpty() && !canSubmit) {
      return Optional.empty();
    }
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put("consultation", consultation);
    parameters.put("submissions", latest);
    parameters.put("invitations", invitations);
    parameters.put("canSubmit", canSubmit);
    return Optional.of(templates.render("discussion/submissions.jte", parameters));
  }
}
