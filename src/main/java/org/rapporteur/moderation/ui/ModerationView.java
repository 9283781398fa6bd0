package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
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
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.queue.Dossier;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueuePage;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DeskView;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Toast;

/// The moderators' desk: what waits on one side, the comment in its thread in the middle, what
// helps
/// to decide beside it. List and comment stand in the address.
@Route("moderation/:slug?/:list?")
@PermitAll
class ModerationView extends Div
    implements DeskView, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private final transient Desk desk;
  private final transient ModerationAdmission admission;
  private final Select<ConsultationDetails> choice = new Select<>();
  private final ListTabs tabs = new ListTabs();
  private final QueuePane queue = new QueuePane();
  private final Steps steps = new Steps(this::step);
  private final SubjectPane subject = new SubjectPane(steps);
  private final BackgroundPane background = new BackgroundPane();
  private final KeysBar keys;
  private final UndoOffer undo = new UndoOffer(this::undo);
  private final Span said = new Span();

  private transient @Nullable ConsultationDetails consultation;
  private QueueList list = QueueList.QUEUE;
  private transient Round round = new Round(new QueuePage(List.of(), false), 0);
  private boolean movesFocus;

  ModerationView(Desk desk, ModerationAdmission admission) {
    this.desk = desk;
    this.admission = admission;
    addClassName("page-moderation");
    choice.setAriaLabel(getTranslation("moderation.consultation"));
    var language = new LanguageTag(getLocale().getLanguage());
    choice.setItemLabelGenerator(c -> c.title().in(language));
    choice.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            go(ModerationLinks.desk(change.getValue().slug(), list.word()));
          }
        });
    keys =
        new KeysBar(() -> getElement().executeJs("this.dispatchEvent(new Event('keys-turned'))"));
    said.addClassName("vh");
    said.getElement().setAttribute("role", "status");
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
    choice.setItems(own);
    var chosen = admission.moderated(own, event.getRouteParameters());
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
    choice.setValue(chosen.get());
    list = asked.orElseGet(() -> waiting(chosen.get()));
    open(
        chosen.get(),
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("comment")
            .filter(number -> number.matches("[1-9][0-9]{0,8}"))
            .map(Integer::valueOf)
            .orElse(0));
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
    undo.of(decision, done(decision));
    if (leavesItWaiting(decision.act())) {
      said.setText(done(decision));
      open(chosen(), round.current());
      subject.focusHeading();
    } else {
      say(done(decision), following);
      move(following);
    }
    return Optional.empty();
  }

  private static boolean leavesItWaiting(Act act) {
    return act == Act.REDACT || act.isAboutAPerson();
  }

  private String done(DecisionDetails decision) {
    return getTranslation(
        decision.act().doneKey(),
        CommentLinks.reference(decision.commentNumber()),
        decision.label());
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
    Integer number = answered.answerNumber();
    String done =
        getTranslation(
            "moderation.appeal.done." + outcome.name(),
            Entry.label(appeal.decisionNumber()),
            number == null ? "" : Entry.label(number));
    Toast.say(done);
    say(done, following);
    move(following);
    return Optional.empty();
  }

  private void say(String done, int following) {
    said.setText(
        following == 0
            ? getTranslation("moderation.said.last", done)
            : getTranslation("moderation.said", done, CommentLinks.reference(following)));
  }

  private void undo(int decision) {
    var chosen = chosen();
    try {
      desk.undo(chosen, decision);
      said.setText(getTranslation("moderation.undone", Entry.label(decision)));
    } catch (Refusal refusal) {
      Toast.failure(desk.words(getLocale(), refusal));
    }
    open(chosen, round.current());
  }

  private void move(int comment) {
    movesFocus = true;
    var slug = chosen().slug();
    go(
        comment == 0
            ? ModerationLinks.desk(slug, list.word())
            : ModerationLinks.desk(slug, list.word(), comment));
  }

  private void go(String address) {
    int query = address.indexOf('?');
    var ui = UI.getCurrent();
    if (query < 0) {
      ui.navigate(address.substring(1));
    } else {
      ui.navigate(
          address.substring(1, query), QueryParameters.fromString(address.substring(query + 1)));
    }
  }

  private ConsultationDetails chosen() {
    if (consultation == null) {
      throw new IllegalStateException("No consultation is open on the desk");
    }
    return consultation;
  }
}
