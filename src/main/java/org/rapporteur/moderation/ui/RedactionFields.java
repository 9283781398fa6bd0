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
import org.rapporteur.discussion.thread.QuotingCommentService.QuotingComment;
import org.rapporteur.moderation.RedactionSelection;
import org.rapporteur.moderation.queue.TextCheck;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.rapporteur.uikit.Icon;

/// Selects the words to redact: from the text, by typing, or from the automatic checks. Shows a
/// preview.
class RedactionFields extends ActionFields {

  private final transient LanguageTag language;
  private final TextArea text = new TextArea();
  private final TextField typedText = new TextField();
  private final UnorderedList chosenPassages = new UnorderedList();
  private final Div preview = new Div();
  private final transient IntFunction<String> commentLink;
  private final transient List<QuotingComment> quotations;
  private final Div affectedQuotations = new Div();
  private transient RedactionSelection selection;

  RedactionFields(String reference, String original, LanguageTag language) {
    this(reference, original, language, List.of(), number -> "");
  }

  /// `quotations` are those in other comments, which are redacted too.
  RedactionFields(
      String reference,
      String original,
      LanguageTag language,
      List<QuotingComment> quotations,
      IntFunction<String> commentLink) {
    this.language = language;
    this.quotations = quotations;
    this.commentLink = commentLink;
    selection = RedactionSelection.emptyFor(original);
    text.setLabel(getTranslation("moderation.redact.text", reference));
    text.setHelperText(getTranslation("moderation.redact.text.hint"));
    text.addThemeName("helper-above-field");
    text.setValue(original);
    text.setReadOnly(true);
    text.setWidthFull();
    text.setMaxRows(12);
    text.getElement().setAttribute("dir", language.direction());
    typedText.setLabel(getTranslation("moderation.redact.words"));
    typedText.setManualValidation(true);
    var addTypedButton = button("moderation.redact.add", this::addTyped);
    var addSelectedButton = button("moderation.redact.add-selected", this::addSelection);
    var byWords = new Div(typedText, addTypedButton);
    byWords.addClassNames("row", "redact-words");
    chosenPassages.addClassName("redactions");
    chosenPassages
        .getElement()
        .setAttribute("aria-label", getTranslation("moderation.redact.chosen"));
    preview.addClassNames("c-body", "preview");
    var label = new Paragraph(getTranslation("moderation.redact.preview"));
    label.addClassName("h5");
    add(
        text,
        new Paragraph(addSelectedButton),
        suspectedData(),
        byWords,
        chosenPassages,
        label,
        preview,
        affectedQuotations);
    affectedQuotations.getElement().setAttribute("role", "status");
    refresh();
  }

  @Override
  boolean validate() {
    boolean any = !selection.isEmpty();
    if (!any) {
      showError("moderation.redact.missing");
    }
    return any;
  }

  @Override
  void focus() {
    text.focus();
  }

  RedactionSelection selection() {
    return selection;
  }

  private Div suspectedData() {
    var found = TextCheck.findPersonalData(selection.text());
    var panel = new Div();
    if (!found.isEmpty()) {
      var sentence = new Span(getTranslation("moderation.redact.suspected", found.spans().size()));
      var all = button("moderation.redact.all", () -> addToSelection(found));
      panel.add(sentence, all);
      panel.addClassName("suspected");
    }
    return panel;
  }

  private void addTyped() {
    var found = RedactionSelection.allOccurrences(selection.text(), typedText.getValue());
    if (found.isEmpty()) {
      showError("moderation.redact.not-found");
    } else {
      typedText.clear();
      addToSelection(found);
    }
  }

  private void addSelection() {
    text.getElement()
        .executeJs(
            "const area = this.inputElement; return area.selectionStart + ' ' + area.selectionEnd")
        .then(String.class, this::addSelection);
  }

  private void addSelection(String offsets) {
    var ends = offsets.split(" ", 2);
    int from = Integer.parseInt(ends[0]);
    int to = Integer.parseInt(ends[1]);
    if (from >= to || to > selection.text().length()) {
      showError("moderation.redact.nothing-selected");
    } else {
      addToSelection(RedactionSelection.emptyFor(selection.text()).withRange(from, to));
    }
  }

  private void addToSelection(RedactionSelection added) {
    typedText.setInvalid(false);
    selection = selection.merge(added);
    refresh();
  }

  private void showError(String key) {
    typedText.setErrorMessage(getTranslation(key));
    typedText.setInvalid(true);
    typedText.focus();
  }

  private void refresh() {
    chosenPassages.removeAll();
    var texts = selection.selectedTexts();
    for (int i = 0; i < texts.size(); i++) {
      chosenPassages.add(new ListItem(passageText(texts.get(i)), removeButton(i, texts.get(i))));
    }
    preview.getElement().setProperty("innerHTML", Markdown.toHtml(selection.redactedText()));
    preview
        .getElement()
        .setAttribute("lang", language.value())
        .setAttribute("dir", language.direction());
    showAffectedQuotations();
  }

  private void showAffectedQuotations() {
    affectedQuotations.removeAll();
    String redactedText = Markdown.toPlainText(selection.redactedText());
    var affected =
        quotations.stream()
            .filter(quotation -> !quotation.isContainedIn(redactedText))
            .map(QuotingComment::number)
            .distinct()
            .toList();
    if (selection.isEmpty() || affected.isEmpty()) {
      return;
    }
    affectedQuotations.add(
        new Paragraph(getTranslation("moderation.redact.quoted", affected.size())));
    var list = new UnorderedList();
    for (int number : affected) {
      list.add(new ListItem(new Anchor(commentLink.apply(number), CommentLinks.reference(number))));
    }
    affectedQuotations.add(list);
  }

  private static Span passageText(String passage) {
    var span = new Span(passage);
    span.getElement().setAttribute("dir", "auto");
    return span;
  }

  private NativeButton removeButton(int index, String passage) {
    var button =
        new NativeButton(
            "",
            click -> {
              selection = selection.without(index);
              refresh();
              typedText.focus();
            });
    button.add(Icon.small(Icon.Name.CLOSE));
    button.addClassNames("btn", "quiet", "xs");
    button.setAriaLabel(getTranslation("moderation.redact.keep", passage));
    return button;
  }

  private NativeButton button(String key, Runnable onClick) {
    var button = new NativeButton(getTranslation(key), click -> onClick.run());
    button.addClassNames("btn", "sm");
    return button;
  }
}
