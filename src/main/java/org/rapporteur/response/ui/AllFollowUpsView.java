package org.rapporteur.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.StatelessHtml;

/// What happened after the reports of all consultations, what happened last first.
@Route("follow-ups")
@AnonymousAllowed
class AllFollowUpsView extends StatelessHtml implements BeforeEnterObserver {

  private final transient AllFollowUpPages pages;

  AllFollowUpsView(AllFollowUpPages pages) {
    super(AllFollowUpPages.KIND);
    this.pages = pages;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters().getParameters();
    setPageTitle(pages.title(getLocale()));
    showHtml(pages.html(query, getLocale()), event.getTrigger());
  }
}
