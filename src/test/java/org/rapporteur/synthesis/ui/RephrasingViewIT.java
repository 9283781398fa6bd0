package org.rapporteur.synthesis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.rephrasing.ExchangeState;
import org.rapporteur.synthesis.rephrasing.RephrasingService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat has a paragraph rephrased, and decides.
class RephrasingViewIT extends ViewTest implements WithModel {

  private static final String BEFORE = "The present document summarizes";
  private static final String AFTER = "This document sums up";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired RephrasingService rephrasing;
  @Autowired LanguageToolsPart tools;
  @Autowired ModelOfConsultation notice;
  @Autowired RunService runs;

  SmallConsultation.Made made;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    var viewer = made.secretariat();
    signIn(viewer);
    runs.start(viewer, made.consultation().id());
    await()
        .until(
            () -> !runs.last(viewer, made.consultation().id()).orElseThrow().state().isUnderWay());
    MODEL.respondWith(
        said -> said.stream().map(s -> s.withText(s.text().replace(BEFORE, AFTER))).toList());
  }

  @Test
  void proposalIsReadBesideTheOldTextAndAccepted() {
    open();
    click("Rephrase…");
    assertThat(text()).contains("go to the language model a-model at 127.0.0.1").contains(BEFORE);
    assertThat(exchanges()).isEmpty();
    click("Send");
    assertThat(text()).contains("Waiting for the language model…");
    waitFor("Proposed by a-model.");
    assertThat(marked()).contains("<del>").contains("<ins>");

    click("Accept these words");

    assertThat(text()).contains(AFTER, "Rephrased with a-model").doesNotContain(BEFORE);
    history();
    assertThat(text())
        .contains("Words of a-model, accepted by ")
        .contains("Asked of a language model", "What went out and came back");
  }

  @Test
  void discardedProposalLeavesTheTextAndStaysInTheHistory() {
    open();
    click("Rephrase…");
    click("Send");
    waitFor("Proposed by a-model.");

    click("Discard");

    assertThat(text()).contains(BEFORE).doesNotContain("Rephrased with");
    history();
    assertThat(text()).contains("Discarded by ");
  }

  @Test
  void ruleThatWasBrokenIsNamed() {
    MODEL.respondWith(
        said -> said.stream().map(s -> s.withText(s.text().replaceFirst("12", "21"))).toList());
    open();
    click("Rephrase…");
    click("Send");

    waitFor("The text was not taken. A number was changed: 12 → 21");

    assertThat(buttons()).contains("Ask again", "Close").doesNotContain("Accept these words");
    click("Close");
    assertThat(first().text()).contains(BEFORE);
  }

  @Test
  void failureIsTold() {
    MODEL.respondWithStatus(429, "");
    open();
    click("Rephrase…");
    click("Send");

    waitFor("The text was not taken. The model takes no more for now. Try again later.");
  }

  @Test
  void whoLeavesWaitsNoLonger() {
    MODEL.neverRespond();
    open();
    click("Rephrase…");
    click("Send");

    open();

    await().until(() -> exchanges(), found -> found.equals(List.of(ExchangeState.CANCELLED)));
  }

  @Test
  void administratorsAreToldAndReadersWhereTheirWordsLeaveTheMachine() {
    assertThat(tools.createContent().getElement().getTextRecursively())
        .contains("the language model a-model at 127.0.0.1");
    assertThat(notice.renderHtml(Viewer.VISITOR, made.consultation(), Locale.ENGLISH)).isEmpty();
  }

  private List<ExchangeState> exchanges() {
    return rephrasing.of(made.secretariat(), made.consultation().id()).stream()
        .map(exchange -> exchange.state())
        .toList();
  }

  private void waitFor(String words) {
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> {
              ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
              assertThat(text()).contains(words);
            });
  }

  private SynthesisParagraph first() {
    return SmallConsultation.body(
            drafts.find(made.secretariat(), made.consultation().id()).orElseThrow())
        .getFirst();
  }

  private void open() {
    navigate(QueryParameters.of("paragraph", first().id().value()));
  }

  private void history() {
    navigate(QueryParameters.of("view", "history"));
  }

  private void navigate(QueryParameters parameters) {
    UI.getCurrent()
        .navigate("secretariat/" + made.consultation().slug() + "/synthesis", parameters);
  }

  private List<String> buttons() {
    return $(Button.class).all().stream().map(Button::getText).toList();
  }

  private void click(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()))
        .click();
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private String marked() {
    return ((Component) getCurrentView()).getElement().getOuterHTML();
  }
}
