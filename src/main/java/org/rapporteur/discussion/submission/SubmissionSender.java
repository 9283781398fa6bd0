package org.rapporteur.discussion.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.questionposition.QuestionPositionStore;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.idempotency.IdempotentCommands;
import org.springframework.stereotype.Component;

/// Checks and sends submissions, once for each idempotency key.
@Component
class SubmissionSender {

  private final SubmissionInserter inserter;
  private final ConsultationService consultations;
  private final QuestionPositionStore positions;
  private final IdempotentCommands commands;
  private final Clock clock;

  SubmissionSender(
      SubmissionInserter inserter,
      ConsultationService consultations,
      QuestionPositionStore positions,
      IdempotentCommands commands,
      Clock clock) {
    this.inserter = inserter;
    this.consultations = consultations;
    this.positions = positions;
    this.commands = commands;
    this.clock = clock;
  }

  SubmissionReceipt send(
      Viewer viewer, ConsultationId consultation, SubmissionDraft draft, IdempotencyKey key) {
    var person = viewer.requireSignedIn(SubmissionService.ACTION);
    var consultationDetails = consultations.get(consultation);
    Instant receivedAt = clock.instant();
    String summary =
        InputText.requireText("summary", draft.summary(), SubmissionService.MAX_SUMMARY_LENGTH);
    var answers = requireAnswers(consultationDetails, draft);
    requirePositions(viewer, consultationDetails, draft, answers.keySet());
    return SubmissionReceipt.parse(
        commands.runOnce(
            "person-" + person.value(),
            key,
            fingerprint(draft, summary, answers),
            () ->
                inserter
                    .insert(viewer, consultationDetails, draft, summary, answers, receivedAt)
                    .serialize()));
  }

  /// Identifies the content of a request, to recognize its repetition.
  private static String fingerprint(
      SubmissionDraft draft, String summary, SortedMap<Integer, String> answers) {
    return draft.delegation()
        + "|"
        + summary
        + "|"
        + answers
        + (draft.positions().isEmpty() ? "" : "|" + draft.positions())
        + (draft.files().isEmpty() ? "" : "|" + draft.files());
  }

  private static SortedMap<Integer, String> requireAnswers(
      ConsultationDetails consultation, SubmissionDraft draft) {
    var answers = new TreeMap<Integer, String>();
    draft
        .answers()
        .forEach(
            (question, text) -> {
              if (consultation.question(question).isPresent() && !InputText.isInvisible(text)) {
                String field = "answer-" + question;
                answers.put(
                    question, InputText.requireText(field, text, consultation.terms().maxLength()));
              }
            });
    if (answers.isEmpty()) {
      throw new InvalidInput("submission.no-answer", "answers");
    }
    return answers;
  }

  /// Requires a position of the delegation on each answered question with a scale.
  private void requirePositions(
      Viewer viewer,
      ConsultationDetails consultation,
      SubmissionDraft draft,
      Set<Integer> answered) {
    for (int number : answered) {
      var question = consultation.question(number).orElseThrow();
      if (question.hasScale()
          && !draft.positions().containsKey(number)
          && !positions.hasPosition(viewer, consultation.id(), question.id(), draft.delegation())) {
        throw new InvalidInput("question-position.missing", "position-" + number);
      }
    }
  }
}
