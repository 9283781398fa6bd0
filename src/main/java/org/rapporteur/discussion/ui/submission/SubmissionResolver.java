package org.rapporteur.discussion.ui.submission;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Loads the submission named in a page address, if the viewer may see it.
@Component
public class SubmissionResolver {

  private final SubmissionService submissions;
  private final ViewerService viewers;

  SubmissionResolver(SubmissionService submissions, ViewerService viewers) {
    this.submissions = submissions;
    this.viewers = viewers;
  }

  public SubmissionDetails forRoute(ConsultationDetails consultation, RouteParameters parameters) {
    return forNumber(consultation, AddressParser.parseNumber(parameters, "submission"));
  }

  SubmissionDetails forNumber(ConsultationDetails consultation, int number) {
    return submissions
        .findSubmission(viewers.current(), consultation, number)
        .orElseThrow(() -> new NotFound("submission", SubmissionLinks.reference(number)));
  }
}
