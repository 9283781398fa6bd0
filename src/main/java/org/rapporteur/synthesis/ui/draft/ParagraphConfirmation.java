package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.readiness.ReadinessDetails;
import org.rapporteur.synthesis.readiness.ReadinessItem;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.Toast;

/// The confirmation that each sentence of a paragraph follows from its sources, above the sources.
/// The next paragraph to confirm follows.
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
    addClassName("confirm-paragraph");
    var next = confirmations.nextParagraph(draft, paragraph.id());
    var after = next.map(ReadinessItem::paragraph).filter(Objects::nonNull).orElse(paragraph.id());
    confirmations.open(paragraph.id()).ifPresent(item -> add(tick(paragraph, item, after)));
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
    next.ifPresent(
        item ->
            add(
                new Anchor(
                    SynthesisLinks.paragraph(desk.consultation().slug(), after),
                    getTranslation("synthesis.confirmation.next", item.number()))));
  }

  private Checkbox tick(SynthesisParagraph paragraph, ReadinessItem item, ParagraphId after) {
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
            desk.leave(() -> confirm(item, after));
          }
        });
    return tick;
  }

  private void confirm(ReadinessItem item, ParagraphId after) {
    desk.services().readiness().confirm(desk.viewer(), draft, List.of(item));
    desk.redraw().show(after);
    desk.focus(SourcesPane.HEADING);
    Toast.show(getTranslation("synthesis.confirmation.confirmed", item.number()));
  }
}
