package org.rapporteur.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// What happened after a report, beside the paragraphs that recommend it.
@Route("consultations/:slug/report/follow-ups")
@AnonymousAllowed
class FollowUpsView extends StatelessHtml implements BeforeEnterObserver {

  private final transient FollowUpPages pages;
  private final transient ViewerService viewers;

  FollowUpsView(FollowUpPages pages, ViewerService viewers) {
    super(ChallengePages.KIND);
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String slug = event.getRouteParameters().get("slug").orElse("");
    var page = pages.read(viewers.current(), slug, getLocale());
    setPageTitle(pages.title(getLocale()));
    showHtml(() -> pages.html(page, getLocale()), event.getTrigger());
  }
}
