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
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.HoldingService;
import org.rapporteur.consultation.PreparationService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.editor.EditorLinks;
import org.rapporteur.consultation.editor.EditorPart;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.schedule.Standing;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.identity.panel.AppointmentPanels;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.Toast;
import org.springframework.beans.factory.ObjectProvider;

/// The secretariat's editor: a form as long as the consultation is a draft, public acts with a
/// reason afterwards.
@Route("secretariat/:slug")
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /// The place of the policy among the links beside.
  private static final int POLICY = 30;

  private final transient ConsultationService consultations;
  private final transient PreparationService preparation;
  private final transient HoldingService holding;
  private final transient DocumentService documents;
  private final transient AppointmentService appointments;
  private final transient AppointmentPanels appointmentPanels;
  private final transient ObjectProvider<EditorPart> parts;
  private final transient ObjectProvider<EditorLinks> links;
  private final transient SecretariatAdmission admission;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;
  private final SaveStatus status = new SaveStatus();
  private final H1 heading = new H1();
  private final LeftToDo leftToDo = new LeftToDo();
  private String title = "";
  private int moderators;

  EditorView(
      ConsultationService consultations,
      PreparationService preparation,
      HoldingService holding,
      DocumentService documents,
      AppointmentService appointments,
      AppointmentPanels appointmentPanels,
      ObjectProvider<EditorPart> parts,
      ObjectProvider<EditorLinks> links,
      SecretariatAdmission admission,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.consultations = consultations;
    this.preparation = preparation;
    this.holding = holding;
    this.documents = documents;
    this.appointments = appointments;
    this.appointmentPanels = appointmentPanels;
    this.parts = parts;
    this.links = links;
    this.admission = admission;
    this.viewers = viewers;
    this.messages = messages;
    this.clock = clock;
    addClassName("page-editor");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Slug.inAddress(event.getRouteParameters().get("slug").orElse(""), "consultation"));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(title);
  }

  private void show(Slug slug) {
    var viewer = viewers.current();
    var consultation = admission.edited(slug);
    moderators = appointments.holders(Role.MODERATOR, consultation.id().scope()).size();
    removeAll();
    name(consultation.title().in(language()));
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
            preparation,
            viewers,
            messages,
            clock,
            around(consultation.slug()));
    var announce =
        new Button(getTranslation("consultation.act.announce"), click -> form.announce());
    announce.addThemeVariants(ButtonVariant.PRIMARY);
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.editor.part.words", form.words());
    sections.put("consultation.editor.part.questions", form.questions());
    sections.put(
        "consultation.editor.part.documents",
        new DocumentsPanel(documents, viewers, messages, consultation.id(), form::language));
    sections.put("consultation.editor.part.dates", form.dates());
    sections.put("consultation.editor.part.participation", form.terms().whoMayTakePart());
    sections.put(
        "consultation.editor.part.moderation",
        new Div(form.terms().moderation(), moderators(consultation)));
    sections.put("consultation.editor.part.languages", form.terms().languages());
    parts.orderedStream().forEach(p -> sections.put(p.key(), p.component(consultation)));
    leftToDo.show(LeftToDo.of(form.lastSaved(), moderators, clock.instant()));
    var aside =
        new Aside(
            leftToDo,
            new WhatAnnouncingDoes(),
            also(consultation, viewer).withDeletion(() -> delete(consultation)));
    aside.addClassName("aside");
    add(
        head(consultation, announce),
        new EditorParts(ConsultationLinks.secretariat(consultation.slug()), sections, form, aside));
  }

  private void showPublic(ConsultationDetails consultation, Viewer viewer) {
    var acts =
        new PublicEditor(
            consultation,
            consultations,
            holding,
            viewers,
            messages,
            () -> show(consultation.slug()));
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.events", acts.events());
    sections.put("consultation.editor.part.words", acts.introduction());
    sections.put("consultation.editor.part.questions", acts.questions());
    sections.put(
        "consultation.editor.part.documents",
        new DocumentsPanel(documents, viewers, messages, consultation.id(), this::language));
    sections.put("consultation.editor.part.dates", acts.dates());
    sections.put("consultation.editor.part.moderation", moderators(consultation));
    parts.orderedStream().forEach(p -> sections.put(p.key(), p.component(consultation)));
    var aside = new Aside(also(consultation, viewer));
    aside.addClassName("aside");
    status.removeAll();
    add(
        head(consultation, acts.acts()),
        new EditorParts(
            ConsultationLinks.secretariat(consultation.slug()), sections, new Div(), aside));
  }

  private Component moderators(ConsultationDetails consultation) {
    return appointmentPanels.of(consultation.id().scope(), Role.MODERATOR);
  }

  private Component head(ConsultationDetails consultation, Component act) {
    var standing =
        Standing.of(
            consultation.phase(), consultation.schedule(), clock.instant(), messages, getLocale());
    var state = new Span(standing.words());
    state.addClassNames("state", standing.tone());
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
    var acts = new Div(preview, act);
    acts.addClassName("acts");
    var head = new Div(new Div(eyebrow, heading), acts);
    head.addClassNames("pagehead", "headrow");
    return new Div(
        new Crumbs()
            .step(getTranslation("consultation.secretariat"), "/secretariat")
            .step(title, ConsultationLinks.consultation(consultation.slug()))
            .here(getTranslation("consultation.editor.here")),
        head);
  }

  private AlsoHere also(ConsultationDetails consultation, Viewer viewer) {
    var policy =
        new NavigationItem(
            "consultation.policy", ConsultationLinks.policy(consultation.slug()), POLICY);
    return new AlsoHere(
        Stream.concat(
            Stream.of(policy),
            links.orderedStream().flatMap(source -> source.links(consultation, viewer).stream())));
  }

  private void delete(ConsultationDetails consultation) {
    preparation.deleteDraft(viewers.current(), consultation.id());
    UI.getCurrent().navigate("secretariat");
  }

  private DraftEditor.Surroundings around(Slug loaded) {
    return new DraftEditor.Surroundings() {
      private Slug slug = loaded;

      @Override
      public void saved(ConsultationDraft draft) {
        status.saved(clock.instant());
        name(draft.words().title().in(language()));
        leftToDo.show(LeftToDo.of(draft, moderators, clock.instant()));
      }

      @Override
      public void notSaved(String why) {
        status.notSaved(why);
      }

      @Override
      public void moved(Slug to) {
        slug = to;
        UI.getCurrent()
            .getPage()
            .getHistory()
            .replaceState(null, ConsultationLinks.secretariat(to).substring(1));
        show(to);
      }

      @Override
      public void announced() {
        Toast.say(getTranslation("consultation.act.announce.done"));
        show(slug);
      }

      @Override
      public void reload() {
        show(slug);
      }
    };
  }

  private void name(String consultationTitle) {
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
