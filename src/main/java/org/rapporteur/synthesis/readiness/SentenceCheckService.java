package org.rapporteur.synthesis.readiness;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.model.ChatPrompt;
import org.rapporteur.analysis.model.SentenceCheckTask;
import org.rapporteur.analysis.model.SentenceFinding;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.model.SecondModel;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.springframework.stereotype.Service;

/// Lets the second model doubt sentences of a paragraph. It confirms nothing. Findings are read
/// from the stored replies, so they end when the sentences or their sources change.
@Service
public class SentenceCheckService {

  private final SecondModel model;
  private final ModelCallService calls;
  private final CurrentMaterial current;

  SentenceCheckService(SecondModel model, ModelCallService calls, CurrentMaterial current) {
    this.model = model;
    this.calls = calls;
    this.current = current;
  }

  /// Asks the second model, unless it answered before.
  ///
  /// @return the findings in the order of the sentences; empty if no reply was accepted
  public Optional<List<SentenceFinding>> check(
      Viewer viewer, SynthesisDetails draft, SynthesisParagraph paragraph) {
    DraftAccess.requireSecretariat(viewer, draft.consultation());
    var task = task(draft, paragraph);
    return calls.beginWithSecond(draft.consultation(), draft.version()).ask(task.prompt(), task);
  }

  /// Returns the findings about the paragraph as it is now; empty if it was not checked.
  public Optional<List<SentenceFinding>> find(
      Viewer viewer, SynthesisDetails draft, SynthesisParagraph paragraph) {
    DraftAccess.requireSecretariat(viewer, draft.consultation());
    if (!model.isOn()) {
      return Optional.empty();
    }
    var task = task(draft, paragraph);
    return calls.beginWithSecond(draft.consultation(), draft.version()).recall(task.prompt(), task);
  }

  private SentenceCheckTask task(SynthesisDetails draft, SynthesisParagraph paragraph) {
    return new SentenceCheckTask(paragraph.number(), draft.language(), sentences(draft, paragraph));
  }

  /// Lists the sentences that report what comments say. Code checks sentences that count.
  private List<SentenceCheckTask.Sentence> sentences(
      SynthesisDetails draft, SynthesisParagraph paragraph) {
    var texts = RevisionTexts.of(current.known(draft.consultation()));
    var sentences = paragraph.sentences();
    return IntStream.range(0, sentences.size())
        .filter(at -> sentences.get(at).reportsItsCitations())
        .mapToObj(at -> sentence(at + 1, sentences.get(at), texts))
        .filter(sentence -> !sentence.sources().isEmpty())
        .toList();
  }

  private static SentenceCheckTask.Sentence sentence(
      int number, DraftSentence sentence, RevisionTexts texts) {
    return new SentenceCheckTask.Sentence(
        number,
        sentence.text(),
        sentence.citedComments().size(),
        sentence.citations().stream()
            .flatMap(citation -> source(citation, texts))
            .distinct()
            .limit(SentenceCheckTask.MAX_SOURCES)
            .toList());
  }

  private static Stream<ChatPrompt.Source> source(CitationRef citation, RevisionTexts texts) {
    var span = citation.span();
    return texts.plainText(citation.comment(), citation.revision()).stream()
        .map(text -> span == null ? text : span.textIn(text))
        .map(text -> new ChatPrompt.Source(citation.comment(), citation.revision(), text));
  }
}
