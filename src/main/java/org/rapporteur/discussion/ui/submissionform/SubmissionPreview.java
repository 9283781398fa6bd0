package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;

/// Preview of a submission, shown instead of its form.
class SubmissionPreview extends Div {

  private final H2 heading = new H2(getTranslation("discussion.submission.preview"));

  /// Creates the preview of a submission draft.
  ///
  /// @param delegation name of the sender
  /// @param labels labels of the answer fields by question number
  /// @param positions words of the chosen positions by question number
  /// @param language returns the language of a text
  SubmissionPreview(
      String delegation,
      SubmissionDraft draft,
      Map<Integer, String> labels,
      Map<Integer, String> positions,
      List<AttachmentDetails> attachments,
      Function<String, LanguageTag> language,
      Runnable onBack) {
    addClassName("stack");
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading, new Paragraph(delegation));
    addText(getTranslation("discussion.submission.summary"), draft.summary(), language);
    draft
        .answers()
        .forEach(
            (question, text) -> {
              addText(labels.getOrDefault(question, ""), text, language);
              addPosition(text, positions.getOrDefault(question, ""));
            });
    if (!attachments.isEmpty()) {
      add(new H3(getTranslation("discussion.attach.added")), createAttachmentList(attachments));
    }
    add(new Button(getTranslation("discussion.submission.preview.back"), click -> onBack.run()));
  }

  void takeFocus() {
    heading.getElement().callJsFunction("focus");
  }

  /// Adds a heading and its text; nothing if the text is blank.
  private void addText(String title, String text, Function<String, LanguageTag> language) {
    if (text.isBlank()) {
      return;
    }
    var body = new Div();
    body.addClassNames("c-body", "preview");
    var tag = language.apply(text);
    body.getElement().setAttribute("lang", tag.value()).setAttribute("dir", tag.direction());
    body.getElement().executeJs("this.innerHTML = $0", Markdown.toHtml(text));
    add(new H3(title), body);
  }

  private void addPosition(String answer, String words) {
    if (!answer.isBlank() && !words.isEmpty()) {
      add(new Paragraph(getTranslation("discussion.question-position.label") + " " + words));
    }
  }

  private static UnorderedList createAttachmentList(List<AttachmentDetails> attachments) {
    var list = new UnorderedList();
    attachments.forEach(
        attachment -> {
          var link = new Anchor(attachment.file().link(), attachment.file().name());
          link.setRouterIgnore(true);
          list.add(new ListItem(link));
        });
    return list;
  }
}
