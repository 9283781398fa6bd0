package org.rapporteur.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.DesignationService;
import org.rapporteur.report.preview.NoPreviewNow;
import org.rapporteur.report.preview.PreviewDetails;
import org.rapporteur.report.preview.PreviewService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageHeading;

/// The secretariat shows its draft to named readers under embargo, and sees who read it.
@Route("secretariat/:slug/synthesis/preview")
@PermitAll
class PreviewDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ReportAdmission admission;
  private final transient PreviewService previews;
  private final transient DesignationService designations;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient SiteAddress address;

  PreviewDeskView(
      ReportAdmission admission,
      PreviewService previews,
      DesignationService designations,
      ViewerService viewers,
      Messages messages,
      SiteAddress address) {
    this.admission = admission;
    this.previews = previews;
    this.designations = designations;
    this.viewers = viewers;
    this.messages = messages;
    this.address = address;
    addClassName("page-preview");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(admission.previewed(event.getRouteParameters()));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("report.preview"));
  }

  private void show(ConsultationDetails consultation) {
    var desk =
        new PreviewDesk(
            consultation,
            previews,
            designations,
            viewers,
            messages,
            getLocale(),
            address.urlOrLocalhost(),
            () -> {
              show(consultation);
              getElement().executeJs("this.querySelector('h1').focus()");
            });
    var all = previews.of(desk.viewer(), consultation.id());
    removeAll();
    var head =
        new PageHeading(getTranslation("report.preview"), getTranslation("report.preview.lead"));
    head.getElement().getChild(0).setAttribute("tabindex", "-1");
    add(crumbs(consultation), head);
    all.stream()
        .filter(PreviewDetails::isOpen)
        .findFirst()
        .ifPresent(open -> add(new OpenPreview(desk, open)));
    add(opening(desk, all));
    var ended = all.stream().filter(preview -> !preview.isOpen()).toList();
    if (!ended.isEmpty()) {
      add(earlier(desk, ended));
    }
  }

  private Breadcrumbs crumbs(ConsultationDetails consultation) {
    return new Breadcrumbs()
        .addLink(
            consultation.title().inLanguage(new LanguageTag(getLocale().getLanguage())),
            ConsultationLinks.secretariat(consultation.slug()))
        .addLink(getTranslation("report.preview.desk"), SynthesisLinks.desk(consultation.slug()))
        .addCurrent(getTranslation("report.preview"));
  }

  /// The readers of the one before are named again where the secretariat leaves them.
  private Component opening(PreviewDesk desk, List<PreviewDetails> all) {
    boolean again = all.stream().anyMatch(PreviewDetails::isOpen);
    var part =
        part(new H2(getTranslation(again ? "report.preview.open.again" : "report.preview.open")));
    if (again) {
      part.add(new Paragraph(getTranslation("report.preview.open.again.lead")));
    }
    if (!desk.consultation().phase().acceptsReport()) {
      part.add(new Paragraph(desk.words(new NoPreviewNow())));
      return part;
    }
    part.add(new PreviewForm(desk, all.isEmpty() ? List.of() : all.getFirst().addresses()));
    return part;
  }

  private Component earlier(PreviewDesk desk, List<PreviewDetails> ended) {
    var part = part(new H2(getTranslation("report.preview.earlier")));
    for (var preview : ended) {
      var at = preview.endedAt();
      part.add(
          new H3(getTranslation("report.preview.current", preview.draftVersion())),
          new Paragraph(
              getTranslation(
                  "report.preview.earlier.facts",
                  UtcTime.format(preview.openedAt(), getLocale()),
                  at == null ? "" : UtcTime.format(at, getLocale()),
                  getTranslation(preview.state().key()))),
          new PreviewReaders(desk, preview, desk.redraw()));
    }
    return part;
  }

  private static Div part(Component heading) {
    var part = new Div(heading);
    part.addClassName("preview-part");
    return part;
  }
}
