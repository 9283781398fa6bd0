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
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.Toast;

/// The secretariat's editor: a form for drafts, and public actions with a reason after the
/// announcement.
@Route("secretariat/:slug")
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient EditorFactory editors;
  private final transient EditorSections editorSections;
  private final transient ConsultationDraftService drafts;
  private final transient EditorAccess access;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;

  private final SaveStatus saveStatus = new SaveStatus();
  private final AnnouncementChecklist checklist = new AnnouncementChecklist();
  private @Nullable EditorHeader header;
  private String title = "";
  private int moderators;

  EditorView(
      EditorFactory editors,
      EditorSections editorSections,
      ConsultationDraftService drafts,
      EditorAccess access,
      Viewers viewers,
      Messages messages,
      Clock clock) {
    this.editors = editors;
    this.editorSections = editorSections;
    this.drafts = drafts;
    this.access = access;
    this.viewers = viewers;
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
    moderators = editorSections.countModerators(consultation);
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
            getTranslation("consultation.act.announce"), click -> editor.confirmAnnouncement());
    announceButton.addThemeVariants(ButtonVariant.PRIMARY);
    updateChecklist(editor.lastSaved());
    var aside =
        new Aside(
            checklist,
            new AnnouncementSteps(),
            editorSections.relatedLinks(consultation).addDeleteButton(() -> delete(consultation)));
    showPage(consultation, announceButton, draftSections(consultation, editor), editor, aside);
  }

  private SequencedMap<String, Component> draftSections(
      ConsultationDetails consultation, DraftEditor editor) {
    var moderation =
        new Div(
            editor.terms().moderationSection(),
            editorSections.appointments(consultation, Role.MODERATOR));
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.editor.part.words", editor.textsSection());
    sections.put("consultation.editor.part.questions", editor.questionsSection());
    sections.put("consultation.editor.part.documents", editorSections.documents(consultation));
    sections.put("consultation.editor.part.dates", editor.datesSection());
    sections.put("consultation.editor.part.participation", editor.terms().participationSection());
    sections.put("consultation.editor.part.moderation", moderation);
    sections.put("consultation.editor.part.languages", editor.terms().languages());
    sections.put(
        "consultation.editor.part.secretariat",
        editorSections.appointments(consultation, Role.SECRETARIAT));
    editorSections.addParts(sections, consultation);
    return sections;
  }

  private void showPublic(ConsultationDetails consultation) {
    var editor = editors.createPublicEditor(consultation, () -> refresh(consultation.slug()));
    saveStatus.removeAll();
    showPage(
        consultation,
        editor.actions(),
        publicSections(consultation, editor),
        new Div(),
        new Aside(editorSections.relatedLinks(consultation)));
  }

  private SequencedMap<String, Component> publicSections(
      ConsultationDetails consultation, PublicEditor editor) {
    var sections = new LinkedHashMap<String, Component>();
    sections.put("consultation.events", editor.eventsSection());
    sections.put("consultation.editor.part.words", editor.introductionSection());
    sections.put("consultation.editor.part.questions", editor.questionsSection());
    sections.put("consultation.editor.part.documents", editorSections.documents(consultation));
    sections.put("consultation.editor.part.dates", editor.datesSection());
    sections.put(
        "consultation.editor.part.moderation",
        editorSections.appointments(consultation, Role.MODERATOR));
    sections.put(
        "consultation.editor.part.secretariat",
        editorSections.appointments(consultation, Role.SECRETARIAT));
    editorSections.addParts(sections, consultation);
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
    checklist.show(AnnouncementChecklist.forDraft(draft, moderators, clock.instant()));
  }

  private void delete(ConsultationDetails consultation) {
    drafts.deleteDraft(viewers.current(), consultation.id());
    UI.getCurrent().navigate("secretariat");
  }

  private String titleText(LocalizedText consultationTitle) {
    return consultationTitle.isEmpty()
        ? getTranslation("consultation.editor.untitled")
        : consultationTitle.inLanguage(new LanguageTag(getLocale().getLanguage()));
  }

  /// Updates the view when the draft is saved, moved to another address or announced.
  private final class DraftListener implements DraftEditor.Listener {

    private Slug slug;

    DraftListener(Slug slug) {
      this.slug = slug;
    }

    @Override
    public void saved(ConsultationDraft draft) {
      saveStatus.saved(clock.instant());
      title = titleText(draft.texts().title());
      if (header != null) {
        header.showTitle(title);
      }
      updateChecklist(draft);
    }

    @Override
    public void notSaved(String reason) {
      saveStatus.notSaved(reason);
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
      Toast.show(getTranslation("consultation.act.announce.done"));
      refresh(slug);
    }

    @Override
    public void reload() {
      refresh(slug);
    }
  }
}
