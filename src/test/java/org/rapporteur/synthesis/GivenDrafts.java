package org.rapporteur.synthesis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rapporteur.analysis.Engine;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.CitedRevisions;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.translation.TranslationRows;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Publishes the draft that a test gives to a consultation, with everything confirmed; other
/// consultations have their stored draft. Tests need no application with a mock.
@Component
@Primary
public class GivenDrafts extends SynthesisService {

  private final Map<ConsultationId, Supplier<SynthesisDetails>> drafts = new ConcurrentHashMap<>();
  private final ObjectProvider<Runs> runs;

  GivenDrafts(
      DraftRows rows,
      TranslationRows translations,
      CurrentMaterial current,
      CitedRevisions cited,
      ConsultationService consultations,
      PersonService people,
      Engine engine,
      Transactions transactions,
      ObjectProvider<Runs> runs) {
    super(rows, translations, current, cited, consultations, people, engine, transactions);
    this.runs = runs;
  }

  public void give(ConsultationId consultation, SynthesisDetails draft) {
    give(consultation, () -> draft);
  }

  public void give(ConsultationId consultation, Supplier<SynthesisDetails> draft) {
    drafts.put(consultation, draft);
  }

  @Override
  public SynthesisDetails publishable(Viewer viewer, ConsultationId consultation) {
    var given = drafts.get(consultation);
    if (given == null) {
      return super.publishable(viewer, consultation);
    }
    var draft = given.get();
    runs.getObject().confirmAll(viewer, draft);
    return draft;
  }
}
