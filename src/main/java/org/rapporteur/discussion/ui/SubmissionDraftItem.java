package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SavedSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;

/// Draft of a formal submission in the user's list of drafts. It belongs to the whole delegation.
class SubmissionDraftItem extends DraftItem {

  SubmissionDraftItem(
      SavedSubmissionDraft saved, ConsultationDetails consultation, Runnable discard) {
    super(createLink(saved, consultation), toDraftText(saved, consultation), discard);
    if (!consultation.phase().acceptsComments()) {
      showClosed();
    }
  }

  private static Anchor createLink(SavedSubmissionDraft saved, ConsultationDetails consultation) {
    var draft = saved.draft();
    String titleKey =
        draft.isForNewSubmission()
            ? "discussion.drafts.submission"
            : "discussion.drafts.submission.change";
    String title =
        UI.getCurrent()
            .getTranslation(
                titleKey,
                saved.delegationName(),
                consultation.title().inLanguage(contentLanguage()),
                SubmissionLinks.reference(draft.submission()));
    return new Anchor(continuePath(draft, consultation), title);
  }

  /// Path at which the user continues the draft; the consultation if it is closed.
  private static String continuePath(SubmissionDraft draft, ConsultationDetails consultation) {
    if (!draft.isForNewSubmission()) {
      return SubmissionLinks.editPath(consultation.slug(), draft.submission());
    }
    return consultation.phase().acceptsComments()
        ? SubmissionLinks.newSubmissionPath(consultation.slug())
        : ConsultationLinks.consultation(consultation.slug());
  }

  /// Joins the summary and the answers, each answer under its question.
  private static DraftText toDraftText(
      SavedSubmissionDraft saved, ConsultationDetails consultation) {
    var draft = saved.draft();
    var paragraphs = new ArrayList<String>();
    if (!draft.summary().isEmpty()) {
      paragraphs.add(draft.summary());
    }
    draft
        .answers()
        .forEach(
            (number, answer) ->
                consultation
                    .question(number)
                    .map(question -> question.title().inLanguage(contentLanguage()))
                    .ifPresent(title -> paragraphs.add(number + ". " + title + "\n\n" + answer)));
    return new DraftText(String.join("\n\n", paragraphs), draft.language(), saved.savedAt());
  }

  private static LanguageTag contentLanguage() {
    return LanguageTag.forContent(UI.getCurrent().getLocale());
  }
}
