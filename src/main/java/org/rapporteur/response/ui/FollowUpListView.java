package org.rapporteur.response.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.uikit.frame.TemplatePageView;
import org.rapporteur.uikit.frame.TemplatePages;

/// The public pages with follow-ups of several consultations: all of them, and those of a series.
@Route("follow-ups")
@RouteAlias("series")
@AnonymousAllowed
class FollowUpListView extends TemplatePageView {

  static final String CSS_CLASS = "page-follow-ups";

  FollowUpListView(TemplatePages pages) {
    super(CSS_CLASS, pages);
  }
}
