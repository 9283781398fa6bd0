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

/// Page of a question and its threads. The session holds ids only; the text is sent to the browser
/// once.
@Route("consultations/:slug/questions/:number")
@AnonymousAllowed
class QuestionView extends ThreadsView implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient QuestionPageRenderer renderer;
  private @Nullable QuestionId shownQuestion;
  private transient @Nullable ConsultationDetails currentConsultation;
  private transient @Nullable QuestionDetails question;

  QuestionView(ConsultationResolver resolver, QuestionPageRenderer renderer, ThreadFacade facade) {
    super(QuestionPageRenderer.KIND, facade);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = resolver.forRoute(parameters);
    var question =
        AddressParser.getQuestion(consultation, AddressParser.numberParameter(parameters));
    var query = event.getLocation().getQueryParameters().getParameters();
    var selection = ThreadSelection.fromPageQuery(query);
    setPageTitle(renderer.title(question, getLocale()));
    if (question.id().equals(shownQuestion) && event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
      // Same question with another order or filter: keep the open composer.
      showList(renderer.renderList(consultation, question, selection, getLocale()));
      return;
    }
    shownQuestion = question.id();
    currentConsultation = consultation;
    this.question = question;
    openPage(consultation, question, selection, event);
  }

  @Override
  void refreshCounts() {
    if (currentConsultation == null || question == null) {
      return;
    }
    var counts = renderer.currentCounts(currentConsultation, question, getLocale());
    getElement()
        .executeJs(
            "window.rapporteurThreads.counted(this, $0, $1, $2, $3)",
            counts.comments(),
            counts.heading(),
            counts.jumpLabel(),
            counts.groupBarsHtml());
  }

  private void openPage(
      ConsultationDetails consultation,
      QuestionDetails question,
      ThreadSelection selection,
      BeforeEnterEvent event) {
    var locale = getLocale();
    showPage(
        consultation.id(),
        question.id(),
        () -> renderer.renderPage(consultation, question, selection, locale),
        event);
  }
}
