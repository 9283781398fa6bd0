package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.thread.CommentPageRenderer;
import org.rapporteur.discussion.ui.writing.ThreadFacade;

/// Page of one comment, with the comments above it, its earlier revisions and its replies.
@Route("consultations/:slug/comments/:number")
@AnonymousAllowed
class CommentView extends ThreadsView implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient CommentPageRenderer renderer;

  CommentView(ConsultationResolver resolver, CommentPageRenderer renderer, ThreadFacade facade) {
    super(CommentPageRenderer.CSS_CLASS, facade);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = resolver.forRoute(parameters);
    int number = AddressParser.parseNumber(parameters, "comment");
    var question = renderer.getQuestion(consultation, number);
    var comparedRevision =
        AddressParser.parseComparedRevision(
            event.getLocation().getQueryParameters().getParameters());
    var locale = getLocale();
    setPageTitle(renderer.commentTitle(number, locale));
    showPage(
        consultation.id(),
        question.id(),
        () -> renderer.renderHtml(consultation, number, comparedRevision, locale),
        event);
  }
}
