package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;

/// The preview of a file before anything is stored.
class ImportPreview extends Div {

  private static final int MAX_TEXT_SHOWN = 160;

  private final GroupMappingTable groups;

  ImportPreview(
      Messages messages,
      String fileName,
      FileSurvey survey,
      Consumer<Map<String, StakeholderGroup>> start,
      Runnable cancel) {
    groups = new GroupMappingTable(survey.groups());
    add(fileSection(fileName, survey));
    add(
        ImportComponents.section(
            getTranslation("intake.groups"), getTranslation("intake.groups.why"), groups));
    add(ImportComponents.section(getTranslation("intake.first-rows"), "", rowTable(survey)));
    if (survey.rejectedRows() > 0) {
      add(
          ImportComponents.section(
              getTranslation("intake.outcome.LEFT_OUT"),
              getTranslation("intake.shown-of", survey.remarks().size(), survey.rejectedRows()),
              new RemarksTable(messages, getTranslation("intake.outcome.LEFT_OUT"))
                  .show(survey.remarks())));
    }
    add(actionBar(survey, start, cancel));
  }

  private com.vaadin.flow.component.Component fileSection(String fileName, FileSurvey survey) {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put(getTranslation("intake.rows"), survey.rows());
    counts.put(getTranslation("intake.to-import"), survey.validRows());
    counts.put(getTranslation("intake.replies"), survey.replies());
    counts.put(getTranslation("intake.orphans"), survey.orphans());
    counts.put(getTranslation("intake.left-out"), survey.rejectedRows());
    var facts = new Paragraph(factText(fileName, survey));
    facts.addClassNames("small", "muted");
    return ImportComponents.section(
        getTranslation("intake.file"), "", ImportComponents.figures(counts, getLocale()), facts);
  }

  private String factText(String fileName, FileSurvey survey) {
    var earliest = survey.earliest();
    var latest = survey.latest();
    long kilobytes = Math.max(1, survey.bytes() / 1024);
    return earliest == null || latest == null
        ? getTranslation("intake.facts.none", fileName, kilobytes)
        : getTranslation(
            "intake.facts",
            fileName,
            kilobytes,
            UtcTime.formatDate(earliest, getLocale()),
            UtcTime.formatDate(latest, getLocale()),
            survey.questions().size(),
            survey.longestText());
  }

  private com.vaadin.flow.component.Component rowTable(FileSurvey survey) {
    var table =
        ImportComponents.table(
            getTranslation("intake.first-rows"),
            getTranslation("intake.line"),
            getTranslation("intake.author"),
            getTranslation("intake.question-column"),
            getTranslation("intake.text"));
    for (ContributionRow row : survey.firstRows()) {
      var tableRow = ImportComponents.row(table);
      tableRow.add(
          ImportComponents.cell(getTranslation("intake.line"), String.valueOf(row.line())));
      tableRow.add(
          ImportComponents.cell(
              getTranslation("intake.author"),
              String.join(
                  ", ",
                  java.util.stream.Stream.of(row.author(), row.organization())
                      .filter(name -> !name.isEmpty())
                      .toList())));
      tableRow.add(
          ImportComponents.cell(
              getTranslation("intake.question-column"),
              String.valueOf(Math.max(1, row.question()))));
      tableRow.add(ImportComponents.cell(getTranslation("intake.text"), shorten(row.text())));
    }
    return table;
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= MAX_TEXT_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT_SHOWN)) + "…";
  }

  private Div actionBar(
      FileSurvey survey, Consumer<Map<String, StakeholderGroup>> start, Runnable cancel) {
    var go =
        new Button(
            getTranslation("intake.import-n", survey.validRows()),
            click -> start.accept(groups.mapping()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    go.setEnabled(survey.validRows() > 0);
    var another = new Button(getTranslation("intake.another-file"), click -> cancel.run());
    another.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(go, another);
    buttons.addClassName("row");
    var bar = new Div(buttons);
    bar.addClassName("go");
    return bar;
  }
}
