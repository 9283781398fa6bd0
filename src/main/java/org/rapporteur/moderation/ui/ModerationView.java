package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.moderation.Act;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealState;
import org.rapporteur.moderation.queue.QueueItem;
import org.rapporteur.moderation.queue.QueueList;
import org.rapporteur.moderation.queue.QueueService;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotAllowed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DeskView;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Toast;

/// The moderators' desk: what waits on one side, the comment in its thread in the middle, what
// helps
/// to decide beside it. List and comment stand in the address.
@Route("moderation/:slug?/:list?")
@PermitAll
class ModerationView extends Div
    implements DeskView, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

  private final transient Desk desk;
  private final Select<ConsultationDetails> choice = new Select<>();
  private final Nav tabs = new Nav();
  private final QueuePane queue = new QueuePane();
  private final NativeButton previous = new NativeButton();
  private final NativeButton next = new NativeButton();
  private final Span position = new Span();
  private final SubjectPane subject;
  private final BackgroundPane background = new BackgroundPane();
  private final KeysBar keys;
  private final Span said = new Span();

  private transient @Nullable ConsultationDetails consultation;
  private QueueList list = QueueList.QUEUE;
  private transient List<QueueItem> items = new ArrayList<>();
  private int current;
  private int undoable;
  private boolean movesFocus;
  private @Nullable Notification toast;

  ModerationView(Desk desk) {
    this.desk = desk;
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
    tabs.addClassName("tabs");
    tabs.setAriaLabel(getTranslation("moderation.lists"));
    subject = new SubjectPane(steps());
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
    add(head, tabs, panes, keys, said, undoKey());
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
    var viewer = desk.viewer();
    if (!ModerationNavigation.isStaff(viewer)) {
      viewer.actor("moderate");
      throw new NotAllowed("moderate");
    }
    var own = desk.consultations();
    choice.setItems(own);
    var slug = event.getRouteParameters().get("slug");
    list =
        QueueList.of(event.getRouteParameters().get("list").orElse(QueueList.QUEUE.word()))
            .orElseThrow(() -> new NotFound("list", event.getLocation().getPath()));
    var chosen =
        own.stream().filter(c -> slug.isEmpty() || c.slug().value().equals(slug.get())).findFirst();
    if (chosen.isEmpty() && slug.isPresent()) {
      throw new NotAllowed("moderate");
    }
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
      if (current == 0) {
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

  private void open(ConsultationDetails chosen, int asked) {
    var page = desk.page(chosen, list, 0);
    items = new ArrayList<>(page.items());
    current = asked != 0 ? asked : items.isEmpty() ? 0 : items.getFirst().comment().number();
    showTabs(chosen);
    showItems(chosen, page.hasMore());
    showSubject(chosen);
  }

  private void showTabs(ConsultationDetails chosen) {
    tabs.removeAll();
    var counts = desk.counts(chosen);
    for (var each : QueueList.values()) {
      var tab = new Anchor(ModerationLinks.desk(chosen.slug(), each.word()), "");
      int waiting = counts.getOrDefault(each, 0);
      var count = new Span(count(waiting));
      count.addClassName("count");
      if (each == QueueList.QUEUE && waiting > 0) {
        count.addClassName("hot");
      }
      tab.add(new Span(getTranslation(each.key())), count);
      if (each == list) {
        tab.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(tab);
    }
    tabs.add(
        new Anchor(ConsultationLinks.log(chosen.slug()), getTranslation("moderation.list.log")));
  }

  private String count(int waiting) {
    return waiting >= QueueService.MOST_COUNTED
        ? getTranslation("moderation.more-than", QueueService.MOST_COUNTED - 1)
        : String.valueOf(waiting);
  }

  private void showItems(ConsultationDetails chosen, boolean more) {
    queue.show(chosen, list, items, items.size(), current, desk.now());
    if (more) {
      queue.offerMore(
          () -> {
            var page = desk.page(chosen, list, items.getLast().cursor());
            items.addAll(page.items());
            showItems(chosen, page.hasMore());
            showPosition();
          });
    }
    showPosition();
  }

  private void showSubject(ConsultationDetails chosen) {
    var dossier =
        current == 0
            ? Optional.<org.rapporteur.moderation.queue.Dossier>empty()
            : desk.dossier(chosen, current);
    background.setVisible(dossier.isPresent());
    if (dossier.isEmpty()) {
      if (current != 0) {
        throw new NotFound("comment", "C" + current);
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

  private Div steps() {
    previous.add(Icon.small(Icon.Name.LEFT).flipping());
    next.add(Icon.small(Icon.Name.RIGHT).flipping());
    step(previous, "k", "moderation.previous", -1);
    step(next, "j", "moderation.next", 1);
    var steps = new Div(position, previous, next);
    steps.addClassNames("row", "xs", "muted");
    return steps;
  }

  private void step(NativeButton button, String key, String words, int by) {
    button.addClassNames("btn", "quiet", "xs");
    button.setAriaLabel(getTranslation(words));
    button.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
    button.addClickListener(
        click -> {
          int to = index() + by;
          if (to >= 0 && to < items.size()) {
            move(items.get(to).comment().number());
          }
        });
  }

  // The toast stands outside the desk, so the key has a button of its own that only the script
  // presses.
  private NativeButton undoKey() {
    var button = new NativeButton(getTranslation("moderation.undo"), click -> undo());
    button.getElement().setAttribute("data-key", "z").setAttribute("hidden", true);
    return button;
  }

  private void showPosition() {
    int index = index();
    position.setText(
        index < 0 ? "" : getTranslation("moderation.position", index + 1, items.size()));
    previous.setEnabled(index > 0);
    next.setEnabled(index < items.size() - 1);
  }

  private int index() {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).comment().number() == current) {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> decide(Supplier<DecisionDetails> act) {
    int following = following();
    DecisionDetails decision;
    try {
      decision = act.get();
    } catch (Refusal refusal) {
      return Optional.of(desk.words(getLocale(), refusal));
    }
    offerUndo(decision);
    if (leavesItWaiting(decision.act())) {
      said.setText(done(decision));
      open(chosen(), current);
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
        decision.act().doneKey(), "C" + decision.commentNumber(), decision.label());
  }

  private Optional<String> answer(AppealDetails appeal, AppealState outcome, String reasons) {
    int following = following();
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

  private int following() {
    int index = index();
    if (index >= 0 && index + 1 < items.size()) {
      return items.get(index + 1).comment().number();
    }
    return index > 0 ? items.get(index - 1).comment().number() : 0;
  }

  private void say(String done, int following) {
    said.setText(
        following == 0
            ? getTranslation("moderation.said.last", done)
            : getTranslation("moderation.said", done, "C" + following));
  }

  private void offerUndo(DecisionDetails decision) {
    closeToast();
    if (!decision.act().canBeUndone()) {
      Toast.say(done(decision));
      return;
    }
    undoable = decision.number();
    var offer = Toast.offer(done(decision), getTranslation("moderation.undo"), this::undo);
    toast = offer;
    // The offer ends when the author may be told.
    offer
        .getElement()
        .executeJs(
            "const toast = this; return new Promise(done => setTimeout(done, $0))",
            ModerationService.UNDO.toMillis())
        .then(
            ended -> {
              if (undoable == decision.number()) {
                closeToast();
              }
            });
  }

  private void closeToast() {
    undoable = 0;
    if (toast != null) {
      toast.close();
      toast = null;
    }
  }

  private void undo() {
    int decision = undoable;
    if (decision == 0) {
      return;
    }
    var chosen = chosen();
    closeToast();
    try {
      desk.undo(chosen, decision);
      said.setText(getTranslation("moderation.undone", Entry.label(decision)));
    } catch (Refusal refusal) {
      Toast.failure(desk.words(getLocale(), refusal));
    }
    open(chosen, current);
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
