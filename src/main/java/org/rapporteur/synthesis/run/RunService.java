package org.rapporteur.synthesis.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.model.LanguageModel;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Starts, watches and cancels runs. Only the secretariat of a consultation may.
@Service
public class RunService {

  private final ConsultationService consultations;
  private final RunRows rows;
  private final RunWorker worker;
  private final LanguageModel model;
  private final Transactions transactions;
  private final Clock clock;

  RunService(
      ConsultationService consultations,
      RunRows rows,
      RunWorker worker,
      LanguageModel model,
      Transactions transactions,
      Clock clock) {
    this.consultations = consultations;
    this.rows = rows;
    this.worker = worker;
    this.model = model;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Queues a run without a language model.
  public int start(Viewer viewer, ConsultationId consultation) {
    return start(viewer, consultation, false);
  }

  /// Queues a run and returns its number. An open consultation may be drafted as a preview; the
  /// draft cannot be published.
  ///
  /// @param usesModel true if the language model of the operator codes and writes
  public int start(Viewer viewer, ConsultationId consultation, boolean usesModel) {
    var by = secretariat(viewer, consultation);
    if (usesModel) {
      model.requireOn();
    }
    var asked = consultations.get(consultation);
    if (asked.phase().isArchived()) {
      throw new DraftArchived(asked.slug());
    }
    if (!asked.phase().showsComments()) {
      throw new NothingToRead();
    }
    try {
      int number = transactions.write(() -> rows.add(consultation, by, usesModel, clock.instant()));
      worker.wake();
      return number;
    } catch (DuplicateKeyException e) {
      throw new RunUnderWay(last(viewer, consultation).map(RunDetails::number).orElse(0));
    }
  }

  /// What the run has computed is kept for the next one.
  public void cancel(Viewer viewer, ConsultationId consultation, int number) {
    secretariat(viewer, consultation);
    transactions.write(
        () -> {
          rows.cancel(consultation, number, clock.instant());
        });
  }

  public Optional<RunDetails> last(Viewer viewer, ConsultationId consultation) {
    secretariat(viewer, consultation);
    return transactions.read(() -> rows.last(consultation));
  }

  /// The latest runs, the newest first.
  public List<RunDetails> latest(Viewer viewer, ConsultationId consultation) {
    secretariat(viewer, consultation);
    return transactions.read(() -> rows.latest(consultation));
  }

  private static PersonId secretariat(Viewer viewer, ConsultationId consultation) {
    return viewer.requireSecretariat(consultation.scope(), "synthesize");
  }
}
