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
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.Crumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHead;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.Toast;

/// The secretariat writes the next version of a consultation's policy.
@Route("secretariat/:slug/policy")
@PermitAll
class PolicyEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ModerationAdmission admission;
  private final transient PolicyService policies;
  private final transient Viewers viewers;
  private final transient Messages messages;
  private final UnorderedList rows = new UnorderedList();
  private final Select<LanguageTag> language = new Select<>();
  private final ErrorSummary summary = new ErrorSummary();
  private transient @Nullable ConsultationDetails consultation;
  private LanguageTag shown = LanguageTag.ENGLISH;
  private int seen;

  PolicyEditorView(
      ModerationAdmission admission, PolicyService policies, Viewers viewers, Messages messages) {
    this.admission = admission;
    this.policies = policies;
    this.viewers = viewers;
    this.messages = messages;
    addClassName("page-policy");
    rows.addClassName("rows");
    language.setLabel(getTranslation("moderation.policy.language"));
    language.setItemLabelGenerator(PageLanguage::ownName);
    language.addValueChangeListener(
        change -> {
          if (!change.getValue().equals(shown)) {
            turn(change.getValue());
          }
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var found = admission.withPolicy(event.getRouteParameters());
    consultation = found;
    var policy = policies.of(found.id());
    seen = policy.version();
    var languages = new ArrayList<LanguageTag>(found.terms().languages());
    if (!languages.contains(LanguageTag.ENGLISH)) {
      languages.add(LanguageTag.ENGLISH);
    }
    language.setItems(languages);
    shown = languages.contains(LanguageTag.ENGLISH) ? LanguageTag.ENGLISH : languages.getFirst();
    language.setValue(shown);
    rows.removeAll();
    policy.points().forEach(this::addRow);
    removeAll();
    var add =
        new Button(
            getTranslation("moderation.policy.add"),
            click ->
                addRow("", LocalizedText.empty(), LocalizedText.empty(), false).first().focus());
    var save = new Button(getTranslation("moderation.policy.save", seen + 1), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var buttons =
        new Paragraph(
            add,
            save,
            new Anchor(
                ConsultationLinks.policy(found.slug()), getTranslation("moderation.cancel")));
    buttons.addClassName("row");
    add(
        new Crumbs()
            .step(
                found.title().in(new LanguageTag(getLocale().getLanguage())),
                ConsultationLinks.secretariat(found.slug()))
            .here(getTranslation("moderation.policy.title")),
        new PageHead(
            getTranslation("moderation.policy.edit"),
            getTranslation("moderation.policy.edit.lead")),
        summary,
        language,
        rows,
        buttons);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.of(getTranslation("moderation.policy.edit"));
  }

  private void addRow(PolicyPoint point) {
    addRow(point.number(), point.title(), point.text(), point.ground());
  }

  private PointFields addRow(
      String number, LocalizedText title, LocalizedText text, boolean ground) {
    var row = new PointFields(number, ground, title, text, rows::remove);
    row.start(shown);
    rows.add(row);
    return row;
  }

  /// Shows another language, unless something typed in this one cannot be kept.
  private void turn(LanguageTag to) {
    if (takeEach(row -> row.keep(shown))) {
      shown = to;
      fields().forEach(row -> row.start(to));
    } else {
      language.setValue(shown);
    }
    summary.show();
  }

  /// Answers whether every point could be taken; one that could not says why.
  private boolean takeEach(Consumer<PointFields> act) {
    boolean complete = true;
    for (var row : fields()) {
      row.clear();
      try {
        act.accept(row);
      } catch (InvalidInput refusal) {
        complete = false;
        String sentence = messages.text(getLocale(), refusal);
        row.refuse(refusal.field(), sentence);
        summary.add(row.first(), sentence);
      }
    }
    return complete;
  }

  private void save() {
    var edited = java.util.Objects.requireNonNull(consultation);
    var points = new ArrayList<PolicyPoint>();
    if (takeEach(row -> points.add(row.point(shown)))) {
      try {
        var next = policies.rewrite(viewers.current(), edited.id(), seen, points);
        summary.show();
        Toast.say(getTranslation("moderation.policy.saved", next.version()));
        getUI().ifPresent(ui -> ui.navigate(ConsultationLinks.policy(edited.slug()).substring(1)));
        return;
      } catch (Refusal refusal) {
        summary.add(language, messages.text(getLocale(), refusal));
      }
    }
    summary.show();
  }

  private List<PointFields> fields() {
    return rows.getChildren().map(PointFields.class::cast).toList();
  }
}
