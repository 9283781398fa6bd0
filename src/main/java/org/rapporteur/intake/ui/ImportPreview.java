package org.rapporteur.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.intake.file.ContributionRow;
import org.rapporteur.intake.file.FileSurvey;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.time.UtcTime;
import org.rapporteur.uikit.table.ResponsiveTable;

/// The preview step of an import: counts, groups, first rows and rejected rows. Nothing is stored
/// before a person starts the import.
class ImportPreview extends Div {

  private static final int BYTES_PER_KILOBYTE = 1024;
  private static final int MAX_TEXT_CHARACTERS = 160;

  private final GroupMappingTable groups;

  /// Creates the preview of an import.
  ///
  /// @param onStart receives the stakeholder group for each value in the file
  ImportPreview(
      Messages messages,
      String fileName,
      FileSurvey survey,
      Consumer<Map<String, StakeholderGroup>> onStart,
      Runnable onCancel) {
    groups = new GroupMappingTable(survey.groups());
    add(
        createFileSection(fileName, survey),
        ImportComponents.createSection(
            getTranslation("intake.groups"), getTranslation("intake.groups.why"), groups),
        ImportComponents.createSection(
            getTranslation("intake.first-rows"), "", createRowTable(survey)));
    if (survey.rejectedRows() > 0) {
      add(createRejectionSection(messages, survey));
    }
    add(createActionBar(survey, onStart, onCancel));
  }

  private Component createRejectionSection(Messages messages, FileSurvey survey) {
    String heading = getTranslation("intake.outcome.REJECTED");
    return ImportComponents.createSection(
        heading,
        getTranslation("intake.shown-of", survey.remarks().size(), survey.rejectedRows()),
        new RemarksTable(messages, heading).addRemarks(survey.remarks()));
  }

  private Component createFileSection(String fileName, FileSurvey survey) {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put(getTranslation("intake.rows"), survey.rows());
    counts.put(getTranslation("intake.to-import"), survey.validRows());
    counts.put(getTranslation("intake.replies"), survey.replies());
    counts.put(getTranslation("intake.orphans"), survey.orphans());
    counts.put(getTranslation("intake.rejected"), survey.rejectedRows());
    var facts = new Paragraph(formatFacts(fileName, survey));
    facts.addClassNames("small", "muted");
    return ImportComponents.createSection(
        getTranslation("intake.file"),
        "",
        ImportComponents.createFigures(counts, getLocale()),
        facts);
  }

  private String formatFacts(String fileName, FileSurvey survey) {
    var earliest = survey.earliest();
    var latest = survey.latest();
    long kilobytes = Math.max(1, survey.bytes() / BYTES_PER_KILOBYTE);
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

  private Component createRowTable(FileSurvey survey) {
    var table =
        new ResponsiveTable(
            getTranslation("intake.first-rows"),
            List.of(
                getTranslation("intake.line"),
                getTranslation("intake.contributor"),
                getTranslation("intake.question-column"),
                getTranslation("intake.text")));
    survey.firstRows().forEach(row -> addRow(table, row));
    return table;
  }

  private void addRow(ResponsiveTable table, ContributionRow row) {
    String contributor =
        Stream.of(row.author().name(), row.author().organization())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    table.addRow(
        new Span(String.valueOf(row.line())),
        new Span(contributor),
        // Only a row of the single question, number 1, may omit it.
        new Span(String.valueOf(Math.max(1, row.question()))),
        new Span(shorten(row.content().text())));
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= MAX_TEXT_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT_CHARACTERS)) + "…";
  }

  private Div createActionBar(
      FileSurvey survey, Consumer<Map<String, StakeholderGroup>> onStart, Runnable onCancel) {
    var importButton =
        new Button(
            getTranslation("intake.import-button", survey.validRows()),
            click -> onStart.accept(groups.getMapping()));
    importButton.addThemeVariants(ButtonVariant.PRIMARY);
    importButton.setDisableOnClick(true);
    importButton.setEnabled(survey.validRows() > 0);
    var otherFileButton =
        new Button(getTranslation("intake.another-file"), click -> onCancel.run());
    otherFileButton.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(importButton, otherFileButton);
    buttons.addClassName("row");
    var bar = new Div(buttons);
    bar.addClassName("go");
    return bar;
  }
}
