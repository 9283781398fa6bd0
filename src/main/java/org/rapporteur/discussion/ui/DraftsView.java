package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.submission.SavedSubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionDraftService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.Toast;

/// Drafts of the signed-in user in all consultations, latest first.
@Route("account/drafts")
@PermitAll
class DraftsView extends Div implements HasDynamicTitle {

  private final transient DraftService drafts;
  private final transient SubmissionDraftService submissionDrafts;
  private final transient ConsultationService consultations;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final Div content = new Div();

  DraftsView(
      DraftService drafts,
      SubmissionDraftService submissionDrafts,
      ConsultationService consultations,
      ViewerService viewers,
      Messages messages) {
    this.drafts = drafts;
    this.submissionDrafts = submissionDrafts;
    this.consultations = consultations;
    this.viewers = viewers;
    this.messages = messages;
    add(
        new PageHeading(
            getTranslation("discussion.drafts"), getTranslation("discussion.drafts.lead")),
        content);
    refresh();
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("discussion.drafts"));
  }

  private void refresh() {
    content.removeAll();
    var items = createItems();
    if (items.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("discussion.drafts.none"),
              getTranslation("discussion.drafts.none.why")));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("rows");
    items.forEach(list::add);
    content.add(list);
  }

  private List<DraftItem> createItems() {
    var viewer = viewers.current();
    return Stream.<DraftItem>concat(
            drafts.listOwn(viewer).stream()
                .flatMap(draft -> createCommentDraftItem(draft).stream()),
            submissionDrafts.listOwn(viewer).stream().map(this::createSubmissionDraftItem))
        .sorted(Comparator.comparing(DraftItem::savedAt).reversed())
        .toList();
  }

  /// Returns empty if the question was removed from the consultation.
  private Optional<CommentDraftItem> createCommentDraftItem(SavedDraft draft) {
    var consultation = consultations.get(draft.consultation());
    return consultation
        .question(draft.question())
        .map(
            question ->
                new CommentDraftItem(
                    draft, consultation, question, () -> confirmCommentDraftDiscard(draft)));
  }

  private void confirmCommentDraftDiscard(SavedDraft draft) {
    confirmDiscard(
        "discussion.drafts.delete.text",
        () -> drafts.discard(viewers.current(), draft.question(), draft.target()));
  }

  private SubmissionDraftItem createSubmissionDraftItem(SavedSubmissionDraft draft) {
    var consultation = consultations.get(draft.consultation());
    return new SubmissionDraftItem(
        draft,
        consultation,
        () ->
            confirmDiscard(
                "discussion.submission.draft.delete.text",
                () -> submissionDrafts.discard(viewers.current(), consultation, draft.draft())));
  }

  private void confirmDiscard(String textKey, Runnable discard) {
    new DestructiveActionDialog(
            getTranslation("discussion.drafts.delete"),
            getTranslation(textKey),
            getTranslation("discussion.draft.delete"),
            () -> runDiscard(discard))
        .open();
  }

  private void runDiscard(Runnable discard) {
    try {
      discard.run();
      Toast.show(getTranslation("discussion.drafts.deleted"));
    } catch (Refusal refusal) {
      Toast.showError(messages.text(getLocale(), refusal));
    }
    refresh();
  }
}
