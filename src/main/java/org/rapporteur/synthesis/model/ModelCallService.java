package org.rapporteur.synthesis.model;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.rephrasing.LanguageModel;
import org.rapporteur.synthesis.rephrasing.ModelClient;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Lists the calls of the language model and begins conversations.
@Service
public class ModelCallService {

  private static final int MAX_LISTED = 50;

  private final LanguageModel model;
  private final ModelClient client;
  private final ModelCallRepository calls;
  private final Transactions transactions;
  private final Clock clock;

  ModelCallService(
      LanguageModel model,
      ModelClient client,
      ModelCallRepository calls,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.client = client;
    this.calls = calls;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Begins the conversation of a run.
  ///
  /// @param requireRunning throws an exception if the run was cancelled
  public ModelConversation begin(ConsultationId consultation, int run, Runnable requireRunning) {
    model.requireOn();
    return new ModelConversation(
        model, client, calls, transactions, clock, consultation, run, requireRunning);
  }

  /// Returns how much a run used the model; empty if it did not.
  public Optional<ModelUse> findUse(ConsultationId consultation, int run) {
    return transactions.read(() -> calls.findUse(consultation.value(), run));
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
