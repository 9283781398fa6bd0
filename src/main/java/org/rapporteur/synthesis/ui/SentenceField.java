package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.SentenceDraft;

/// A sentence being written: its words, where the cursor was last, the comments that it shall cite
/// once it is saved, and its footnote.
class SentenceField extends Div {

  private static final String CURSOR = "event.target.selectionStart";

  private static final int AT_THE_END = Integer.MAX_VALUE;

  private final TextArea text;
  private final Div chosen = new Div();
  private final TextArea note = new TextArea();
  private final Button noteOpener = new Button();
  private final SortedSet<Integer> cited = new TreeSet<>();
  private final SortedSet<Integer> toCite = new TreeSet<>();
  private String saved;
  private String savedNote = "";
  private int cursor = AT_THE_END;

  SentenceField(String label, String saved, Collection<Integer> cited) {
    this.saved = saved;
    this.cited.addAll(cited);
    text = new TextArea(label);
    text.setMaxLength(EditingService.MAX_SENTENCE);
    text.setWidthFull();
    text.setValue(saved);
    text.getElement().addEventListener("focusout", this::left).addEventData(CURSOR);
    chosen.addClassName("row");
    chosen.setVisible(false);
    addClassName("sentence-field");
    note.setVisible(false);
    noteOpener.setVisible(false);
    add(text, chosen, noteOpener, note);
  }

  /// With a place for a footnote, which is opened first where there is none.
  SentenceField noted(String label, String opener, @Nullable String footnote) {
    savedNote = footnote == null ? "" : footnote;
    note.setLabel(label);
    note.setHelperText(getTranslation("synthesis.desk.footnote.how"));
    note.setMaxLength(EditingService.MAX_FOOTNOTE);
    note.setWidthFull();
    note.setValue(savedNote);
    noteOpener.setText(opener);
    noteOpener.addThemeVariants(ButtonVariant.SMALL);
    noteOpener.addClickListener(
        click -> {
          showNote(true);
          note.focus();
        });
    showNote(!savedNote.isEmpty());
    return this;
  }

  private void showNote(boolean open) {
    note.setVisible(open);
    noteOpener.setVisible(!open);
  }

  String label() {
    return text.getLabel();
  }

  String typed() {
    return text.getValue();
  }

  Set<Integer> toCite() {
    return Set.copyOf(toCite);
  }

  /// Calls whenever somebody begins to write here.
  void whenEntered(Runnable act) {
    text.addFocusListener(focus -> act.run());
  }

  /// What is to be saved of the sentence that stands at a place, where anything is.
  Optional<SentenceDraft> change(int at) {
    boolean reads = typed().equals(saved);
    boolean noted = note.getValue().equals(savedNote);
    return reads && noted && toCite.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SentenceDraft.of(at, reads ? null : typed(), toCite)
                .noting(noted ? null : note.getValue()));
  }

  /// The same of a further sentence.
  Optional<SentenceDraft> further() {
    return typed().isBlank() && toCite.isEmpty() && note.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SentenceDraft.further(typed(), toCite).noting(note.isEmpty() ? null : note.getValue()));
  }

  /// It stands so in the draft now.
  void isSaved() {
    saved = typed();
    savedNote = note.getValue();
    cited.addAll(toCite);
    toCite.clear();
    showChosen();
  }

  void empty() {
    text.clear();
    saved = "";
    note.clear();
    savedNote = "";
    cited.clear();
    toCite.clear();
    showChosen();
  }

  /// Whether it was not cited here before.
  boolean cite(int comment) {
    if (cited.contains(comment) || !toCite.add(comment)) {
      return false;
    }
    showChosen();
    return true;
  }

  /// Puts words where the cursor was last; whether there was room for them.
  boolean insert(String words) {
    String typed = typed();
    int at = Math.min(cursor, typed.length());
    String before = typed.substring(0, at);
    String after = typed.substring(at);
    String put = gap(before, words) + words;
    String written = before + put + gap(put, after) + after;
    if (written.length() > EditingService.MAX_SENTENCE) {
      return false;
    }
    text.setValue(written);
    cursor = at + put.length();
    return true;
  }

  /// The cursor stands again where it was.
  void takeUpAgain() {
    text.getElement()
        .executeJs(
            "this.focus(); this.inputElement.setSelectionRange($0, $0);",
            Math.min(cursor, typed().length()));
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
                && "“«「".indexOf(after.charAt(0)) < 0;
    return apart ? "" : " ";
  }

  private void showChosen() {
    chosen.removeAll();
    chosen.setVisible(!toCite.isEmpty());
    chosen.add(new Span(getTranslation("synthesis.writing.to-cite")));
    for (int comment : toCite) {
      var remove =
          new Button(
              getTranslation("synthesis.desk.uncite", "C" + comment),
              click -> {
                toCite.remove(comment);
                showChosen();
                text.focus();
              });
      remove.addThemeVariants(ButtonVariant.SMALL);
      chosen.add(remove);
    }
  }
}
