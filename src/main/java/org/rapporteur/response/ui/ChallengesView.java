package org.rapporteur.response.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.uikit.StatelessHtml;

/// All challenges to an edition beside their paragraphs, with the answers.
@Route("consultations/:slug/report/:edition([1-9][0-9]{0,5})/challenges")
@AnonymousAllowed
class ChallengesView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ChallengePages pages;
  private final transient ViewerService viewers;

  ChallengesView(ChallengePages pages, ViewerService viewers) {
    super(ChallengePages.KIND);
    this.pages = pages;
    this.viewers = viewers;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var page =
        pages.read(
            viewers.current(),
            parameters.get("slug").orElse(""),
            Integer.parseInt(parameters.get("edition").orElseThrow()),
            getLocale());
    setPageTitle(pages.title(page, getLocale()));
    showHtml(() -> pages.html(page, getLocale()), event.getTrigger());
  }
}
