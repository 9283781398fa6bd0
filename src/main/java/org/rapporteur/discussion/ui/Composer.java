package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.own.OwnCommentText;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.Toast;

/// Editor for a comment, a reply or an edit. It saves drafts on the server every few seconds and
/// keeps a copy in the browser, so no refusal loses text.
class Composer extends Div {

  private static final int SAVE_INTERVAL_MS = 3_000;

  private final ThreadsView view;
  private final transient ThreadFacade facade;
  private final transient ConsultationDetails consultation;
  private final DraftTarget target;
  private final transient DraftAutosave draft;
  private final ComposerOptions options;
  private final TextArea text = new TextArea();
  private final DraftSavePanel savePanel;
  private final PreviewToggle preview;
  private final @Nullable AttachmentField files;
  private final SimilarCommentsPanel similar;
  private final IdempotencyKey idempotencyKey = IdempotencyKey.random();

  /// `edited` is the comment to edit; null for a new one.
  Composer(
      ThreadsView view,
      ThreadFacade facade,
      ConsultationDetails consultation,
      QuestionId question,
      DraftTarget target,
      @Nullable OwnCommentText edited) {
    this.view = view;
    this.facade = facade;
    this.consultation = consultation;
    this.target = target;
    String initialText = edited == null ? "" : edited.text();
    draft = facade.openDraft(SavedDraft.empty(consultation.id(), question, target), initialText);
    options = new ComposerOptions(facade, consultation, target);
    files =
        facade.viewer().isSignedIn()
            ? new AttachmentField(
                new CommentDraftAttachments(facade, draft),
                edited == null ? List.of() : edited.attachments())
            : null;
    savePanel = new DraftSavePanel(facade, draft, options, text);
    preview =
        new PreviewToggle(
            text,
            () -> options.language().orElse(LanguageTag.UNDETERMINED),
            enteredText -> facade.preview(consultation, enteredText, getLocale()),
            savePanel::saveNow);
    similar = new SimilarCommentsPanel(facade, consultation.slug(), question, this::agree);
    facade.hints().prepare(facade.viewer(), question);
    savePanel.onPause(enteredText -> updateHints(enteredText, edited == null));
    addClassName("composer");
    getElement().setAttribute("role", "region").setAttribute("aria-label", heading());
    add(header(), body());
    savePanel.load(initialText, edited == null ? LanguageTag.UNDETERMINED : edited.language());
    setScriptAttributes(consultation.question(question).orElseThrow().number());
  }

  boolean isAt(DraftTarget other) {
    return target.equals(other) && !isPosted();
  }

  /// True once only the receipt is shown.
  boolean isPosted() {
    return !text.isAttached();
  }

  void focus() {
    text.focus();
  }

  void saveBeforeClose() {
    savePanel.saveBeforeClose();
  }

  /// Called when the user returns to the page.
  void reloadIfUserChanged() {
    savePanel.reloadIfUserChanged();
  }

  void offerLocalCopy(String copy) {
    savePanel.offerLocalCopy(copy);
  }

  private String heading() {
    return switch (target.kind()) {
      case TOP -> getTranslation("discussion.your-comment");
      case REPLY ->
          getTranslation("discussion.your-reply", CommentLinks.reference(target.number()));
      case EDIT -> getTranslation("discussion.your-edit", CommentLinks.reference(target.number()));
      case FLAG, APPEAL, STAGED -> throw new IllegalStateException("Not written here: " + target);
    };
  }

  private Div header() {
    var header = new Div(new H2(heading()), preview);
    header.addClassName("composer-h");
    return header;
  }

  private Div body() {
    text.setLabel(getTranslation("discussion.text"));
    text.setMinRows(5);
    text.setMaxRows(24);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_INTERVAL_MS);
    var foot = new Div(savePanel.status(), new CharacterCount(consultation.terms().maxLength()));
    foot.addClassName("composer-f");
    var toolbar = new MarkdownToolbar(facade);
    var body = new Div(savePanel, options, toolbar, text, preview.preview(), foot);
    if (files != null) {
      body.add(files);
    }
    body.add(similar, buttons(), consequencesNote());
    body.addClassName("composer-b");
    return body;
  }

  private Div buttons() {
    var post = new Button(getTranslation(postLabelKey()), click -> post());
    post.addThemeVariants(ButtonVariant.PRIMARY);
    post.setDisableOnClick(true);
    post.addClickListener(click -> post.setEnabled(true));
    boolean isTop = target.kind() == DraftTarget.DraftKind.TOP;
    var discard =
        new Button(
            getTranslation(isTop ? "discussion.draft.discard" : "discussion.cancel"),
            click ->
                savePanel.confirmDiscard(
                    files != null && !files.listedIds().isEmpty(), this::discard));
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    var row = new Div(post, discard);
    row.addClassName("composer-a");
    return row;
  }

  private String postLabelKey() {
    if (!facade.viewer().isSignedIn()) {
      return "discussion.sign-in-to-post";
    }
    return switch (target.kind()) {
      case TOP -> "discussion.post";
      case REPLY -> "discussion.post.reply";
      case EDIT -> "discussion.post.edit";
      case FLAG, APPEAL, STAGED -> throw new IllegalStateException("Not written here: " + target);
    };
  }

  private Paragraph consequencesNote() {
    boolean isReviewedFirst = consultation.terms().review() == ReviewTiming.BEFORE;
    String key =
        facade.viewer().isSignedIn()
            ? isReviewedFirst ? "discussion.consequences.before" : "discussion.consequences.after"
            : "discussion.consequences.visitor";
    var note = new Paragraph(getTranslation(key, consultation.terms().editMinutes()));
    note.addClassNames("xs", "muted", "mt-2");
    return note;
  }

  private void setScriptAttributes(int question) {
    getElement()
        .setAttribute("data-draft", consultation.slug() + "/" + question + "/" + target.serialize())
        .setAttribute("data-version", String.valueOf(draft.saved().version()))
        .setAttribute("data-most", String.valueOf(consultation.terms().maxLength()))
        .setAttribute("data-restored", getTranslation("discussion.draft.restored-here"));
  }

  private void post() {
    if (savePanel.reloadIfUserChanged()) {
      return;
    }
    if (!facade.viewer().isSignedIn()) {
      SignInRedirect.resumeAction(
          target.kind() == DraftTarget.DraftKind.TOP ? "compose" : target.serialize());
      return;
    }
    savePanel.removeAll();
    text.setInvalid(false);
    try {
      if (target.kind() == DraftTarget.DraftKind.EDIT) {
        saveEdit();
      } else {
        postComment();
      }
    } catch (InvalidInput refusal) {
      savePanel.saveNow();
      preview.showPreview(false);
      text.setErrorMessage(facade.refusalText(getLocale(), refusal));
      text.setInvalid(true);
      text.focus();
    } catch (Refusal refusal) {
      savePanel.saveNow();
      savePanel.showNotice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal));
    }
  }

  private void postComment() {
    Integer parent = target.parent().isPresent() ? target.parent().getAsInt() : null;
    var receipt =
        facade.post(
            consultation.id(),
            new CommentDraft(
                draft.saved().question(),
                parent,
                options.delegation(),
                options.language().orElse(null),
                text.getValue(),
                files == null ? List.of() : files.attachmentIds(),
                options.isOfficial()),
            idempotencyKey);
    clearDraft();
    view.showPosted(receipt.number(), parent);
    var notice = new ReceiptNotice(consultation.slug(), receipt);
    if (target.kind() == DraftTarget.DraftKind.TOP) {
      notice.offerAnother(this::startNewComment);
    }
    removeAll();
    add(notice);
    notice.takeFocus();
  }

  private void saveEdit() {
    facade.edit(
        consultation.id(),
        target.number(),
        new CommentEdit(
            text.getValue(),
            options.language().orElse(null),
            files == null ? null : files.attachmentIds()));
    clearDraft();
    view.closeComposer();
    view.refreshAfterAction(target.number());
    boolean awaitsReview = consultation.terms().review() == ReviewTiming.BEFORE;
    String messageKey = awaitsReview ? "discussion.edit.waits" : "discussion.edit.done";
    Toast.show(getTranslation(messageKey, CommentLinks.reference(target.number())));
  }

  private void updateHints(String input, boolean isNew) {
    options.showDetected(facade.hints().detectLanguage(consultation, input));
    if (isNew) {
      similar.update(input);
    }
  }

  private void agree(int comment) {
    facade.agree(consultation.id(), comment, options.delegation());
    view.refreshComment(comment);
  }

  private void discard() {
    if (savePanel.reloadIfUserChanged()) {
      return;
    }
    draft.discard();
    clearDraft();
    if (target.kind() == DraftTarget.DraftKind.TOP) {
      startNewComment();
    } else {
      view.closeComposer();
    }
  }

  private void startNewComment() {
    view.closeComposer();
    view.handleAction("compose", 0, "");
  }

  private void clearDraft() {
    draft.stop();
    view.getElement().executeJs("window.rapporteurThreads.forget($0)", draftName());
  }

  private String draftName() {
    return String.valueOf(getElement().getAttribute("data-draft"));
  }
}
