package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.part.ConsultationPart;
import org.rapporteur.discussion.submission.JointSubmissionService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Latest formal submissions beside a consultation. Speakers of a delegation also see the link to
/// the form and their invitations.
@Component
class LatestSubmissions implements ConsultationPart {

  private final SubmissionService submissions;
  private final JointSubmissionService jointSubmissions;
  private final DiscussionTemplates templates;

  LatestSubmissions(
      SubmissionService submissions,
      JointSubmissionService jointSubmissions,
      DiscussionTemplates templates) {
    this.submissions = submissions;
    this.jointSubmissions = jointSubmissions;
    this.templates = templates;
  }

  @Override
  public Place place() {
    return Place.ASIDE;
  }

  @Override
  public Optional<String> renderHtml(
      Viewer viewer, ConsultationDetails consultation, Locale locale) {
    boolean canSubmit = consultation.phase().acceptsComments() && !viewer.delegations().isEmpty();
    var latest = submissions.listLatest(consultation);
    var invitations = jointSubmissions.listInvitations(viewer, consultation);
    if (latest.isEmpty() && invitations.isEmpty() && !canSubmit) {
      return Optional.empty();
    }
    return Optional.of(
        templates.render(
            "consultation-submissions",
            locale,
            Map.of(
                "consultation", consultation,
                "submissions", latest,
                "invitations", invitations,
                "canSubmit", canSubmit)));
  }
}
