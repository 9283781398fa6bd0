package org.rapporteur.sample;

import java.time.LocalDate;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.response.challenge.ChallengeDraft;
import org.rapporteur.response.challenge.ChallengeGround;
import org.rapporteur.response.challenge.ChallengeOutcome;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.response.followup.FollowUpDraft;
import org.rapporteur.response.followup.FollowUpService;
import org.rapporteur.response.followup.FollowUpStatus;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.springframework.stereotype.Component;

/// Adds what people did after an edition of a sample report: a challenge, its answer and
/// follow-ups.
@Component
class SampleResponses {

  private final ReportService reports;
  private final ChallengeService challenges;
  private final FollowUpService followUps;

  SampleResponses(ReportService reports, ChallengeService challenges, FollowUpService followUps) {
    this.reports = reports;
    this.challenges = challenges;
    this.followUps = followUps;
  }

  void challenge(Viewer contributor, Edition edition, ParagraphId paragraph, SampleNode challenge) {
    challenges.challenge(
        contributor,
        edition.consultation(),
        edition.number(),
        new ChallengeDraft(
            findNumber(edition, paragraph),
            ChallengeGround.valueOf(challenge.getText("ground")),
            challenge.getInt("comment"),
            challenge.getText("text")));
  }

  void answer(Viewer secretariat, Edition edition, SampleNode challenge) {
    ConsultationId consultation = edition.consultation();
    for (var open : challenges.list(secretariat, consultation, edition.number())) {
      challenges.answer(
          secretariat,
          consultation,
          open.entry().number(),
          ChallengeOutcome.valueOf(challenge.getText("outcome")),
          challenge.getText("answer"));
    }
  }

  void followUp(
      Viewer secretariat,
      Edition edition,
      ParagraphId paragraph,
      SampleNode followUp,
      LocalDate day) {
    followUps.add(
        secretariat,
        edition.consultation(),
        edition.number(),
        new FollowUpDraft(
            findNumber(edition, paragraph),
            day,
            FollowUpStatus.valueOf(followUp.getText("status")),
            followUp.getText("text"),
            null));
  }

  private int findNumber(Edition edition, ParagraphId paragraph) {
    return reports.document(edition).paragraphs().stream()
        .filter(found -> found.id().equals(paragraph.value()))
        .findFirst()
        .orElseThrow()
        .number();
  }
}
