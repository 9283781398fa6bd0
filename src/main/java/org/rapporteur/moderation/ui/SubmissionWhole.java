package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SummaryUnderReview;
import org.rapporteur.discussion.thread.InspectedComment;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Notice;

/// The rest of a submission, which is reviewed as one: its summary, its documents and its other
/// answers.
class SubmissionWhole extends Div {

  SubmissionWhole(Slug consultation, Dossier.Whole whole) {
    addClassName("stack");
    var summary = whole.summary();
    String reference = SubmissionLinks.reference(summary.number());
    add(
        new Notice(Notice.Kind.INFO, getTranslation("moderation.submission.as-one", reference)),
        new H3(
            new Anchor(
                SubmissionLinks.submission(consultation, summary.number()),
                getTranslation("moderation.submission.summary", reference))));
    words(summary);
    documents(summary, reference);
    whole.others().forEach(this::answer);
  }

  private void words(SummaryUnderReview summary) {
    if (summary.isRemoved()) {
      add(new Paragraph(getTranslation("moderation.submission.summary.removed")));
    }
    add(CommentWords.body(Markdown.toHtml(summary.text()), summary.language()));
    var waiting = summary.waiting();
    if (waiting != null) {
      add(label(getTranslation("moderation.edit.words")));
      add(CommentWords.body(Markdown.toHtml(waiting), summary.language()));
    }
  }

  private void documents(SummaryUnderReview summary, String reference) {
    if (summary.attachments().isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("attachments");
    list.getElement()
        .setAttribute("aria-label", getTranslation("moderation.attachments", reference));
    for (var attachment : summary.attachments()) {
      var link = new Anchor(attachment.file().link(), attachment.file().name());
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      list.add(new ListItem(link));
    }
    add(list);
  }

  private void answer(InspectedComment answer) {
    add(new CommentWords(answer.comment(), new H4()));
    var edit = answer.edit();
    if (edit != null) {
      add(label(getTranslation("moderation.edit.words")));
      add(CommentWords.body(edit.html(), edit.language()));
    }
  }

  private static Paragraph label(String words) {
    var label = new Paragraph(words);
    label.addClassName("h5");
    return label;
  }
}
