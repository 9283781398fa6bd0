package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.drawing.CommentActionProvider;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Sha256;
import org.rapporteur.uikit.DestructiveActionDialog;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.Toast;

/// Page of threads. It holds ids and the one open composer; a single listener handles every action
/// on a comment.
abstract class ThreadsView extends StatelessHtml {

  private static final String ACTION = "event.detail.act";
  private static final String NUMBER = "event.detail.number";
  private static final String VALUE = "event.detail.value";

  private final transient ThreadFacade facade;
  private @Nullable ConsultationId consultation;
  private @Nullable QuestionId question;
  private @Nullable Composer composer;

  ThreadsView(String kind, ThreadFacade facade) {
    super(kind);
    this.facade = facade;
    var page = UI.getCurrent().getPage();
    ThreadScripts.PATHS.forEach(path -> page.addJavaScript("context://" + path));
    getElement()
        .addEventListener(
            "comment-act",
            event -> {
              var data = event.getEventData();
              handleAction(
                  data.get(ACTION).asString(),
                  data.get(NUMBER).asInt(),
                  data.get(VALUE).asString());
            })
        .addEventData(ACTION)
        .addEventData(NUMBER)
        .addEventData(VALUE);
  }

  /// Shows the page of a question or comment from its start.
  void showPage(
      ConsultationId consultationId,
      QuestionId questionId,
      Supplier<String> html,
      BeforeEnterEvent event) {
    closeComposer();
    consultation = consultationId;
    question = questionId;
    showHtml(html, event.getTrigger());
    getElement()
        .executeJs(
            "window.rapporteurThreads.start(this, $0, $1)",
            draftOwnerKey(),
            "/" + event.getLocation().getPath());
  }

  /// Replaces the list of threads and keeps the open composer.
  void showList(String html) {
    getElement().executeJs("window.rapporteurThreads.list(this, $0)", html);
  }

  void handleAction(String action, int number, String value) {
    switch (action) {
      case "ready" -> openInitialComposer(value, number > 0);
      case "visit" -> recordVisit(number);
      case "read" -> markAllRead();
      case "compose" -> openComposer(DraftTarget.TOP, true);
      case "reply" -> openComposer(DraftTarget.replyTo(number), true);
      case "quote" -> quote(number, value);
      case "edit" -> openEdit(number);
      case "withdraw" -> runIfSignedIn(number, () -> confirmWithdrawal(number));
      case "agree" -> runIfSignedIn(number, () -> takePosition(number, true));
      case "disagree" -> runIfSignedIn(number, () -> takePosition(number, false));
      case "retract" -> runIfSignedIn(number, () -> takePosition(number, null));
      case "local-copy" -> {
        if (composer != null) {
          composer.offerLocalCopy(value);
        }
      }
      case "back" -> {
        if (composer != null) {
          composer.reloadIfUserChanged();
        }
      }
      case "remove-copy" -> confirmLocalCopyRemoval();
      default -> runIfSignedIn(number, () -> performAction(action, number));
    }
  }

  private void recordVisit(int latest) {
    if (question != null) {
      facade.recordVisit(question, latest);
      getElement().executeJs("window.rapporteurThreads.visited()");
    }
  }

  private void markAllRead() {
    if (question != null) {
      facade.markAllRead(question);
      getElement().executeJs("window.rapporteurThreads.visited()");
    }
  }

  /// Its text stays as a draft.
  void closeComposer() {
    if (composer != null) {
      composer.saveBeforeClose();
      composer.removeFromParent();
      // The script moved it within the page, so Flow cannot remove it there.
      getElement().executeJs("window.rapporteurThreads.close(this)");
      composer = null;
    }
  }

  /// Refreshes the comment, the viewer's unpublished texts and the counts.
  void refreshAfterAction(int number) {
    refreshComment(number);
    getElement().executeJs("window.rapporteurThreads.own(this)");
    refreshCounts();
  }

  /// Updates the counts on pages that show them.
  void refreshCounts() {}

  void refreshComment(int number) {
    var consultation = currentConsultation();
    facade
        .findComment(consultation, number)
        .ifPresent(
            comment ->
                getElement()
                    .executeJs(
                        "window.rapporteurThreads.redraw(this, $0, $1)",
                        number,
                        facade.renderComment(consultation, comment, getLocale())));
  }

  /// Shows a new comment at its place in the thread.
  void showPosted(int number, @Nullable Integer parent) {
    var consultation = currentConsultation();
    getElement().executeJs("window.rapporteurThreads.own(this)");
    refreshCounts();
    facade
        .findComment(consultation, number)
        .ifPresent(
            comment ->
                getElement()
                    .executeJs(
                        "window.rapporteurThreads.posted(this, $0, $1, $2)",
                        facade.renderComment(consultation, comment, getLocale()),
                        parent == null ? 0 : parent,
                        comment.publication()));
  }

  private void openInitialComposer(String targetText, boolean hasTop) {
    if (!currentConsultation().phase().acceptsComments()) {
      return;
    }
    if (!targetText.isEmpty()) {
      try {
        openComposer(DraftTarget.parse(targetText), true);
      } catch (InvalidInput e) {
        // Invalid address typed by hand: show the page without a composer.
        return;
      }
    } else if (hasTop && facade.viewer().isSignedIn()) {
      openComposer(DraftTarget.TOP, false);
    }
  }

  private void openComposer(DraftTarget target, boolean focus) {
    var consultation = currentConsultation();
    if (!consultation.phase().acceptsComments()
        || question == null
        || !target.kind().isWrittenInThread()) {
      return;
    }
    if (composer != null && composer.isAt(target)) {
      composer.focus();
      return;
    }
    closeComposer();
    var edited =
        target.kind() == DraftTarget.DraftKind.EDIT
            ? facade.getOwnText(consultation, target.number())
            : null;
    if (target.kind() == DraftTarget.DraftKind.REPLY) {
      facade.requirePublished(consultation, target.number());
    }
    composer = new Composer(this, facade, consultation, question, target, edited);
    add(composer);
    getElement()
        .executeJs(
            "window.rapporteurThreads.place(this, $0, $1, $2)",
            composer.getElement(),
            target.serialize(),
            focus);
  }

  /// Quotes into the open reply, or opens a reply to the comment.
  private void quote(int number, String selected) {
    var consultation = currentConsultation();
    String quotation = facade.quotation(consultation, number, selected);
    if (composer == null || composer.isPosted() || composer.isAt(DraftTarget.TOP)) {
      openComposer(DraftTarget.replyTo(number), true);
    }
    getElement().executeJs("window.rapporteurThreads.quoted(this, $0)", quotation);
  }

  private void takePosition(int number, @Nullable Boolean agrees) {
    var consultation = currentConsultation();
    if (facade.delegations().isEmpty()) {
      facade.takePosition(consultation.id(), number, agrees, null);
      refreshComment(number);
    } else {
      new PositionDialog(
              facade,
              number,
              agrees,
              () -> facade.ownPositions(consultation, number),
              (delegation, expected) -> {
                facade.changePosition(consultation.id(), number, agrees, delegation, expected);
                refreshComment(number);
              })
          .open();
    }
  }

  private void confirmWithdrawal(int number) {
    var consultation = currentConsultation();
    String reference = CommentLinks.reference(number);
    new DestructiveActionDialog(
            getTranslation("discussion.withdraw.ask", reference),
            getTranslation("discussion.withdraw.text"),
            getTranslation("discussion.withdraw.act", reference),
            () -> {
              facade.withdraw(consultation.id(), number);
              refreshAfterAction(number);
              Toast.show(getTranslation("discussion.withdraw.done", reference));
            })
        .open();
  }

  /// Confirms deleting text that was typed in this browser before its author was signed out.
  private void confirmLocalCopyRemoval() {
    new DestructiveActionDialog(
            getTranslation("discussion.signed-out.ask"),
            getTranslation("discussion.signed-out.ask.text"),
            getTranslation("discussion.signed-out.remove"),
            () -> {
              getElement().executeJs("window.rapporteurThreads.removeCopy()");
              Toast.show(getTranslation("discussion.signed-out.removed"));
            })
        .open();
  }

  private void performAction(String action, int number) {
    var consultation = currentConsultation();
    facade
        .findComment(consultation, number)
        .ifPresent(
            comment ->
                facade.performAction(
                    new CommentActionProvider.CommentActionUse(
                        action,
                        comment,
                        consultation,
                        facade.viewer(),
                        () -> refreshComment(number))));
  }

  private void runIfSignedIn(int comment, Runnable action) {
    if (facade.viewer().isSignedIn()) {
      action.run();
    } else {
      SignInRedirect.returnToComment(comment);
    }
  }

  private void openEdit(int comment) {
    var target = DraftTarget.editOf(comment);
    if (facade.viewer().isSignedIn()) {
      openComposer(target, true);
    } else {
      SignInRedirect.resumeAction(target.serialize());
    }
  }

  private ConsultationDetails currentConsultation() {
    if (consultation == null) {
      throw new IllegalStateException("An act on a page that shows nothing yet");
    }
    return facade.getConsultation(consultation);
  }

  /// Separates the draft copies of several users in one browser without naming them.
  private String draftOwnerKey() {
    var person = facade.viewer().person();
    return person == null ? "" : Sha256.hex("draft of " + person.value()).substring(0, 16);
  }
}
