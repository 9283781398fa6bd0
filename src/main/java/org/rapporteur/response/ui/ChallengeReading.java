package org.rapporteur.response.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.page.RenderedReports;
import org.rapporteur.response.challenge.ChallengeDetails;
import org.rapporteur.response.challenge.ChallengePeriod;
import org.rapporteur.response.challenge.ChallengeService;
import org.springframework.stereotype.Component;

/// Brings together what pages show of the challenges to an edition.
@Component
class ChallengeReading {

  private final ChallengeService challenges;
  private final ChallengePeriod period;
  private final RenderedReports rendered;

  ChallengeReading(ChallengeService challenges, ChallengePeriod period, RenderedReports rendered) {
    this.challenges = challenges;
    this.period = period;
    this.rendered = rendered;
  }

  ReadChallenges of(
      Viewer viewer, ConsultationDetails consultation, Edition edition, Edition latest) {
    int number = edition.number();
    return new ReadChallenges(
        consultation,
        edition,
        challenges.of(viewer, consultation.id(), number).stream()
            .map(challenge -> read(consultation, challenge, latest))
            .toList(),
        challenges.openUntil(consultation, number, latest).orElse(null),
        challenges.isChallengeableBy(viewer, consultation, number, latest),
        viewer.isSecretariatIn(consultation.id().scope()));
  }

  ReadChallenge read(ConsultationDetails consultation, ChallengeDetails challenge, Edition latest) {
    return new ReadChallenge(
        challenge, period.answerDue(challenge), inLatest(consultation, challenge, latest));
  }

  /// Where the paragraph is not there any more, the edition as a whole.
  private @Nullable String inLatest(
      ConsultationDetails consultation, ChallengeDetails challenge, Edition latest) {
    var answer = challenge.answer();
    if (answer == null || !challenge.isAccepted() || !answer.at().isBefore(latest.publishedAt())) {
      return null;
    }
    String address = ReportLinks.edition(consultation.slug(), latest.number());
    return rendered.get(consultation.slug(), latest).paragraphs().stream()
        .filter(paragraph -> paragraph.id().equals(challenge.paragraphId()))
        .findFirst()
        .map(paragraph -> address + "#p" + paragraph.number())
        .orElse(address);
  }
}
