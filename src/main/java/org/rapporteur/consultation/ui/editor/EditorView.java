package org.rapporteur.consultation.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.appointment.AppointmentService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Toast;

/// The secretariat's editor. It shows a form for a draft, and public actions with a reason after
/// the announcement.
@Route("secretariat/:slug")
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient EditorFactory editors;
  private final transient SharedEditorSections editorSections;
  private final transient AppointmentService appointments;
  private final transient EditorAccess access;
  private final transient Messages messages;
  private final transient Clock clock;

  private final SaveStatus saveStatus = new SaveStatus();
  private final AnnouncementChecklist checklist = new AnnouncementChecklist();
  private @Nullable EditorHeader header;
  private String title = "";
  private int moderatorCount;

  EditorView(
      EditorFactory editors,
      SharedEditorSections editorSections,
      AppointmentService appointments,
      EditorAccess access,
      Messages messages,
      Clock clock) {
    this.editors = editors;
    this.editorSections = editorSections;
    this.appointments = appointments;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
    addClassName("page-editor");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(access.requireEditable(event.getRouteParameters()));
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  private void refresh(Slug slug) {
    show(access.requireEditable(slug));
  }

  private void show(ConsultationDetails consultation) {
    moderatorCount = appointments.listAppointed(Role.MODERATOR, consultation.id().scope()).size();
    title = titleText(consultation.title());
    removeAll();
    if (consultation.phase() == Phase.DRAFT) {
      showDraft(consultation);
    } else {
      showPublic(consultation);
    }
  }

  private void showDraft(ConsultationDetails consultation) {
    var editor = editors.createDraftEditor(consultation, new DraftListener(consultation.slug()));
    var announceButton =
        new Button(
            getTranslation("consultation.action.announce"), click -> editor.confirmAnnouncement());
    announceButton.addThemeVariants(ButtonVariant.PRIMARY);
    updateChecklist(editor.lastSaved());
    var aside =
        new Aside(checklist, new AnnouncementSteps(), editors.createDraftLinks(consultation));
    showPage(
        consultation, announceButton, createDraftSections(consultation, editor), editor, aside);
  }

  private SequencedMap<String, Component> createDraftSections(
      ConsultationDetails consultation, DraftEditor editor) {
    var moderation =
        new Div(
            editor.terms().createModerationSection(),
            editorSections.createAppointmentPanel(consultation, Role.MODERATOR));
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.editor.part.texts", editor.createTextsSection());
    sections.put("consultation.editor.part.questions", editor.questionsSection());
    sections.put(
        "consultation.editor.part.documents", editorSections.createDocumentsPanel(consultation));
    sections.put("consultation.editor.part.dates", editor.createDatesSection());
    sections.put(
        "consultation.editor.part.participation", editor.terms().createParticipationSection());
    sections.put("consultation.editor.part.moderation", moderation);
    sections.put("consultation.editor.part.languages", editor.terms().languages());
    sections.put(
        "consultation.editor.part.secretariat",
        editorSections.createAppointmentPanel(consultation, Role.SECRETARIAT));
    sections.putAll(editorSections.createModuleSections(consultation));
    return sections;
  }

  private void showPublic(ConsultationDetails consultation) {
    var editor = editors.createPublicEditor(consultation, () -> refresh(consultation.slug()));
    saveStatus.removeAll();
    showPage(
        consultation,
        editor.createActions(),
        createPublicSections(consultation, editor),
        new Div(),
        new Aside(editors.createRelatedLinks(consultation)));
  }

  private SequencedMap<String, Component> createPublicSections(
      ConsultationDetails consultation, PublicEditor editor) {
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.events", editor.createEventsSection());
    sections.put("consultation.editor.part.texts", editor.createIntroductionSection());
    sections.put("consultation.editor.part.questions", editor.createQuestionsSection());
    sections.put(
        "consultation.editor.part.documents", editorSections.createDocumentsPanel(consultation));
    sections.put("consultation.editor.part.dates", editor.createDatesSection());
    sections.put(
        "consultation.editor.part.moderation",
        editorSections.createAppointmentPanel(consultation, Role.MODERATOR));
    sections.put(
        "consultation.editor.part.secretariat",
        editorSections.createAppointmentPanel(consultation, Role.SECRETARIAT));
    sections.putAll(editorSections.createModuleSections(consultation));
    return sections;
  }

  private void showPage(
      ConsultationDetails consultation,
      Component action,
      SequencedMap<String, Component> sections,
      Component top,
      Aside aside) {
    var status =
        ConsultationStatus.describe(
            consultation.phase(), consultation.schedule(), clock.instant(), messages, getLocale());
    aside.addClassName("aside");
    var pageHeader = new EditorHeader(consultation, title, status, saveStatus, action);
    header = pageHeader;
    add(
        pageHeader,
        new EditorLayout(ConsultationLinks.secretariat(consultation.slug()), sections, top, aside));
  }

  private void updateChecklist(ConsultationDraft draft) {
    checklist.show(AnnouncementChecklist.forDraft(draft, moderatorCount, clock.instant()));
  }

  private String titleText(LocalizedText consultationTitle) {
    return consultationTitle.isEmpty()
        ? getTranslation("consultation.editor.untitled")
        : consultationTitle.inLanguage(LanguageTag.forContent(getLocale()));
  }

  /// Updates the view when the draft is saved, receives another slug or is announced.
  private final class DraftListener implements DraftEditor.Listener {

    private Slug slug;

    DraftListener(Slug slug) {
      this.slug = slug;
    }

    @Override
    public void saved(ConsultationDraft draft) {
      saveStatus.showSaved(clock.instant());
      title = titleText(draft.texts().title());
      if (header != null) {
        header.showTitle(title);
      }
      updateChecklist(draft);
    }

    @Override
    public void notSaved(String reason) {
      saveStatus.showNotSaved(reason);
    }

    @Override
    public void slugChanged(Slug newSlug) {
      slug = newSlug;
      UI.getCurrent()
          .getPage()
          .getHistory()
          .replaceState(null, ConsultationLinks.secretariat(newSlug).substring(1));
      refresh(newSlug);
    }

    @Override
    public void announced() {
      Toast.show(getTranslation("consultation.action.announce.done"));
      refresh(slug);
    }

    @Override
    public void reload() {
      refresh(slug);
    }
  }
}
