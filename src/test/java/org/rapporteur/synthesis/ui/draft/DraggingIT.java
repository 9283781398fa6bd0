package org.rapporteur.synthesis.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.draft.SynthesisSection;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.Destination;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.rapporteur.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat drags paragraphs to where they belong.
class DraggingIT extends ViewTest {

  @Autowired SmallConsultation consultations;
  @Autowired Runs runs;
  @Autowired SynthesisService drafts;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired AnnexService annexes;

  private SmallConsultation.Made made;
  private List<ParagraphId> order;

  @BeforeEach
  void aDraft() {
    made = consultations.closed();
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    signIn(made.secretariat());
    order = ids();
    open("draft");
  }

  @Test
  void paragraphStandsWhereItIsDroppedAndIsSelected() {
    var body = SmallConsultation.body(draft());
    drop(body.getFirst(), gapBehind(body.getLast()));

    assertThat(ids().indexOf(body.getFirst().id()))
        .isEqualTo(ids().indexOf(body.getLast().id()) + 1);
    assertThat(card(body.getFirst()).hasClassName("sel")).isTrue();
    click("Undo");
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void paragraphThatIsDroppedOnASectionOfTheOutlineIsItsLast() {
    var body = SmallConsultation.body(draft());
    var last = draft().sections().reversed().stream().filter(s -> !s.paragraphs().isEmpty());
    var section = last.findFirst().orElseThrow();
    var onto = $(ListItem.class, $(OutlinePane.class).single()).all().getLast();
    assertThat(onto.getElement().getTextRecursively()).startsWith(section.title());
    // A colleague is quicker with what stood last there.
    var gone = section.paragraphs().getLast();
    var elsewhere =
        draft().sections().stream()
            .filter(other -> other.paragraphs().contains(body.get(1)))
            .findFirst()
            .orElseThrow();
    editing.place(
        made.secretariat(),
        new Seen(made.consultation().id(), gone.id(), gone.version()),
        new Destination.HeadOf(elsewhere.name()));
    drop(body.getFirst(), onto);

    assertThat(draft().sections())
        .filteredOn(same -> same.name().equals(section.name()))
        .flatExtracting(SynthesisSection::paragraphs)
        .extracting(SynthesisParagraph::id)
        .endsWith(body.getFirst().id());
  }

  @Test
  void refusedDropSaysWhyAndLeavesAllInPlace() {
    var body = SmallConsultation.body(draft());
    var point = draft().sections().getFirst().paragraphs().getFirst();
    drop(body.getFirst(), gapBehind(point));
    assertThat(said()).contains("nothing moves between it and the body");
    assertThat(ids()).isEqualTo(order);

    typing.addSentence(
        made.secretariat(),
        new Seen(made.consultation().id(), body.getFirst().id(), body.getFirst().version()),
        "One more.");
    drop(body.getFirst(), gapBehind(body.get(1)));
    assertThat(said()).contains("Somebody else changed this paragraph meanwhile. Nothing was done");
    assertThat(ids()).isEqualTo(order);
  }

  @Test
  void nothingIsDroppedWhileSomethingIsWritten() {
    var body = SmallConsultation.body(draft());
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("paragraph", body.getFirst().id().value()));
    click("Edit text");
    $(TextArea.class).all().getFirst().setValue("What is being written.");
    drop(body.get(1), gapBehind(body.get(2)));

    test($(ConfirmDialog.class).single()).cancel();
    assertThat(ids()).isEqualTo(order);
    assertThat($(TextArea.class).all().getFirst().getValue()).isEqualTo("What is being written.");
  }

  @Test
  void nothingIsMovedOrOpenedWhileARemarkOrATitleIsWritten() {
    annexes.add(made.secretariat(), made.consultation().id(), "Agenda");
    var body = SmallConsultation.body(draft());
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("paragraph", body.getFirst().id().value()));
    var remark =
        $(TextArea.class).all().stream()
            .filter(area -> area.getLabel().equals("Remark on this paragraph"))
            .findFirst()
            .orElseThrow();
    isKept(remark);
    isKept(title("Title of a new annex"));
    click("Rename annex");
    isKept(title("Title of the annex"));

    drop(body.get(1), gapBehind(body.get(2)));
    assertThat(ids()).isNotEqualTo(order);
  }

  private void isKept(AbstractField<?, String> field) {
    var body = SmallConsultation.body(draft());
    String before = field.getValue();
    field.setValue("Half a thought");
    isKept(field, () -> drop(body.get(1), gapBehind(body.get(2))));
    for (String act : List.of("Edit text", "Move up", "Move down", "Remove paragraph", "Undo")) {
      isKept(field, () -> click(act));
    }
    isKept(field, () -> test(number(body.get(1))).click());
    field.setValue(before);
  }

  private void isKept(AbstractField<?, String> field, Runnable act) {
    act.run();
    test($(ConfirmDialog.class).single()).cancel();
    assertThat(ids()).isEqualTo(order);
    assertThat(field.isAttached()).isTrue();
  }

  private NativeButton number(SynthesisParagraph paragraph) {
    return $(NativeButton.class, card(paragraph)).all().getFirst();
  }

  private TextField title(String label) {
    return $(TextField.class).all().stream()
        .filter(field -> field.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void earlierDraftIsNotDragged() {
    runs.toTheEnd(made.secretariat(), made.consultation().id());
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("draft", "1"));
    assertThat(grips()).isEmpty();
  }

  private void open(String part) {
    UI.getCurrent()
        .navigate(
            "secretariat/" + made.consultation().slug() + "/synthesis",
            QueryParameters.of("view", part));
  }

  private void drop(SynthesisParagraph paragraph, Component target) {
    var grip =
        grips().stream()
            .filter(each -> each.getParent().equals(java.util.Optional.of(card(paragraph))))
            .findFirst()
            .orElseThrow();
    UI.getCurrent().getInternals().setActiveDragSourceComponent(grip);
    ComponentUtil.fireEvent(target, new DropEvent<>(target, true, "move", 0, 0, 0, 0));
  }

  private List<Span> grips() {
    return $(Span.class).all().stream().filter(span -> span.hasClassName("grip")).toList();
  }

  /// It follows the card.
  private Component gapBehind(SynthesisParagraph paragraph) {
    var card = card(paragraph);
    var all = card.getParent().orElseThrow().getChildren().toList();
    var gap = all.get(all.indexOf(card) + 1);
    assertThat(((Div) gap).hasClassName("drop-gap")).isTrue();
    return gap;
  }

  private ParagraphCard card(SynthesisParagraph paragraph) {
    return $(ParagraphCard.class).all().stream()
        .filter(card -> card.paragraph().equals(paragraph.id()))
        .findFirst()
        .orElseThrow();
  }

  private void click(String words) {
    $(Button.class).all().stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow()
        .click();
  }

  private String said() {
    return $(Notification.class).all().getLast().getElement().getTextRecursively();
  }

  private SynthesisDetails draft() {
    return drafts.find(made.secretariat(), made.consultation().id()).orElseThrow();
  }

  private List<ParagraphId> ids() {
    return draft().paragraphs().stream().map(SynthesisParagraph::id).toList();
  }
}
