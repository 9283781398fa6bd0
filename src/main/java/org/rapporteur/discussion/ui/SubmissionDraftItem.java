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
import org.rapporteur.discussion.submission.SavedSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Timestamp;

/// Draft of a formal submission in the user's list of drafts. It belongs to the whole delegation.
class SubmissionDraftItem extends ListItem {

  SubmissionDraftItem(
      SavedSubmissionDraft saved, ConsultationDetails consultation, Runnable discard) {
    var language = new LanguageTag(getLocale().getLanguage());
    int submission = saved.draft().submission();
    boolean open = consultation.phase().acceptsComments();
    String title =
        getTranslation(
            submission == 0
                ? "discussion.drafts.submission"
                : "discussion.drafts.submission.change",
            saved.delegationName(),
            consultation.title().inLanguage(language),
            SubmissionLinks.reference(submission));
    String to =
        submission > 0
            ? SubmissionLinks.edit(consultation.slug(), submission)
            : open
                ? SubmissionLinks.form(consultation.slug())
                : ConsultationLinks.consultation(consultation.slug());
    String text = fullText(saved, consultation, language);
    var excerpt = new Span(DraftsView.excerpt(text));
    excerpt.getElement().setAttribute("lang", saved.draft().language().value());
    excerpt.getElement().setAttribute("dir", "auto");
    var facts = new Paragraph(excerpt, new Timestamp(saved.savedAt()));
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
            new DraftFullText(text, saved.draft().language())),
        tools);
  }

  /// The summary, then each answer under its question.
  private static String fullText(
      SavedSubmissionDraft saved, ConsultationDetails consultation, LanguageTag language) {
    var parts = new ArrayList<String>();
    if (!saved.draft().summary().isEmpty()) {
      parts.add(saved.draft().summary());
    }
    saved
        .draft()
        .answers()
        .forEach(
            (number, text) ->
                consultation
                    .question(number)
                    .ifPresent(
                        question ->
                            parts.add(
                                number
                                    + ". "
                                    + question.title().inLanguage(language)
                                    + "\n\n"
                                    + text)));
    return String.join("\n\n", parts);
  }
}
