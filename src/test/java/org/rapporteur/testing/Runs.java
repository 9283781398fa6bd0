package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunState;
import org.springframework.stereotype.Component;

/// Starts synthesis runs and waits for them.
@Component
public class Runs {

  private final RunService runs;
  private final SynthesisService drafts;
  private final EditingService editing;
  private final OfferService offers;
  private final ReadinessService confirmations;

  Runs(
      RunService runs,
      SynthesisService drafts,
      EditingService editing,
      OfferService offers,
      ReadinessService confirmations) {
    this.runs = runs;
    this.drafts = drafts;
    this.editing = editing;
    this.offers = offers;
    this.confirmations = confirmations;
  }

  /// Runs a synthesis and puts its draft into use.
  public RunDetails toTheEnd(Viewer secretariat, ConsultationId consultation) {
    var run = offering(secretariat, consultation);
    offers
        .last(secretariat, consultation)
        .filter(DraftOffer::isOpen)
        .ifPresent(offer -> offers.takeOver(secretariat, consultation, offer.version()));
    return run;
  }

  /// Runs a synthesis and leaves its draft as an offer if another draft is in use.
  public RunDetails offering(Viewer secretariat, ConsultationId consultation) {
    int number = runs.start(secretariat, consultation);
    await()
        .atMost(Duration.ofMinutes(10))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !last(secretariat, consultation).state().isUnderWay());
    var run = last(secretariat, consultation);
    assertThat(run.number()).isEqualTo(number);
    assertThat(run.problem()).isNull();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    return run;
  }

  /// Adds a paragraph for each group without a quoted sentence, and confirms everything.
  public void prepareToPublish(Viewer secretariat, ConsultationId consultation) {
    var draft = drafts.find(secretariat, consultation).orElseThrow();
    for (var problem : draft.problems()) {
      assertThat(problem.kind()).isEqualTo(Problem.Kind.GROUP_WITHOUT_SENTENCE);
      editing.addParagraph(
          secretariat,
          consultation,
          draft.sections().getLast().name(),
          null,
          "It was said that there should be a meeting.",
          draft.ledger().stream()
              .filter(entry -> problem.group().equals(Optional.of(entry.group())))
              .map(LedgerEntry::comment)
              .toList());
    }
    confirmAll(secretariat, consultation);
  }

  /// Confirms everything that a person must confirm before the latest draft is published.
  public void confirmAll(Viewer secretariat, ConsultationId consultation) {
    confirmAll(secretariat, drafts.find(secretariat, consultation).orElseThrow());
  }

  public void confirmAll(Viewer secretariat, SynthesisDetails draft) {
    var open = confirmations.find(secretariat, draft).open();
    confirmations.confirm(secretariat, draft, open);
    open.stream()
        .filter(item -> item.kind().needsReason())
        .forEach(item -> confirmations.setAside(secretariat, draft, item, "Outside the mandate"));
  }

  private RunDetails last(Viewer secretariat, ConsultationId consultation) {
    return runs.last(secretariat, consultation).orElseThrow();
  }
}
