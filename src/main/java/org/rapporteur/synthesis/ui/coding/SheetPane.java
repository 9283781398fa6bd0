package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.synthesis.coding.CodingSheet;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.uikit.ProgressMeter;

/// A coder's own sheet: one contributor after another, coded by the keys that stand on the buttons.
/// The keys hold while the focus is in the sheet, and never for the unit after the one that was
/// seen.
class SheetPane extends Div {

  private static final String KEY = "event.key";
  private static final String SEEN = "element.getAttribute('data-unit')";

  /// A key that is held down codes one unit.
  private static final String PRESSED =
      "!event.repeat && !event.altKey && !event.ctrlKey && !event.metaKey"
          + " && ['1','2','3','4','ArrowLeft','ArrowRight'].includes(event.key)";

  private final transient Desk desk;
  private transient CodingSheet sheet;
  private int at;
  private final ProgressMeter progress =
      new ProgressMeter(getTranslation("synthesis.coding.progress"));
  private final H2 title = new H2();
  private final Div words = new Div();
  private final Div codes = new Div();
  private final Paragraph status = new Paragraph();
  private final Button previous = new Button();
  private final Button next = new Button();
  private final Button handIn = new Button();
  private final Section unit = new Section();
  private final Div column = new Div();

  SheetPane(Desk desk, CodingSheet sheet) {
    this.desk = desk;
    this.sheet = sheet;
    at = sheet.next(-1).orElse(0);
    addClassName("pane");
    title.getElement().setAttribute("tabindex", "-1");
    title.setId("coded-unit");
    codes.addClassName("codes");
    codes
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("synthesis.coding.codes"));
    status.getElement().setAttribute("role", "status");
    status.addClassNames("small", "muted");
    act(previous, "synthesis.coding.previous", "←", () -> show(at - 1));
    act(next, "synthesis.coding.next", "→", () -> show(at + 1));
    handIn.setText(getTranslation("synthesis.coding.hand-in"));
    handIn.addThemeVariants(ButtonVariant.PRIMARY);
    handIn.addClickListener(click -> handIn());
    var ways = new Div(previous, next);
    ways.addClassName("row");
    unit.getElement().setAttribute("aria-labelledby", "coded-unit");
    unit.add(title, words, codes, ways, status);
    unit.addClassName("unit");
    var note = new Paragraph(getTranslation("synthesis.coding.alone"));
    note.addClassNames("small", "muted");
    column.add(progress, unit, note, handIn);
    column.addClassNames("sheet", "coding-sheet");
    column
        .getElement()
        .addEventListener("keydown", this::pressed)
        .setFilter(PRESSED)
        .addEventData(KEY)
        .addEventData(SEEN);
    add(column);
    draw();
  }

  /// Whoever comes to code has the keys at once: after the frame has given the focus to the page.
  @Override
  protected void onAttach(AttachEvent event) {
    event
        .getUI()
        .beforeClientResponse(
            this, context -> title.getElement().executeJs("setTimeout(() => this.focus())"));
  }

  private void act(Button button, String key, String sign, Runnable act) {
    button.setText(getTranslation(key));
    button.getElement().appendChild(new Element("kbd").setText(sign));
    button.addThemeVariants(ButtonVariant.SMALL);
    button.addClickListener(click -> act.run());
  }

  private void pressed(DomEvent event) {
    var data = event.getEventData();
    if (!String.valueOf(at).equals(data.get(SEEN).asString())) {
      return;
    }
    switch (data.get(KEY).asString()) {
      case "ArrowLeft" -> show(at - 1);
      case "ArrowRight" -> show(at + 1);
      case String digit -> {
        if (sheet.units().get(at).readable()) {
          code(Stance.values()[Integer.parseInt(digit) - 1]);
        }
      }
    }
  }

  private void show(int other) {
    if (other >= 0 && other < sheet.units().size()) {
      at = other;
      draw();
      title.getElement().callJsFunction("focus");
    }
  }

  private void code(Stance stance) {
    desk.attempt(
        () -> {
          int coded = at;
          desk.services()
              .sheets()
              .code(desk.viewer(), desk.id(), sheet.coding().number(), coded, stance);
          sheet = sheet.coded(coded, stance);
          at = sheet.next(coded).orElse(coded);
          draw();
          status.setText(
              getTranslation("synthesis.coding.coded", coded + 1, getTranslation(stance.key())));
          if (sheet.isDone()) {
            handIn.focus();
          } else {
            title.getElement().callJsFunction("focus");
          }
        });
  }

  private void handIn() {
    desk.attempt(
        () -> {
          desk.services().sheets().handIn(desk.viewer(), desk.id(), sheet.coding().number());
          desk.redraw().show(null);
          desk.focus(CodingView.TITLE);
        });
  }

  private void draw() {
    int all = sheet.units().size();
    var line = sheet.units().get(at);
    progress.showProgress(sheet.done(), all, 0);
    column.getElement().setAttribute("data-unit", String.valueOf(at));
    title.setText(getTranslation("synthesis.coding.unit", at + 1, all));
    words.removeAll();
    words.add(
        new UnitWords(
            desk.slug(),
            desk.services().sheets().unit(desk.viewer(), desk.id(), sheet.coding().number(), at)));
    codes.removeAll();
    if (line.readable()) {
      for (var stance : Stance.values()) {
        codes.add(button(stance, stance == line.own()));
      }
    } else {
      codes.add(new Paragraph(getTranslation("synthesis.coding.nothing-left")));
    }
    previous.setEnabled(at > 0);
    next.setEnabled(at < all - 1);
    handIn.setVisible(sheet.isDone());
    status.setText("");
  }

  private Button button(Stance stance, boolean isOwn) {
    var button = new Button(new Span(getTranslation(stance.key())), click -> code(stance));
    button.getElement().insertChild(0, new Element("kbd").setText(String.valueOf(stance.digit())));
    button.getElement().setAttribute("aria-pressed", String.valueOf(isOwn));
    if (isOwn) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }
}
