package org.rapporteur.consultation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.consultation.ConsultationDraft;
import org.rapporteur.consultation.ConsultationDraftService;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.schedule.Schedule;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.PageLanguage;

/// The form that creates a draft from a title and opens the draft in the editor.
class NewConsultationForm extends Section {

  private final transient ConsultationService consultations;
  private final transient ConsultationDraftService drafts;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final TextField title = new TextField();
  private final Select<LanguageTag> language = new Select<>();

  NewConsultationForm(
      ConsultationService consultations,
      ConsultationDraftService drafts,
      ViewerService viewers,
      Messages messages) {
    this.consultations = consultations;
    this.drafts = drafts;
    this.viewers = viewers;
    this.messages = messages;
    title.setLabel(getTranslation("consultation.editor.title"));
    title.setMaxLength(ConsultationTexts.MAX_TITLE_LENGTH);
    title.setWidthFull();
    // Otherwise the error disappears on blur, the button moves, and the click on it is lost.
    title.setManualValidation(true);
    language.setLabel(getTranslation("consultation.secretariat.language"));
    language.setItems(PageLanguage.OFFERED);
    language.setItemLabelGenerator(PageLanguage::nativeName);
    language.setValue(LanguageTag.forContent(getLocale()));
    var create =
        new Button(getTranslation("consultation.secretariat.create"), click -> createDraft());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new Div(title, language, create);
    form.addClassName("form");
    addClassName("panel");
    add(new H2(getTranslation("consultation.secretariat.new")), form);
  }

  private void createDraft() {
    title.setInvalid(false);
    if (title.getValue().isBlank()) {
      showError(getTranslation("consultation.missing.title"));
      title.focus();
      return;
    }
    try {
      var slug = findFreeSlug(title.getValue());
      drafts.create(
          viewers.current(), slug, createEmptyDraft(title.getValue(), language.getValue()));
      UI.getCurrent().navigate(ConsultationLinks.secretariat(slug).substring(1));
    } catch (Refusal refusal) {
      showError(messages.text(getLocale(), refusal));
    }
  }

  private void showError(String message) {
    title.setErrorMessage(message);
    title.setInvalid(true);
  }

  /// Creates a slug from the title, with a number at its end if the slug is taken.
  private Slug findFreeSlug(String enteredTitle) {
    var suggested = Slug.fromTitle(enteredTitle, "consultation");
    var slug = suggested;
    for (int suffix = 2; consultations.isSlugTaken(slug); suffix++) {
      slug = new Slug(suggested.value() + "-" + suffix);
    }
    return slug;
  }

  private static ConsultationDraft createEmptyDraft(String title, LanguageTag language) {
    return new ConsultationDraft(
        new ConsultationTexts(
            LocalizedText.fromText(language, title),
            LocalizedText.empty(),
            LocalizedText.empty(),
            LocalizedText.empty(),
            Mandate.NONE),
        Schedule.NOT_SET,
        Terms.forEveryone(ReviewTiming.AFTER, new TreeSet<>(List.of(language))),
        List.of());
  }
}
