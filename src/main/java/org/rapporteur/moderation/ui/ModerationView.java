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
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DeskView;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Toast;

/// The moderators' desk: what waits on one side, the comment in its thread in the middle, what
/// helps to decide beside it. List and comment stand in the address.
@Route("moderation/:slug?/:list?")
@PermitAll
class ModerationView extends Div
    implements DeskView, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private final transient Desk desk;
  private final transient ModerationAdmission admission;
  private final ConsultationChoice choice = new ConsultationChoice(this::change);
  private final ListTabs tabs = new ListTabs();
  private final QueuePane queue = new QueuePane();
  private final Steps steps = new Steps(this::step);
  private final SubjectPane subject = new SubjectPane(steps);
  private final BackgroundPane background = new BackgroundPane();
  private final KeysBar keys;
  private final UndoOffer undo = new UndoOffer(this::undo);
  private final Said said = new Said();

  private transient @Nullable ConsultationDetails consultation;
  private QueueList list = QueueList.QUEUE;
  private transient Round round = new Round(new QueuePage(List.of(), false), 0);
  private boolean movesFocus;

  ModerationView(Desk desk, ModerationAdmission admission) {
    this.desk = desk;
    this.admission = admission;
    addClassName("page-moderation");
    keys =
        new KeysBar(() -> getElement().executeJs("this.dispatchEvent(new Event('keys-turned'))"));
    var heading = new Div(new H1(getTranslation("moderation.title")));
    heading.addClassName("grow");
    var head = new Div(heading, choice);
    head.addClassName("subhead");
    var panes = new Div(queue, subject, background);
    panes.addClassName("panes");
    add(head, tabs, panes, keys, said, undo);
    getElement()
        .addEventListener(
            "keys-changed",
            event -> keys.show(event.getEventData().get("event.detail.on").asBoolean()))
        .addEventData("event.detail.on");
    UI.getCurrent().getPage().addJavaScript("context://js/desk.js");
    getElement().executeJs("window.rapporteurDesk(this)");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = admission.list(event.getRouteParameters());
    var own = admission.own();
    var waiting = desk.waiting();
    var chosen = admission.moderated(own, waiting, event.getRouteParameters());
    consultation = chosen.orElse(null);
    choice.setVisible(chosen.isPresent());
    tabs.setVisible(chosen.isPresent());
    if (chosen.isEmpty()) {
      queue.setVisible(false);
      background.setVisible(false);
      subject.showNothing();
      add(new EmptyState(getTranslation("moderation.none"), getTranslation("moderation.none.why")));
      return;
    }
    choice.show(own, chosen.get(), waiting);
    list = asked.orElseGet(() -> waiting(chosen.get()));
    open(chosen.get(), DeskAddress.comment(event.getLocation()));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    if (movesFocus) {
      movesFocus = false;
      if (round.current() == 0) {
        queue.focusHeading();
      } else {
        subject.focusHeading();
      }
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("moderation.title"));
  }

  /// The first list with work, so that whoever follows the menu's count finds what it counts.
  private QueueList waiting(ConsultationDetails chosen) {
    var counts = desk.counts(chosen);
    return Arrays.stream(QueueList.values())
        .filter(each -> counts.getOrDefault(each, 0) > 0)
        .findFirst()
        .orElse(QueueList.QUEUE);
  }

  private void open(ConsultationDetails chosen, int asked) {
    round = new Round(desk.page(chosen, list, 0), asked);
    tabs.show(chosen.slug(), list, desk.counts(chosen));
    showItems(chosen);
    showSubject(chosen);
  }

  private void showItems(ConsultationDetails chosen) {
    queue.show(chosen, list, round.items(), round.items().size(), round.current(), desk.now());
    if (round.hasMore()) {
      queue.offerMore(
          () -> {
            round.add(desk.page(chosen, list, round.end()));
            showItems(chosen);
          });
    }
    steps.show(round);
  }

  private void showSubject(ConsultationDetails chosen) {
    int number = round.current();
    var dossier = number == 0 ? Optional.<Dossier>empty() : desk.dossier(chosen, number);
    background.setVisible(dossier.isPresent());
    if (dossier.isEmpty()) {
      if (number != 0) {
        throw new NotFound("comment", CommentLinks.reference(number));
      }
      subject.showNothing();
      return;
    }
    var found = dossier.get();
    background.show(chosen, found);
    var appeal = found.appeal();
    var decide = new DecisionPanel(desk, chosen, found, this::decide);
    if (appeal == null) {
      subject.show(chosen, found, decide);
      return;
    }
    var answer = new AppealPanel(appeal, found.answerable(), this::answer);
    // An open appeal is answered before anything else is decided.
    if (appeal.state() == AppealState.OPEN) {
      subject.show(chosen, found, answer);
    } else {
      subject.show(chosen, found, answer, decide);
    }
  }

  private void change(ConsultationDetails to) {
    DeskAddress.go(to, list, 0);
  }

  private void step(int by) {
    int to = round.neighbour(by);
    if (to != 0) {
      move(to);
    }
  }

  private Optional<String> decide(Supplier<DecisionDetails> act) {
    int following = round.following();
    DecisionDetails decision;
    try {
      decision = act.get();
    } catch (Refusal refusal) {
      return Optional.of(desk.words(getLocale(), refusal));
    }
    String done = said.words(decision);
    undo.of(decision, done);
    if (leavesItWaiting(decision.act())) {
      said.say(done);
      open(chosen(), round.current());
      subject.focusHeading();
    } else {
      said.say(done, following);
      move(following);
    }
    return Optional.empty();
  }

  private static boolean leavesItWaiting(Act act) {
    return act == Act.REDACT || act.isAboutASummary() || act.isAboutAPerson();
  }

  private Optional<String> answer(AppealDetails appeal, AppealState outcome, String reasons) {
    int following = round.following();
    AppealDetails answered;
    try {
      answered =
          desk.answer(chosen(), appeal.decisionNumber(), outcome == AppealState.UPHELD, reasons);
    } catch (Refusal refusal) {
      return Optional.of(desk.words(getLocale(), refusal));
    }
    String done = said.words(answered, outcome);
    Toast.say(done);
    said.say(done, following);
    move(following);
    return Optional.empty();
  }

  private void undo(int decision) {
    var chosen = chosen();
    try {
      desk.undo(chosen, decision);
      said.undone(decision);
    } catch (Refusal refusal) {
      Toast.failure(desk.words(getLocale(), refusal));
    }
    open(chosen, round.current());
  }

  private void move(int comment) {
    movesFocus = true;
    DeskAddress.go(chosen(), list, comment);
  }

  private ConsultationDetails chosen() {
    if (consultation == null) {
      throw new IllegalStateException("No consultation is open on the desk");
    }
    return consultation;
  }
}
