package org.rapporteur.synthesis.ui.model;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.agreement.ModelSampleDetails;
import org.rapporteur.synthesis.agreement.ModelSampleService;
import org.rapporteur.synthesis.agreement.PointCode;
import org.rapporteur.synthesis.agreement.SampleAgreement;
import org.rapporteur.synthesis.agreement.SampledPoint;
import org.rapporteur.synthesis.ui.desk.CommentLink;
import org.rapporteur.uikit.table.ResponsiveTable;

/// Lets people code a sample of statements, and compares their codes with those of the model.
public class ModelSamplePanel extends Div {

  private final transient ModelSampleService samples;
  private final transient Viewer viewer;
  private final transient ConsultationDetails consultation;
  private final transient Consumer<Runnable> attempts;

  /// @param attempts runs an action and shows its refusal
  public ModelSamplePanel(
      ModelSampleService samples,
      Viewer viewer,
      ConsultationDetails consultation,
      Consumer<Runnable> attempts) {
    this.samples = samples;
    this.viewer = viewer;
    this.consultation = consultation;
    this.attempts = attempts;
    show();
  }

  private void show() {
    removeAll();
    samples.find(viewer, consultation.id()).ifPresent(this::show);
  }

  private void show(ModelSampleDetails sample) {
    add(
        new H2(getTranslation("synthesis.model.sample")),
        new Paragraph(getTranslation("synthesis.model.sample.note", sample.model())));
    var agreement = sample.agreement();
    if (agreement == null) {
      add(
          new Paragraph(
              getTranslation(
                  "synthesis.model.sample.coded", sample.coded(), sample.units().size())));
      sample.next().ifPresent(index -> showForm(sample, index));
    } else {
      showResult(sample, agreement);
    }
    showLimit(sample);
  }

  private void showForm(ModelSampleDetails sample, int index) {
    var unit = sample.units().get(index);
    var text = new Paragraph(unit.text());
    text.addClassName("src");
    text.getElement().setAttribute("dir", "auto");
    var point = new ComboBox<SampledPoint>(getTranslation("synthesis.model.sample.point"));
    point.setItems(sample.pointsOf(unit.question()));
    point.setItemLabelGenerator(
        one -> getTranslation("synthesis.model.sample.point.of", one.label(), one.theme()));
    point.setClearButtonVisible(true);
    point.setHelperText(getTranslation("synthesis.model.sample.point.note"));
    point.setWidthFull();
    var stance = new RadioButtonGroup<PointStance>(getTranslation("synthesis.model.sample.stance"));
    stance.setItems(PointStance.values());
    stance.setValue(PointStance.SUPPORTS);
    stance.setItemLabelGenerator(
        one -> getTranslation("synthesis.model.sample.stance." + one.name()));
    var save =
        new Button(
            getTranslation("synthesis.model.sample.save"),
            click -> code(index, point.getValue(), stance.getValue()));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var fields = new Div(point, stance, save);
    fields.addClassName("form");
    var columns =
        new Div(new Div(new CommentLink(consultation.slug(), unit.comment()), text), fields);
    columns.addClassName("sampled-unit");
    add(columns);
    point.focus();
  }

  private void code(int index, @Nullable SampledPoint point, PointStance stance) {
    attempt(
        () ->
            samples.code(
                viewer,
                consultation.id(),
                index,
                point == null ? PointCode.NONE : new PointCode(point.id(), stance)));
  }

  private void showResult(ModelSampleDetails sample, SampleAgreement agreement) {
    Double kappa = agreement.kappa();
    add(
        new Paragraph(
            kappa == null
                ? getTranslation(
                    "synthesis.model.sample.undefined", agreement.agreed(), agreement.statements())
                : getTranslation(
                    "synthesis.model.sample.result",
                    agreement.agreed(),
                    agreement.statements(),
                    kappa)),
        new Paragraph(
            getTranslation(
                sample.allowsCounts()
                    ? "synthesis.model.sample.counts"
                    : "synthesis.model.sample.no-counts")),
        table(agreement));
  }

  private ResponsiveTable table(SampleAgreement agreement) {
    var table =
        new ResponsiveTable(
            Stream.of("point", "person", "model", "kappa")
                .map(column -> getTranslation("synthesis.model.sample.table." + column))
                .toList(),
            "fold");
    for (var of : agreement.points()) {
      var kappa = of.kappa();
      table
          .addRow(
              new Text(of.point().label()),
              new Text(String.valueOf(of.person())),
              new Text(String.valueOf(of.model())),
              new Text(kappa == null ? "–" : getTranslation("synthesis.model.sample.kappa", kappa)))
          .getDataCells()
          .forEach(cell -> cell.getElement().setAttribute("dir", "auto"));
    }
    return table;
  }

  private void showLimit(ModelSampleDetails sample) {
    var limit = new NumberField(getTranslation("synthesis.model.sample.limit"));
    limit.setHelperText(getTranslation("synthesis.model.sample.limit.note"));
    limit.setValue(sample.minKappa());
    limit.setStep(0.05);
    var save =
        new Button(
            getTranslation("synthesis.model.sample.limit.save"),
            click -> {
              Double typed = limit.getValue();
              attempt(() -> samples.setLimit(viewer, consultation.id(), typed == null ? 0 : typed));
            });
    var form = new Div(limit, save);
    form.addClassName("form");
    add(form);
  }

  private void attempt(Runnable action) {
    attempts.accept(
        () -> {
          action.run();
          show();
        });
  }
}
