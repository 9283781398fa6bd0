package org.rapporteur.response.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengeEligibilityService;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.challenge.ChallengeSettings;
import org.rapporteur.response.followup.FollowUpService;
import org.springframework.stereotype.Component;

/// Loads the challenges and follow-ups to an edition for its pages.
@Component
class EditionResponsesLoader {

  private final ChallengeService challenges;
  private final ChallengeEligibilityService eligibility;
  private final ChallengeSettings settings;
  private final FollowUpService followUps;
  private final RenderedReports rendered;

  EditionResponsesLoader(
      ChallengeService challenges,
      ChallengeEligibilityService eligibility,
      ChallengeSettings settings,
      FollowUpService followUps,
      RenderedReports rendered) {
    this.challenges = challenges;
    this.eligibility = eligibility;
    this.settings = settings;
    this.followUps = followUps;
    this.rendered = rendered;
  }

  EditionResponses load(
      Viewer viewer, ConsultationDetails consultation, Edition edition, Edition latest) {
    int number = edition.number();
    return new EditionResponses(
        consultation,
        edition,
        eligibility.findDeadline(consultation, number, latest).orElse(null),
        eligibility.canChallenge(viewer, consultation, number, latest),
        viewer.isSecretariatIn(consultation.id().scope()),
        challenges.list(viewer, consultation.id(), number).stream()
            .map(challenge -> toItem(consultation, challenge, latest))
            .toList(),
        followUps.list(viewer, consultation.id()));
  }

  EditionResponses.Item toItem(
      ConsultationDetails consultation, ChallengeDetails challenge, Edition latest) {
    return new EditionResponses.Item(
        challenge, settings.answerDue(challenge), findLatestPath(consultation, challenge, latest));
  }

  /// Returns the path of the whole edition if it no longer has the paragraph.
  private @Nullable String findLatestPath(
      ConsultationDetails consultation, ChallengeDetails challenge, Edition latest) {
    var answer = challenge.answer();
    if (answer == null
        || !challenge.isAccepted()
        || !answer.entry().recordedAt().isBefore(latest.publishedAt())) {
      return null;
    }
    String path = ReportLinks.edition(consultation.slug(), latest.number());
    return rendered
        .get(consultation.slug(), latest)
        .findParagraph(challenge.paragraph().id())
        .map(paragraph -> path + "#p" + paragraph.number())
        .orElse(path);
  }
}
