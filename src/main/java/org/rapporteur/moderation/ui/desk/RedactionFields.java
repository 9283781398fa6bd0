package org.rapporteur.moderation.ui.desk;

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

/// The fields that select the passages to redact. A moderator selects them in the text, types them
/// or accepts those of the automatic checks.
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

  /// Fields for a text that no comment quotes.
  RedactionFields(String reference, String original, LanguageTag language) {
    this(reference, original, language, List.of(), number -> "");
  }

  /// Fields for a comment.
  ///
  /// @param quotations the comments that quote it; their quotations are redacted too
  /// @param commentLink returns the path of a comment by its number
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
    configureText(reference, original);

    chosenPassages.addClassName("redactions");
    chosenPassages
        .getElement()
        .setAttribute("aria-label", getTranslation("moderation.redact.selected"));
    var previewLabel = new Paragraph(getTranslation("moderation.redact.preview"));
    previewLabel.addClassName("h5");
    preview.addClassNames("c-body", "preview");
    affectedQuotations.getElement().setAttribute("role", "status");
    add(
        text,
        new Paragraph(createButton("moderation.redact.add-selected", this::addSelectedText)),
        createSuspectedDataPanel(),
        createTypedTextPanel(),
        chosenPassages,
        previewLabel,
        preview,
        affectedQuotations);
    refresh();
  }

  private void configureText(String reference, String original) {
    text.setLabel(getTranslation("moderation.redact.text", reference));
    text.setHelperText(getTranslation("moderation.redact.text.hint"));
    text.addThemeName("helper-above-field");
    text.setValue(original);
    text.setReadOnly(true);
    text.setWidthFull();
    text.setMaxRows(12);
    text.getElement().setAttribute("dir", language.direction());
  }

  @Override
  boolean validate() {
    if (selection.isEmpty()) {
      showError("moderation.redact.missing");
    }
    return !selection.isEmpty();
  }

  @Override
  void focus() {
    text.focus();
  }

  RedactionSelection selection() {
    return selection;
  }

  private Div createTypedTextPanel() {
    typedText.setLabel(getTranslation("moderation.redact.words"));
    typedText.setManualValidation(true);
    var panel = new Div(typedText, createButton("moderation.redact.add", this::addTypedText));
    panel.addClassNames("row", "redact-words");
    return panel;
  }

  private Div createSuspectedDataPanel() {
    var personalData = TextCheck.findPersonalData(selection.text());
    var panel = new Div();
    if (!personalData.isEmpty()) {
      int count = personalData.spans().size();
      panel.add(
          new Span(getTranslation("moderation.redact.suspected", count)),
          createButton("moderation.redact.all", () -> addToSelection(personalData)));
      panel.addClassName("suspected");
    }
    return panel;
  }

  private void addTypedText() {
    var occurrences = RedactionSelection.allOccurrences(selection.text(), typedText.getValue());
    if (occurrences.isEmpty()) {
      showError("moderation.redact.not-found");
    } else {
      typedText.clear();
      addToSelection(occurrences);
    }
  }

  private void addSelectedText() {
    text.getElement()
        .executeJs(
            "const area = this.inputElement; return area.selectionStart + ' ' + area.selectionEnd")
        .then(String.class, this::addRange);
  }

  /// Adds the selected passage to the passages to redact.
  ///
  /// @param offsets start and end of the selection in UTF-16 code units, such as `4 9`
  private void addRange(String offsets) {
    var startAndEnd = offsets.split(" ", 2);
    int from = Integer.parseInt(startAndEnd[0]);
    int to = Integer.parseInt(startAndEnd[1]);
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
      chosenPassages.add(
          new ListItem(createPassageText(texts.get(i)), createRemoveButton(i, texts.get(i))));
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

  private static Span createPassageText(String passage) {
    var span = new Span(passage);
    span.getElement().setAttribute("dir", "auto");
    return span;
  }

  private NativeButton createRemoveButton(int index, String passage) {
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
    button.setAriaLabel(getTranslation("moderation.redact.deselect", passage));
    return button;
  }

  private NativeButton createButton(String key, Runnable onClick) {
    var button = new NativeButton(getTranslation(key), click -> onClick.run());
    button.addClassNames("btn", "sm");
    return button;
  }
}
