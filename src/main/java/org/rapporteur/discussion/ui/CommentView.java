package org.rapporteur.discussion.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewers;
import org.rapporteur.uikit.DocumentTitle;

/// One comment at its own address: what it answers, what it says and said, and what answers it.
@Route("consultations/:slug/comments/:number")
@AnonymousAllowed
class CommentView extends ThreadsView implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationService consultations;
  private final transient CommentPages pages;
  private final transient Viewers viewers;
  private String title = "";

  CommentView(
      ConsultationService consultations, CommentPages pages, Viewers viewers, ThreadActs acts) {
    super(CommentPages.COMMENT, acts);
    this.consultations = consultations;
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation =
        QuestionAddress.consultation(
            consultations, viewers.current(), QuestionAddress.slug(parameters));
    int number = QuestionAddress.number(QuestionAddress.number(parameters), "comment");
    var question = pages.question(consultation, number);
    var locale = getLocale();
    title = pages.commentTitle(number, locale);
    start(
        consultation.id(),
        question.id(),
        () -> pages.comment(consultation, number, locale),
        event.getTrigger());
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }
}
