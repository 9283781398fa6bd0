package org.rapporteur.discussion.ui.submissionform;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.draft.DraftEditConflict;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionFilesChanged;
import org.rapporteur.discussion.ui.page.TitledSection;
import org.rapporteur.discussion.ui.writing.DraftStatus;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.Notice;

/// Form for a new submission or an edit. It saves the delegation's draft when the writer pauses or
/// leaves a field, and shows each error at its field.
class SubmissionForm extends Div {

  /// Version of a draft that was never stored.
  private static final int NO_VERSION = 0;

  private final transient SubmissionFacade facade;
  private final transient ConsultationDetails consultation;
  private final transient SubmissionTask task;
  private final Div form = new Div();
  private final Select<DelegationDetails> delegation = new Select<>();
  private final transient SubmissionTextFields texts;
  private final SubmissionAttachmentField attachments;
  private final Checkbox authorized = new Checkbox();
  private final DraftStatus status = new DraftStatus(true);
  private final Div problemArea = new Div();
  private final SubmissionDraftConflict conflict =
      new SubmissionDraftConflict(getTranslation("discussion.submission.summary"));

  /// True while the fields are filled, which must not trigger a save.
  private boolean isLoading;

  /// The draft as last loaded or saved.
  private transient SubmissionDraft lastSaved;

  SubmissionForm(SubmissionFacade facade, ConsultationDetails consultation, SubmissionTask task) {
    this.facade = facade;
    this.consultation = consultation;
    this.task = task;
    attachments = new SubmissionAttachmentField(facade.threads().messages());
    texts = new SubmissionTextFields(facade, consultation, task, this::agree);
    problemArea.getElement().setAttribute("role", "alert");
    status.addClassNames("small", "muted");
    form.addClassName("form");
    form.add(
        problemArea,
        conflict,
        createContributorSection(),
        texts.createSummarySection(),
        texts.createAnswersSection());
    if (task.isNew()) {
      form.add(new TitledSection(getTranslation("discussion.attach.added"), attachments));
    }
    form.add(createSendSection());
    add(form);
    lastSaved = createDraft(NO_VERSION);
    showStoredDraft();
    texts.onPause(this::saveAutomatically);
  }

  private Section createContributorSection() {
    var delegations = task.delegations();
    delegation.setLabel(getTranslation("discussion.submission.by"));
    delegation.setItems(delegations);
    delegation.setItemLabelGenerator(DelegationDetails::name);
    delegation.setValue(delegations.getFirst());
    delegation.addValueChangeListener(change -> showStoredDraft());
    return new TitledSection(
        getTranslation("discussion.submission.delegation-and-language"),
        delegation,
        texts.language());
  }

  private Section createSendSection() {
    authorized.setLabel(getTranslation("discussion.submission.authorized"));
    var send =
        new Button(
            getTranslation(
                task.isNew() ? "discussion.submission.send" : "discussion.submission.change.send"),
            click -> submit());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    // Prevents a second click while the first one is handled.
    send.setDisableOnClick(true);
    send.addClickListener(click -> send.setEnabled(true));
    var preview = new Button(getTranslation("discussion.preview"), click -> showPreview());
    var discard = new Button(getTranslation("discussion.draft.delete"), click -> confirmDiscard());
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(send, preview, discard, status);
    buttons.addClassName("composer-actions");
    var consequencesNote = new Paragraph(getTranslation("discussion.submission.after-sending"));
    consequencesNote.addClassNames("xs", "muted", "mt-2");
    return new TitledSection(
        getTranslation("discussion.submission.check"), authorized, buttons, consequencesNote);
  }

  /// Shows the draft of the selected delegation.
  private void showStoredDraft() {
    conflict.removeAll();
    var draft = loadStoredDraft();
    showDraft(draft);
    showAttachments();
    authorized.setValue(false);
    status.showSaved(
        !task.isNew() || draft.isEmpty()
            ? ""
            : getTranslation("discussion.submission.draft.restored"));
    texts.showDetectedLanguage();
  }

  private void showDraft(SubmissionDraft draft) {
    isLoading = true;
    texts.show(draft);
    lastSaved = createDraft(draft.version());
    isLoading = false;
  }

  private SubmissionDraftAttachments createDraftAttachments() {
    return new SubmissionDraftAttachments(facade, consultation, delegation.getValue().id());
  }

  private void showAttachments() {
    if (task.isNew()) {
      attachments.show(createDraftAttachments());
    }
  }

  private SubmissionDraft loadStoredDraft() {
    return task.loadStoredDraft(delegation.getValue().id());
  }

  /// Content of the fields as a draft that continues the last saved version.
  private SubmissionDraft createDraft() {
    return createDraft(lastSaved.version());
  }

  private SubmissionDraft createDraft(int version) {
    return texts.toDraft(
        delegation.getValue().id(), task.submission(), attachments.listedIds(), version);
  }

  private void agree(int comment) {
    facade
        .threads()
        .commands()
        .positions()
        .agree(consultation.id(), comment, delegation.getValue().id());
  }

  private void saveAutomatically() {
    if (isLoading || conflict.isShown()) {
      return;
    }
    clearErrors();
    try {
      saveDraft("discussion.submission.draft.saved");
    } catch (DraftEditConflict refusal) {
      mergeAndSave();
    } catch (Refusal refusal) {
      showRefusal(refusal);
    }
  }

  private void saveDraft(String statusKey) {
    lastSaved = createDraft(facade.saveDraft(consultation, createDraft()).version());
    status.showSaved(getTranslation(statusKey));
  }

  /// Merges the changes that another speaker saved meanwhile. If both changed the same text, the
  /// user chooses one version.
  private void mergeAndSave() {
    try {
      var stored = loadStoredDraft();
      var merged = createDraft().merge(lastSaved, stored);
      if (stored.isEmpty() || merged.isEmpty()) {
        showConflict();
        return;
      }
      showDraft(merged.get());
      saveDraft("discussion.submission.draft.merged");
    } catch (Refusal refusal) {
      showRefusal(refusal);
    }
  }

  private void showPreview() {
    var submissionPreview =
        new SubmissionPreview(
            delegation.getValue().name(),
            createDraft(),
            texts.labels(),
            texts.positionWords(),
            task.isNew() ? createDraftAttachments().list() : List.of(),
            texts::languageOf,
            this::closePreview);
    form.setVisible(false);
    add(submissionPreview);
    submissionPreview.takeFocus();
  }

  private void closePreview() {
    getChildren().filter(child -> child != form).toList().forEach(this::remove);
    form.setVisible(true);
  }

  private void confirmDiscard() {
    new DestructiveActionDialog(
            getTranslation("discussion.drafts.delete"),
            getTranslation("discussion.submission.draft.delete.text"),
            getTranslation("discussion.draft.delete"),
            this::discardDraft)
        .open();
  }

  private void discardDraft() {
    try {
      facade.discardDraft(consultation, createDraft());
      showStoredDraft();
      status.showSaved(getTranslation("discussion.submission.draft.deleted"));
    } catch (Refusal refusal) {
      showRefusal(refusal);
    }
  }

  private void submit() {
    clearErrors();
    if (!authorized.getValue()) {
      showProblem(getTranslation("discussion.submission.authorize"));
      authorized.focus();
      return;
    }
    try {
      var receipt = task.send(createDraft());
      var sentPanel =
          task.isNew()
              ? SubmissionSentPanel.forNew(
                  consultation, facade.getReceipt(consultation, receipt.number()))
              : SubmissionSentPanel.forEdit(consultation, receipt);
      removeAll();
      add(sentPanel);
      sentPanel.takeFocus();
    } catch (Refusal refusal) {
      showRefusal(refusal);
    }
  }

  private void clearErrors() {
    problemArea.removeAll();
    texts.clearErrors();
  }

  private void showRefusal(Refusal refusal) {
    String message = facade.refusalText(getLocale(), refusal);
    switch (refusal) {
      case DraftEditConflict _ -> showConflict();
      case SubmissionFilesChanged _ -> {
        showAttachments();
        showProblem(message);
      }
      case InvalidInput invalid -> {
        if (!texts.showError(invalid.field(), message)) {
          showProblem(message);
        }
      }
      default -> showProblem(message);
    }
  }

  private void showConflict() {
    SubmissionDraft stored;
    try {
      stored = loadStoredDraft();
    } catch (Refusal refusal) {
      showProblem(facade.refusalText(getLocale(), refusal));
      return;
    }
    status.showNotSaved("");
    conflict.showConflict(
        stored,
        texts.labels(),
        this::showStoredDraft,
        () -> {
          lastSaved = stored;
          saveAutomatically();
        });
  }

  private void showProblem(String message) {
    problemArea.removeAll();
    problemArea.add(new Notice(Notice.Kind.BAD, message));
  }
}
