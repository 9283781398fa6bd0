package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.rendering.CommentActionProvider;
import org.rapporteur.discussion.ui.writing.ThreadFacade;
import org.rapporteur.shared.Sha256;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.Toast;

/// Page of threads. The session stores ids and the open composer, but no comments. One listener
/// handles all actions that the scripts report.
abstract class ThreadsView extends StatelessHtml {

  private static final String ACTION_EXPRESSION = "event.detail.action";
  private static final String NUMBER_EXPRESSION = "event.detail.number";
  private static final String VALUE_EXPRESSION = "event.detail.value";

  /// 64 bits of the hash are enough to separate the users of one browser.
  private static final int DRAFT_OWNER_KEY_LENGTH = 16;

  private final transient ThreadFacade facade;
  private final transient ThreadScript script = new ThreadScript(getElement());
  private final transient ComposerSlot composer;
  private @Nullable ConsultationId consultationId;
  private @Nullable QuestionId questionId;

  ThreadsView(String cssClass, ThreadFacade facade) {
    super(cssClass);
    this.facade = facade;
    composer = new ComposerSlot(this, facade, script);
    var page = UI.getCurrent().getPage();
    ThreadScriptFiles.PATHS.forEach(path -> page.addJavaScript("context://" + path));
    getElement()
        .addEventListener(
            "comment-act",
            event -> {
              var data = event.getEventData();
              handleAction(
                  data.get(ACTION_EXPRESSION).asString(),
                  data.get(NUMBER_EXPRESSION).asInt(),
                  data.get(VALUE_EXPRESSION).asString());
            })
        .addEventData(ACTION_EXPRESSION)
        .addEventData(NUMBER_EXPRESSION)
        .addEventData(VALUE_EXPRESSION);
  }

  /// Shows the page of another question or comment and closes the composer of the previous one.
  void showPage(
      ConsultationId newConsultation,
      QuestionId newQuestion,
      Supplier<String> html,
      BeforeEnterEvent event) {
    composer.close();
    consultationId = newConsultation;
    questionId = newQuestion;
    showHtml(html, event.getTrigger());
    script.start(draftOwnerKey(), "/" + event.getLocation().getPath());
  }

  /// Replaces the list of threads. The composer remains open.
  void showList(String html) {
    script.replaceList(html);
  }

  /// Runs an action of `thread.js` or of another module.
  /// @param number comment number. For `ready` it is 1 if the page has a place for a new comment,
  ///     and for `visit` it is the number of the last publication.
  /// @param value text that some actions need, such as the selected text for `quote`; may be empty
  void handleAction(String action, int number, String value) {
    switch (action) {
      case "ready" ->
          composer.openInitial(currentConsultation(), currentQuestion(), value, number > 0);
      case "visit" -> recordVisit(number);
      case "read" -> markAllRead();
      case "compose" -> openNewComment();
      case "reply" -> openComposer(DraftTarget.replyTo(number));
      case "quote" -> composer.quote(currentConsultation(), currentQuestion(), number, value);
      case "edit" -> openEdit(number);
      case "withdraw" -> runIfSignedIn(number, () -> confirmWithdrawal(number));
      case "agree" -> runIfSignedIn(number, () -> takePosition(number, true));
      case "disagree" -> runIfSignedIn(number, () -> takePosition(number, false));
      case "withdraw-position" -> runIfSignedIn(number, () -> takePosition(number, null));
      case "question-position" -> changeQuestionPosition();
      case "local-copy" -> composer.offerLocalCopy(value);
      case "back" -> composer.reloadIfUserChanged();
      case "remove-copy" -> confirmSignedOutCopyRemoval();
      default -> runIfSignedIn(number, () -> performAction(action, number));
    }
  }

  private void recordVisit(int lastPublication) {
    facade.commands().recordVisit(currentQuestion(), lastPublication);
    script.reloadUnreadCounts();
  }

  private void markAllRead() {
    facade.commands().markAllRead(currentQuestion());
    script.reloadUnreadCounts();
  }

  void openNewComment() {
    openComposer(DraftTarget.TOP);
  }

  private void openComposer(DraftTarget target) {
    composer.open(currentConsultation(), currentQuestion(), target);
  }

  private void openEdit(int comment) {
    var target = DraftTarget.editOf(comment);
    if (facade.isSignedIn()) {
      openComposer(target);
    } else {
      SignInRedirect.returnToComposer(target);
    }
  }

  /// Closes the composer. Its text is saved as a draft.
  void closeComposer() {
    composer.close();
  }

  /// Refreshes the comment, the viewer's unpublished texts and the counts.
  void refreshAfterAction(int number) {
    refreshComment(number);
    script.reloadUnpublishedComments();
    refreshCounts();
  }

  /// Updates the counts on pages that show them.
  void refreshCounts() {}

  void refreshComment(int number) {
    var consultation = currentConsultation();
    facade
        .reader()
        .findComment(consultation, number)
        .ifPresent(
            comment ->
                script.replaceComment(
                    number, facade.reader().renderComment(consultation, comment, getLocale())));
  }

  /// Shows a new comment at its place in the thread.
  void showPosted(int number, @Nullable Integer parent) {
    var consultation = currentConsultation();
    script.reloadUnpublishedComments();
    script.reloadOwnPosition();
    refreshCounts();
    facade
        .reader()
        .findComment(consultation, number)
        .ifPresent(
            comment ->
                script.addComment(
                    facade.reader().renderComment(consultation, comment, getLocale()),
                    parent,
                    comment.publication()));
  }

  ThreadScript script() {
    return script;
  }

  /// Sets the position at once, or opens a dialog if the user speaks for a delegation.
  ///
  /// @param agrees the new position; null withdraws it
  private void takePosition(int number, @Nullable Boolean agrees) {
    var consultation = currentConsultation();
    if (facade.delegations().isEmpty()) {
      facade.commands().positions().setOwnPosition(consultation.id(), number, agrees);
      refreshComment(number);
      return;
    }
    new PositionDialog(
            facade,
            number,
            agrees,
            () -> facade.reader().listOwnPositions(consultation, number),
            (delegation, expected) -> {
              facade
                  .commands()
                  .positions()
                  .changePosition(consultation.id(), number, agrees, delegation, expected);
              refreshComment(number);
            })
        .open();
  }

  private void changeQuestionPosition() {
    if (facade.isSignedIn()) {
      new QuestionPositionDialog(
              facade,
              currentConsultation(),
              currentQuestionDetails(),
              this::refreshQuestionPosition)
          .open();
    } else {
      SignInRedirect.returnToComposer(DraftTarget.TOP);
    }
  }

  /// Refreshes the user's position on the question, the tally and the comments that show the
  /// position.
  void refreshQuestionPosition() {
    script.reloadOwnPosition();
    refreshCounts();
    facade
        .commands()
        .positions()
        .listCommentsWithPosition(currentConsultation(), currentQuestionDetails())
        .forEach(this::refreshComment);
  }

  private void confirmWithdrawal(int number) {
    String reference = CommentLinks.reference(number);
    new DestructiveActionDialog(
            getTranslation("discussion.withdraw.title", reference),
            getTranslation("discussion.withdraw.text"),
            getTranslation("discussion.withdraw.confirm", reference),
            () -> {
              facade.commands().withdraw(currentConsultation().id(), number);
              refreshAfterAction(number);
              Toast.show(getTranslation("discussion.withdraw.done", reference));
            })
        .open();
  }

  private void confirmSignedOutCopyRemoval() {
    new DestructiveActionDialog(
            getTranslation("discussion.signed-out.confirm"),
            getTranslation("discussion.signed-out.confirm.text"),
            getTranslation("discussion.signed-out.remove"),
            () -> {
              script.removeSignedOutCopy();
              Toast.show(getTranslation("discussion.signed-out.removed"));
            })
        .open();
  }

  /// Runs an action that another module offers.
  private void performAction(String action, int number) {
    var consultation = currentConsultation();
    facade
        .reader()
        .findComment(consultation, number)
        .map(
            comment ->
                new CommentActionProvider.CommentActionRequest(
                    action, comment, consultation, facade.viewer(), () -> refreshComment(number)))
        .ifPresent(facade.commands()::performAction);
  }

  private void runIfSignedIn(int comment, Runnable action) {
    if (facade.isSignedIn()) {
      action.run();
    } else {
      SignInRedirect.returnToComment(comment);
    }
  }

  private ConsultationDetails currentConsultation() {
    return facade.reader().getConsultation(requireShown(consultationId));
  }

  private QuestionDetails currentQuestionDetails() {
    return currentConsultation().question(currentQuestion()).orElseThrow();
  }

  private QuestionId currentQuestion() {
    return requireShown(questionId);
  }

  private static <T> T requireShown(@Nullable T id) {
    if (id == null) {
      throw new IllegalStateException("An action on a page that shows no question yet");
    }
    return id;
  }

  /// Separates the draft copies of several users in one browser without naming them.
  private String draftOwnerKey() {
    var person = facade.viewer().person();
    return person == null
        ? ""
        : Sha256.hex("draft of " + person.value()).substring(0, DRAFT_OWNER_KEY_LENGTH);
  }
}
