package org.rapporteur.synthesis.ui.manuscript;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisLinks;
import org.rapporteur.synthesis.manuscript.ManuscriptChange;
import org.rapporteur.synthesis.manuscript.ManuscriptImport;
import org.rapporteur.synthesis.manuscript.ManuscriptService;
import org.rapporteur.synthesis.ui.desk.Desk;
import org.rapporteur.synthesis.ui.desk.DeskServices;
import org.rapporteur.synthesis.ui.desk.LeaveGuard;
import org.rapporteur.synthesis.ui.desk.SynthesisAdmission;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.FileUpload;
import org.rapporteur.uikit.Notice;
import org.rapporteur.uikit.frame.DeskView;

/// The page on which the secretariat downloads the draft as DOCX and imports it with edits.
@Route("secretariat/:slug/synthesis/manuscript")
@PermitAll
class ManuscriptView extends Div implements BeforeEnterObserver, HasDynamicTitle, DeskView {

  static final String RESULT = "manuscript-result";

  private final transient SynthesisAdmission admission;
  private final transient DeskServices services;
  private final transient ManuscriptService manuscripts;
  private final Div result = new Div();
  private String title = "";

  /// The last file that was received; absent if it was refused.
  private transient @Nullable ManuscriptImport received;

  private transient @Nullable ManuscriptImport shown;

  ManuscriptView(
      SynthesisAdmission admission, DeskServices services, ManuscriptService manuscripts) {
    this.admission = admission;
    this.services = services;
    this.manuscripts = manuscripts;
    addClassName("page-synthesis");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var consultation = admission.drafted(event.getRouteParameters());
    title = consultation.title().inLanguage(LanguageTag.forContent(getLocale()));
    show(consultation);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("synthesis.manuscript.title", title));
  }

  private void show(ConsultationDetails consultation) {
    var draft = services.drafts().find(services.viewers().current(), consultation.id());
    var desk =
        new Desk(
            consultation,
            draft.map(SynthesisDetails::version).orElse(null),
            services,
            (paragraph, source) -> show(consultation),
            new LeaveGuard());
    removeAll();
    result.removeAll();
    var back =
        new Anchor(SynthesisLinks.desk(desk.slug()), getTranslation("synthesis.manuscript.back"));
    back.addClassName("xs");
    var about = new Paragraph(title);
    about.addClassNames("xs", "muted");
    var grow = new Div(back, new H1(getTranslation("synthesis.manuscript")), about);
    grow.addClassName("grow");
    var head = new Div(grow);
    head.addClassName("subhead");
    var sheet = new Div();
    sheet.addClassNames("sheet", "manuscript");
    draft.ifPresentOrElse(
        found -> sheet.add(new ManuscriptDownload(desk, found, manuscripts), upload(desk), result),
        () -> sheet.add(new Notice(Notice.Kind.INFO, getTranslation("synthesis.manuscript.none"))));
    var pane = new Div(sheet);
    pane.addClassName("pane");
    var panes = new Div(pane);
    panes.addClassNames("panes", "one");
    add(head, panes);
  }

  private Div upload(Desk desk) {
    var locale = desk.locale();
    return new Div(
        new H2(getTranslation("synthesis.manuscript.upload")),
        new Paragraph(getTranslation("synthesis.manuscript.upload.how")),
        new FileUpload(
            services.messages(),
            ManuscriptService.MAX_MEGABYTES,
            getTranslation("synthesis.manuscript.choose"),
            getTranslation("synthesis.manuscript.drop"),
            (name, content) -> receive(desk, content, locale),
            () -> showReceived(desk)));
  }

  private void receive(Desk desk, InputStream content, Locale locale) {
    received = null;
    received = manuscripts.read(desk.viewer(), desk.id(), content, locale);
  }

  /// Runs more than once for a file. Changes of an earlier file do not stay beside a refusal.
  private void showReceived(Desk desk) {
    var read = received;
    if (read != shown) {
      shown = read;
      result.removeAll();
      if (read != null) {
        result.add(new ManuscriptPreview(desk, read, changes -> apply(desk, read, changes)));
        desk.focus(RESULT);
      }
    }
  }

  private void apply(Desk desk, ManuscriptImport read, List<ManuscriptChange> changes) {
    desk.attempt(
        () -> {
          var refused = manuscripts.apply(desk.viewer(), desk.id(), read.draft(), changes);
          result.removeAll();
          result.add(
              ManuscriptPreview.applied(desk, read, changes.size() - refused.size(), refused));
          desk.focus(RESULT);
        });
  }
}
