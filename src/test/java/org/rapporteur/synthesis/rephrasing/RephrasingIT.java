package org.rapporteur.synthesis.rephrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.report.ReportService;
import org.rapporteur.synthesis.EditAct;
import org.rapporteur.synthesis.ModelExchanges.Told;
import org.rapporteur.synthesis.ParagraphChanged;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.StubModel;
import org.rapporteur.testing.StubModel.ModelSentence;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole way from the desk to a model and back.
class RephrasingIT extends RephrasedDraft {

  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;

  @Test
  void acceptedWordsStandInTheDraftAndItsHistoryUntilTheyAreUndone() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();

    var proposal = asked(before);

    assertThat(proposal.state()).as("%s", proposal).isEqualTo(ExchangeState.PROPOSED);
    assertThat(proposal.before()).isEqualTo(before.text());
    assertThat(again(before)).isEqualTo(before);

    rephrasing.accept(secretariat, seen(before), proposal.id());

    var after = again(before);
    assertThat(after.text()).isEqualTo(proposal.after()).isNotEqualTo(before.text());
    assertThat(after.rephrased()).containsExactly("a-model");
    assertThat(after.written()).isTrue();
    assertThat(after.citedComments()).isEqualTo(before.citedComments());
    assertThat(quotes(after)).isEqualTo(quotes(before));
    assertThat(draft().problems()).isEmpty();
    var told = history.of(secretariat, id).getFirst();
    assertThat(told.act()).isEqualTo(EditAct.REPHRASED);
    assertThat(told.model()).isEqualTo("a-model");
    assertThat(told.by()).isNotBlank();
    var kept = rephrasing.of(secretariat, id).getFirst();
    assertThat(kept.state()).isEqualTo(ExchangeState.ACCEPTED);
    assertThat(kept.decidedBy()).isEqualTo(told.by());

    assertThat(history.undo(secretariat, id)).isEqualTo(EditAct.REPHRASED);
    assertThat(again(before).text()).isEqualTo(before.text());
    assertThat(again(before).rephrased()).isEmpty();
    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(again(before)), proposal.id()))
        .isInstanceOf(NothingProposed.class);
  }

  @Test
  void rephrasedParagraphStaysSoInTheNextDraftAndInItsParts() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    rephrasing.accept(secretariat, seen(before), asked(before).id());
    String words = again(before).text();

    run();

    assertThat(again(before).text()).isEqualTo(words);
    assertThat(again(before).rephrased()).containsExactly("a-model");
    assertThat(rephrasing.of(secretariat, id).getFirst().draft()).isEqualTo(1);
    var off = editing.split(secretariat, seen(again(before)), 1);
    assertThat(draft().paragraph(off).orElseThrow().rephrased()).containsExactly("a-model");
  }

  @Test
  void editionNamesTheParagraphAndKeepsTheExchange() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    rephrasing.accept(secretariat, seen(before), asked(before).id());

    var edition = reports.publish(secretariat, id);

    assertThat(reports.document(edition).method())
        .filteredOn(paragraph -> paragraph.contains("language model"))
        .singleElement()
        .asString()
        .startsWith(
            "Paragraph " + before.number() + " was rephrased by the language model a-model");
    assertThat(rephrasing.of(secretariat, id).getFirst().before()).isEqualTo(before.text());
    assertThat(reports.document(edition).supplement().exchanges())
        .singleElement()
        .satisfies(
            exchange -> {
              assertThat(exchange.paragraph()).isEqualTo(before.id().value());
              assertThat(exchange.outcome()).isEqualTo("accepted");
              assertThat(exchange.transcript().request()).isEqualTo(MODEL.received().getFirst());
              assertThat(exchange.transcript().answer()).contains("K1");
              assertThat(exchange.transcript().quotations()).isNotEmpty();
              assertThat(exchange.toString()).doesNotContain(KEY, MODEL.address());
            });
    assertThat(reports.document(edition).supplement().exchangeCount()).isEqualTo(1);
  }

  @Test
  void ofManyExchangesEditionsHaveTheAcceptedOnesFirstAndCountAll() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    rephrasing.accept(secretariat, seen(before), asked(before).id());
    var after = again(before);
    MODEL.respondWith(RephrasedDraft::withoutTheLast);
    asked(after);
    asked(after);

    assertThat(told(before, 1).all()).isEqualTo(3);
    assertThat(told(before, 1).told()).extracting(Told::outcome).containsExactly("ACCEPTED");
    assertThat(told(before, 2).told())
        .extracting(Told::outcome)
        .containsExactly("ACCEPTED", "REFUSED");
    assertThat(told(before, 2).told().getLast())
        .isEqualTo(told(before, 3).told().getLast())
        .isNotEqualTo(told(before, 3).told().get(1));
    var others =
        draft().paragraphs().stream()
            .map(SynthesisParagraph::id)
            .filter(paragraph -> !paragraph.equals(before.id()))
            .collect(Collectors.toSet());
    assertThat(exchanges.on(id, others, 1).all()).isZero();
    assertThat(exchanges.on(id, Set.of(), 1).all()).isZero();
  }

  @Test
  void onlyTheParagraphGoesOutAndItsCitationsAsTokens() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();

    asked(before);

    String body = MODEL.received().getFirst();
    assertThat(StubModel.parseSentences(body))
        .extracting(ModelSentence::text)
        .isEqualTo(before.sentences().stream().map(DraftSentence::text).toList());
    assertThat(StubModel.parseSentences(body))
        .first()
        .extracting(ModelSentence::cites)
        .isEqualTo(List.of("K1"));
    assertThat(MODEL.keys()).containsExactly("Bearer " + KEY);
    assertThat(database.sql("SELECT * FROM synthesis_exchange").query().listOfRows().toString())
        .contains("a-model")
        .doesNotContain(KEY);
  }

  @Test
  void colleagueWhoChangedTheParagraphMeanwhileLosesNothing() {
    var other = fixtures.aPerson(StakeholderGroup.INTERNATIONAL_ORGANIZATIONS);
    fixtures.appoint(other, Role.SECRETARIAT, id.scope());
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);
    editing.addSentence(viewers.forPerson(other), seen(before), "One more thing was said.");

    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(before), proposal.id()))
        .isInstanceOf(ParagraphChanged.class);
    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(again(before)), proposal.id()))
        .isInstanceOf(NothingProposed.class);

    assertThat(again(before).text()).endsWith("One more thing was said.");
  }

  @Test
  void discardedProposalIsKeptAndNotTaken() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);

    rephrasing.discard(secretariat, id, proposal.id());

    assertThat(rephrasing.of(secretariat, id).getFirst().state())
        .isEqualTo(ExchangeState.DISCARDED);
    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(before), proposal.id()))
        .isInstanceOf(NothingProposed.class);
  }

  @Test
  void proposalForAnEarlierDraftIsNotTaken() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);

    run();

    assertThat(again(before).version()).isEqualTo(before.version());
    assertThatThrownBy(() -> rephrasing.accept(secretariat, seen(again(before)), proposal.id()))
        .isInstanceOf(NothingProposed.class);
    assertThat(again(before).rephrased()).isEmpty();
  }

  @Test
  void proposalIsDecidedOnOnce() {
    MODEL.respondWith(RephrasedDraft::honestly);
    var before = quoting();
    var proposal = asked(before);
    rephrasing.accept(secretariat, seen(before), proposal.id());

    assertThatThrownBy(() -> rephrasing.discard(secretariat, id, proposal.id()))
        .isInstanceOf(NothingProposed.class);

    assertThat(rephrasing.find(secretariat, id, proposal.id()).state())
        .isEqualTo(ExchangeState.ACCEPTED);
  }

  @Test
  void paragraphWithASentenceThatCitesNothingIsNotSent() {
    var before = quoting();
    editing.addSentence(secretariat, seen(before), "One more thing was said.");

    assertThatThrownBy(() -> rephrasing.ask(secretariat, seen(again(before))))
        .isInstanceOf(NotRephrasable.class);
    assertThat(MODEL.received()).isEmpty();
  }
}
