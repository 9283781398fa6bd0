package org.rapporteur.synthesis.ui.coding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.coding.CodingDetails;
import org.rapporteur.synthesis.coding.CodingState;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.DeskServices;
import org.rapporteur.synthesis.ui.desk.LeaveGuard;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.frame.DeskView;

/// One coding: a coder's own sheet while it is coded, and what both tell once both are in.
@Route("secretariat/:slug/synthesis/coding/:coding")
@PermitAll
class CodingView extends Div implements BeforeEnterObserver, HasDynamicTitle, DeskView {

  static final String TITLE = "coding-title";

  private final transient SynthesisAdmission admission;
  private final transient DeskServices services;
  private int number;

  CodingView(SynthesisAdmission admission, DeskServices services) {
    this.admission = admission;
    this.services = services;
    addClassName("page-synthesis");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = admission.drafted(event.getRouteParameters());
    number = SynthesisAdmission.coding(event.getRouteParameters());
    show(consultation);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("synthesis.codings.number", number));
  }

  private void show(ConsultationDetails consultation) {
    var desk =
        new Desk(
            consultation,
            null,
            services,
            (paragraph, source) -> show(consultation),
            new LeaveGuard());
    var coding = desk.services().codings().get(desk.viewer(), consultation.id(), number);
    removeAll();
    add(head(desk, coding));
    var body = new Div(body(desk, coding));
    body.addClassNames("panes", "one");
    add(body);
  }

  private Div body(Desk desk, CodingDetails coding) {
    if (coding.isToCode()) {
      return new SheetPane(desk, desk.services().sheets().sheet(desk.viewer(), desk.id(), number));
    }
    if (coding.isIn()) {
      return new CodingResultPane(
          desk, desk.services().settling().result(desk.viewer(), desk.id(), number));
    }
    var words = new Div(new Notice(Notice.Kind.INFO, getTranslation(waiting(coding))));
    for (var coder : coding.coders()) {
      words.add(new Paragraph(CodingsPanel.line(this, coder, coding.units())));
    }
    words.addClassName("sheet");
    var pane = new Div(words);
    pane.addClassName("pane");
    return pane;
  }

  private static String waiting(CodingDetails coding) {
    if (coding.state() == CodingState.GIVEN_UP) {
      return "synthesis.coding.given-up";
    }
    return coding.coders().stream().anyMatch(CodingDetails.Coder::own)
        ? "synthesis.coding.waits.own"
        : "synthesis.coding.waits";
  }

  private Div head(Desk desk, CodingDetails coding) {
    var back =
        new Anchor(SynthesisLinks.codings(desk.slug()), getTranslation("synthesis.coding.back"));
    back.addClassName("xs");
    var proposition = new Paragraph(coding.proposition());
    proposition.addClassName("proposition");
    proposition.getElement().setAttribute("dir", "auto");
    var about =
        new Paragraph(
            CodingsPanel.place(this, coding) + " " + CodingsPanel.units(this, coding) + ".");
    about.addClassNames("xs", "muted");
    var title = new H1(getTranslation("synthesis.codings.number", number));
    title.setId(TITLE);
    title.getElement().setAttribute("tabindex", "-1");
    var grow = new Div(back, title, proposition, about, opened(desk, coding));
    grow.addClassName("grow");
    var acts = new Div(CodingsPanel.state(this, coding));
    acts.addClassName("row");
    if (coding.coders().stream().anyMatch(CodingDetails.Coder::own)) {
      acts.add(download(desk));
    }
    if (coding.state() != CodingState.GIVEN_UP) {
      acts.add(giveUp(desk));
    }
    var head = new Div(grow, acts);
    head.addClassNames("subhead", "coding-head");
    return head;
  }

  private Anchor download(Desk desk) {
    var file =
        new SheetDownload(
            desk.services().sheets(),
            desk.viewer(),
            desk.id(),
            desk.slug(),
            number,
            desk.services().messages(),
            desk.locale());
    var download = new Anchor(file.handler(), getTranslation("synthesis.coding.download"));
    download.getElement().setAttribute("download", true);
    download.addClassName("small");
    return download;
  }

  private Paragraph opened(Desk desk, CodingDetails coding) {
    var opened =
        new Paragraph(
            getTranslation(
                "synthesis.coding.opened",
                coding.openedBy(),
                UtcTime.format(coding.openedAt(), desk.locale()),
                coding.draft(),
                coding.seed()));
    opened.addClassNames("xs", "muted", "seed");
    return opened;
  }

  private Button giveUp(Desk desk) {
    var giveUp = new Button(getTranslation("synthesis.coding.give-up"));
    giveUp.addClickListener(
        click -> {
          if (giveUp.getText().equals(getTranslation("synthesis.coding.give-up"))) {
            giveUp.setText(getTranslation("synthesis.coding.give-up.sure"));
            giveUp.addThemeVariants(ButtonVariant.ERROR);
          } else {
            desk.attempt(
                () -> {
                  desk.services().codings().giveUp(desk.viewer(), desk.id(), number);
                  desk.redraw().show(null);
                  desk.focus(TITLE);
                });
          }
        });
    giveUp.addThemeVariants(ButtonVariant.SMALL);
    return giveUp;
  }
}
