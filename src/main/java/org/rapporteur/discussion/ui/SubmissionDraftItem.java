package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SavedSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;

/// Draft of a formal submission in the user's list of drafts. It belongs to the whole delegation.
class SubmissionDraftItem extends DraftItem {

  SubmissionDraftItem(
      SavedSubmissionDraft saved, ConsultationDetails consultation, Runnable discard) {
    super(link(saved, consultation), draftText(saved, consultation), discard);
    if (!consultation.phase().acceptsComments()) {
      showClosed();
    }
  }

  private static Anchor link(SavedSubmissionDraft saved, ConsultationDetails consultation) {
    int submission = saved.draft().submission();
    String titleKey =
        submission == 0 ? "discussion.drafts.submission" : "discussion.drafts.submission.change";
    String title =
        UI.getCurrent()
            .getTranslation(
                titleKey,
                saved.delegationName(),
                consultation.title().inLanguage(pageLanguage()),
                SubmissionLinks.reference(submission));
    return new Anchor(address(submission, consultation), title);
  }

  private static String address(int submission, ConsultationDetails consultation) {
    if (submission > 0) {
      return SubmissionLinks.edit(consultation.slug(), submission);
    }
    return consultation.phase().acceptsComments()
        ? SubmissionLinks.form(consultation.slug())
        : ConsultationLinks.consultation(consultation.slug());
  }

  /// The summary, then each answer under its question.
  private static DraftText draftText(SavedSubmissionDraft saved, ConsultationDetails consultation) {
    var draft = saved.draft();
    var parts = new ArrayList<String>();
    if (!draft.summary().isEmpty()) {
      parts.add(draft.summary());
    }
    draft
        .answers()
        .forEach(
            (number, answer) ->
                consultation
                    .question(number)
                    .map(question -> question.title().inLanguage(pageLanguage()))
                    .ifPresent(title -> parts.add(number + ". " + title + "\n\n" + answer)));
    return new DraftText(String.join("\n\n", parts), draft.language(), saved.savedAt());
  }

  private static LanguageTag pageLanguage() {
    return new LanguageTag(UI.getCurrent().getLocale().getLanguage());
  }
}
