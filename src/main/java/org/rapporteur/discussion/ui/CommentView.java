package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// One comment at its own address: what it answers, what it says and said, and what answers it.
@Route("consultations/:slug/comments/:number")
@AnonymousAllowed
class CommentView extends ThreadsView implements BeforeEnterObserver {

  private final transient AddressedConsultation addressed;
  private final transient CommentPages pages;

  CommentView(AddressedConsultation addressed, CommentPages pages, ThreadActs acts) {
    super(CommentPages.COMMENT, acts);
    this.addressed = addressed;
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = addressed.of(parameters);
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "comment");
    var question = pages.question(consultation, number);
    int compared = CommentPages.compared(event.getLocation().getQueryParameters().getParameters());
    var locale = getLocale();
    name(pages.commentTitle(number, locale));
    start(
        consultation.id(),
        question.id(),
        () -> pages.comment(consultation, number, compared, locale),
        event);
  }
}
