package org.rapporteur.synthesis.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.model.ModelTask;
import org.rapporteur.report.ReportService;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.model.CallOutcome;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.readiness.ReadinessService;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.rapporteur.testing.WithModel;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The secretariat lets a second model check a paragraph.
class SentenceCheckIT extends ViewTest implements WithModel {

  private static final String WRITTEN = "Remote hubs are wanted in each country.";
  private static final String REASON = "The comment names no country.";
  private static final String CHECK = "Check with the second model";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired ParagraphTyping typing;
  @Autowired ReadinessService confirmations;
  @Autowired ModelCallService calls;
  @Autowired ReportService reports;
  @Autowired Runs runs;

  private SmallConsultation.Made made;
  private SynthesisParagraph paragraph;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    signIn(made.secretariat());
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    paragraph = paragraph();
    write(WRITTEN);
  }

  @Test
  void doubtArrivesAtItsParagraphAndConfirmsNothing() {
    MODEL.respondWith(SentenceCheckIT::doubtWritten);
    open();
    assertThat(text()).contains("are sent to a-second-model at 127.0.0.1").doesNotContain(REASON);
    int sent = MODEL.received().size();

    check();

    awaitCalls(1);
    open();
    assertThat(text())
        .contains(WRITTEN, REASON, "does not follow", "a-second-model compared")
        .doesNotContain(CHECK);
    assertThat(MODEL.received()).hasSize(sent + 1);
    assertThat(MODEL.received().getLast()).contains("\"temperature\":0", SECOND);
    assertThat(confirmations.find(made.secretariat(), draft()).open(paragraph.id())).isPresent();

    write("The secretariat noted it.");
    open();
    assertThat(text()).contains(CHECK).doesNotContain(REASON);

    runs.prepareToPublish(made.secretariat(), made.consultation().id());
    var report = reports.document(reports.publish(made.secretariat(), made.consultation().id()));
    assertThat(report.method())
        .anyMatch(text -> text.contains("A second language model, a-second-model,"))
        .noneMatch(text -> text.contains("The language model "));
    assertThat(report.supplement().exchanges()).hasSize(1);
  }

  @Test
  void replyThatFailsItsChecksTwiceIsDropped() {
    MODEL.respondWith("{\"findings\": []}");
    open();

    check();

    awaitCalls(2);
    assertThat(calls.list(made.secretariat(), made.consultation().id()))
        .allMatch(call -> call.task() == ModelTask.SENTENCE_CHECK)
        .allMatch(call -> call.model().equals(SECOND))
        .allMatch(call -> call.outcome() == CallOutcome.REJECTED);
    MockVaadin.runUIQueue();
    assertThat(text()).contains("no reply that can be used").doesNotContain("does not follow");
  }

  private void awaitCalls(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(calls.list(made.secretariat(), made.consultation().id()))
                    .hasSize(count));
  }

  private static String doubtWritten(String body) {
    var request = JsonMapper.shared().readTree(body);
    var input = JsonMapper.shared().readTree(request.at("/messages/1/content").asString());
    var reply = JsonMapper.shared().createObjectNode();
    var findings = reply.putArray("findings");
    for (var sentence : input.get("sentences")) {
      boolean follows = !sentence.get("text").asString().equals(WRITTEN);
      findings
          .addObject()
          .put("sentence", sentence.get("sentence").asInt())
          .put("follows", follows ? "yes" : "no")
          .put("reason", follows ? "" : REASON);
    }
    return reply.toString();
  }

  private void write(String sentence) {
    var now = paragraph();
    typing.addSentence(
        made.secretariat(),
        new Seen(made.consultation().id(), draft().version(), now.id(), now.version()),
        sentence,
        2);
  }

  private SynthesisParagraph paragraph() {
    return SmallConsultation.body(draft()).getFirst();
  }

  private SynthesisDetails draft() {
    return drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  private void check() {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(CHECK))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private void open() {
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.fromString("paragraph=" + paragraph.id()));
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
