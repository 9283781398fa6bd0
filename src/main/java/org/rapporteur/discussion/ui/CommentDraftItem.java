package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// Draft of a comment, reply, edit, flag or appeal in the user's list of drafts.
class CommentDraftItem extends DraftItem {

  CommentDraftItem(
      SavedDraft saved,
      ConsultationDetails consultation,
      QuestionDetails question,
      Runnable discard) {
    super(
        createLink(saved.target(), consultation, question),
        new DraftText(saved.text(), saved.language(), saved.savedAt()),
        discard);
    if (!canBePosted(saved.target(), consultation)) {
      showClosed();
    }
  }

  private static Anchor createLink(
      DraftTarget target, ConsultationDetails consultation, QuestionDetails question) {
    var ui = UI.getCurrent();
    String targetLabel =
        target.kind() == DraftKind.APPEAL
            ? LogEntry.label(target.number())
            : CommentLinks.reference(target.number());
    String title =
        ui.getTranslation(
            "discussion.drafts." + target.kind().name(),
            question.number(),
            targetLabel,
            consultation.title().inLanguage(LanguageTag.forContent(ui.getLocale())));
    return new Anchor(continuePath(target, consultation, question), title);
  }

  /// True if the text can still be sent. Flags and appeals do not depend on the phase.
  private static boolean canBePosted(DraftTarget target, ConsultationDetails consultation) {
    return !target.kind().isWrittenInThread() || consultation.phase().acceptsComments();
  }

  /// Path at which the user continues the draft.
  private static String continuePath(
      DraftTarget target, ConsultationDetails consultation, QuestionDetails question) {
    Slug slug = consultation.slug();
    return switch (target.kind()) {
      case TOP, REPLY, EDIT -> {
        String query = canBePosted(target, consultation) ? ComposerSlot.openingQuery(target) : "";
        yield ConsultationLinks.question(slug, question.number()) + query;
      }
      case FLAG -> CommentLinks.comment(slug, target.number()) + "/flag";
      case APPEAL -> ConsultationLinks.log(slug) + "/" + target.number() + "/appeal";
      case STAGED -> throw new IllegalStateException("Files without a draft: " + target);
    };
  }
}
