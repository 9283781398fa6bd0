package org.rapporteur.response.challenge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.personal.OwnCommentService;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.springframework.stereotype.Service;

/// Decides who can challenge an edition: contributors with a published comment, for a limited time
/// after the publication of the latest edition.
@Service
public class ChallengeEligibilityService {

  private final ChallengeSettings settings;
  private final ReportService reports;
  private final ConsultationService consultations;
  private final OwnCommentService ownComments;
  private final ThreadService threads;
  private final Clock clock;

  ChallengeEligibilityService(
      ChallengeSettings settings,
      ReportService reports,
      ConsultationService consultations,
      OwnCommentService ownComments,
      ThreadService threads,
      Clock clock) {
    this.settings = settings;
    this.reports = reports;
    this.consultations = consultations;
    this.ownComments = ownComments;
    this.threads = threads;
    this.clock = clock;
  }

  /// Returns the end of the period, or empty if the edition cannot be challenged now.
  public Optional<Instant> findDeadline(
      ConsultationDetails consultation, int edition, Edition latest) {
    return latest.number() == edition && !consultation.phase().isArchived()
        ? Optional.of(settings.deadline(latest)).filter(clock.instant()::isBefore)
        : Optional.empty();
  }

  public boolean canChallenge(
      Viewer viewer, ConsultationDetails consultation, int edition, Edition latest) {
    return findDeadline(consultation, edition, latest).isPresent()
        && ownComments.hasPublished(viewer, consultation.id());
  }

  /// Lists the comments for which the viewer can challenge the edition now.
  public List<CommentDetails> listComments(
      Viewer viewer, ConsultationId consultation, int edition) {
    var details = consultations.get(consultation);
    return reports
        .latest(viewer, consultation)
        .filter(latest -> findDeadline(details, edition, latest).isPresent())
        .map(
            latest ->
                threads.findComments(details, ownComments.listPublished(viewer, consultation)))
        .orElse(List.of());
  }

  /// Returns the edition if it is the latest and can be challenged now.
  Edition requireOpen(Viewer viewer, ConsultationId consultation, int edition) {
    var latest = reports.getLatest(viewer, consultation);
    if (findDeadline(consultations.get(consultation), edition, latest).isEmpty()) {
      throw new ChallengesClosed(edition);
    }
    return latest;
  }

  CommentDetails requireOwnComment(Viewer viewer, ConsultationId consultation, int number) {
    return Optional.of(number)
        .filter(ownComments.listPublished(viewer, consultation)::contains)
        .flatMap(own -> threads.findComment(consultations.get(consultation), own))
        .orElseThrow(() -> new NotOwnComment(number));
  }
}
