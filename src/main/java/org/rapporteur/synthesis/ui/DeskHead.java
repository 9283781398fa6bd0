package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.offer.DraftOffer;
import org.rapporteur.synthesis.slot.DraftActions;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.SmallButton;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// The head of the desk: title, last change, offered draft, and actions on the whole draft.
class DeskHead extends Div {

  private final transient Desk desk;

  DeskHead(
      Desk desk, String title, Optional<SynthesisDetails> draft, Stream<DraftActions> actions) {
    this.desk = desk;
    addClassName("subhead");
    var facts = new Div(new H1(title));
    facts.addClassName("grow");
    var buttons = new Div();
    buttons.addClassName("row");
    add(facts, buttons);
    if (draft.isEmpty()) {
      return;
    }
    var shown = draft.get();
    facts.add(lastChange(shown));
    if (!shown.latest()) {
      facts.add(new Notice(Notice.Kind.INFO, getTranslation(earlierDraftKey(shown.version()))));
      return;
    }
    desk.services()
        .offers()
        .last(desk.viewer(), desk.id())
        .filter(DraftOffer::isUndecided)
        .ifPresent(offer -> facts.add(undecidedOffer(offer)));
    buttons.add(undoButton());
    actions
        .flatMap(each -> each.of(desk.consultation(), shown, desk.viewer()).stream())
        .forEach(buttons::add);
  }

  private Paragraph lastChange(SynthesisDetails draft) {
    var by = draft.changedBy();
    String at = UtcTime.format(draft.stored().head().changed().at(), getLocale());
    var line =
        new Paragraph(
            by == null
                ? getTranslation("synthesis.desk.made", draft.version(), at)
                : getTranslation("synthesis.desk.changed", draft.version(), at, by));
    line.addClassNames("xs", "muted");
    return line;
  }

  private String earlierDraftKey(int version) {
    return desk.services().offers().latest(desk.viewer(), desk.id()).stream()
        .filter(offer -> offer.version() == version && !offer.inUse())
        .findFirst()
        .map(offer -> offer.isOpen() ? "synthesis.offer.beside" : "synthesis.offer.passed")
        .orElse("synthesis.desk.earlier");
  }

  /// A run has ended and nobody has decided about its draft yet.
  private Component undecidedOffer(DraftOffer offer) {
    Integer before = offer.before();
    var line =
        new Div(
            new Span(getTranslation("synthesis.offer.told")),
            new Anchor(
                before == null
                    ? SynthesisLinks.run(desk.slug())
                    : SynthesisLinks.comparison(desk.slug(), before, offer.version()),
                getTranslation("synthesis.offer.compare")),
            SmallButton.of(
                getTranslation("synthesis.offer.use", offer.version()),
                () -> desk.leave(() -> use(offer))));
    line.addClassName("row");
    return new Notice(Notice.Kind.INFO, line);
  }

  private void use(DraftOffer offer) {
    desk.services().offers().takeOver(desk.viewer(), desk.id(), offer.version());
    desk.redraw().show(null);
    Toast.show(desk.text("synthesis.offer.taken", offer.version()));
  }

  private Button undoButton() {
    var undo = SmallButton.of(getTranslation("synthesis.desk.undo"), () -> desk.leave(this::undo));
    undo.setEnabled(desk.services().history().canUndo(desk.viewer(), desk.id()));
    return undo;
  }

  private void undo() {
    var act = desk.services().history().undo(desk.viewer(), desk.id());
    desk.redraw().show(null);
    Toast.show(desk.text("synthesis.desk.undone", desk.text(act.key())));
  }
}
