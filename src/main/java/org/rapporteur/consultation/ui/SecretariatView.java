package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.ConsultationStatus;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.words.ConsultationTexts;
import org.rapporteur.consultation.words.Mandate;
import org.rapporteur.identity.Viewers;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.EmptyState;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.PageLanguage;

/// The secretariat's list of consultations, with a form for a new one.
@Route("secretariat")
@PermitAll
class SecretariatView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ConsultationService consultations;
  private final transient SecretariatAccess access;
  private final transient ConsultationDraftService drafts;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final transient Clock clock;

  SecretariatView(
      ConsultationService consultations,
      SecretariatAccess access,
      ConsultationDraftService drafts,
      Viewers viewers,
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
    var columns = new Div(list(ownConsultations));
    if (viewer.canCreateConsultations()) {
      var aside = new Div(form());
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

  private Component list(List<ConsultationDetails> consultations) {
    if (consultations.isEmpty()) {
      return new EmptyState(
          getTranslation("consultation.secretariat.none"),
          getTranslation("consultation.secretariat.none.why"));
    }
    var list = new UnorderedList();
    list.addClassName("clist");
    consultations.forEach(consultation -> list.add(row(consultation)));
    var heading = new H2(getTranslation("consultation.secretariat.own"));
    heading.addClassName("vh");
    return new Div(heading, list);
  }

  private ListItem row(ConsultationDetails consultation) {
    var status =
        ConsultationStatus.describe(
            consultation.phase(), consultation.schedule(), clock.instant(), messages, getLocale());
    var state = new Span(status.text());
    state.addClassNames("state", status.tone());
    var changed =
        new Span(
            getTranslation(
                "consultation.secretariat.changed",
                UtcTime.format(consultation.changedAt(), getLocale())));
    changed.addClassName("muted");
    var line = new Paragraph(state, changed);
    line.addClassNames("row", "small");
    var language = new LanguageTag(getLocale().getLanguage());
    String title = consultation.title().inLanguage(language);
    var link =
        new Anchor(
            ConsultationLinks.secretariat(consultation.slug()),
            title.isEmpty() ? getTranslation("consultation.editor.untitled") : title);
    return new ListItem(new Div(line, new H3(link)));
  }

  private Component form() {
    var title = new TextField(getTranslation("consultation.editor.title"));
    title.setMaxLength(ConsultationTexts.MAX_TITLE);
    title.setWidthFull();
    var language = new Select<LanguageTag>();
    language.setLabel(getTranslation("consultation.secretariat.language"));
    language.setItems(PageLanguage.OFFERED);
    language.setItemLabelGenerator(PageLanguage::ownName);
    language.setValue(new LanguageTag(getLocale().getLanguage()));
    var create =
        new Button(
            getTranslation("consultation.secretariat.create"),
            click -> create(title, language.getValue()));
    create.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(title, language, create);
    form.addClassName("form");
    var section = new Section(new H2(getTranslation("consultation.secretariat.new")), form);
    section.addClassName("panel");
    return section;
  }

  private void create(TextField title, LanguageTag language) {
    title.setInvalid(false);
    if (title.getValue().isBlank()) {
      title.setErrorMessage(getTranslation("consultation.missing.title"));
      title.setInvalid(true);
      title.focus();
      return;
    }
    try {
      var slug = freeSlug(title.getValue());
      drafts.create(viewers.current(), slug, draft(title.getValue(), language));
      UI.getCurrent().navigate(ConsultationLinks.secretariat(slug).substring(1));
    } catch (Refusal refusal) {
      title.setErrorMessage(messages.text(getLocale(), refusal));
      title.setInvalid(true);
    }
  }

  /// Derives a slug from the title and adds a number if it is taken.
  private Slug freeSlug(String title) {
    var suggested = Slug.fromTitle(title, "consultation");
    var slug = suggested;
    for (int n = 2; consultations.isSlugTaken(slug); n++) {
      slug = new Slug(suggested.value() + "-" + n);
    }
    return slug;
  }

  private static ConsultationDraft draft(String title, LanguageTag language) {
    return new ConsultationDraft(
        new ConsultationTexts(
            LocalizedText.of(language, title),
            LocalizedText.empty(),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        Schedule.NOT_SET,
        new Terms(
            ReviewTiming.AFTER,
            Participation.EVERYONE,
            new TreeSet<>(List.of(language)),
            Terms.DEFAULT_LENGTH,
            Terms.DEFAULT_EDIT_MINUTES),
        List.of());
  }
}
