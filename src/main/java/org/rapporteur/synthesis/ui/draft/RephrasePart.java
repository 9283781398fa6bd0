package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Refusal;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.PresenceService;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.rapporteur.synthesis.rephrasing.ExchangeDetails;
import org.rapporteur.synthesis.rephrasing.ExchangeState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.MarkedWords;
import org.rapporteur.synthesis.ui.desk.RephrasingWords;
import org.rapporteur.uikit.Notice;

/// Other words for a paragraph by a language model: what goes out and where to, the wait, and the
/// proposal with its differences marked, on which a person decides. Whoever leaves it waits no
/// longer.
class RephrasePart extends Div {

  private static final int ASKED_EVERY = 1_000;

  private final transient Desk desk;
  private final transient SynthesisParagraph paragraph;
  private final Div acts = new Div();
  private @Nullable Registration polling;
  private @Nullable Long waitedFor;

  RephrasePart(Desk desk, SynthesisParagraph paragraph) {
    this.desk = desk;
    this.paragraph = paragraph;
    addClassName("edit");
    acts.addClassName("row");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("tabindex", "-1")
        .setAttribute("aria-label", getTranslation("synthesis.rephrasing.of", paragraph.number()));
    var model = desk.services().languageModel();
    show(new Paragraph(getTranslation("synthesis.rephrasing.goes", model.name(), model.host())));
    acts.add(
        primary("synthesis.rephrasing.send", this::ask),
        button("synthesis.desk.cancel", this::leave));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(poll -> look());
    event.getUI().beforeClientResponse(this, context -> takeFocus());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (polling != null) {
      polling.remove();
    }
    cancel();
  }

  private void ask() {
    desk.attempt(
        () -> {
          waitedFor = desk.services().rephrasing().ask(desk.viewer(), seen());
          var waits = new Paragraph(getTranslation("synthesis.rephrasing.waits"));
          waits.getElement().setAttribute("role", "status");
          show(waits);
          acts.add(button("synthesis.rephrasing.stop", this::leave));
          getUI().ifPresent(ui -> ui.setPollInterval(ASKED_EVERY));
          takeFocus();
        });
  }

  private void look() {
    Long asked = waitedFor;
    if (asked == null) {
      return;
    }
    try {
      var found = desk.services().rephrasing().find(desk.viewer(), desk.consultation().id(), asked);
      if (found.state() != ExchangeState.ASKED) {
        waitedFor = null;
        pollAsTheDesk();
        answered(found);
        takeFocus();
      }
    } catch (Refusal refused) {
      waitedFor = null;
      pollAsTheDesk();
      show(new Notice(Notice.Kind.BAD, desk.words(refused)));
      acts.add(button("synthesis.rephrasing.close", this::leave));
    }
  }

  private void answered(ExchangeDetails exchange) {
    if (exchange.state() != ExchangeState.PROPOSED || exchange.isWithheld()) {
      show(
          new Notice(
              Notice.Kind.WARN,
              getTranslation(
                  "synthesis.rephrasing.not-taken", RephrasingWords.reason(desk, exchange))));
      if (!exchange.proposed().isEmpty()) {
        getElement()
            .insertChild(1, new MarkedWords(exchange.before(), exchange.after()).getElement());
      }
      acts.add(
          button("synthesis.rephrasing.again", this::ask),
          button("synthesis.rephrasing.close", this::leave));
      return;
    }
    show(
        new Notice(
            Notice.Kind.INFO, getTranslation("synthesis.rephrasing.proposed", exchange.model())));
    getElement().insertChild(1, new MarkedWords(exchange.before(), exchange.after()).getElement());
    acts.add(
        primary("synthesis.rephrasing.accept", () -> accept(exchange)),
        button("synthesis.rephrasing.discard", () -> discard(exchange)));
  }

  private void accept(ExchangeDetails exchange) {
    desk.attempt(
        () -> {
          desk.services().rephrasing().accept(desk.viewer(), seen(), exchange.id());
          desk.redraw().show(paragraph.id());
        });
  }

  private void discard(ExchangeDetails exchange) {
    desk.attempt(
        () -> {
          desk.services()
              .rephrasing()
              .discard(desk.viewer(), desk.consultation().id(), exchange.id());
          leave();
        });
  }

  private void leave() {
    cancel();
    desk.redraw().show(paragraph.id());
  }

  private void cancel() {
    Long asked = waitedFor;
    waitedFor = null;
    if (asked != null) {
      pollAsTheDesk();
      desk.attempt(
          () ->
              desk.services().rephrasing().cancel(desk.viewer(), desk.consultation().id(), asked));
    }
  }

  private void pollAsTheDesk() {
    getUI().ifPresent(ui -> ui.setPollInterval((int) PresenceService.EVERY.toMillis()));
  }

  private Seen seen() {
    return desk.seen(paragraph);
  }

  private void show(com.vaadin.flow.component.Component said) {
    removeAll();
    acts.removeAll();
    add(said, acts);
  }

  private void takeFocus() {
    getElement().callJsFunction("focus");
  }

  private Button primary(String key, Runnable act) {
    var button = button(key, act);
    button.addThemeVariants(ButtonVariant.PRIMARY);
    return button;
  }

  private Button button(String key, Runnable act) {
    var button = new Button(getTranslation(key), click -> act.run());
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }
}
