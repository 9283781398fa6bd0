package org.rapporteur.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.draft.DraftPlace;
import org.rapporteur.discussion.drawing.CommentActions;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Sha256;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.Toast;

/// A page of threads. It holds ids and the one open composer; one listener hears every act on a
/// comment.
abstract class ThreadsView extends DeliveredHtml {

  private static final String ACT = "event.detail.act";
  private static final String NUMBER = "event.detail.number";
  private static final String VALUE = "event.detail.value";

  private final transient ThreadActs acts;
  private @Nullable ConsultationId consultation;
  private @Nullable QuestionId question;
  private @Nullable Composer composer;

  ThreadsView(String kind, ThreadActs acts) {
    super(kind);
    this.acts = acts;
    var page = UI.getCurrent().getPage();
    ThreadScripts.PATHS.forEach(path -> page.addJavaScript("context://" + path));
    getElement()
        .addEventListener(
            "comment-act",
            event -> {
              var data = event.getEventData();
              act(data.get(ACT).asString(), data.get(NUMBER).asInt(), data.get(VALUE).asString());
            })
        .addEventData(ACT)
        .addEventData(NUMBER)
        .addEventData(VALUE);
  }

  /// Shows the page of a question or comment from its beginning.
  void start(ConsultationId in, QuestionId about, Supplier<String> html, BeforeEnterEvent event) {
    close();
    consultation = in;
    question = about;
    show(html, event.getTrigger());
    getElement()
        .executeJs(
            "window.rapporteurThreads.start(this, $0, $1)",
            owner(),
            "/" + event.getLocation().getPath());
  }

  /// Shows other threads below what is being written.
  void showList(String html) {
    getElement().executeJs("window.rapporteurThreads.list(this, $0)", html);
  }

  void act(String act, int number, String value) {
    switch (act) {
      case "ready" -> begin(value, number > 0);
      case "visit" -> visit(number);
      case "read" -> finish();
      case "compose" -> compose(DraftPlace.TOP, true);
      case "reply" -> compose(DraftPlace.replyTo(number), true);
      case "quote" -> quote(number, value);
      case "edit" -> edit(number);
      case "withdraw" -> ifSignedIn(number, () -> confirmWithdrawal(number));
      case "agree" -> ifSignedIn(number, () -> take(number, true));
      case "disagree" -> ifSignedIn(number, () -> take(number, false));
      case "retract" -> ifSignedIn(number, () -> take(number, null));
      case "local-copy" -> {
        if (composer != null) {
          composer.offerLocalCopy(value);
        }
      }
      case "back" -> {
        if (composer != null) {
          composer.lookWhoWrites();
        }
      }
      case "remove-copy" -> confirmRemovalOfCopy();
      default -> ifSignedIn(number, () -> use(act, number));
    }
  }

  private void visit(int latest) {
    if (question != null) {
      acts.visit(question, latest);
      getElement().executeJs("window.rapporteurThreads.visited()");
    }
  }

  private void finish() {
    if (question != null) {
      acts.finish(question);
      getElement().executeJs("window.rapporteurThreads.visited()");
    }
  }

  /// Closes what is being written; its text stays as a draft.
  void close() {
    if (composer != null) {
      composer.leave();
      composer.removeFromParent();
      // The script had moved it to its place on the page, where Flow does not look for it.
      getElement().executeJs("window.rapporteurThreads.close(this)");
      composer = null;
    }
  }

  /// Draws what one's own act changed: the comment, what of it nobody else can read yet, and the
  /// counts.
  void changed(int number) {
    redraw(number);
    getElement().executeJs("window.rapporteurThreads.own(this)");
    showCounts();
  }

  /// Where the page counts comments, it counts them again.
  void showCounts() {}

  void redraw(int number) {
    var asked = asked();
    acts.find(asked, number)
        .ifPresent(
            comment ->
                getElement()
                    .executeJs(
                        "window.rapporteurThreads.redraw(this, $0, $1)",
                        number,
                        acts.html(asked, comment, getLocale())));
  }

  /// Draws what was just posted where it belongs.
  void posted(int number, @Nullable Integer parent) {
    var asked = asked();
    getElement().executeJs("window.rapporteurThreads.own(this)");
    showCounts();
    acts.find(asked, number)
        .ifPresent(
            comment ->
                getElement()
                    .executeJs(
                        "window.rapporteurThreads.posted(this, $0, $1, $2)",
                        acts.html(asked, comment, getLocale()),
                        parent == null ? 0 : parent,
                        comment.publication()));
  }

  private void begin(String place, boolean hasTop) {
    if (!asked().phase().acceptsComments()) {
      return;
    }
    if (!place.isEmpty()) {
      try {
        compose(DraftPlace.read(place), true);
      } catch (InvalidInput e) {
        // An address typed by hand: the page is shown as it is.
        return;
      }
    } else if (hasTop && acts.viewer().isSignedIn()) {
      compose(DraftPlace.TOP, false);
    }
  }

  private void compose(DraftPlace place, boolean focus) {
    var asked = asked();
    if (!asked.phase().acceptsComments() || question == null || !place.kind().isInThread()) {
      return;
    }
    if (composer != null && composer.isAt(place)) {
      composer.focus();
      return;
    }
    close();
    var edited = place.kind() == DraftPlace.Kind.EDIT ? acts.own(asked, place.comment()) : null;
    if (place.kind() == DraftPlace.Kind.REPLY) {
      acts.requirePublished(asked, place.comment());
    }
    composer = new Composer(this, acts, asked, question, place, edited);
    add(composer);
    getElement()
        .executeJs(
            "window.rapporteurThreads.place(this, $0, $1, $2)",
            composer.getElement(),
            place.written(),
            focus);
  }

  /// Into the reply that is being written, or else into one to the comment.
  private void quote(int number, String selected) {
    var asked = asked();
    String quotation = acts.quotation(asked, number, selected);
    if (composer == null || composer.isOver() || composer.isAt(DraftPlace.TOP)) {
      compose(DraftPlace.replyTo(number), true);
    }
    getElement().executeJs("window.rapporteurThreads.quoted(this, $0)", quotation);
  }

  private void take(int number, @Nullable Boolean agrees) {
    var asked = asked();
    if (acts.delegations().isEmpty()) {
      acts.take(asked.id(), number, agrees, null);
      redraw(number);
    } else {
      new PositionDialog(
              acts,
              number,
              agrees,
              () -> acts.held(asked, number),
              (holder, shown) -> {
                acts.change(asked.id(), number, agrees, holder, shown);
                redraw(number);
              })
          .open();
    }
  }

  private void confirmWithdrawal(int number) {
    var asked = asked();
    String reference = CommentLinks.reference(number);
    new LossDialog(
            getTranslation("discussion.withdraw.ask", reference),
            getTranslation("discussion.withdraw.text"),
            getTranslation("discussion.withdraw.act", reference),
            () -> {
              acts.withdraw(asked.id(), number);
              changed(number);
              Toast.say(getTranslation("discussion.withdraw.done", reference));
            })
        .open();
  }

  /// Of what was written here before its author was signed out.
  private void confirmRemovalOfCopy() {
    new LossDialog(
            getTranslation("discussion.signed-out.ask"),
            getTranslation("discussion.signed-out.ask.text"),
            getTranslation("discussion.signed-out.remove"),
            () -> {
              getElement().executeJs("window.rapporteurThreads.removeCopy()");
              Toast.say(getTranslation("discussion.signed-out.removed"));
            })
        .open();
  }

  private void use(String act, int number) {
    var asked = asked();
    acts.find(asked, number)
        .ifPresent(
            comment ->
                acts.use(
                    new CommentActions.Use(
                        act, comment, asked, acts.viewer(), () -> redraw(number))));
  }

  private void ifSignedIn(int comment, Runnable act) {
    if (acts.viewer().isSignedIn()) {
      act.run();
    } else {
      SignInFirst.thenComeBackTo(comment);
    }
  }

  private void edit(int comment) {
    var place = DraftPlace.editOf(comment);
    if (acts.viewer().isSignedIn()) {
      compose(place, true);
    } else {
      SignInFirst.thenGoOnWith(place.written());
    }
  }

  private ConsultationDetails asked() {
    if (consultation == null) {
      throw new IllegalStateException("An act on a page that shows nothing yet");
    }
    return acts.consultation(consultation);
  }

  /// Tells copies of drafts in one browser apart without saying who it is.
  private String owner() {
    var person = acts.viewer().person();
    return person == null ? "" : Sha256.hex("draft of " + person.value()).substring(0, 16);
  }
}
