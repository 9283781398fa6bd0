package org.rapporteur.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rapporteur.intake.file.ColumnMapper;
import org.rapporteur.intake.file.ContributionFile;
import org.rapporteur.uikit.Notice;

/// The step in which a person chooses a column of the file for each column of the import.
class ColumnMappingForm extends Div {

  private final List<String> fileColumns;
  private final Map<String, Select<Integer>> selectByColumn = new LinkedHashMap<>();
  private final Div errors = new Div();

  /// Creates the form with one field for each column of the import.
  ///
  /// @param reason the reason why the file cannot be read without a mapping
  /// @param onContinue receives the position in the file for each column of the import
  ColumnMappingForm(
      String fileName,
      String reason,
      List<String> fileColumns,
      Consumer<Map<String, Integer>> onContinue,
      Runnable onCancel) {
    this.fileColumns = fileColumns;
    var form = new FormLayout();
    for (String column : ContributionFile.TEMPLATE_COLUMNS) {
      form.add(createSelect(column));
    }
    var continueButton =
        new Button(getTranslation("intake.map.continue"), click -> continueIfComplete(onContinue));
    continueButton.addThemeVariants(ButtonVariant.PRIMARY);
    var otherFileButton =
        new Button(getTranslation("intake.another-file"), click -> onCancel.run());
    otherFileButton.addThemeVariants(ButtonVariant.TERTIARY);
    var buttons = new Div(continueButton, otherFileButton);
    buttons.addClassName("row");
    add(
        ImportComponents.createSection(
            getTranslation("intake.map"),
            getTranslation("intake.map.why", fileName),
            new Notice(Notice.Kind.BAD, reason),
            form,
            errors,
            buttons));
  }

  private Select<Integer> createSelect(String column) {
    var select = new Select<Integer>();
    select.setLabel(column);
    select.setItems(IntStream.range(ColumnMapper.NO_COLUMN, fileColumns.size()).boxed().toList());
    select.setItemLabelGenerator(
        position ->
            position == ColumnMapper.NO_COLUMN
                ? getTranslation("intake.map.none")
                : fileColumns.get(position));
    select.setValue(ColumnMapper.guessPosition(fileColumns, column));
    selectByColumn.put(column, select);
    return select;
  }

  /// Continues if all required columns are mapped, else shows an error.
  private void continueIfComplete(Consumer<Map<String, Integer>> onContinue) {
    errors.removeAll();
    var positions = new HashMap<String, Integer>();
    selectByColumn.forEach((column, select) -> positions.put(column, select.getValue()));
    if (ColumnMapper.REQUIRED_COLUMNS.stream()
        .anyMatch(
            column ->
                positions.getOrDefault(column, ColumnMapper.NO_COLUMN) == ColumnMapper.NO_COLUMN)) {
      errors.add(new Notice(Notice.Kind.BAD, getTranslation("intake.map.required")));
      return;
    }
    onContinue.accept(positions);
  }
}
