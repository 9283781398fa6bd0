package org.rapporteur.synthesis.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.comparison.ParagraphVersion;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.RemovedParagraph;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.SetAsideService;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat compares drafts and versions, and finds what it took out.
class HistoryViewIT extends ViewTest {

  @Autowired RemovedRows removed;
  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired SetAsideService setAsides;
  @Autowired JdbcClient database;
  @Autowired Runs runs;

  SmallConsultation.Made made;
  ConsultationId id;

  @BeforeEach
  void aDraftAndItsSecretariat() {
    made = consultations.closed();
    id = made.consultation().id();
    run();
    signIn(made.secretariat());
  }

  @Test
  void whatWasTakenOutIsFoundAndBroughtBack() {
    var paragraph =
        SmallConsultation.body(draft()).stream()
            .filter(one -> one.theme() != null)
            .findFirst()
            .orElseThrow();
    editing.removeParagraph(made.secretariat(), seen(paragraph.id()));
    run();

    open("?view=points");
    assertThat(text())
        .contains("The next run keeps people's work: 0 paragraphs rewritten or added, 0 moved, 1");
    open("?view=history");
    assertThat(text())
        .contains("Paragraphs taken out", "Taken out by " + made.secretariat().name())
        .contains("Nothing else accounts for", paragraph.text());
    click("Bring back");
    assertThat(draft().paragraph(paragraph.id())).isPresent();
    assertThat(text()).doesNotContain("Paragraphs taken out");
  }

  @Test
  void moveThatCouldNotBeKeptIsListedWithTheWayToTheParagraph() {
    var paragraph = SmallConsultation.body(draft()).getFirst();
    database
        .sql(
            "UPDATE synthesis_paragraph SET state = JSON_SET(state, '$.placed', 'NOT_KEPT') WHERE id = ? AND synthesis_id ="
                + " (SELECT MAX(id) FROM synthesis WHERE consultation_id = ?)")
        .params(paragraph.id().value(), id.value())
        .update();

    open("?paragraph=" + paragraph.id());
    assertThat(text()).contains("Paragraph 1: It had been moved into a section").contains("1 hint");
    open("?view=points");
    assertThat(text()).contains("One move could not be kept");
  }

  @Test
  void runSaysWhatItChangedAndTheChangesAreReadInParts() {
    open("?view=points");
    assertThat(text()).doesNotContain("other than before");
    run();
    open("?view=points");
    assertThat(text()).contains("No paragraph is other than before");
    var section = draft().sections().getLast().name();
    for (int i = 1; i <= ComparisonPanel.AT_ONCE + 3; i++) {
      editing.addParagraph(
          made.secretariat(), id, section, null, "Our words, part " + i + ".", List.of(1));
    }

    open("?view=points");
    assertThat(text()).contains("23 paragraphs are other than before", "and 11 more");
    assertThat(hrefs()).anyMatch(href -> href.endsWith("?view=history&compare=2&from=1"));
    open("?view=history&compare=2");
    assertThat(text())
        .contains("What draft 2 says otherwise than draft 1")
        .contains("No paragraph changed, 23 were added, none is gone")
        .contains("Changed by people after the run")
        .contains("Our words, part 23.")
        .doesNotContain("Our words, part 1.");
    click("Show 3 of 3 more");
    assertThat(text()).contains("Our words, part 1.");
    open("?view=history");
    assertThat(hrefs()).anyMatch(href -> href.endsWith("?view=history&compare=2&from=1"));
  }

  @Test
  void runSaysWhereCommentsStandAndHowLanguagesAreTreated() {
    int comment = draft().ledger().getFirst().comment();
    setAsides.setAside(made.secretariat(), id, comment, SetAsideReason.OUT_OF_SCOPE, null);
    run();

    open("?view=points");
    var known =
        ((Component) getCurrentView()).getElement().getTextRecursively().replaceAll("\\s+", " ");
    assertThat(known)
        .contains("Read12", "Set aside, with a reason2", "In a theme")
        .contains("Not about any question", "C" + comment)
        .contains("French", "By the model");
  }

  @Test
  void offeredDraftIsKeptOutOrTakenOver() {
    runs.offering(made.secretariat(), id);
    open("?view=draft");
    assertThat(text()).contains("A new draft is ready.", "Use draft 2");
    assertThat(hrefs()).anyMatch(href -> href.endsWith("&compare=2&from=1"));
    open("?draft=2");
    assertThat(text()).contains("A run offers this draft.");

    open("?view=points");
    assertThat(text())
        .contains("Draft 1 stays in use, and can be edited, until this is decided.")
        .contains("12 of 12 comments accounted for", "No paragraph would change")
        .contains("No theme of yours needs a check");
    database
        .sql(
            """
            INSERT INTO synthesis_run (consultation_id, number, state, stage, requested_by, requested_at, updated_at)
            SELECT consultation_id, 3, 'FAILED', stage, requested_by, requested_at, updated_at
              FROM synthesis_run WHERE consultation_id = ? AND number = 2
            """)
        .param(id.value())
        .update();
    open("?view=points");
    assertThat(text()).contains("Draft 2 is offered", "Failed");
    click("Keep draft 1 as it is");
    assertThat(draft().version()).isEqualTo(1);
    assertThat(text()).doesNotContain("A new draft is ready");
    open("?view=history");
    assertThat(text()).contains("Not taken over");
    runs.offering(made.secretariat(), id);
    open("?view=history&compare=3");
    assertThat(text()).contains("What draft 3 says otherwise than draft 1");
    database
        .sql("DELETE FROM synthesis WHERE version = 3 AND consultation_id = ?")
        .param(id.value())
        .update();
    open("?view=points");
    assertThat(text()).contains("Draft 1 was kept by " + made.secretariat().name());
    assertThat(buttons("Keep draft 1 as it is")).isZero();

    typing.addSentence(
        made.secretariat(), seen(SmallConsultation.body(draft()).getFirst().id()), "Our words.");
    click("Take over into draft 2");
    assertThat(draft().version()).isEqualTo(2);
    assertThat(text()).contains("Our words.").doesNotContain("A new draft is ready");
    open("?draft=1");
    assertThat(text()).contains("This is an earlier draft.");
  }

  @Test
  void whoeverDecidesTooLateReadsWhatHappened() {
    runs.offering(made.secretariat(), id);
    open("?view=points");
    runs.toTheEnd(made.secretariat(), id);

    click("Take over into draft 2");
    assertThat(draft().version()).isEqualTo(3);
    assertThat($(Notification.class).all())
        .anySatisfy(
            told ->
                assertThat(told.getElement().getTextRecursively())
                    .contains("Draft 2 is not offered any more"));
  }

  @Test
  void anyTwoVersionsOfAParagraphAreCompared() {
    var paragraph = SmallConsultation.body(draft()).getFirst();
    typing.addSentence(made.secretariat(), seen(paragraph.id()), "One was said.");
    typing.addSentence(made.secretariat(), seen(paragraph.id()), "Two was said.");
    open("?paragraph=" + paragraph.id());
    assertThat(hrefs())
        .anyMatch(href -> href.endsWith("?view=history&paragraph=" + paragraph.id()));

    open("?view=history&paragraph=" + paragraph.id());
    assertThat(text())
        .contains("Versions of paragraph 1", "Sentence added, " + made.secretariat().name());
    assertThat(put()).containsExactly("added: Two was said.");
    var from = version("Compare");
    from.setValue(
        from.getListDataView()
            .getItems()
            .filter(one -> one.act() == null)
            .findFirst()
            .orElseThrow());
    assertThat(put()).containsExactly("added: One was said. Two was said.");
    version("With").setValue(from.getValue());
    assertThat(text()).contains("Both say the same.");
  }

  @Test
  void commentsCitedInOneOfTwoVersionsAreNamedUpToANumber() {
    var section = draft().sections().getLast().name();
    var all = IntStream.rangeClosed(1, CitedLine.NAMED + 2).boxed().toList();
    var added = editing.addParagraph(made.secretariat(), id, section, null, "Our words.", all);
    editing.removeParagraph(made.secretariat(), seen(added));

    open("?view=history&paragraph=" + added);
    assertThat(text())
        .contains("Cited no more: C1 C2", " and 2 more")
        .doesNotContain("C" + CitedLine.NAMED + " C" + (CitedLine.NAMED + 1));
  }

  @Test
  void allThatWasTakenOutIsReachedInParts() {
    editing.removeParagraph(made.secretariat(), seen(SmallConsultation.body(draft()).get(1).id()));
    long draft = draft().stored().head().id();
    var one = removed.shown(draft).getFirst();
    removed.insert(
        draft,
        IntStream.range(1, RemovedList.AT_ONCE + 3)
            .mapToObj(i -> new ParagraphId("removed%03d".formatted(i)))
            .map(id -> new RemovedParagraph(id, "tells", one.by(), one.at(), one.state(), false))
            .toList());

    open("?view=history");
    assertThat(buttons("Bring back")).isEqualTo(RemovedList.AT_ONCE);
    click("Show 3 of 3 more");
    assertThat(buttons("Bring back")).isEqualTo(RemovedList.AT_ONCE + 3);
  }

  @Test
  void addressOfNoDraftOrParagraphIsNotAnError() {
    open("?view=history&paragraph=nosuchone&from=x&to=y");
    assertThat(text()).contains("Changes of the latest draft").doesNotContain("Versions of");
    open("?view=history&paragraph=%3Cb%3E&compare=x");
    assertThat(text()).contains("Changes of the latest draft");
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.fromString("view=history&compare=7"));
    assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("SynthesisView");
  }

  /// What the comparison on top says was put in.
  private List<String> put() {
    return $(MarkedWords.class)
        .all()
        .getFirst()
        .getElement()
        .getChildren()
        .filter(element -> !element.isTextNode() && element.getTag().equals("ins"))
        .map(element -> element.getTextRecursively().strip().replaceAll(" +", " "))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Select<ParagraphVersion> version(String label) {
    return $(Select.class).all().stream()
        .filter(select -> label.equals(select.getLabel()))
        .map(select -> (Select<ParagraphVersion>) select)
        .findFirst()
        .orElseThrow();
  }

  private long buttons(String words) {
    return $(Button.class).all().stream().filter(one -> one.getText().equals(words)).count();
  }

  private void click(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + words + " in " + text()))
        .click();
  }

  private void open(String query) {
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.fromString(query.substring(1)));
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SynthesisView");
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private List<String> hrefs() {
    return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  private SynthesisDetails draft() {
    return drafts.find(made.secretariat(), id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }

  private void run() {
    runs.toTheEnd(made.secretariat(), id);
  }
}
