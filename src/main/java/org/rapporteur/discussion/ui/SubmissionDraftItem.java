package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.KeptSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// A draft of a formal submission among those one has begun: it is the whole delegation's.
class SubmissionDraftItem extends ListItem {

  SubmissionDraftItem(
      KeptSubmissionDraft kept, ConsultationDetails consultation, Runnable discard) {
    var language = new LanguageTag(getLocale().getLanguage());
    int submission = kept.draft().submission();
    boolean open = consultation.phase().acceptsComments();
    String title =
        getTranslation(
            submission == 0
                ? "discussion.drafts.submission"
                : "discussion.drafts.submission.change",
            kept.delegation(),
            consultation.title().in(language),
            SubmissionLinks.reference(submission));
    String to =
        submission > 0
            ? SubmissionLinks.edit(consultation.slug(), submission)
            : open
                ? SubmissionLinks.form(consultation.slug())
                : ConsultationLinks.consultation(consultation.slug());
    String words = words(kept, consultation, language);
    var excerpt = new Span(DraftsView.excerpt(words));
    excerpt.getElement().setAttribute("lang", kept.draft().language().value());
    excerpt.getElement().setAttribute("dir", "auto");
    var facts = new Paragraph(excerpt, new Timestamp(kept.savedAt()));
    facts.addClassName("sub");
    if (!open) {
      facts.add(new Span(getTranslation("discussion.drafts.closed")));
    }
    var button = new NativeButton(getTranslation("discussion.draft.discard"), c -> discard.run());
    button.addClassNames("btn", "sm");
    var tools = new Span(button);
    tools.addClassName("t");
    add(
        new Icon(Icon.Name.EDIT),
        new Div(
            new Paragraph(new Anchor(to, title)),
            facts,
            new WholeDraft(words, kept.draft().language())),
        tools);
  }

  /// The summary, and each answer under its question.
  private static String words(
      KeptSubmissionDraft kept, ConsultationDetails consultation, LanguageTag language) {
    var parts = new ArrayList<String>();
    if (!kept.draft().summary().isEmpty()) {
      parts.add(kept.draft().summary());
    }
    kept.draft()
        .answers()
        .forEach(
            (number, text) ->
                consultation
                    .question(number)
                    .ifPresent(
                        question ->
                            parts.add(
                                number + ". " + question.title().in(language) + "\n\n" + text)));
    return String.join("\n\n", parts);
  }
}
