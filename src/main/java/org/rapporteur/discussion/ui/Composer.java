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
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentEdit;
import org.rapporteur.discussion.draft.DraftAutosave;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.draft.DraftTarget.DraftKind;
import org.rapporteur.discussion.draft.SavedDraft;
import org.rapporteur.discussion.personal.OwnCommentText;
import org.rapporteur.discussion.reference.TypedQuotations;
import org.rapporteur.discussion.ui.writing.AttachmentField;
import org.rapporteur.discussion.ui.writing.CharacterCount;
import org.rapporteur.discussion.ui.writing.MarkdownToolbar;
import org.rapporteur.discussion.ui.writing.PreviewToggle;
import org.rapporteur.discussion.ui.writing.SimilarCommentsPanel;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
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
  private static final int MIN_ROWS = 5;
  private static final int MAX_ROWS = 24;

  private final ThreadsView view;
  private final transient ThreadFacade facade;
  private final transient ConsultationDetails consultation;
  private final DraftTarget target;
  private final transient ComposerLabels labels;
  private final String storedText;
  private final transient DraftAutosave draft;
  private final ComposerOptions options;
  private final @Nullable QuestionPositionField questionPosition;
  private final TextArea text = new TextArea();
  private final DraftSavePanel savePanel;
  private final PreviewToggle preview;
  private final AttachmentField attachments;
  private final SimilarCommentsPanel similarComments;
  private final IdempotencyKey idempotencyKey = IdempotencyKey.random();

  /// Creates the form for a new comment, or for the edit of a comment.
  ///
  /// @param edited current text and files of the comment to edit; null for a new comment
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
    labels = new ComposerLabels(target, consultation.terms().review(), facade.isSignedIn());
    storedText = edited == null ? "" : edited.text();
    String initialText = TypedQuotations.removeLinks(storedText);
    draft =
        facade
            .commands()
            .openDraft(SavedDraft.empty(consultation.id(), question, target), initialText);
    options = new ComposerOptions(facade, consultation, target);
    questionPosition = createQuestionPosition(consultation.question(question).orElseThrow());
    attachments =
        new AttachmentField(
            facade.messages(),
            new CommentDraftAttachments(facade, draft),
            edited == null ? List.of() : edited.attachments());
    attachments.setVisible(facade.isSignedIn());
    savePanel = new DraftSavePanel(facade, draft, options, text);
    preview =
        new PreviewToggle(
            text, options::languageOrUndetermined, this::renderPreview, savePanel::saveNow);
    similarComments = new SimilarCommentsPanel(facade, consultation.slug(), question, this::agree);
    facade.hints().prepare(facade.viewer(), question);
    savePanel.onPause(this::updateHints);
    addClassName("composer");
    getElement().setAttribute("role", "region").setAttribute("aria-label", heading());
    add(createHeader(), createBody());
    savePanel.load(initialText, edited == null ? LanguageTag.UNDETERMINED : edited.language());
    setScriptAttributes(consultation.question(question).orElseThrow().number());
  }

  /// True if it edits a draft for this target.
  boolean isOpenFor(DraftTarget otherTarget) {
    return target.equals(otherTarget) && !isPosted();
  }

  /// True after posting, when only the receipt is shown.
  boolean isPosted() {
    return !text.isAttached();
  }

  void focus() {
    text.focus();
  }

  DraftSavePanel savePanel() {
    return savePanel;
  }

  private String heading() {
    return getTranslation(labels.headingKey(), CommentLinks.reference(target.number()));
  }

  private Div createHeader() {
    var header = new Div(new H2(heading()), preview);
    header.addClassName("composer-header");
    return header;
  }

  private Div createBody() {
    text.setLabel(getTranslation("discussion.text"));
    text.setMinRows(MIN_ROWS);
    text.setMaxRows(MAX_ROWS);
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(SAVE_INTERVAL_MS);
    var footer = new Div(savePanel.status(), new CharacterCount(consultation.terms().maxLength()));
    footer.addClassName("composer-footer");
    var body =
        new Div(
            savePanel,
            options,
            questionPosition == null ? new Div() : questionPosition,
            new MarkdownToolbar(facade),
            text,
            preview.preview(),
            footer,
            attachments,
            similarComments,
            createButtons(),
            createConsequencesNote());
    body.addClassName("composer-body");
    return body;
  }

  /// The field appears for a new thread of a question with a scale; a reply needs no position.
  private @Nullable QuestionPositionField createQuestionPosition(QuestionDetails question) {
    var scale = question.scale();
    if (scale == null || !isNewThread() || !facade.isSignedIn()) {
      return null;
    }
    var field = new QuestionPositionField(facade, consultation, question, scale);
    field.showFor(options.delegation());
    options.onChange(() -> field.showFor(options.delegation()));
    return field;
  }

  private Div createButtons() {
    var post = new Button(getTranslation(labels.postButtonKey()), click -> post());
    post.addThemeVariants(ButtonVariant.PRIMARY);
    // Prevents a second click while the first one is handled.
    post.setDisableOnClick(true);
    post.addClickListener(click -> post.setEnabled(true));
    var discard = new Button(getTranslation(labels.discardButtonKey()), click -> confirmDiscard());
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(post, discard);
    buttons.addClassName("composer-actions");
    return buttons;
  }

  private Paragraph createConsequencesNote() {
    var note =
        new Paragraph(getTranslation(labels.consequencesKey(), consultation.terms().editMinutes()));
    note.addClassNames("xs", "muted", "mt-2");
    return note;
  }

  private void setScriptAttributes(int questionNumber) {
    getElement()
        .setAttribute(
            "data-draft", consultation.slug() + "/" + questionNumber + "/" + target.serialize())
        .setAttribute("data-version", String.valueOf(draft.saved().version()))
        .setAttribute("data-max-length", String.valueOf(consultation.terms().maxLength()))
        .setAttribute("data-restored", getTranslation("discussion.draft.restored-from-device"));
  }

  private void post() {
    if (savePanel.reloadIfUserChanged()) {
      return;
    }
    if (!facade.isSignedIn()) {
      SignInRedirect.returnToComposer(target);
      return;
    }
    savePanel.removeNotice();
    text.setInvalid(false);
    try {
      if (target.kind() == DraftKind.EDIT) {
        saveEdit();
      } else {
        postComment();
      }
    } catch (InvalidInput refusal) {
      savePanel.saveNow();
      if (questionPosition != null && refusal.field().equals("questionPosition")) {
        questionPosition.showError(facade.refusalText(getLocale(), refusal));
        return;
      }
      preview.showText();
      text.setErrorMessage(facade.refusalText(getLocale(), refusal));
      text.setInvalid(true);
      text.focus();
    } catch (Refusal refusal) {
      savePanel.saveNow();
      savePanel.showNotice(Notice.Kind.BAD, facade.refusalText(getLocale(), refusal));
    }
  }

  private void postComment() {
    Integer parent = target.kind() == DraftKind.REPLY ? target.number() : null;
    var choice = questionPosition == null ? null : questionPosition.chosen();
    var newComment =
        new CommentDraft(
                draft.saved().question(),
                parent,
                options.delegation(),
                options.language().orElse(null),
                linkQuotations(text.getValue()),
                attachments.attachmentIds(),
                options.isOfficial())
            .withQuestionPosition(choice);
    var receipt = facade.commands().post(consultation.id(), newComment, idempotencyKey);
    endDraft();
    view.showPosted(receipt.number(), parent);
    if (choice != null) {
      view.refreshQuestionPosition();
    }
    var notice = new ReceiptNotice(consultation.slug(), receipt);
    if (isNewThread()) {
      notice.offerAnother(this::startNewComment);
    }
    removeAll();
    add(notice);
    notice.takeFocus();
  }

  private void saveEdit() {
    var edit =
        new CommentEdit(
            linkQuotations(text.getValue()),
            options.language().orElse(null),
            attachments.attachmentIds());
    facade.commands().edit(consultation.id(), target.number(), edit);
    endDraft();
    view.closeComposer();
    view.refreshAfterAction(target.number());
    Toast.show(getTranslation(labels.editSavedKey(), CommentLinks.reference(target.number())));
  }

  private boolean isNewThread() {
    return target.kind() == DraftKind.TOP;
  }

  private String renderPreview(String typedText) {
    return facade.reader().renderPreview(consultation, linkQuotations(typedText), getLocale());
  }

  private String linkQuotations(String typedText) {
    return facade.reader().linkQuotations(consultation, typedText, storedText);
  }

  private void updateHints(String markdown) {
    options.showDetected(facade.hints().detectLanguage(consultation, markdown));
    if (target.kind().isNewComment()) {
      similarComments.update(markdown);
    }
  }

  private void agree(int comment) {
    facade.commands().positions().agree(consultation.id(), comment, options.delegation());
    view.refreshComment(comment);
  }

  private void confirmDiscard() {
    savePanel.confirmDiscard(!attachments.listedIds().isEmpty(), this::discard);
  }

  private void discard() {
    if (savePanel.reloadIfUserChanged()) {
      return;
    }
    draft.discard();
    endDraft();
    if (isNewThread()) {
      startNewComment();
    } else {
      view.closeComposer();
    }
  }

  private void startNewComment() {
    view.closeComposer();
    view.openNewComment();
  }

  /// Stops saving and deletes the browser's copy.
  private void endDraft() {
    draft.stop();
    view.script().deleteDraftCopy(String.valueOf(getElement().getAttribute("data-draft")));
  }
}
