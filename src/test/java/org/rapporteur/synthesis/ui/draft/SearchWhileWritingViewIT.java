package org.rapporteur.synthesis.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.evidence.EvidenceQuestion;
import org.rapporteur.synthesis.evidence.EvidenceService;
import org.rapporteur.synthesis.run.RunService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The secretariat searches all comments while it writes, cites and quotes what it finds.
class SearchWhileWritingViewIT extends ViewTest {

  private static final String SAID = "Each remote hub needs a moderator and a stable connection.";

  @Autowired SmallConsultation consultations;
  @Autowired SynthesisService drafts;
  @Autowired EvidenceService evidence;
  @Autowired RunService runs;
  @Autowired Fixtures fixtures;

  SmallConsultation.Made made;

  @BeforeEach
  void aDraft() {
    made = consultations.open();
    signIn(made.secretariat());
    var id = made.consultation().id();
    runs.start(made.secretariat(), id);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !runs.last(made.secretariat(), id).orElseThrow().state().isUnderWay());
    isFound("participation", 1);
  }

  @Test
  void hitTellsWhoSaidItInWhichWordsAndWhatTheDraftHasOfIt() {
    write();
    search("moderators");

    assertThat(text())
        .contains("1 comment found, 1 shown.")
        .contains("Technical and academic community · Question 1 · English")
        .contains("Each remote hub needs a ")
        .contains("Cited in ¶ ");
    assertThat(marked()).contains("moderator");
    assertThat($(Anchor.class, $(SearchPane.class).single()).all())
        .filteredOn(link -> link.getText().equals("Open in its thread"))
        .extracting(Anchor::getHref)
        .singleElement()
        .satisfies(href -> assertThat(href).endsWith("/comments/5"));
    search("\"listed in the report\"");
    assertThat(pane()).contains("C6", "Cited in ¶ ");
    search("hello");
    assertThat(pane()).contains("C10", "Set aside: ");
    search("nowheresaid");
    assertThat(pane()).contains("No comment says this.").doesNotContain("C10");
  }

  @Test
  void commentIsCitedWhereTheCursorWas() {
    write();
    var text = writing();
    text.setValue("Hubs need people. So it is. [C4]");
    leaves(text, "Hubs need people.".length());
    search("moderators");
    clickLast("Cite");

    assertThat(said()).contains("C5 is cited in the text.");
    assertThat(text.getValue()).isEqualTo("Hubs need people. [C5] So it is. [C4]");
  }

  @Test
  void sentenceIsQuotedWhereTheCursorWas() {
    write();
    var text = writing();
    text.setValue("It was said and it was noted.");
    leaves(text, "It was said".length());
    search("moderators");
    click("Quote a sentence");
    test(sentence(SAID)).click();

    assertThat(said()).contains("The quotation of C5 is in the text.");
    assertThat(text.getValue()).isEqualTo("It was said “" + SAID + "” (C5) [C5] and it was noted.");
    click("Save paragraph");

    var saved = draft().paragraph(first().id()).orElseThrow().sentences().getLast();
    assertThat(saved.text()).isEqualTo("It was said “" + SAID + "” (C5) and it was noted.");
    assertThat(saved.citedComments()).containsExactly(5);
    assertThat(saved.quotes()).hasSize(1);
  }

  @Test
  void newParagraphIsWrittenWithWhatWasFound() {
    open();
    var text = field("Text of a new paragraph after this one");
    text.setValue("One contributor asked for people.");
    ComponentUtil.fireEvent(text, new FocusNotifier.FocusEvent<>(text, true));
    searchTab();
    search("moderators");
    click("Quote a sentence");
    test(sentence(SAID)).click();
    click("Add paragraph");

    var added =
        draft().paragraphs().stream()
            .filter(paragraph -> paragraph.text().startsWith("One contributor asked"))
            .findFirst()
            .orElseThrow();
    assertThat(added.text()).isEqualTo("One contributor asked for people. “" + SAID + "” (C5)");
    assertThat(added.citedComments()).containsExactly(5);
  }

  @Test
  void whatIsFoundLaterIsSaidToComeWithTheNextRun() {
    consultations.say(
        made.consultation(),
        fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY),
        1,
        LanguageTag.ENGLISH,
        "Zebra crossings <b>matter</b>.");
    isFound("zebra", 1);
    write();
    search("zebra");

    assertThat(text())
        .contains("Published since this draft was made")
        .contains("<b>matter</b>")
        .contains("Civil society");
  }

  @Test
  void nothingSoughtAsksNothing() {
    write();
    search("   ");
    assertThat(pane()).doesNotContain("comments found").doesNotContain("No comment says this.");
    assertThat($(Notification.class).all()).isEmpty();
  }

  private SynthesisParagraph first() {
    return SmallConsultation.body(draft()).getFirst();
  }

  private SynthesisDetails draft() {
    return drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  private void open() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.fromString("paragraph=" + first().id()));
  }

  private void write() {
    open();
    click("Edit text");
    searchTab();
  }

  private void searchTab() {
    $(Details.class).all().stream()
        .filter(panel -> panel.getSummaryText().equals("Search"))
        .forEach(panel -> panel.setOpened(true));
  }

  private TextArea writing() {
    return field("Text of paragraph " + first().number());
  }

  private void search(String words) {
    var field =
        $(TextField.class).all().stream()
            .filter(of -> of.getLabel().equals("Words to search for"))
            .findFirst()
            .orElseThrow();
    field.setValue(words);
  }

  /// As a browser tells that the cursor was there when the field was left.
  private static void leaves(TextArea area, int cursor) {
    var element = area.getElement();
    var data = JsonMapper.shared().createObjectNode().put("event.target.selectionStart", cursor);
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, "focusout", data));
  }

  private NativeButton sentence(String words) {
    return $(NativeButton.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No sentence " + words + " in " + text()));
  }

  private void click(String words) {
    buttons(words).getFirst().click();
  }

  private void clickLast(String words) {
    buttons(words).getLast().click();
  }

  private List<Button> buttons(String words) {
    var found =
        $(Button.class).all().stream().filter(button -> button.getText().equals(words)).toList();
    assertThat(found).as(words + " in " + text()).isNotEmpty();
    return found;
  }

  private TextArea field(String label) {
    return $(TextArea.class).all().stream()
        .filter(area -> area.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(String label) {
    return $(Select.class).all().stream()
        .filter(select -> label.equals(select.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return $(Notification.class).all().stream()
        .map(toast -> toast.getElement().getTextRecursively())
        .toList()
        .toString();
  }

  private String text() {
    roundTrip();
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private String pane() {
    return $(SearchPane.class).single().getElement().getTextRecursively();
  }

  private String marked() {
    return ((Component) getCurrentView()).getElement().getOuterHTML().contains("<mark>")
        ? ((Component) getCurrentView())
            .getElement()
            .getOuterHTML()
            .split("<mark>")[1]
            .split("<")[0]
        : "";
  }

  private void isFound(String words, int total) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                evidence
                        .find(
                            made.secretariat(),
                            made.consultation(),
                            new EvidenceQuestion(words, null, null, 1))
                        .total()
                    == total);
  }
}
