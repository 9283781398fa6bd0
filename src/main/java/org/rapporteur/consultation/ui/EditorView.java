package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.consultation.editor.EditorPart;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.panel.AppointmentPanelFactory;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;
import org.rapporteur.uikit.frame.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;

/// The secretariat's editor: a form for drafts, and public actions with a reason after the
/// announcement.
@Route("secretariat/:slug")
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /// The position of the policy among the related links.
  private static final int POLICY_ORDER = 30;

  private final transient ConsultationService consultations;
  private final transient ConsultationDraftService drafts;
  private final transient ConsultationLifecycleService lifecycle;
  private final transient DocumentService documents;
  private final transient AppointmentService appointments;
  private final transient AppointmentPanelFactory appointmentPanels;
  private final transient ObjectProvider<EditorPart> parts;
  private final transient ObjectProvider<EditorLinks> links;
  private final transient SecretariatAccess access;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final SaveStatus status = new SaveStatus();
  private final H1 heading = new H1();
  private final AnnouncementChecklist checklist = new AnnouncementChecklist();
  private String title = "";
  private int moderators;

  EditorView(
      ConsultationService consultations,
      ConsultationDraftService drafts,
      ConsultationLifecycleService lifecycle,
      DocumentService documents,
      AppointmentService appointments,
      AppointmentPanelFactory appointmentPanels,
      ObjectProvider<EditorPart> parts,
      ObjectProvider<EditorLinks> links,
      SecretariatAccess access,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.lifecycle = lifecycle;
    this.documents = documents;
    this.appointments = appointments;
    this.appointmentPanels = appointmentPanels;
    this.parts = parts;
    this.links = links;
    this.access = access;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    addClassName("page-editor");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Slug.fromPath(event.getRouteParameters().get("slug").orElse(""), "consultation"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private void show(Slug slug) {
    var viewer = viewers.current();
    var consultation = access.requireEditable(slug);
    moderators = appointments.listAppointed(Role.MODERATOR, consultation.id().scope()).size();
    removeAll();
    showTitle(consultation.title().inLanguage(language()));
    if (consultation.phase() == Phase.DRAFT) {
      showDraft(consultation, viewer);
    } else {
      showPublic(consultation, viewer);
    }
  }

  private void showDraft(ConsultationDetails consultation, Viewer viewer) {
    var form =
        new DraftEditor(
            consultation,
            consultations,
            drafts,
            viewers,
            messages,
            clock,
            draftListener(consultation.slug()));
    var announce =
        new Button(
            getTranslation("consultation.act.announce"), click -> form.confirmAnnouncement());
    announce.addThemeVariants(ButtonVariant.PRIMARY);
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.editor.part.words", form.textsSection());
    sections.put("consultation.editor.part.questions", form.questionsSection());
    sections.put(
        "consultation.editor.part.documents",
        new DocumentsPanel(documents, viewers, messages, consultation.id(), PageLanguage.OFFERED));
    sections.put("consultation.editor.part.dates", form.datesSection());
    sections.put("consultation.editor.part.participation", form.terms().participationSection());
    sections.put(
        "consultation.editor.part.moderation",
        new Div(form.terms().moderationSection(), appointed(consultation, Role.MODERATOR)));
    sections.put("consultation.editor.part.languages", form.terms().languages());
    sections.put("consultation.editor.part.secretariat", appointed(consultation, Role.SECRETARIAT));
    parts.orderedStream().forEach(p -> sections.put(p.key(), p.component(consultation)));
    checklist.show(AnnouncementChecklist.forDraft(form.lastSaved(), moderators, clock.instant()));
    var aside =
        new Aside(
            checklist,
            new AnnouncementSteps(),
            relatedLinks(consultation, viewer).addDeleteButton(() -> delete(consultation)));
    aside.addClassName("aside");
    add(
        header(consultation, announce),
        new EditorLayout(
            ConsultationLinks.secretariat(consultation.slug()), sections, form, aside));
  }

  private void showPublic(ConsultationDetails consultation, Viewer viewer) {
    var editor =
        new PublicEditor(
            consultation,
            consultations,
            lifecycle,
            viewers,
            messages,
            () -> show(consultation.slug()));
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.events", editor.eventsSection());
    sections.put("consultation.editor.part.words", editor.introductionSection());
    sections.put("consultation.editor.part.questions", editor.questionsSection());
    sections.put(
        "consultation.editor.part.documents",
        new DocumentsPanel(documents, viewers, messages, consultation.id(), PageLanguage.OFFERED));
    sections.put("consultation.editor.part.dates", editor.datesSection());
    sections.put("consultation.editor.part.moderation", appointed(consultation, Role.MODERATOR));
    sections.put("consultation.editor.part.secretariat", appointed(consultation, Role.SECRETARIAT));
    parts.orderedStream().forEach(p -> sections.put(p.key(), p.component(consultation)));
    var aside = new Aside(relatedLinks(consultation, viewer));
    aside.addClassName("aside");
    status.removeAll();
    add(
        header(consultation, editor.actions()),
        new EditorLayout(
            ConsultationLinks.secretariat(consultation.slug()), sections, new Div(), aside));
  }

  private Component appointed(ConsultationDetails consultation, Role role) {
    return appointmentPanels.create(consultation.id().scope(), role);
  }

  private Component header(ConsultationDetails consultation, Component action) {
    var consultationStatus =
        ConsultationStatus.describe(
            consultation.phase(), consultation.schedule(), clock.instant(), messages, getLocale());
    var state = new Span(consultationStatus.text());
    state.addClassNames("state", consultationStatus.tone());
    var eyebrow = new Paragraph(state, status);
    eyebrow.addClassName("eyebrow");
    var preview =
        new Anchor(
            ConsultationLinks.consultation(consultation.slug()),
            getTranslation(
                consultation.phase() == Phase.DRAFT
                    ? "consultation.editor.preview"
                    : "consultation.editor.page"));
    preview.addClassName("btn");
    var actions = new Div(preview, action);
    actions.addClassName("acts");
    var header = new Div(new Div(eyebrow, heading), actions);
    header.addClassNames("pagehead", "headrow");
    return new Div(
        new Breadcrumbs()
            .addLink(getTranslation("consultation.secretariat"), "/secretariat")
            .addLink(title, ConsultationLinks.consultation(consultation.slug()))
            .addCurrent(getTranslation("consultation.editor.here")),
        header);
  }

  private RelatedLinks relatedLinks(ConsultationDetails consultation, Viewer viewer) {
    var policy =
        new NavigationItem(
            "consultation.policy", ConsultationLinks.policy(consultation.slug()), POLICY_ORDER);
    return new RelatedLinks(
        Stream.concat(
            Stream.of(policy),
            links.orderedStream().flatMap(source -> source.links(consultation, viewer).stream())));
  }

  private void delete(ConsultationDetails consultation) {
    drafts.deleteDraft(viewers.current(), consultation.id());
    UI.getCurrent().navigate("secretariat");
  }

  private DraftEditor.Listener draftListener(Slug loaded) {
    return new DraftEditor.Listener() {
      private Slug slug = loaded;

      @Override
      public void saved(ConsultationDraft draft) {
        status.saved(clock.instant());
        showTitle(draft.texts().title().inLanguage(language()));
        checklist.show(AnnouncementChecklist.forDraft(draft, moderators, clock.instant()));
      }

      @Override
      public void notSaved(String why) {
        status.notSaved(why);
      }

      @Override
      public void slugChanged(Slug to) {
        slug = to;
        UI.getCurrent()
            .getPage()
            .getHistory()
            .replaceState(null, ConsultationLinks.secretariat(to).substring(1));
        show(to);
      }

      @Override
      public void announced() {
        Toast.show(getTranslation("consultation.act.announce.done"));
        show(slug);
      }

      @Override
      public void reload() {
        show(slug);
      }
    };
  }

  private void showTitle(String consultationTitle) {
    title =
        consultationTitle.isEmpty()
            ? getTranslation("consultation.editor.untitled")
            : consultationTitle;
    heading.setText(title);
  }

  private LanguageTag language() {
    return new LanguageTag(getLocale().getLanguage());
  }
}
