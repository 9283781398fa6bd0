package org.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.HiddenSummarySql;
import org.rapporteur.discussion.submission.SubmissionChangeService;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionRevision;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.SummaryModerationService;
import org.rapporteur.rendering.document.SubmittedSummary;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.synthesis.GivenDrafts;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// A summary was redacted while a change of it waited, and the change is published.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SummaryChangesIT {

  private static final String FIRST = "It was met.";
  private static final String SECOND = "It should go on.";
  private static final String OPENING = "Hubs are too dear, says ";
  private static final TextSpan NAME = new TextSpan(OPENING.length(), OPENING.length() + 11);
  private static final String SUMMARY = OPENING + "Mr Somebody.";
  private static final String CHANGED = "The minister, Mr Nobody, insists.";
  private static final TextSpan OTHER_NAME = new TextSpan(14, 23);

  private static final DecisionDraft ADVERSE =
      new DecisionDraft("3.3", "Against the policy.", "It broke a rule.");
  private static final DecisionDraft FAVOURABLE = new DecisionDraft("3.3", "", "Again.");

  @Autowired GivenDrafts drafts;
  @Autowired ReportService reports;
  @Autowired SubmissionService submissions;
  @Autowired SubmissionChangeService changes;
  @Autowired SummaryModerationService summaries;
  @Autowired HiddenSummarySql taken;
  @Autowired ModerationService moderation;
  @Autowired ConsultationService consultations;
  @Autowired ConsultationLifecycleService holding;
  @Autowired DelegationLifecycleService speaking;
  @Autowired Fixtures fixtures;

  private ConsultationDetails consultation;
  private Viewer secretariat;
  private Viewer moderator;

  @BeforeEach
  void anEditionWithASummaryWhoseChangeWaits() {
    var asked = fixtures.anOpenConsultation(ReviewTiming.BEFORE);
    var delegation = DelegationOfTwo.of(fixtures, speaking);
    secretariat = fixtures.theSecretariatOf(asked.id());
    moderator = fixtures.aModeratorOf(asked.id());
    submissions.send(
        delegation.head(),
        asked.id(),
        delegation.createDraft(SUMMARY, Map.of(1, FIRST, 2, SECOND)),
        IdempotencyKey.random());
    moderation.publish(moderator, asked.id(), 1, FAVOURABLE);
    var begun = changes.startEdit(delegation.head(), asked, 1);
    changes.edit(
        delegation.head(),
        asked.id(),
        new SubmissionDraft(
            begun.delegation(),
            1,
            begun.language(),
            CHANGED,
            new TreeMap<>(),
            List.of(),
            begun.version()));
    holding.close(secretariat, asked.id(), "All has been said.");
    consultation = consultations.get(asked.id());
    drafts.give(consultation.id(), SampleDrafts.quoting(consultation.id(), 3, FIRST, SECOND));
    reports.publish(secretariat, consultation.id());
  }

  @Test
  void editionKeepsWhatIsLeftOfItsOwnWordsAndIsCorrectedOnce() {
    redactTheName();
    var corrected = hash();

    moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);

    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(hash()).isEqualTo(corrected));
    assertThat(summary().text()).isEqualTo(OPENING + "█████.");
    assertThat(reports.document(first()).corrections()).hasSize(1);

    var second = reports.document(reports.publish(secretariat, consultation.id()));
    assertThat(second.submittedSummaries().getFirst().text()).isEqualTo(CHANGED);
    assertThat(second.submittedSummaries().getFirst().removal()).isNull();
    assertThat(second.corrections()).isEmpty();
  }

  /// What is left of the words of the one is not what is left of the other's.
  @Test
  void everyRevisionIsTakenForWhatIsLeftOfItAlone() {
    redactTheName();
    moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);
    summaries.redact(moderator, consultation.id(), 1, List.of(OTHER_NAME), ADVERSE);

    assertThat(taken.listSealed(consultation.id()))
        .extracting("revision", "replacement.plainText")
        .containsExactly(tuple(1, null), tuple(2, "The minister, █████, insists."), tuple(3, null));
    await().untilAsserted(() -> assertThat(summary().text()).isEmpty());
    assertThat(Objects.requireNonNull(summary().removal()).decision()).isPositive();
  }

  @Test
  void redactionThatIsOverturnedLeavesTheChangeThatWasPublishedSince() {
    int redacted = redactTheName();
    moderation.publishEdit(moderator, consultation.id(), 1, FAVOURABLE);

    moderation.overturn(
        fixtures.aModeratorOf(consultation.id()), consultation.id(), redacted, "It broke none.");

    var submission = submissions.findSubmission(Viewer.VISITOR, consultation, 1).orElseThrow();
    assertThat(submission.summary()).isEqualTo(CHANGED);
    assertThat(submissions.listEarlierRevisions(submission))
        .extracting(SubmissionRevision::summary)
        .containsExactly(SUMMARY);
    await().untilAsserted(() -> assertThat(summary().text()).isEqualTo(SUMMARY));
    assertThat(reports.document(first()).corrections()).isEmpty();
  }

  private int redactTheName() {
    var decision = summaries.redact(moderator, consultation.id(), 1, List.of(NAME), ADVERSE);
    await().untilAsserted(() -> assertThat(summary().text()).isEqualTo(OPENING + "█████."));
    return decision.number();
  }

  private SubmittedSummary summary() {
    return reports.document(first()).submittedSummaries().getFirst();
  }

  private Edition first() {
    return reports.get(Viewer.VISITOR, consultation.id(), 1);
  }

  private String hash() {
    return first().hash();
  }
}
