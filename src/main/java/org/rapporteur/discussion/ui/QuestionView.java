package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.thread.QuestionPageRenderer;
import org.rapporteur.discussion.ui.thread.ThreadSelection;
import org.rapporteur.discussion.ui.writing.ThreadFacade;

/// Page of a question and its threads. The text of the comments is sent to the browser once and not
/// stored in the session.
@Route("consultations/:slug/questions/:number")
@AnonymousAllowed
class QuestionView extends ThreadsView implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient QuestionPageRenderer renderer;
  private transient @Nullable ShownQuestion shown;

  private record ShownQuestion(ConsultationDetails consultation, QuestionDetails details) {}

  QuestionView(ConsultationResolver resolver, QuestionPageRenderer renderer, ThreadFacade facade) {
    super(QuestionPageRenderer.CSS_CLASS, facade);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = resolver.forRoute(parameters);
    var question = AddressParser.getQuestion(consultation, parameters);
    var query = event.getLocation().getQueryParameters().getParameters();
    var selection = ThreadSelection.fromPageQuery(query);
    setPageTitle(renderer.title(question, getLocale()));
    boolean isShown = shown != null && shown.details().id().equals(question.id());
    if (isShown && event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
      // Only the order or a filter changed, so the open composer must not be closed.
      showList(renderer.renderList(consultation, question, selection, getLocale()));
      return;
    }
    shown = new ShownQuestion(consultation, question);
    openPage(consultation, question, selection, event);
  }

  @Override
  void refreshCounts() {
    if (shown != null) {
      script()
          .updateCounts(renderer.loadCounts(shown.consultation(), shown.details(), getLocale()));
    }
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
