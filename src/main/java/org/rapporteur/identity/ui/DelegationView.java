package org.rapporteur.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.DelegationState;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.identity.panel.DelegationSection;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.springframework.beans.factory.ObjectProvider;

/// The page of a delegation: its speakers and sections of other modules. The head manages the
/// speakers here.
@Route("delegations/:slug")
@AnonymousAllowed
class DelegationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient InvitationService invitations;
  private final transient DelegationAccess access;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient ObjectProvider<DelegationSection> moduleSections;
  private String title = "";

  DelegationView(
      DelegationLifecycleService delegations,
      InvitationService invitations,
      DelegationAccess access,
      ViewerService viewers,
      Messages messages,
      ObjectProvider<DelegationSection> moduleSections) {
    this.delegations = delegations;
    this.invitations = invitations;
    this.access = access;
    this.viewers = viewers;
    this.messages = messages;
    this.moduleSections = moduleSections;
    addClassName("page-delegation");
  }

  static String path(Slug slug) {
    return "/delegations/" + slug;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    render(
        DelegationAccess.parseSlug(event.getRouteParameters()),
        event.getLocation().getQueryParameters());
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private void render(Slug slug, QueryParameters query) {
    removeAll();
    var delegation = access.requireVisible(slug);
    title = delegation.name();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("identity.delegations"), "delegations")
            .addCurrent(delegation.name()),
        createHeader(delegation),
        createSections(delegation, query));
    if (!delegation.correspondence().statement().isEmpty()) {
      add(createCorrespondence(delegation.correspondence()));
    }
  }

  private Div createHeader(DelegationProfile delegation) {
    var stateLine =
        new Paragraph(
            new Span(getTranslation("identity.delegation")),
            new Span(getTranslation("identity.delegation.state." + delegation.state().name())));
    stateLine.addClassNames("eyebrow", "row");
    var text =
        new Div(
            stateLine, new H1(delegation.name()), new AffiliationLine(delegation.affiliation()));
    var header = new Div(new GroupTile(delegation.affiliation().group()), text);
    header.addClassName("delegation-header");
    var pageHead = new Div(header);
    pageHead.addClassNames("pagehead", "headrow");
    return pageHead;
  }

  private Div createSections(DelegationProfile delegation, QueryParameters query) {
    var sections = new Div();
    sections.addClassName("cons");
    boolean isVerified = delegation.state() == DelegationState.VERIFIED;
    if (isVerified && delegation.isHeadedBy(viewers.current().person())) {
      sections.add(new InvitationPanel(invitations, viewers, messages, delegation.id()));
    }
    var speakers =
        new SpeakerTable(delegations, viewers, delegation, () -> render(delegation.slug(), query));
    sections.add(new PageSection("speakers", getTranslation("identity.speakers"), speakers));
    if (isVerified) {
      moduleSections
          .orderedStream()
          .forEach(
              section -> sections.add(section.createContent(delegation.id(), query, getLocale())));
    }
    return sections;
  }

  private PageSection createCorrespondence(DelegationProfile.Correspondence correspondence) {
    var section =
        new PageSection(
            "correspondence",
            getTranslation("identity.delegation.correspondence"),
            new Paragraph(
                new Icon(Icon.Name.LOCK), new Span(getTranslation("identity.delegation.private"))),
            new Paragraph(correspondence.statement()));
    if (!correspondence.answer().isEmpty()) {
      section.add(new Paragraph(correspondence.answer()));
    }
    return section;
  }
}
