package org.rapporteur.sample;

import java.time.Instant;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.time.ReplayClock;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.offer.OfferService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.synthesis.run.RunState;
import org.springframework.stereotype.Component;

/// Makes the draft of the sample report: a run, the themes that people arranged, a second run and
/// the text that people wrote.
@Component
class SampleDraft {

  private static final long POLL_MILLIS = 250;

  /// About ten minutes of waiting for a run.
  private static final int MAX_POLLS = 2_400;

  private final RunService runs;
  private final OfferService offers;
  private final SampleThemes themes;
  private final SampleEditor editor;
  private final SampleAnnexes annexes;

  SampleDraft(
      RunService runs,
      OfferService offers,
      SampleThemes themes,
      SampleEditor editor,
      SampleAnnexes annexes) {
    this.runs = runs;
    this.offers = offers;
    this.themes = themes;
    this.editor = editor;
    this.annexes = annexes;
  }

  /// Returns the ids of paragraphs by their keys in the file.
  Map<String, ParagraphId> write(
      Viewer secretariat, ConsultationId consultation, SampleNode file, Instant loadTime) {
    var firstRun = loadTime.plus(file.getOffset("firstRun"));
    var secondRun = loadTime.plus(file.getOffset("secondRun"));
    run(secretariat, consultation, firstRun);
    ReplayClock.runAt(
        firstRun.plusSeconds(1),
        () -> themes.arrange(secretariat, consultation, file.listNodes("themes")));
    int draft = run(secretariat, consultation, secondRun);
    return ReplayClock.callAt(
        secondRun.plusSeconds(1),
        () -> {
          offers.takeOver(secretariat, consultation, draft);
          annexes.add(secretariat, consultation, file.getNode("annex"));
          return editor.edit(secretariat, consultation, file);
        });
  }

  /// Drafts an open consultation and names its themes.
  void propose(Viewer secretariat, ConsultationId consultation, SampleFile file, Instant loadTime) {
    run(secretariat, consultation, loadTime);
    themes.arrange(secretariat, consultation, file.root().listNodes("themes"));
  }

  /// Runs the engine and waits for its end. Returns the version of the draft.
  private int run(Viewer secretariat, ConsultationId consultation, Instant time) {
    ReplayClock.runAt(time, () -> runs.start(secretariat, consultation));
    for (int poll = 0; poll < MAX_POLLS; poll++) {
      sleep();
      var last = runs.last(secretariat, consultation).orElseThrow();
      Integer draft = last.draft();
      if (last.state() == RunState.DONE && draft != null) {
        return draft;
      }
      if (!last.state().isUnderWay()) {
        throw new IllegalStateException("The run of the sample ended: " + last.state());
      }
    }
    throw new IllegalStateException("The run of the sample takes too long");
  }

  private static void sleep() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The product ends while the sample is loaded", e);
    }
  }
}
