package org.rapporteur.moderation.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationAction;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.frame.DeskView;
import org.rapporteur.uikit.frame.WaitingCountsChanged;

/// The moderation desk: the queue, the selected comment in its thread, and its context. The URL has
/// the list and the comment.
@Route("moderation/:slug?/:list?")
@PermitAll
class ModerationView extends Div
    implements DeskView, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private final transient ModerationDesk desk;
  private final transient ModeratorActions moderatorActions;
  private final transient DeskAccess access;
  private final ConsultationSelect consultationSelect =
      new ConsultationSelect(this::changeConsultation);
  private final QueueTabs tabs = new QueueTabs();
  private final QueuePanel queue = new QueuePanel();
  private final QueuePager pager = new QueuePager(this::moveBy);
  private final CommentPanel commentPanel = new CommentPanel(pager);
  private final ContextPanel contextPanel = new ContextPanel();
  private final ShortcutBar shortcuts;
  private final UndoOffer undo = new UndoOffer(this::undo);
  private final ScreenReaderStatus status = new ScreenReaderStatus();

  private transient @Nullable ConsultationDetails consultation;
  private QueueList list = QueueList.QUEUE;
  private transient QueueSelection selection = QueueSelection.empty();
  private boolean mustMoveFocus;

  ModerationView(ModerationDesk desk, ModeratorActions moderatorActions, DeskAccess access) {
    this.desk = desk;
    this.moderatorActions = moderatorActions;
    this.access = access;
    addClassName("page-moderation");
    shortcuts =
        new ShortcutBar(
            () -> getElement().executeJs("this.dispatchEvent(new Event('toggle-shortcuts'))"));
    var heading = new Div(new H1(getTranslation("moderation.title")));
    heading.addClassName("grow");
    var head = new Div(heading, consultationSelect);
    head.addClassName("subhead");
    var panes = new Div(queue, commentPanel, contextPanel);
    panes.addClassName("panes");
    add(head, tabs, panes, shortcuts, status, undo);
    getElement()
        .addEventListener(
            "shortcuts-changed",
            event -> shortcuts.showState(event.getEventData().get("event.detail.on").asBoolean()))
        .addEventData("event.detail.on");
    // The script handles the keyboard shortcuts.
    UI.getCurrent().getPage().addJavaScript("context://js/moderation-shortcuts.js");
    getElement().executeJs("window.rapporteurModerationShortcuts(this)");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var requestedList = access.findRequestedList(event.getRouteParameters());
    var moderated = access.listModerated();
    var waitingCounts = desk.countWaiting();
    var selected = access.selectConsultation(moderated, waitingCounts, event.getRouteParameters());
    consultation = selected.orElse(null);
    consultationSelect.setVisible(selected.isPresent());
    tabs.setVisible(selected.isPresent());
    if (selected.isEmpty()) {
      queue.setVisible(false);
      contextPanel.setVisible(false);
      commentPanel.showNothing();
      add(new EmptyState(getTranslation("moderation.none"), getTranslation("moderation.none.why")));
      return;
    }
    consultationSelect.show(moderated, selected.get(), waitingCounts);
    list = requestedList.orElseGet(() -> firstNonEmptyList(selected.get()));
    openList(selected.get(), DeskNavigation.findSelectedComment(event.getLocation()).orElse(null));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (mustMoveFocus) {
      mustMoveFocus = false;
      if (selection.selected().isEmpty()) {
        queue.focusHeading();
      } else {
        commentPanel.focusHeading();
      }
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("moderation.title"));
  }

  private QueueList firstNonEmptyList(ConsultationDetails selected) {
    var counts = desk.countByList(selected);
    return Arrays.stream(QueueList.values())
        .filter(queueList -> counts.getOrDefault(queueList, 0) > 0)
        .findFirst()
        .orElse(QueueList.QUEUE);
  }

  /// Opens the list.
  ///
  /// @param comment the number of the comment to select; the first comment if null
  private void openList(ConsultationDetails selected, @Nullable Integer comment) {
    var page = desk.loadFirstPage(selected, list);
    selection =
        comment == null
            ? QueueSelection.withFirstComment(page)
            : QueueSelection.withComment(page, comment);
    tabs.show(selected.slug(), list, desk.countByList(selected));
    showItems(selected);
    showSubject(selected);
  }

  /// Shows the open list again, with new counts in the header and the selection.
  private void reopenList() {
    consultationSelect.showCounts(desk.countWaiting());
    openList(requireConsultation(), selection.selected().orElse(null));
    WaitingCountsChanged.fire(this);
  }

  private void showItems(ConsultationDetails selected) {
    queue.show(selected, list, selection, desk.now());
    if (selection.hasMore()) {
      queue.addMoreButton(
          () -> {
            selection.add(desk.loadPageAfter(selected, list, selection.nextCursor()));
            showItems(selected);
          });
    }
    pager.show(selection);
  }

  private void showSubject(ConsultationDetails selected) {
    var comment = selection.selected();
    contextPanel.setVisible(comment.isPresent());
    if (comment.isEmpty()) {
      commentPanel.showNothing();
      return;
    }
    var context =
        desk.findReviewContext(selected, comment.get())
            .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(comment.get())));
    contextPanel.show(selected, context);
    showComment(selected, context);
  }

  private void showComment(ConsultationDetails selected, ReviewContext context) {
    var decisionPanel = new DecisionPanel(desk, moderatorActions, selected, context, this::decide);
    var appealContext = context.appeal();
    if (appealContext == null) {
      commentPanel.show(selected, context, decisionPanel);
      return;
    }
    var appeal = appealContext.appeal();
    var appealPanel = new AppealPanel(appeal, appealContext.canAnswer(), this::answer);
    // An open appeal must be answered before any other decision.
    if (appeal.state() == AppealState.OPEN) {
      commentPanel.show(selected, context, appealPanel);
    } else {
      commentPanel.show(selected, context, appealPanel, decisionPanel);
    }
  }

  private void changeConsultation(ConsultationDetails newConsultation) {
    DeskNavigation.openList(newConsultation, list);
  }

  private void moveBy(int offset) {
    selection.commentAtOffset(offset).ifPresent(this::openComment);
  }

  /// Makes a decision and opens the next comment. Returns the error text, or empty on success.
  private Optional<String> decide(Supplier<DecisionDetails> action) {
    var nextComment = selection.nextComment();
    DecisionDetails decision;
    try {
      decision = action.get();
    } catch (Refusal refusal) {
      return Optional.of(moderatorActions.errorText(getLocale(), refusal));
    }
    String message = status.decisionText(decision);
    undo.show(decision, message);
    if (keepsCommentInList(decision.action())) {
      status.announce(message);
      reopenList();
      commentPanel.focusHeading();
    } else {
      openNext(nextComment.orElse(null), message);
    }
    return Optional.empty();
  }

  /// True if the comment remains in its list after the action.
  private static boolean keepsCommentInList(ModerationAction action) {
    return action == ModerationAction.REDACT || action.isAboutSummary() || action.isAboutPerson();
  }

  /// Answers an appeal and opens the next one. Returns the error text, or empty on success.
  private Optional<String> answer(AppealDetails appeal, AppealState outcome, String reasons) {
    var nextComment = selection.nextComment();
    AppealDetails answered;
    try {
      answered =
          moderatorActions.answerAppeal(
              requireConsultation(), appeal.decision().number(), outcome, reasons);
    } catch (Refusal refusal) {
      return Optional.of(moderatorActions.errorText(getLocale(), refusal));
    }
    String message = status.appealText(answered, outcome);
    Toast.show(message);
    openNext(nextComment.orElse(null), message);
    return Optional.empty();
  }

  private void undo(int decision) {
    var current = requireConsultation();
    try {
      moderatorActions.undo(current, decision);
      status.announceUndo(decision);
    } catch (Refusal refusal) {
      Toast.showError(moderatorActions.errorText(getLocale(), refusal));
    }
    reopenList();
  }

  private void openNext(@Nullable Integer nextComment, String message) {
    if (nextComment == null) {
      status.announceLast(message);
      mustMoveFocus = true;
      DeskNavigation.openList(requireConsultation(), list);
    } else {
      status.announceWithNext(message, nextComment);
      openComment(nextComment);
    }
  }

  private void openComment(int comment) {
    mustMoveFocus = true;
    DeskNavigation.openComment(requireConsultation(), list, comment);
  }

  private ConsultationDetails requireConsultation() {
    if (consultation == null) {
      throw new IllegalStateException("No consultation is open on the desk");
    }
    return consultation;
  }
}
