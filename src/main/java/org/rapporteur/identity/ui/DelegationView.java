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
import org.rapporteur.identity.delegation.DelegationProfile;
import org.rapporteur.identity.delegation.DelegationState;
import org.rapporteur.identity.delegation.InvitationService;
import org.rapporteur.identity.delegation.SpeakerDetails;
import org.rapporteur.identity.delegation.SpeakingService;
import org.rapporteur.identity.panel.DelegationAside;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Badge;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Icon;
import org.rapporteur.uikit.Tag;
import org.rapporteur.uikit.Timestamp;
import org.rapporteur.uikit.Toast;
import org.springframework.beans.factory.ObjectProvider;

/// A delegation: who speaks for it, and what other modules know of it. Its head manages the
/// speakers here.
@Route("delegations/:slug")
@AnonymousAllowed
class DelegationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient SpeakingService delegations;
  private final transient InvitationService invitations;
  private final transient DelegationAdmission admission;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient ObjectProvider<DelegationAside> asides;
  private QueryParameters query = QueryParameters.empty();
  private String title = "";

  DelegationView(
      SpeakingService delegations,
      InvitationService invitations,
      DelegationAdmission admission,
      Viewers viewers,
      Messages messages,
      ObjectProvider<DelegationAside> asides) {
    this.delegations = delegations;
    this.invitations = invitations;
    this.admission = admission;
    this.viewers = viewers;
    this.messages = messages;
    this.asides = asides;
    addClassName("page-delegation");
  }

  static String address(Slug slug) {
    return "/delegations/" + slug;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    query = event.getLocation().getQueryParameters();
    draw(DelegationAdmission.slug(event.getRouteParameters()));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }

  private void draw(Slug slug) {
    removeAll();
    var viewer = viewers.current();
    var delegation = admission.delegation(slug);
    title = delegation.name();
    add(
        new Crumbs()
            .step(getTranslation("identity.delegations"), "delegations")
            .here(delegation.name()),
        head(delegation));
    var main = new Div();
    main.addClassName("cons");
    boolean manages =
        delegation.state() == DelegationState.VERIFIED
            && (delegation.isHeadedBy(viewer.person()) || viewer.isSecretariatSomewhere());
    if (delegation.isHeadedBy(viewer.person()) && manages) {
      main.add(new InvitePart(invitations, viewers, messages, delegation.id()));
    }
    main.add(speakers(delegation, viewer, manages));
    if (delegation.state() == DelegationState.VERIFIED) {
      asides
          .orderedStream()
          .forEach(aside -> main.add(aside.of(delegation.id(), query, getLocale())));
    }
    add(main);
    correspondence(delegation);
  }

  private Div head(DelegationProfile delegation) {
    var kind =
        new Paragraph(
            new Span(getTranslation("identity.delegation")),
            new Span(getTranslation("identity.delegation.state." + delegation.state().name())));
    kind.addClassNames("eyebrow", "row");
    var words = new Div(kind, new H1(delegation.name()), facts(this, delegation));
    var head = new Div(new GroupTile(delegation.affiliation().group()), words);
    head.addClassName("idh");
    var page = new Div(head);
    page.addClassNames("pagehead", "headrow");
    return page;
  }

  static Paragraph facts(Component on, DelegationProfile delegation) {
    var of = delegation.affiliation();
    var facts =
        new Paragraph(
            new Badge(
                "t-" + of.group().mark(),
                "g-" + of.group().mark(),
                on.getTranslation(of.group().memberKey())));
    facts.addClassName("c-meta");
    var code = of.country();
    if (code != null) {
      facts.add(
          new Span(
              Countries.name(
                  code, on.getUI().map(ui -> ui.getLocale()).orElse(java.util.Locale.ENGLISH))));
    }
    if (of.region() != Region.NONE) {
      facts.add(new Span(on.getTranslation(of.region().key())));
    }
    return facts;
  }

  private Section speakers(DelegationProfile delegation, Viewer viewer, boolean manages) {
    boolean acts = manages || delegation.isSpokenForBy(viewer.person());
    var columns = new ArrayList<>(List.of("identity.speaker.function", "identity.speaker.since"));
    if (acts) {
      columns.add("identity.speaker.manage");
    }
    var table =
        Cells.table(
            getTranslation("identity.speakers"),
            columns.stream().map(key -> getTranslation(key)).toList());
    delegation
        .speakers()
        .forEach(speaker -> table.getBody().add(row(delegation, speaker, viewer, acts, manages)));
    return new Part("speakers", getTranslation("identity.speakers"), table);
  }

  private NativeTableRow row(
      DelegationProfile delegation,
      SpeakerDetails speaker,
      Viewer viewer,
      boolean acts,
      boolean manages) {
    var name = Cells.heading(speaker.name(), "row");
    if (speaker.head()) {
      name.add(new Span(" "), new Tag(getTranslation("identity.speaker.head")));
    }
    var since = Cells.cell(getTranslation("identity.speaker.since"), new Span(period(speaker)));
    var row = new NativeTableRow(name, since);
    if (acts) {
      row.add(
          Cells.cell(
              getTranslation("identity.speaker.manage"),
              tools(delegation, speaker, viewer, manages)));
    }
    return row;
  }

  private Span tools(
      DelegationProfile delegation, SpeakerDetails speaker, Viewer viewer, boolean manages) {
    var tools = new Span();
    tools.addClassName("row");
    if (!speaker.isActive()) {
      tools.add(new Span(getTranslation("identity.speaker.ended")));
    } else if (!speaker.head()) {
      if (manages) {
        tools.add(
            act(
                "hand-over",
                speaker,
                () -> delegations.handOver(viewers.current(), delegation.id(), speaker.person()),
                delegation));
      }
      if (manages || viewer.is(speaker.person())) {
        tools.add(
            act(
                "end",
                speaker,
                () -> delegations.endSpeaker(viewers.current(), delegation.id(), speaker.person()),
                delegation));
      }
    }
    return tools;
  }

  private NativeButton act(
      String key, SpeakerDetails speaker, Runnable act, DelegationProfile delegation) {
    var button =
        new NativeButton(
            getTranslation("identity.speaker.act." + key),
            click -> ask(key, speaker, act, delegation));
    button.addClassNames("linkbtn", "small");
    button.setAriaLabel(getTranslation("identity.speaker.act-of." + key, speaker.name()));
    return button;
  }

  private void ask(String key, SpeakerDetails speaker, Runnable act, DelegationProfile delegation) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("identity.speaker.act-of." + key, speaker.name()));
    dialog.setText(getTranslation("identity.speaker.ask." + key, speaker.name()));
    dialog.setConfirmText(getTranslation("identity.speaker.act." + key));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("identity.speaker.keep"));
    dialog.addConfirmListener(
        event -> {
          act.run();
          Toast.say(getTranslation("identity.speaker.did." + key, speaker.name()));
          draw(delegation.slug());
        });
    dialog.open();
  }

  private void correspondence(DelegationProfile delegation) {
    if (delegation.statement().isEmpty()) {
      return;
    }
    var said = new Paragraph(delegation.statement());
    var part =
        new Part(
            "correspondence",
            getTranslation("identity.delegation.correspondence"),
            new Paragraph(
                new Icon(Icon.Name.LOCK), new Span(getTranslation("identity.delegation.private"))),
            said);
    if (!delegation.answer().isEmpty()) {
      part.add(new Paragraph(delegation.answer()));
    }
    add(part);
  }

  private String period(SpeakerDetails speaker) {
    String from = Timestamp.date(speaker.since(), getLocale());
    var until = speaker.endedAt();
    return until == null
        ? from
        : getTranslation("identity.period", from, Timestamp.date(until, getLocale()));
  }
}
