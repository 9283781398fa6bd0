package org.rapporteur.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.DelegationState;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.identity.delegation.SpeakerDetails;
import org.rapporteur.identity.panel.DelegationPart;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.Badge;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Toast;
import org.springframework.beans.factory.ObjectProvider;

/// A delegation's page: its speakers and sections of other modules. The head manages the speakers
/// here.
@Route("delegations/:slug")
@AnonymousAllowed
class DelegationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient DelegationLifecycleService delegations;
  private final transient InvitationService invitations;
  private final transient DelegationAccess access;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient ObjectProvider<DelegationPart> parts;
  private QueryParameters query = QueryParameters.empty();
  private String title = "";

  DelegationView(
      DelegationLifecycleService delegations,
      InvitationService invitations,
      DelegationAccess access,
      Viewers viewers,
      Messages messages,
      ObjectProvider<DelegationPart> parts) {
    this.delegations = delegations;
    this.invitations = invitations;
    this.access = access;
    this.viewers = viewers;
    this.messages = messages;
    this.parts = parts;
    addClassName("page-delegation");
  }

  static String path(Slug slug) {
    return "/delegations/" + slug;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    query = event.getLocation().getQueryParameters();
    render(DelegationAccess.parseSlug(event.getRouteParameters()));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private void render(Slug slug) {
    removeAll();
    var viewer = viewers.current();
    var delegation = access.requireVisible(slug);
    title = delegation.name();
    add(
        new Breadcrumbs()
            .addLink(getTranslation("identity.delegations"), "delegations")
            .addCurrent(delegation.name()),
        header(delegation));
    var main = new Div();
    main.addClassName("cons");
    boolean manages =
        delegation.state() == DelegationState.VERIFIED
            && (delegation.isHeadedBy(viewer.person()) || viewer.isSecretariatAnywhere());
    if (delegation.isHeadedBy(viewer.person()) && manages) {
      main.add(new InvitationPanel(invitations, viewers, messages, delegation.id()));
    }
    main.add(speakers(delegation, viewer, manages));
    if (delegation.state() == DelegationState.VERIFIED) {
      parts
          .orderedStream()
          .forEach(aside -> main.add(aside.component(delegation.id(), query, getLocale())));
    }
    add(main);
    addCorrespondence(delegation);
  }

  private Div header(DelegationProfile delegation) {
    var kind =
        new Paragraph(
            new Span(getTranslation("identity.delegation")),
            new Span(getTranslation("identity.delegation.state." + delegation.state().name())));
    kind.addClassNames("eyebrow", "row");
    var text = new Div(kind, new H1(delegation.name()), affiliation(this, delegation));
    var header = new Div(new GroupTile(delegation.affiliation().group()), text);
    header.addClassName("idh");
    var page = new Div(header);
    page.addClassNames("pagehead", "headrow");
    return page;
  }

  static Paragraph affiliation(Component parent, DelegationProfile delegation) {
    var affiliation = delegation.affiliation();
    var facts =
        new Paragraph(
            new Badge(
                "t-" + affiliation.group().cssName(),
                "g-" + affiliation.group().cssName(),
                parent.getTranslation(affiliation.group().memberKey())));
    facts.addClassName("c-meta");
    var code = affiliation.country();
    if (code != null) {
      facts.add(
          new Span(
              Countries.displayName(
                  code,
                  parent.getUI().map(ui -> ui.getLocale()).orElse(java.util.Locale.ENGLISH))));
    }
    if (affiliation.region() != Region.NONE) {
      facts.add(new Span(parent.getTranslation(affiliation.region().key())));
    }
    return facts;
  }

  private Section speakers(DelegationProfile delegation, Viewer viewer, boolean canManage) {
    boolean hasActions = canManage || delegation.hasSpeaker(viewer.person());
    var columns = new ArrayList<>(List.of("identity.speaker.function", "identity.speaker.since"));
    if (hasActions) {
      columns.add("identity.speaker.manage");
    }
    var table =
        StackedTable.create(
            getTranslation("identity.speakers"),
            columns.stream().map(key -> getTranslation(key)).toList());
    delegation
        .speakers()
        .forEach(
            speaker ->
                table.getBody().add(row(delegation, speaker, viewer, hasActions, canManage)));
    return new PageSection("speakers", getTranslation("identity.speakers"), table);
  }

  private NativeTableRow row(
      DelegationProfile delegation,
      SpeakerDetails speaker,
      Viewer viewer,
      boolean hasActions,
      boolean canManage) {
    var name = StackedTable.headerCell(speaker.name(), "row");
    if (speaker.head()) {
      name.add(new Span(" "), new Tag(getTranslation("identity.speaker.head")));
    }
    var sinceCell =
        StackedTable.cell(getTranslation("identity.speaker.since"), new Span(period(speaker)));
    var row = new NativeTableRow(name, sinceCell);
    if (hasActions) {
      row.add(
          StackedTable.cell(
              getTranslation("identity.speaker.manage"),
              actionCell(delegation, speaker, viewer, canManage)));
    }
    return row;
  }

  private Span actionCell(
      DelegationProfile delegation, SpeakerDetails speaker, Viewer viewer, boolean canManage) {
    var tools = new Span();
    tools.addClassName("row");
    if (!speaker.isActive()) {
      tools.add(new Span(getTranslation("identity.speaker.ended")));
    } else if (!speaker.head()) {
      if (canManage) {
        tools.add(
            actionButton(
                "hand-over",
                speaker,
                () -> delegations.changeHead(viewers.current(), delegation.id(), speaker.person()),
                delegation));
      }
      if (canManage || viewer.isPerson(speaker.person())) {
        tools.add(
            actionButton(
                "end",
                speaker,
                () -> delegations.endSpeaker(viewers.current(), delegation.id(), speaker.person()),
                delegation));
      }
    }
    return tools;
  }

  private NativeButton actionButton(
      String key, SpeakerDetails speaker, Runnable action, DelegationProfile delegation) {
    var button =
        new NativeButton(
            getTranslation("identity.speaker.act." + key),
            click -> openConfirmation(key, speaker, action, delegation));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("identity.speaker.act-of." + key, speaker.name()));
    return button;
  }

  private void openConfirmation(
      String key, SpeakerDetails speaker, Runnable action, DelegationProfile delegation) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("identity.speaker.act-of." + key, speaker.name()));
    dialog.setText(getTranslation("identity.speaker.ask." + key, speaker.name()));
    dialog.setConfirmText(getTranslation("identity.speaker.act." + key));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("identity.speaker.keep"));
    dialog.addConfirmListener(
        event -> {
          action.run();
          Toast.show(getTranslation("identity.speaker.did." + key, speaker.name()));
          render(delegation.slug());
        });
    dialog.open();
  }

  private void addCorrespondence(DelegationProfile delegation) {
    if (delegation.statement().isEmpty()) {
      return;
    }
    var statement = new Paragraph(delegation.statement());
    var section =
        new PageSection(
            "correspondence",
            getTranslation("identity.delegation.correspondence"),
            new Paragraph(
                new Icon(Icon.Name.LOCK), new Span(getTranslation("identity.delegation.private"))),
            statement);
    if (!delegation.answer().isEmpty()) {
      section.add(new Paragraph(delegation.answer()));
    }
    add(section);
  }

  private String period(SpeakerDetails speaker) {
    String from = UtcTime.formatDate(speaker.since(), getLocale());
    var until = speaker.endedAt();
    return until == null
        ? from
        : getTranslation("identity.period", from, UtcTime.formatDate(until, getLocale()));
  }
}
