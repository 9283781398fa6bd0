package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;

/// A question and the threads that answer it. The session holds their ids at most: the text is in
/// the page as delivered or sent once.
@Route("consultations/:slug/questions/:number")
@AnonymousAllowed
class QuestionView extends ThreadsView implements BeforeEnterObserver {

  private final transient AddressedConsultation addressed;
  private final transient QuestionPages pages;
  private @Nullable QuestionId shown;
  private transient @Nullable ConsultationDetails asked;
  private transient @Nullable QuestionDetails question;

  QuestionView(AddressedConsultation addressed, QuestionPages pages, ThreadActs acts) {
    super(QuestionPages.KIND, acts);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = addressed.of(parameters);
    var question = QuestionAddress.question(consultation, QuestionAddress.number(parameters));
    var query = event.getLocation().getQueryParameters().getParameters();
    var selection = ThreadSelection.ofPage(query);
    name(pages.title(question, getLocale()));
    if (question.id().equals(shown) && event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
      // The same question in another order: what is being written stays where it is.
      showList(pages.list(consultation, question, selection, getLocale()));
      return;
    }
    shown = question.id();
    asked = consultation;
    this.question = question;
    begin(consultation, question, selection, event);
  }

  @Override
  void showCounts() {
    if (asked == null || question == null) {
      return;
    }
    var counted = pages.counted(asked, question, getLocale());
    getElement()
        .executeJs(
            "window.rapporteurThreads.counted(this, $0, $1, $2, $3)",
            counted.comments(),
            counted.heading(),
            counted.jump(),
            counted.who());
  }

  private void begin(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      BeforeEnterEvent event) {
    var locale = getLocale();
    start(
        consultation.id(),
        question.id(),
        () -> pages.html(consultation, question, selection, locale),
        event);
  }
}
