package org.rapporteur.synthesis.rephrasing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.HistoryService;
import org.rapporteur.synthesis.ModelExchanges;
import org.rapporteur.synthesis.ModelExchanges.Asked;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.StubModel.ModelSentence;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A draft whose paragraphs go to a model and come back, and the tables in which that is kept.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
abstract class RephrasedDraft implements WithModel {

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired HistoryService history;
  @Autowired RephrasingService rephrasing;
  @Autowired ModelExchanges exchanges;
  @Autowired Runs runs;
  @Autowired ViewerService viewers;
  @Autowired JdbcClient database;

  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;

  @BeforeEach
  void aDraft() {
    MODEL.received().clear();
    MODEL.keys().clear();
    made = consultations.closed();
    secretariat = made.secretariat();
    id = made.consultation().id();
    run();
  }

  ExchangeDetails asked(SynthesisParagraph paragraph) {
    return outcome(rephrasing.ask(secretariat, seen(paragraph)));
  }

  Asked told(SynthesisParagraph paragraph, int most) {
    return exchanges.on(id, Set.of(paragraph.id()), most);
  }

  ExchangeDetails outcome(long asked) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> rephrasing.find(secretariat, id, asked),
            found -> found.state() != ExchangeState.ASKED);
  }

  static List<ModelSentence> honestly(List<ModelSentence> said) {
    return text(
        said,
        text ->
            text.replace(" wrote: ", " put it so: ")
                .replace(" stated: ", " put it so: ")
                .replace("In the words of ", "To quote the words of "));
  }

  static List<ModelSentence> text(List<ModelSentence> said, UnaryOperator<String> words) {
    return each(said, s -> s.withText(words.apply(s.text())));
  }

  static List<ModelSentence> withoutTheLast(List<ModelSentence> said) {
    return said.size() > 1
        ? said.subList(0, said.size() - 1)
        : List.of(new ModelSentence(List.of(), "Nothing was said."));
  }

  void run() {
    runs.toTheEnd(secretariat, id);
  }

  SynthesisDetails draft() {
    return drafts.find(secretariat, id).orElseThrow();
  }

  SynthesisParagraph quoting() {
    return SmallConsultation.body(draft()).stream()
        .filter(p -> p.sentences().size() > 1)
        .filter(p -> p.sentences().stream().anyMatch(RephrasedDraft::isQuotingAGroup))
        .findFirst()
        .orElseThrow();
  }

  static DraftSentence quoted(SynthesisParagraph paragraph) {
    return paragraph.sentences().stream()
        .filter(RephrasedDraft::isQuotingAGroup)
        .findFirst()
        .orElseThrow();
  }

  static boolean isQuotingAGroup(DraftSentence sentence) {
    return !sentence.quotes().isEmpty()
        && !honestly(List.of(new ModelSentence("K1", sentence.text())))
            .getFirst()
            .text()
            .equals(sentence.text());
  }

  static List<Integer> quotes(SynthesisParagraph paragraph) {
    return paragraph.sentences().stream()
        .flatMap(sentence -> sentence.quotes().stream())
        .map(quote -> quote.comment())
        .toList();
  }

  SynthesisParagraph again(SynthesisParagraph paragraph) {
    return again(paragraph.id());
  }

  SynthesisParagraph again(ParagraphId paragraph) {
    return draft().paragraph(paragraph).orElseThrow();
  }

  Seen seen(SynthesisParagraph paragraph) {
    return new Seen(id, paragraph.id(), paragraph.version());
  }

  static List<ModelSentence> each(List<ModelSentence> said, UnaryOperator<ModelSentence> words) {
    return said.stream().map(words).toList();
  }
}
