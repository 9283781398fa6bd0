package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.readiness.ReadinessItem;
import org.rapporteur.synthesis.ui.desk.Desk;

/// The confirmation that each sentence of a paragraph follows from its sources, below the sources.
class ParagraphConfirmation extends Div {

  private final transient Desk desk;
  private final transient SynthesisDetails draft;

  ParagraphConfirmation(
      Desk desk,
      SynthesisDetails draft,
      ReadinessDetails confirmations,
      SynthesisParagraph paragraph) {
    this.desk = desk;
    this.draft = draft;
    addClassNames("pane-b", "confirm-paragraph");
    confirmations.open(paragraph.id()).ifPresent(item -> add(tick(paragraph, item)));
    confirmations
        .confirmed(paragraph.id())
        .ifPresent(
            done -> {
              var line =
                  new Paragraph(
                      getTranslation(
                          "synthesis.confirmation.done",
                          done.by(),
                          UtcTime.format(done.at(), desk.locale())));
              line.addClassName("okc");
              add(line);
            });
    confirmations
        .nextParagraph(draft, paragraph.id())
        .ifPresent(
            next ->
                add(
                    new Anchor(
                        next.paragraph() == null
                            ? ""
                            : SynthesisLinks.paragraph(
                                desk.consultation().slug(), next.paragraph()),
                        getTranslation("synthesis.confirmation.next", next.number()))));
  }

  private Checkbox tick(SynthesisParagraph paragraph, ReadinessItem item) {
    var tick =
        new Checkbox(
            getTranslation(
                paragraph.citedComments().isEmpty()
                    ? "synthesis.confirmation.tick.uncited"
                    : "synthesis.confirmation.tick"));
    tick.addValueChangeListener(
        change -> {
          if (change.getValue()) {
            // Unsaved text keeps the box unticked until the person decides.
            tick.setValue(false);
            desk.leave(() -> confirm(paragraph, item));
          }
        });
    return tick;
  }

  private void confirm(SynthesisParagraph paragraph, ReadinessItem item) {
    desk.services().readiness().confirm(desk.viewer(), draft, List.of(item));
    desk.redraw().show(paragraph.id());
  }
}
