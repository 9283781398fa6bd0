package org.rapporteur.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.DraftOffer;
import org.rapporteur.synthesis.DraftProblem;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.LedgerEntry;
import org.rapporteur.synthesis.OfferService;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.run.RunDetails;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunState;
import org.springframework.stereotype.Component;

/// Runs that a test waits for.
@Component
public class Runs {

  private final RunService runs;
  private final SynthesisService drafts;
  private final EditingService editing;
  private final OfferService offers;

  Runs(RunService runs, SynthesisService drafts, EditingService editing, OfferService offers) {
    this.runs = runs;
    this.drafts = drafts;
    this.editing = editing;
    this.offers = offers;
  }

  /// A run whose draft comes into use.
  public RunDetails toTheEnd(Viewer secretariat, ConsultationId consultation) {
    var run = offering(secretariat, consultation);
    offers
        .last(secretariat, consultation)
        .filter(DraftOffer::isOpen)
        .ifPresent(offer -> offers.takeOver(secretariat, consultation, offer.version()));
    return run;
  }

  /// A run whose draft stays beside the one in use, where there is one.
  public RunDetails offering(Viewer secretariat, ConsultationId consultation) {
    int number = runs.start(secretariat, consultation);
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !last(secretariat, consultation).state().isUnderWay());
    var run = last(secretariat, consultation);
    assertThat(run.number()).isEqualTo(number);
    assertThat(run.problem()).isNull();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    return run;
  }

  /// Of so few words that nothing of some group can be quoted an editor says what it said. Nothing
  /// else stands in the way of publication.
  public void tellOfEveryGroup(Viewer secretariat, ConsultationId consultation) {
    var draft = drafts.find(secretariat, consultation).orElseThrow();
    for (var problem : draft.problems()) {
      assertThat(problem.kind()).isEqualTo(DraftProblem.Kind.GROUP_WITHOUT_SENTENCE);
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
  }

  private RunDetails last(Viewer secretariat, ConsultationId consultation) {
    return runs.last(secretariat, consultation).orElseThrow();
  }
}
