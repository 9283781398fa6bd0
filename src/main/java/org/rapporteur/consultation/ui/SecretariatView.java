package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;

/// The secretariat's list of consultations, with a form for a new one.
@Route("secretariat")
@PermitAll
class SecretariatView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationService consultations;
  private final transient SecretariatAccess access;
  private final transient ConsultationDraftService drafts;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final transient Clock clock;

  SecretariatView(
      ConsultationService consultations,
      SecretariatAccess access,
      ConsultationDraftService drafts,
      ViewerService viewers,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.access = access;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    addClassName("page-secretariat");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var viewer = access.requireSecretariat();
    removeAll();
    add(
        new PageHeading(
            getTranslation("consultation.secretariat"),
            getTranslation("consultation.secretariat.lead")));
    var ownConsultations =
        consultations.listOwn(viewer).stream()
            .filter(c -> viewer.isSecretariatIn(c.id().scope()))
            .toList();
    var columns = new Div(createList(ownConsultations));
    if (viewer.canCreateConsultations()) {
      var aside = new Div(new NewConsultationForm(consultations, drafts, viewers, messages));
      aside.addClassName("aside");
      columns.add(aside);
    }
    columns.addClassName("cols");
    add(columns);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("consultation.secretariat"));
  }

  private Component createList(List<ConsultationDetails> consultations) {
    if (consultations.isEmpty()) {
      return new EmptyState(
          getTranslation("consultation.secretariat.none"),
          getTranslation("consultation.secretariat.none.why"));
    }
    var list = new UnorderedList();
    list.addClassName("clist");
    consultations.forEach(consultation -> list.add(createRow(consultation)));
    var heading = new H2(getTranslation("consultation.secretariat.own"));
    heading.addClassName("vh");
    return new Div(heading, list);
  }

  private ListItem createRow(ConsultationDetails consultation) {
    var status =
        ConsultationStatus.describe(
            consultation.phase(), consultation.schedule(), clock.instant(), messages, getLocale());
    var state = new Span(status.text());
    state.addClassNames("state", status.tone());
    var changedAt =
        new Span(
            getTranslation(
                "consultation.secretariat.changed",
                UtcTime.format(consultation.changedAt(), getLocale())));
    changedAt.addClassName("muted");
    var statusLine = new Paragraph(state, changedAt);
    statusLine.addClassNames("row", "small");
    var language = LanguageTag.forContent(getLocale());
    String title = consultation.title().inLanguage(language);
    var link =
        new Anchor(
            ConsultationLinks.secretariat(consultation.slug()),
            title.isEmpty() ? getTranslation("consultation.editor.untitled") : title);
    return new ListItem(new Div(statusLine, new H3(link)));
  }
}
