package org.rapporteur.response.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.identity.Viewer;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Breadcrumbs;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.ErrorSummary;
import org.rapporteur.uikit.PageHeading;
import org.rapporteur.uikit.form.FormErrors;

/// A page with a form about a paragraph, which it shows beside the form. Typed text remains if the
/// input is refused.
abstract class ResponseFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final ErrorSummary errorSummary = new ErrorSummary();
  private final transient ResponseFormContext context;
  private final transient FormErrors errors;
  private String title = "";

  ResponseFormView(ResponseFormContext context) {
    this.context = context;
    errors = new FormErrors(context.messages(), errorSummary, getLocale(), "response.missing.");
    addClassName(ResponseView.CSS_CLASS);
  }

  @Override
  public String getPageTitle() {
    return DocumentTitle.forPage(title);
  }

  ResponseAccess access() {
    return context.access();
  }

  Viewer viewer() {
    return context.viewers().current();
  }

  FormErrors errors() {
    return errors;
  }

  Html renderHtml(String template, Map<String, ?> model) {
    var complete = new HashMap<String, Object>(model);
    complete.put("messages", context.messages());
    complete.put("locale", getLocale());
    return new Html(context.templates().render(template, complete).strip());
  }

  /// Shows the page.
  ///
  /// @param listPage link to the page that lists the challenges or follow-ups
  /// @param beside the form and other components beside the paragraph
  void show(
      FormTarget target, Anchor listPage, String pageTitle, String lead, Component... beside) {
    title = pageTitle;
    var consultation = target.consultation();
    var edition = target.edition();
    var paragraph = new Div(new Html(target.paragraph().html()));
    paragraph.addClassName("doc");
    paragraph
        .getElement()
        .setAttribute("lang", edition.language().value())
        .setAttribute("dir", edition.language().direction());
    var column = new Div(beside);
    column.addClassName("answering");
    var columns = new Div(paragraph, column);
    columns.addClassName("lay");
    removeAll();
    add(
        new Breadcrumbs()
            .addLink(
                consultation.title().inLanguage(LanguageTag.forContent(getLocale())),
                ConsultationLinks.consultation(consultation.slug()))
            .addLink(
                getTranslation("report.page"),
                ReportLinks.edition(consultation.slug(), edition.number()))
            .addLink(listPage.getText(), listPage.getHref())
            .addCurrent(title),
        new PageHeading(title, lead),
        columns);
  }

  /// Creates a form.
  ///
  /// @param submit returns the path that opens next, or adds errors and returns empty
  Div createForm(
      String submitText,
      String cancelPath,
      Supplier<Optional<String>> submit,
      Component... fields) {
    var button = new Button(submitText, click -> submit(click.getSource(), submit));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    // Prevents a second submission while the first one runs.
    button.setDisableOnClick(true);
    var buttons = new Paragraph(button, new Anchor(cancelPath, getTranslation("response.cancel")));
    buttons.addClassName("row");
    var layout = new FormLayout(fields);
    layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    var form = new Div(errorSummary, layout, buttons);
    form.addClassNames("challenge-form", "form");
    return form;
  }

  TextArea createTextArea(String name, String label, String hint) {
    var field = new TextArea(label);
    field.setHelperText(hint);
    field.addThemeName("helper-above-field");
    field.setWidthFull();
    errors.addField(name, field);
    return field;
  }

  private void submit(Button button, Supplier<Optional<String>> submit) {
    try {
      errors.clear();
      submit.get().ifPresent(path -> getUI().ifPresent(ui -> ui.navigate(path.substring(1))));
      errors.showSummary();
    } finally {
      button.setEnabled(true);
    }
  }
}
