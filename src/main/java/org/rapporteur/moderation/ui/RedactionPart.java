package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.IntFunction;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.QuotingComments.Quoting;
import org.rapporteur.moderation.Passages;
import org.rapporteur.moderation.queue.TextCheck;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.uikit.Icon;

/// Which words of a comment are blacked out: selected in its text, typed, or suspected by the
/// checks; with what the comment will say.
class RedactionPart extends ActPart {

  private final transient LanguageTag language;
  private final TextArea text = new TextArea();
  private final TextField words = new TextField();
  private final UnorderedList chosen = new UnorderedList();
  private final Div preview = new Div();
  private final transient IntFunction<String> address;
  private final transient List<Quoting> quoting;
  private final Div quoted = new Div();
  private transient Passages passages;

  RedactionPart(String reference, String original, LanguageTag language) {
    this(reference, original, language, List.of(), number -> "");
  }

  /// Told are the comments that quote it.
  RedactionPart(
      String reference,
      String original,
      LanguageTag language,
      List<Quoting> quoting,
      IntFunction<String> address) {
    this.language = language;
    this.quoting = quoting;
    this.address = address;
    passages = Passages.of(original);
    text.setLabel(getTranslation("moderation.redact.text", reference));
    text.setHelperText(getTranslation("moderation.redact.text.hint"));
    text.addThemeName("helper-above-field");
    text.setValue(original);
    text.setReadOnly(true);
    text.setWidthFull();
    text.setMaxRows(12);
    text.getElement().setAttribute("dir", language.direction());
    words.setLabel(getTranslation("moderation.redact.words"));
    words.setManualValidation(true);
    var typed = button("moderation.redact.add", this::addTyped);
    var selected = button("moderation.redact.add-selected", this::addSelected);
    var byWords = new Div(words, typed);
    byWords.addClassNames("row", "redact-words");
    chosen.addClassName("redactions");
    chosen.getElement().setAttribute("aria-label", getTranslation("moderation.redact.chosen"));
    preview.addClassNames("c-body", "preview");
    var label = new Paragraph(getTranslation("moderation.redact.preview"));
    label.addClassName("h5");
    add(text, new Paragraph(selected), suspected(), byWords, chosen, label, preview, quoted);
    quoted.getElement().setAttribute("role", "status");
    show();
  }

  @Override
  boolean isComplete() {
    boolean any = !passages.isEmpty();
    if (!any) {
      refuse("moderation.redact.missing");
    }
    return any;
  }

  @Override
  void focus() {
    text.focus();
  }

  Passages passages() {
    return passages;
  }

  private Div suspected() {
    var found = TextCheck.personalData(passages.text());
    var place = new Div();
    if (!found.isEmpty()) {
      var sentence = new Span(getTranslation("moderation.redact.suspected", found.spans().size()));
      var all = button("moderation.redact.all", () -> black(found));
      place.add(sentence, all);
      place.addClassName("suspected");
    }
    return place;
  }

  private void addTyped() {
    var found = Passages.saying(passages.text(), words.getValue());
    if (found.isEmpty()) {
      refuse("moderation.redact.not-found");
    } else {
      words.clear();
      black(found);
    }
  }

  private void addSelected() {
    text.getElement()
        .executeJs(
            "const area = this.inputElement; return area.selectionStart + ' ' + area.selectionEnd")
        .then(String.class, this::addSelected);
  }

  private void addSelected(String offsets) {
    var ends = offsets.split(" ", 2);
    int from = Integer.parseInt(ends[0]);
    int to = Integer.parseInt(ends[1]);
    if (from >= to || to > passages.text().length()) {
      refuse("moderation.redact.nothing-selected");
    } else {
      black(Passages.of(passages.text()).withStretch(from, to));
    }
  }

  private void black(Passages more) {
    words.setInvalid(false);
    passages = passages.with(more);
    show();
  }

  private void refuse(String key) {
    words.setErrorMessage(getTranslation(key));
    words.setInvalid(true);
    words.focus();
  }

  private void show() {
    chosen.removeAll();
    var said = passages.words();
    for (int i = 0; i < said.size(); i++) {
      chosen.add(new ListItem(said(said.get(i)), takeBack(i, said.get(i))));
    }
    preview.getElement().setProperty("innerHTML", Markdown.toHtml(passages.redacted()));
    preview
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    showQuoting();
  }

  /// Whose quotations go with what is chosen.
  private void showQuoting() {
    quoted.removeAll();
    String says = Markdown.toPlainText(passages.redacted());
    var lost =
        quoting.stream()
            .filter(quotation -> !quotation.isOf(says))
            .map(Quoting::number)
            .distinct()
            .toList();
    if (passages.isEmpty() || lost.isEmpty()) {
      return;
    }
    quoted.add(new Paragraph(getTranslation("moderation.redact.quoted", lost.size())));
    var list = new UnorderedList();
    for (int number : lost) {
      list.add(new ListItem(new Anchor(address.apply(number), CommentLinks.reference(number))));
    }
    quoted.add(list);
  }

  private static Span said(String passage) {
    var said = new Span(passage);
    said.getElement().setAttribute("dir", "auto");
    return said;
  }

  private NativeButton takeBack(int index, String passage) {
    var button =
        new NativeButton(
            "",
            click -> {
              passages = passages.without(index);
              show();
              words.focus();
            });
    button.add(Icon.small(Icon.Name.CLOSE));
    button.addClassNames("btn", "quiet", "xs");
    button.setAriaLabel(getTranslation("moderation.redact.keep", passage));
    return button;
  }

  private NativeButton button(String key, Runnable act) {
    var button = new NativeButton(getTranslation(key), click -> act.run());
    button.addClassNames("btn", "sm");
    return button;
  }
}
