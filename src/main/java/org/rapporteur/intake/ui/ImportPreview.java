package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.Contribution;
import org.rapporteur.intake.file.Survey;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.Timestamp;

/// What was understood of a file, before anything is stored.
class ImportPreview extends Div {

  private static final int SHOWN = 160;

  private final GroupMapping groups;

  ImportPreview(
      Messages messages,
      String fileName,
      Survey survey,
      Consumer<Map<String, StakeholderGroup>> start,
      Runnable cancel) {
    groups = new GroupMapping(survey.groups());
    add(file(fileName, survey));
    add(
        Parts.section(
            getTranslation("intake.groups"), getTranslation("intake.groups.why"), groups));
    add(Parts.section(getTranslation("intake.first-rows"), "", rows(survey)));
    if (survey.leftOut() > 0) {
      add(
          Parts.section(
              getTranslation("intake.outcome.LEFT_OUT"),
              getTranslation("intake.shown-of", survey.remarks().size(), survey.leftOut()),
              new RemarksTable(messages, getTranslation("intake.outcome.LEFT_OUT"))
                  .show(survey.remarks())));
    }
    add(acts(survey, start, cancel));
  }

  private com.vaadin.flow.component.Component file(String fileName, Survey survey) {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put(getTranslation("intake.rows"), survey.rows());
    counts.put(getTranslation("intake.to-import"), survey.readable());
    counts.put(getTranslation("intake.replies"), survey.replies());
    counts.put(getTranslation("intake.orphans"), survey.orphans());
    counts.put(getTranslation("intake.left-out"), survey.leftOut());
    var facts = new Paragraph(facts(fileName, survey));
    facts.addClassNames("small", "muted");
    return Parts.section(
        getTranslation("intake.file"), "", Parts.figures(counts, getLocale()), facts);
  }

  private String facts(String fileName, Survey survey) {
    var earliest = survey.earliest();
    var latest = survey.latest();
    long kilobytes = Math.max(1, survey.bytes() / 1024);
    return earliest == null || latest == null
        ? getTranslation("intake.facts.none", fileName, kilobytes)
        : getTranslation(
            "intake.facts",
            fileName,
            kilobytes,
            Timestamp.date(earliest, getLocale()),
            Timestamp.date(latest, getLocale()),
            survey.questions().size(),
            survey.longest());
  }

  private com.vaadin.flow.component.Component rows(Survey survey) {
    var table =
        Parts.table(
            getTranslation("intake.first-rows"),
            getTranslation("intake.line"),
            getTranslation("intake.author"),
            getTranslation("intake.question-column"),
            getTranslation("intake.text"));
    for (Contribution row : survey.first()) {
      var shown = Parts.row(table);
      shown.add(Parts.cell(getTranslation("intake.line"), String.valueOf(row.line())));
      shown.add(
          Parts.cell(
              getTranslation("intake.author"),
              String.join(
                  ", ",
                  java.util.stream.Stream.of(row.author(), row.organization())
                      .filter(name -> !name.isEmpty())
                      .toList())));
      shown.add(
          Parts.cell(
              getTranslation("intake.question-column"),
              String.valueOf(Math.max(1, row.question()))));
      shown.add(Parts.cell(getTranslation("intake.text"), beginning(row.text())));
    }
    return table;
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  private Div acts(Survey survey, Consumer<Map<String, StakeholderGroup>> start, Runnable cancel) {
    var go =
        new Button(
            getTranslation("intake.import-n", survey.readable()),
            click -> start.accept(groups.chosen()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    go.setEnabled(survey.readable() > 0);
    var another = new Button(getTranslation("intake.another-file"), click -> cancel.run());
    another.addThemeVariants(ButtonVariant.TERTIARY);
    var acts = new Div(go, another);
    acts.addClassName("row");
    var bar = new Div(acts);
    bar.addClassName("go");
    return bar;
  }
}
