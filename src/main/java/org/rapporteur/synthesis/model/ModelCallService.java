package org.rapporteur.synthesis.model;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentAttributionSql;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.removal.RemovedTexts;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Lists the calls of the language model and begins conversations.
@Service
public class ModelCallService {

  private static final int MAX_LISTED = 50;

  private final LanguageModel model;
  private final ModelClient client;
  private final SecondModel second;
  private final ModelCallRepository calls;
  private final CommentAttributionSql comments;
  private final Transactions transactions;
  private final Clock clock;

  ModelCallService(
      LanguageModel model,
      ModelClient client,
      SecondModel second,
      ModelCallRepository calls,
      CommentAttributionSql comments,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.client = client;
    this.second = second;
    this.calls = calls;
    this.comments = comments;
    this.transactions = transactions;
    this.clock = clock;
  }

  public String modelName() {
    return model.name();
  }

  /// Begins the conversation of a run.
  ///
  /// @param requireRunning throws an exception if the run was cancelled
  public ModelConversation begin(ConsultationId consultation, int run, Runnable requireRunning) {
    model.requireOn();
    return new ModelConversation(
        client, calls, transactions, clock, new CallScope(consultation, run, null), requireRunning);
  }

  /// Begins a conversation with the second model about a draft.
  public ModelConversation beginWithSecond(ConsultationId consultation, int draft) {
    return new ModelConversation(
        second.client(),
        calls,
        transactions,
        clock,
        new CallScope(consultation, null, draft),
        () -> {});
  }

  /// Assigns the calls of a run to the draft that it made.
  public void setDraft(ConsultationId consultation, int run, int draft) {
    calls.setDraft(consultation.value(), run, draft);
  }

  /// Returns how much a run has used the model so far.
  public Optional<ModelUse> findUseOfRun(ConsultationId consultation, int run) {
    return transactions.read(() -> calls.findUseOfRun(consultation.value(), run));
  }

  /// Returns how much the run that made a draft used the model; empty if it did not.
  public Optional<ModelUse> findUse(ConsultationId consultation, int draft) {
    return transactions.read(() -> calls.findUse(consultation.value(), draft));
  }

  /// Returns how much second models checked the sentences of a draft.
  public List<ModelUse> listUsesOfSecond(ConsultationId consultation, int draft) {
    return transactions.read(() -> calls.listUsesOutsideRuns(consultation.value(), draft));
  }

  /// Lists the calls for a draft, in their order. Has no texts that may not be read now: stored
  /// texts are deleted only after a removal has ended.
  public List<ModelCallDetails> listOfDraft(ConsultationId consultation, int draft, int max) {
    return transactions.read(
        () -> {
          var removed = RemovedTexts.load(comments, consultation);
          return calls.listOfDraft(consultation.value(), draft, Limit.of(max)).stream()
              .map(call -> call.contains(removed) ? call.details().withoutTexts() : call.details())
              .toList();
        });
  }

  /// Lists the last calls, the newest first.
  public List<ModelCallDetails> list(Viewer viewer, ConsultationId consultation) {
    viewer.requireSecretariat(consultation.scope(), "synthesize");
    return transactions.read(
        () ->
            calls.list(consultation.value(), Limit.of(MAX_LISTED)).stream()
                .map(ModelCall::details)
                .toList());
  }
}
