package org.rapporteur.moderation.ui;

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
import java.util.List;
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
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.moderation.queue.ReviewContext;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.frame.DeskView;
import org.rapporteur.uikit.frame.WaitingCountsChanged;

/// The moderation desk: the queue, the selected comment in its thread, and its context. List and
/// comment are in the address.
@Route("moderation/:slug?/:list?")
@PermitAll
class ModerationView extends Div
    implements DeskView, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private final transient ModerationDesk desk;
  private final transient ModerationAccess access;
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
  private transient QueueSelection selection =
      new QueueSelection(new QueuePage(List.of(), false), 0);
  private boolean hasToMoveFocus;

  ModerationView(ModerationDesk desk, ModerationAccess access) {
    this.desk = desk;
    this.access = access;
    addClassName("page-moderation");
    shortcuts =
        new ShortcutBar(
            () -> getElement().executeJs("this.dispatchEvent(new Event('keys-turned'))"));
    var heading = new Div(new H1(getTranslation("moderation.title")));
    heading.addClassName("grow");
    var head = new Div(heading, consultationSelect);
    head.addClassName("subhead");
    var panes = new Div(queue, commentPanel, contextPanel);
    panes.addClassName("panes");
    add(head, tabs, panes, shortcuts, status, undo);
    getElement()
        .addEventListener(
            "keys-changed",
            event -> shortcuts.showState(event.getEventData().get("event.detail.on").asBoolean()))
        .addEventData("event.detail.on");
    UI.getCurrent().getPage().addJavaScript("context://js/desk.js");
    getElement().executeJs("window.rapporteurDesk(this)");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var requestedList = access.requestedList(event.getRouteParameters());
    var moderated = access.listModerated();
    var waiting = desk.countWaiting();
    var selected = access.selectConsultation(moderated, waiting, event.getRouteParameters());
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
    consultationSelect.show(moderated, selected.get(), waiting);
    list = requestedList.orElseGet(() -> firstNonEmptyList(selected.get()));
    openList(selected.get(), DeskNavigation.selectedComment(event.getLocation()));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (hasToMoveFocus) {
      hasToMoveFocus = false;
      if (selection.selected() == 0) {
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

  private void openList(ConsultationDetails selected, int comment) {
    selection = new QueueSelection(desk.loadPage(selected, list, 0), comment);
    tabs.show(selected.slug(), list, desk.countByList(selected));
    showItems(selected);
    showSubject(selected);
  }

  /// Shows the open list again, with new counts in the header and the selection.
  private void reopenList() {
    var chosen = requireConsultation();
    consultationSelect.showCounts(desk.countWaiting());
    openList(chosen, selection.selected());
    WaitingCountsChanged.fire(this);
  }

  private void showItems(ConsultationDetails selected) {
    queue.show(
        selected,
        list,
        selection.items(),
        selection.items().size(),
        selection.selected(),
        desk.now());
    if (selection.hasMore()) {
      queue.addMoreButton(
          () -> {
            selection.add(desk.loadPage(selected, list, selection.nextCursor()));
            showItems(selected);
          });
    }
    pager.show(selection);
  }

  private void showSubject(ConsultationDetails selected) {
    int number = selection.selected();
    var dossier =
        number == 0 ? Optional.<ReviewContext>empty() : desk.findReviewContext(selected, number);
    contextPanel.setVisible(dossier.isPresent());
    if (dossier.isEmpty()) {
      if (number != 0) {
        throw new NotFound("comment", CommentLinks.reference(number));
      }
      commentPanel.showNothing();
      return;
    }
    var reviewContext = dossier.get();
    contextPanel.show(selected, reviewContext);
    var appeal = reviewContext.appeal();
    var decide = new DecisionPanel(desk, selected, reviewContext, this::decide);
    if (appeal == null) {
      commentPanel.show(selected, reviewContext, decide);
      return;
    }
    var answer = new AppealPanel(appeal, reviewContext.canAnswerAppeal(), this::answer);
    // An open appeal must be answered before any other decision.
    if (appeal.state() == AppealState.OPEN) {
      commentPanel.show(selected, reviewContext, answer);
    } else {
      commentPanel.show(selected, reviewContext, answer, decide);
    }
  }

  private void changeConsultation(ConsultationDetails to) {
    DeskNavigation.navigateTo(to, list, 0);
  }

  private void moveBy(int offset) {
    int target = selection.commentAtOffset(offset);
    if (target != 0) {
      moveTo(target);
    }
  }

  private Optional<String> decide(Supplier<DecisionDetails> action) {
    int following = selection.nextComment();
    DecisionDetails decision;
    try {
      decision = action.get();
    } catch (Refusal refusal) {
      return Optional.of(desk.errorText(getLocale(), refusal));
    }
    String message = status.decisionText(decision);
    undo.show(decision, message);
    if (isStillWaiting(decision.action())) {
      status.announce(message);
      reopenList();
      commentPanel.focusHeading();
    } else {
      status.announce(message, following);
      moveTo(following);
    }
    return Optional.empty();
  }

  private static boolean isStillWaiting(ModerationAction action) {
    return action == ModerationAction.REDACT || action.isAboutSummary() || action.isAboutPerson();
  }

  private Optional<String> answer(AppealDetails appeal, AppealState outcome, String reasons) {
    int following = selection.nextComment();
    AppealDetails answered;
    try {
      answered =
          desk.answerAppeal(
              requireConsultation(),
              appeal.decisionNumber(),
              outcome == AppealState.UPHELD,
              reasons);
    } catch (Refusal refusal) {
      return Optional.of(desk.errorText(getLocale(), refusal));
    }
    String message = status.appealText(answered, outcome);
    Toast.show(message);
    status.announce(message, following);
    moveTo(following);
    return Optional.empty();
  }

  private void undo(int decision) {
    var current = requireConsultation();
    try {
      desk.undo(current, decision);
      status.announceUndo(decision);
    } catch (Refusal refusal) {
      Toast.showError(desk.errorText(getLocale(), refusal));
    }
    reopenList();
  }

  private void moveTo(int comment) {
    hasToMoveFocus = true;
    DeskNavigation.navigateTo(requireConsultation(), list, comment);
  }

  private ConsultationDetails requireConsultation() {
    if (consultation == null) {
      throw new IllegalStateException("No consultation is open on the desk");
    }
    return consultation;
  }
}
