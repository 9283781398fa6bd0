package org.rapporteur.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;

/// The page on which the secretariat writes the next version of the policy.
@Route("secretariat/:slug/policy")
@PermitAll
class PolicyEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ModerationAccess access;
  private final transient PolicyService policies;
  private final transient ViewerService viewers;
  private final transient Messages messages;
  private final UnorderedList rows = new UnorderedList();
  private final Select<LanguageTag> language = new Select<>();
  private final ErrorSummary errorSummary = new ErrorSummary();
  private transient @Nullable ConsultationDetails consultation;
  private LanguageTag shownLanguage = LanguageTag.ENGLISH;
  private int loadedVersion;

  PolicyEditorView(
      ModerationAccess access, PolicyService policies, ViewerService viewers, Messages messages) {
    this.access = access;
    this.policies = policies;
    this.viewers = viewers;
    this.messages = messages;
    addClassName("page-policy");
    rows.addClassName("rows");
    language.setLabel(getTranslation("moderation.policy.language"));
    language.setItemLabelGenerator(PageLanguage::nativeName);
    language.addValueChangeListener(
        change -> {
          if (!change.getValue().equals(shownLanguage)) {
            switchLanguage(change.getValue());
          }
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var edited = access.requirePolicyEditable(event.getRouteParameters());
    consultation = edited;
    var policy = policies.getCurrent(edited.id());
    loadedVersion = policy.version();
    offerLanguages(edited);
    rows.removeAll();
    policy.points().forEach(this::addRow);
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(
                edited.title().inLanguage(LanguageTag.forContent(getLocale())),
                ConsultationLinks.secretariat(edited.slug()))
            .addCurrent(getTranslation("moderation.policy.title")),
        new PageHeading(
            getTranslation("moderation.policy.edit"),
            getTranslation("moderation.policy.edit.lead")),
        errorSummary,
        language,
        rows,
        createButtons(edited));
  }

  /// English is always offered and shown first, because the default policy is in English.
  private void offerLanguages(ConsultationDetails edited) {
    var languages = new LinkedHashSet<>(edited.terms().languages());
    languages.add(LanguageTag.ENGLISH);
    shownLanguage = LanguageTag.ENGLISH;
    language.setItems(languages);
    language.setValue(shownLanguage);
  }

  private Paragraph createButtons(ConsultationDetails edited) {
    var addButton = new Button(getTranslation("moderation.policy.add"), click -> addEmptyRow());
    var saveButton =
        new Button(getTranslation("moderation.policy.save", loadedVersion + 1), click -> save());
    saveButton.addThemeVariants(ButtonVariant.PRIMARY);
    var cancelLink =
        new Anchor(ConsultationLinks.policy(edited.slug()), getTranslation("moderation.cancel"));
    var buttons = new Paragraph(addButton, saveButton, cancelLink);
    buttons.addClassName("row");
    return buttons;
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(getTranslation("moderation.policy.edit"));
  }

  private void addRow(PolicyPoint point) {
    addRow(
        new PolicyPointFields(
            point.number(), point.isGround(), point.title(), point.text(), rows::remove));
  }

  private void addEmptyRow() {
    var row = PolicyPointFields.empty(rows::remove);
    addRow(row);
    row.firstField().focus();
  }

  private void addRow(PolicyPointFields row) {
    row.showLanguage(shownLanguage);
    rows.add(row);
  }

  /// Shows the texts in another language, unless a typed text is invalid.
  private void switchLanguage(LanguageTag newLanguage) {
    if (applyToAll(row -> row.storeTexts(shownLanguage))) {
      shownLanguage = newLanguage;
      pointFields().forEach(row -> row.showLanguage(newLanguage));
    } else {
      language.setValue(shownLanguage);
    }
    errorSummary.showErrors();
  }

  /// Applies the operation to all points. Returns true if every point was valid. An invalid point
  /// shows its error.
  private boolean applyToAll(Consumer<PolicyPointFields> operation) {
    boolean allValid = true;
    for (var row : pointFields()) {
      row.clearErrors();
      try {
        operation.accept(row);
      } catch (InvalidInput refusal) {
        allValid = false;
        String error = messages.text(getLocale(), refusal);
        row.showError(refusal.field(), error);
        errorSummary.addError(row.firstField(), error);
      }
    }
    return allValid;
  }

  private void save() {
    var edited = Objects.requireNonNull(consultation);
    var points = new ArrayList<PolicyPoint>();
    if (applyToAll(row -> points.add(row.toPoint(shownLanguage)))) {
      try {
        var next = policies.publishVersion(viewers.current(), edited.id(), loadedVersion, points);
        errorSummary.showErrors();
        Toast.show(getTranslation("moderation.policy.saved", next.version()));
        getUI().ifPresent(ui -> ui.navigate(ConsultationLinks.policy(edited.slug()).substring(1)));
        return;
      } catch (Refusal refusal) {
        errorSummary.addError(language, messages.text(getLocale(), refusal));
      }
    }
    errorSummary.showErrors();
  }

  private List<PolicyPointFields> pointFields() {
    return rows.getChildren().map(PolicyPointFields.class::cast).toList();
  }
}
