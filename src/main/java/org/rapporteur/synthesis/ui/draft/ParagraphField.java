package org.rapporteur.synthesis.ui.draft;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.ui.desk.CommentWords;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.writing.CitationMark;
import org.rapporteur.synthesis.writing.ParagraphText;

/// The text area of a paragraph, with its footnotes. Typing `[` offers comments to cite.
class ParagraphField extends Div {

  private static final String CURSOR = "event.target.selectionStart";

  private static final int AT_END = Integer.MAX_VALUE;

  private static final String SEPARATORS = "[,;،؛、";

  private final transient Desk desk;
  private final transient CitationOffers offers;
  private final TextArea text = new TextArea();
  private final Div list = new Div();
  private final Div footnotes = new Div();
  private final List<TextArea> notes = new ArrayList<>();
  private int cursor = AT_END;

  ParagraphField(Desk desk, String label, ParagraphText saved, CitationOffers offers) {
    this.desk = desk;
    this.offers = offers;
    addClassName("paragraph-field");
    text.setLabel(label);
    text.setHelperText(getTranslation("synthesis.writing.how"));
    text.setWidthFull();
    text.setMinRows(4);
    text.getElement().addEventListener("focusout", this::left).addEventData(CURSOR);
    text.addValueChangeListener(change -> text.setInvalid(false));
    list.addClassName("offers");
    list.getElement()
        .setAttribute("role", "listbox")
        .setAttribute("aria-label", getTranslation("synthesis.writing.offers"));
    footnotes.addClassName("footnotes");
    add(new Div(text, list), footnotes);
    show(saved);
    desk.guard().watch(text);
    UI.getCurrent().getPage().addJavaScript("context://js/citation-offers.js");
    getElement().executeJs("window.rapporteurCitationOffers(this)");
  }

  ParagraphText typed() {
    return new ParagraphText(text.getValue(), notes.stream().map(TextArea::getValue).toList());
  }

  /// The components that saving the paragraph saves.
  List<Component> fields() {
    var fields = new ArrayList<Component>(notes);
    fields.add(text);
    return fields;
  }

  /// Replaces what is typed.
  final void show(ParagraphText typed) {
    text.setValue(typed.text());
    footnotes.removeAll();
    notes.clear();
    typed.footnotes().forEach(this::addNote);
  }

  /// Calls whenever somebody begins to write here.
  void whenEntered(Runnable act) {
    text.addFocusListener(focus -> act.run());
  }

  void focus() {
    text.getElement()
        .executeJs(
            "this.focus(); this.inputElement.setSelectionRange($0, $0);",
            Math.min(cursor, text.getValue().length()));
  }

  /// Shows why the text is refused.
  void showError(String words) {
    text.setErrorMessage(words);
    text.setInvalid(true);
    text.focus();
  }

  /// Opens a further footnote, whose number is put where the cursor was.
  void addFootnote() {
    var note = addNote("");
    insert("[" + notes.size() + "]");
    note.focus();
  }

  private TextArea addNote(String value) {
    var note = new TextArea(getTranslation("synthesis.desk.footnote", notes.size() + 1));
    note.setHelperText(getTranslation("synthesis.desk.footnote.how"));
    note.setMaxLength(EditingService.MAX_FOOTNOTE);
    note.setWidthFull();
    note.setValue(value);
    notes.add(note);
    footnotes.add(desk.guard().watch(note));
    return note;
  }

  /// Puts the mark of a comment where the cursor was.
  void cite(int comment) {
    insert(CitationMark.print(List.of(comment)));
  }

  void insert(String words) {
    String typed = text.getValue();
    int at = Math.min(cursor, typed.length());
    String before = typed.substring(0, at);
    String after = typed.substring(at);
    String put = gap(before, words) + words;
    text.setValue(before + put + gap(put, after) + after);
    cursor = at + put.length();
  }

  private void left(DomEvent event) {
    var at = event.getEventData().get(CURSOR);
    if (at != null && at.isNumber()) {
      cursor = Math.max(0, at.asInt());
    }
  }

  /// A space, where words would run together.
  private static String gap(String before, String after) {
    boolean apart =
        before.isEmpty()
            || after.isEmpty()
            || Character.isWhitespace(before.codePointBefore(before.length()))
            || !Character.isLetterOrDigit(after.codePointAt(0))
                && "“«「[".indexOf(after.charAt(0)) < 0;
    return apart ? "" : " ";
  }

  /// Shows comments for what is typed of a mark.
  @ClientCallable
  void offer(String typed) {
    list.removeAll();
    for (var comment : offers.find(typed)) {
      var number = new Span(comment.reference());
      number.addClassName("c-id");
      var option = new Div(number, new Span(comment.author()), CommentWords.first(comment, 120));
      option
          .getElement()
          .setAttribute("role", "option")
          .setAttribute("data-comment", String.valueOf(comment.number()));
      option.setId("offer-" + comment.number());
      list.add(option);
    }
  }

  /// Completes the mark before the cursor.
  @ClientCallable
  void choose(int comment, String typed, int at) {
    list.removeAll();
    int from = at;
    while (from > 0 && SEPARATORS.indexOf(typed.charAt(from - 1)) < 0) {
      from--;
    }
    String before = typed.substring(0, from);
    String space = before.endsWith("[") ? "" : " ";
    String after = typed.substring(at);
    String mark = space + CommentLinks.reference(comment) + (after.startsWith("]") ? "" : "]");
    text.setValue(before + mark + after);
    cursor = before.length() + mark.length() + (after.startsWith("]") ? 1 : 0);
    focus();
  }
}
