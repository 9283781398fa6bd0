package org.rapporteur.discussion.ui.contributor;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.uikit.StatelessHtml;

/// Page of one person or delegation in a consultation, with its comments and positions.
@Route("consultations/:slug/contributors/:number")
@AnonymousAllowed
class ContributorView extends StatelessHtml implements BeforeEnterObserver {

  private final transient ConsultationResolver resolver;
  private final transient ContributorPageRenderer renderer;

  ContributorView(ConsultationResolver resolver, ContributorPageRenderer renderer) {
    super(ContributorPageRenderer.CSS_CLASS);
    this.resolver = resolver;
    this.renderer = renderer;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var consultation = resolver.forRoute(parameters);
    int number = AddressParser.parseNumber(parameters, "contributor");
    var contributor = renderer.getContributor(consultation, number);
    var locale = getLocale();
    setPageTitle(renderer.contributorName(contributor, locale));
    var query = event.getLocation().getQueryParameters();
    var paging = ContributorPaging.fromQuery(name -> query.getSingleParameter(name).orElse(""));
    showHtml(
        () -> renderer.renderHtml(consultation, contributor, paging, locale), event.getTrigger());
  }
}
