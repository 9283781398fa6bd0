package org.rapporteur.synthesis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.slot.DraftActions;
import org.rapporteur.synthesis.ui.coding.CodingsPanel;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.DeskServices;
import org.rapporteur.synthesis.ui.desk.LeaveGuard;
import org.rapporteur.synthesis.ui.desk.Meters;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.synthesis.ui.draft.DraftTab;
import org.rapporteur.synthesis.ui.findings.AgreementPanel;
import org.rapporteur.synthesis.ui.findings.CampaignsPanel;
import org.rapporteur.synthesis.ui.findings.LedgerChoice;
import org.rapporteur.synthesis.ui.findings.LedgerPanel;
import org.rapporteur.synthesis.ui.history.HistoryChoice;
import org.rapporteur.synthesis.ui.history.HistoryPanel;
import org.rapporteur.synthesis.ui.points.PointsTab;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.frame.DeskView;
import org.springframework.beans.factory.ObjectProvider;

/// The secretariat's desk for the synthesis of one consultation.
@Route("secretariat/:slug/synthesis")
@PermitAll
class SynthesisView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, DeskView {

  /// Vaadin shows the view of a page that was loaded only when its scripts have run, and what is
  /// hidden takes no focus: so again and again, for ten seconds.
  private static final String GO_TO =
      """
      const go = (tries) => {
        const paragraph = document.getElementById($0);
        if (!paragraph) return;
        if (tries > 0 && !paragraph.checkVisibility()) {
          setTimeout(() => go(tries - 1), 50);
          return;
        }
        paragraph.scrollIntoView({block: 'nearest'});
        paragraph.querySelector('.pn').focus({preventScroll: true});
      };
      go(200);
      """;

  /// The tabs of the desk, each with its name in the address.
  private enum Part {
    DRAFT("draft"),
    POINTS("points"),
    DIFFERENCES("differences"),
    CODING("coding"),
    CAMPAIGNS("campaigns"),
    COMMENTS("comments"),
    HISTORY("history");

    private final String name;

    Part(String name) {
      this.name = name;
    }

    static Part of(String name) {
      return Stream.of(values()).filter(part -> part.name.equals(name)).findFirst().orElse(DRAFT);
    }
  }

  /// Identifies the content of the page, apart from the selected paragraph.
  private record Shown(ConsultationDetails consultation, Part part, @Nullable Integer version) {}

  /// What the address says is looked at within a part.
  private record Choices(LedgerChoice entries, HistoryChoice history) {}

  private final transient SynthesisAdmission admission;
  private final transient DeskServices services;
  private final transient ObjectProvider<DraftActions> actions;
  private final transient LeaveGuard guard = new LeaveGuard();
  private String title = "";

  private Component head = new Div();
  private Component meters = new Div();
  private @Nullable DraftTab draftTab;
  private transient @Nullable Shown shown;

  SynthesisView(
      SynthesisAdmission admission, DeskServices services, ObjectProvider<DraftActions> actions) {
    this.admission = admission;
    this.services = services;
    this.actions = actions;
    addClassName("page-synthesis");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = admission.drafted(event.getRouteParameters());
    title = consultation.title().inLanguage(new LanguageTag(getLocale().getLanguage()));
    var query = event.getLocation().getQueryParameters();
    var part = Part.of(query.getSingleParameter("view").orElse(""));
    var version = query.getSingleParameter("draft").flatMap(HistoryChoice::number).orElse(null);
    show(
        consultation,
        part,
        version,
        new Choices(LedgerChoice.of(query), HistoryChoice.of(query)),
        HistoryChoice.paragraph(query).orElse(null));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (guard.isWriting()) {
      var left = event.postpone();
      guard.leave(left::proceed);
    }
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("synthesis.desk.title", title));
  }

  private void show(
      ConsultationDetails consultation,
      Part part,
      @Nullable Integer version,
      Choices choices,
      @Nullable ParagraphId selected) {
    var viewer = services.viewers().current();
    var draft =
        version == null
            ? services.drafts().find(viewer, consultation.id())
            : services.drafts().find(viewer, consultation.id(), version);
    var desk =
        new Desk(
            consultation,
            draft.map(SynthesisDetails::version).orElse(null),
            services,
            (then, source) -> {
              show(consultation, part == Part.POINTS ? Part.DRAFT : part, version, choices, then);
              if (draftTab != null && source != null) {
                draftTab.markSource(source);
              }
            },
            guard);
    var toShow = new Shown(consultation, part, version);
    if (!update(toShow, desk, draft, selected)) {
      removeAll();
      shown = toShow;
      head = head(desk, draft);
      draftTab = null;
      add(head, tabs(consultation, part));
      if (draft.isEmpty()) {
        add(panes(part == Part.POINTS ? new PointsTab(desk, () -> {}) : PointsTab.first(desk)));
        return;
      }
      if (part != Part.DRAFT) {
        meters = meters(desk, draft.get());
        add(meters);
      }
      add(body(desk, draft.get(), part, choices, selected));
    }
    if (selected != null && part == Part.DRAFT) {
      UI.getCurrent().getPage().executeJs(GO_TO, "p-" + selected);
    }
  }

  /// Replaces what differs on the draft that is shown; false if it must be drawn as a whole.
  private boolean update(
      Shown toShow, Desk desk, Optional<SynthesisDetails> draft, @Nullable ParagraphId selected) {
    var tab = draftTab;
    if (tab == null
        || !toShow.equals(shown)
        || draft.isEmpty()
        || !tab.update(draft.get(), selected)) {
      return false;
    }
    var newHead = head(desk, draft);
    replace(head, newHead);
    head = newHead;
    return true;
  }

  private static Meters meters(Desk desk, SynthesisDetails draft) {
    return new Meters(
        draft, desk.confirmations(draft), () -> goTo(SynthesisLinks.desk(desk.slug())));
  }

  /// Counts again after a decision about themes.
  private void countAgain(Desk desk) {
    var draft = services.drafts().find(desk.viewer(), desk.id());
    if (draft.isPresent()) {
      var counted = meters(desk, draft.get());
      replace(meters, counted);
      meters = counted;
    }
  }

  private Component body(
      Desk desk,
      SynthesisDetails draft,
      Part part,
      Choices choices,
      @Nullable ParagraphId selected) {
    return switch (part) {
      case DRAFT -> draftTab = new DraftTab(desk, draft, selected);
      case POINTS -> panes(new PointsTab(desk, () -> countAgain(desk)));
      case DIFFERENCES -> panes(new AgreementPanel(desk, draft));
      case CODING -> panes(new CodingsPanel(desk));
      case CAMPAIGNS -> panes(new CampaignsPanel(desk, draft));
      case COMMENTS -> panes(new LedgerPanel(desk, draft, choices.entries()));
      case HISTORY -> panes(HistoryPanel.of(desk, draft, choices.history()));
    };
  }

  private static void goTo(String link) {
    UI.getCurrent().navigate(link.substring(1));
  }

  private static Div panes(Component part) {
    var panes = new Div(part);
    panes.addClassNames("panes", "one");
    return panes;
  }

  private DeskHead head(Desk desk, Optional<SynthesisDetails> draft) {
    return new DeskHead(desk, title, draft, actions.orderedStream());
  }

  private Nav tabs(ConsultationDetails consultation, Part current) {
    var tabs = new Nav();
    tabs.addClassName("tabs");
    tabs.setAriaLabel(getTranslation("synthesis.desk.parts"));
    for (var part : Part.values()) {
      var link =
          new Anchor(
              SynthesisLinks.desk(consultation.slug()) + "?view=" + part.name,
              getTranslation("synthesis.desk.part." + part.name));
      if (part == current) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
    return tabs;
  }
}
